"""What all pages share: one template environment, one style, how a text is put on a page."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.export.table import visible
from rashomon.model import Document

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

FOLDER = Path(__file__).parent / "page"
_WRITTEN_OTHERWISE = re.compile("[&<>\"'\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What HTML escapes, and control characters; most words hold none of them and are written as they are."""
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})


def style(name: str) -> str:
    """Give the style of one kind of page: the colours, what all pages share, what it adds."""
    files = (FOLDER / f"{part}.css" for part in ("palette", "base", name))
    return "".join(file.read_text(encoding="utf-8") for file in files)


def exact(text: str) -> Markup:
    """Write a text so that a browser gives back the same code points.

    A carriage return would be read as a line feed if it were not written as a reference. Control characters
    have no place in HTML: each is replaced by one visible sign, so that offsets hold.
    """
    from markupsafe import Markup, escape

    if not _WRITTEN_OTHERWISE.search(text):
        return Markup(text)  # noqa: S704 - there is nothing to escape
    return Markup(str(escape(visible(text))).replace("\r", "&#13;"))  # noqa: S704 - it is escaped here


def safe_link(url: str | None) -> str | None:
    """Give an address that may be linked: the web's own schemes and nothing that runs."""
    return url if url and url.lower().startswith(("https://", "http://")) else None


def language(document: Document) -> str:
    """Give the lang attribute: empty where the language is not known, which HTML allows."""
    return "" if document.language == "und" else document.language


def direction(document: Document) -> str:
    """Give the base direction of a text; left to the browser where the language is not known."""
    code = language(document).lower()
    if not code:
        return "auto"
    first, *others = code.split("-")
    scripts = [part for part in others if len(part) == len("arab") and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if first in RIGHT_TO_LEFT else "ltr"


@cache
def environment() -> Environment:
    """Put the template environment together: everything is escaped, nothing may be missing."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.globals |= {"safe_link": safe_link, "language": language, "direction": direction, "exact": exact}
    return made
