"""A text on a page, with the signs that turn the direction of writing shown by name.

Such a sign could make words look as if they stood elsewhere. It stays in the text (offsets and copies hold),
and a small label that is not part of the text stands before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rashomon.export.pages import exact

if TYPE_CHECKING:
    from markupsafe import Markup

NAMES = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO", "\u2066": "LRI",
    "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
}  # fmt: skip
"""As the Unicode Bidirectional Algorithm (UAX 9) abbreviates them."""
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def signs(text: str) -> Markup:
    """Write a text so that nothing in it is markup and no sign that turns it is hidden."""
    from markupsafe import Markup

    if not TURNING.search(text):
        return exact(text)
    written, at = Markup(), 0
    for found in TURNING.finditer(text):
        label = Markup('<span class="bidi-sign" data-sign="{}"></span>').format(NAMES[found[0]])
        written += exact(text[at : found.start()]) + label
        at = found.start()
    return written + exact(text[at:])
