"""Which texts of different languages are worth comparing: near in time, with rarer anchors in common."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rashomon.linking.copies.anchors import Anchors
from rashomon.linking.copies.rendering import address_key

if TYPE_CHECKING:
    import numpy as np

DAYS = 3
"""Days within which the languages of one release are looked for."""
_LONGEST_LIST = 40
"""Texts within three days that an anchor may stand in to be looked up."""
_FEWEST = 3
_TEXTS = 1 << 32


@dataclass(frozen=True, slots=True)
class Text:
    """A text that may have translations.

    Attributes:
        language: in which it stands.
        day: number of the day of publication; None where unknown.
        issuer: who published it.
        url: its address.
        anchors: what a translation keeps of it.
    """

    language: str
    day: int | None
    issuer: str | None
    url: str | None
    anchors: Anchors


def with_counterparts(languages: Sequence[str], days: Sequence[int | None]) -> list[bool]:
    """Tell which texts have a text of another language within reach."""
    held: dict[int | None, set[str]] = {}
    for language, day in zip(languages, days, strict=True):
        for near in [None] if day is None else range(day - DAYS, day + DAYS + 1):
            held.setdefault(near, set()).add(language)
    return [
        bool(language) and len(held[day] - {"", language}) > 0
        for language, day in zip(languages, days, strict=True)
    ]


def _postings(texts: Sequence[Text]) -> np.ndarray[Any, Any]:
    """List anchors with the texts that have them, once for each of two spans of days that overlap."""
    import numpy as np

    listed = []
    for place, text in enumerate(texts):
        keys = np.fromiter(text.anchors, dtype=np.uint64, count=len(text.anchors))
        key = address_key(text.url)
        if key is not None:
            keys = np.append(keys, np.uint64(_hash_of(key)))
        spans = (0,) if text.day is None else (text.day // DAYS + 1, text.day // DAYS + 2)
        for span in spans:
            moved = (keys * np.uint64(0x9E3779B1) + np.uint64(span * 0x85EBCA77)) & np.uint64(_TEXTS - 1)
            listed.append(moved * np.uint64(_TEXTS) + np.uint64(place))
    return np.sort(np.concatenate(listed)) if listed else np.zeros(0, dtype=np.uint64)


def _hash_of(key: str) -> int:
    """Give 32 bits of a key."""
    return zlib.crc32(key.encode("utf-8", "replace"))


def reachable(texts: Sequence[Text]) -> list[tuple[int, int]]:
    """Find pairs of texts of different languages, near in time, that share at least three rarer anchors."""
    import numpy as np

    if len(texts) < 2:
        return []
    postings = _postings(texts)
    keys, owners = postings >> np.uint64(32), (postings & np.uint64(_TEXTS - 1)).astype(np.int64)
    starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
    length = np.repeat(np.diff(np.append(starts, len(keys))), np.diff(np.append(starts, len(keys))))
    keys, owners = keys[length <= _LONGEST_LIST], owners[length <= _LONGEST_LIST]
    codes = {language: n for n, language in enumerate(sorted({text.language for text in texts}))}
    language = np.array([codes[text.language] for text in texts])
    day = np.array([text.day if text.day is not None else -DAYS - 1 for text in texts])
    found = []
    for k in range(1, _LONGEST_LIST):
        one, two = owners[:-k], owners[k:]
        meets = (keys[:-k] == keys[k:]) & (language[one] != language[two])
        if not meets.any() and not (keys[:-k] == keys[k:]).any():
            break
        one, two = one[meets], two[meets]
        near = np.abs(day[one] - day[two]) <= DAYS
        found.append(one[near] * _TEXTS + two[near])
    pairs, counts = np.unique(np.concatenate(found), return_counts=True) if found else (np.zeros(0, int),) * 2
    enough = pairs[counts >= _FEWEST]
    return list(zip((enough // _TEXTS).tolist(), (enough % _TEXTS).tolist(), strict=True))
