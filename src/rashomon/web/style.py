"""The one stylesheet: the colours and tables of exported pages, then what the local page adds.

Exported pages follow the system's light or dark; here a switch decides too.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from rashomon.export.pages import FOLDER as EXPORTED

_TYPES = {".js": "text/javascript", ".svg": "image/svg+xml"}
STATIC = Path(__file__).parent / "static"
_DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}\s*\}", re.DOTALL)
_DARK_UNLESS = '@media (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {{{0}}} }}\n'
_DARK_WHERE = '@media screen {{ :root[data-theme="dark"] {{{0}}} }}\n'


@cache
def stylesheet() -> str:
    """Join all styles; the dark colours hold where the system or the switch says so."""
    shared = [EXPORTED / f"{part}.css" for part in ("palette", "base", "comparison")]
    own = sorted((STATIC / "style").glob("*.css"))
    joined = "\n".join(file.read_text(encoding="utf-8") for file in (*shared, *own))
    return _DARK.sub(lambda found: _DARK_UNLESS.format(found[1]) + _DARK_WHERE.format(found[1]), joined)


@cache
def files() -> dict[str, tuple[str, str]]:
    """Give all static files: name -> text and media type."""
    found = {"page.css": (stylesheet(), "text/css")}
    for file in sorted(STATIC.glob("*.*")):
        found[file.name] = file.read_text(encoding="utf-8"), _TYPES[file.suffix]
    return found


@cache
def fingerprint(name: str) -> str:
    """Give what changes in the address of a file when the file does."""
    return hashlib.sha256(files()[name][0].encode()).hexdigest()[:12]


def static_address(name: str) -> str:
    """Give the address of a static file."""
    return f"/static/{name}?v={fingerprint(name)}"
