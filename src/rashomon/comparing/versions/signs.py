"""Which signs are one in another hand, which show nothing: read from typography.yaml."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

_PLANES = 0x1FFFF
"""Combining marks stand below this code point, but for variation selectors."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of signs.

    Attributes:
        alike: name of a group -> sign -> the sign it is compared as.
        invisible: signs that show nothing and turn nothing.
        unspaced: ranges of scripts without spaces, written for a class of a regular expression.
        marks: ranges of combining marks, written so too.
    """

    alike: dict[str, dict[str, str]]
    invisible: str
    unspaced: str
    marks: str

    def one_of(self, group: str) -> str:
        """Write the signs of a group for a class of a regular expression."""
        return re.escape("".join(self.alike[group]))


@cache
def signs() -> Signs:
    """Read the file."""
    path = files("rashomon.comparing.versions").joinpath("typography.yaml")
    known = yaml.safe_load(path.read_text("utf-8"))
    alike = {
        group: {sign: key for key, several in known[group].items() for sign in several}
        for group in ("quotation marks", "dashes", "dots")
    }
    return Signs(
        alike,
        "".join(chr(int(code, 16)) for code in known["invisible"]),
        "".join(f"{chr(int(first, 16))}-{chr(int(last, 16))}" for first, last in known["unspaced"]),
        _marks(),
    )


def _marks() -> str:
    found = [code for code in range(0x300, _PLANES) if unicodedata.category(chr(code))[0] == "M"]
    starts = [code for code, before in zip(found, [0, *found], strict=False) if code - before != 1]
    ends = [code for code, after in zip(found, [*found[1:], 0], strict=True) if after - code != 1]
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in zip(starts, ends, strict=True))
