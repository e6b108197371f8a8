"""Whether two headlines are one form with other names in it ("Kestria Day", "Tolmark Day")."""

from __future__ import annotations

import re
from functools import cache

from rashomon.linking.copies.fillings import fillings

ONE_FORM = 0.6
"""Share of the shorter headline's words that another has, where both are one form."""
_WORD = re.compile(r"\w+")


@cache
def apart(title1: str, title2: str) -> bool:
    """Tell whether two headlines are one form with other names in it."""
    one, two = (set(_WORD.findall(title.lower())) for title in (title1, title2))
    if one == two or len(one & two) < ONE_FORM * min(len(one), len(two)):
        return False
    return bool(fillings(title1, title2))
