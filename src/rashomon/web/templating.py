"""Templates -> pages; everything is escaped, nothing may be missing."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rashomon.export.pages import direction, exact, language, safe_link
from rashomon.export.table import shortened
from rashomon.web.signs import signs
from rashomon.web.strings import said
from rashomon.web.style import static_address

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """Put the template environment together."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.globals |= {
        "t": said, "static": static_address, "exact": exact, "language": language, "direction": direction,
        "safe_link": safe_link, "shortened": shortened, "signs": signs,
    }  # fmt: skip
    # As filters too: a template calls a filter at once, and a function through several steps.
    made.filters |= {"exact": exact, "signs": signs}
    return made


def render(template: str, **values: Any) -> str:
    """Write a page."""
    return environment().get_template(f"{template}.html.jinja").render(**values)


def load_templates() -> None:
    """Translate all templates; each would else be when its page is first asked for."""
    for name in environment().list_templates():
        environment().get_template(name)
