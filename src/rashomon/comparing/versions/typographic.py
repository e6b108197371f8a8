"""Whether two stretches have the same words, and in which signs they then differ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from rashomon.comparing.versions.signs import signs
from rashomon.model.revision import Typography

_BLANKS = re.compile(r"\s+")
_BLANK_BESIDE_SIGN = re.compile(r"(?<!\w) | (?!\w)")
_HYPHEN = re.compile(r"(?<=[^\W\d_])\s*-\s*(?=[^\W\d_])")
_DASHES = re.compile("-{2,}")
LONGEST = 2_000
"""A longer stretch of words that was put in another's place is looked at as words."""


def _invisible(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, signs().invisible)))


def _group(name: str) -> Callable[[str], str]:
    def folded(text: str) -> str:
        return _DASHES.sub("-", text.translate({ord(sign): key for sign, key in signs().alike[name].items()}))

    return folded


def _spaces(text: str) -> str:
    return _BLANK_BESIDE_SIGN.sub("", _BLANKS.sub(" ", text))


FOLDS: dict[Typography, Callable[[str], str]] = {
    "invisible signs": _invisible,
    "composition": lambda text: unicodedata.normalize("NFC", text),
    "letter case": str.casefold,
    "quotation marks": _group("quotation marks"),
    "dashes": _group("dashes"),
    "dots": _group("dots"),
    "spaces": _spaces,
}


def typography(before: str, after: str, left: str = "", right: str = "") -> tuple[Typography, ...]:
    """Name the typographic differences of two stretches; none where their words are not the same.

    Args:
        before: words of the earlier text.
        after: words of the later text, other than those.
        left: the code point before both, which tells what a hyphen joins.
        right: the code point behind both.
    """
    if max(len(before), len(after)) > LONGEST:
        return ("spaces",) if not _invisible(before + after).strip() else ()
    if not _invisible(before + after).strip():
        # Between words of scripts without spaces, too, a space is no word.
        return ("spaces",) if _invisible(before) != _invisible(after) else ("invisible signs",)
    pair = (f"{left}{before}{right}", f"{left}{after}{right}")
    if not _alike(*pair, leaving="", hyphens=True):
        return ()
    found: list[Typography] = [name for name in FOLDS if not _alike(*pair, leaving=name, hyphens=True)]
    if not _alike(*pair, leaving="", hyphens=False):
        found.append("hyphens")
    return tuple(found) or ("spaces",)


def _alike(before: str, after: str, *, leaving: str, hyphens: bool) -> bool:
    for name, fold in FOLDS.items():
        if name != leaving:
            before, after = fold(before), fold(after)
    joined = [(before, after)]
    # "cease-fire" may become "ceasefire" or "cease fire"; "now here" never becomes "nowhere".
    joined += [(_HYPHEN.sub(put, before), _HYPHEN.sub(put, after)) for put in ("", " ")] if hyphens else []
    return any(one == other for one, other in joined)
