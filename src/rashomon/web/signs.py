"""A text on a page, with the signs that turn the direction of writing shown by name.

Such a sign could make words look as if they stood elsewhere. It stays in the text (offsets and copies hold),
and a small label that is not part of the text stands before it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from rashomon.export.pages import exact

if TYPE_CHECKING:
    from markupsafe import Markup

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def signs(text: str) -> Markup:
    """Write a text so that nothing in it is markup and no sign that turns it is hidden."""
    from markupsafe import Markup

    written, at = Markup(), 0
    for found in TURNING.finditer(text):
        name = "".join(word[0] for word in unicodedata.name(found[0]).replace("-", " ").split())
        label = Markup('<span class="bidi-sign" data-sign="{}" title="{}"></span>')
        written += exact(text[at : found.start()]) + label.format(name, unicodedata.name(found[0]).lower())
        at = found.start()
    return written + exact(text[at:])
