"""One release in several languages: texts that say the same numbers and names within three days.

Nothing is translated. Texts are compared with those of other languages published at most three days
apart (texts without a date with one another), where they share enough anchors that few texts have. Two
are one release if each is the other's best among the texts of its language, clearly before the second
best, and the score is high enough; the surest come first, and a release has one text in a language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rashomon.linking.copies.anchors import Anchors
from rashomon.linking.copies.rendering import Rendering, Weighed, address_key, rendering, weighed

if TYPE_CHECKING:
    import numpy as np

DAYS = 3
"""Days within which the languages of one release are looked for."""
SAME_RELEASE = 0.6
"""Score from which on two texts may be one release."""
UNDATED = 0.8
"""The same where no day of publication speaks for it."""
HELD_TOGETHER = 0.45
"""Score that each text of a release must have with each other one."""
AHEAD = 1.05
"""How many times the second best score the best must have."""
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
            keys = np.append(keys, np.uint64(hash_of(key)))
        spans = (0,) if text.day is None else (text.day // DAYS + 1, text.day // DAYS + 2)
        for span in spans:
            moved = (keys * np.uint64(0x9E3779B1) + np.uint64(span * 0x85EBCA77)) & np.uint64(_TEXTS - 1)
            listed.append(moved * np.uint64(_TEXTS) + np.uint64(place))
    return np.sort(np.concatenate(listed)) if listed else np.zeros(0, dtype=np.uint64)


def hash_of(key: str) -> int:
    """Give 32 bits of a key."""
    import zlib

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


def renderings(texts: Sequence[Text], pairs: Sequence[tuple[int, int]]) -> dict[tuple[int, int], Rendering]:
    """Score pairs of texts."""
    weights: dict[int, Weighed] = {}
    for language in sorted({text.language for text in texts}):
        places = [i for i, text in enumerate(texts) if text.language == language]
        weights.update(zip(places, weighed([texts[i].anchors for i in places]), strict=True))
    addresses = [address_key(text.url) for text in texts]
    return {
        (a, b): rendering(
            weights[a],
            weights[b],
            abs((texts[a].day or 0) - (texts[b].day or 0)),
            issuer=texts[a].issuer is not None and texts[a].issuer == texts[b].issuer,
            address=addresses[a] is not None and addresses[a] == addresses[b],
        )
        for a, b in pairs
    }


def releases(
    texts: Sequence[Text], scored: Mapping[tuple[int, int], Rendering]
) -> list[tuple[list[int], tuple[int, int]]]:
    """Put texts together that are one release, with the weakest pair that holds them."""
    best: dict[tuple[int, str], list[float]] = {}
    for (a, b), found in scored.items():
        best.setdefault((a, texts[b].language), []).append(found.score)
        best.setdefault((b, texts[a].language), []).append(found.score)
    two_best = {key: sorted(scores, reverse=True)[:2] for key, scores in best.items()}

    def is_best(one: int, other: int, score: float) -> bool:
        first, *rest = two_best[one, texts[other].language]
        return score >= first and (not rest or score >= AHEAD * rest[0])

    def score_of(one: int, other: int) -> float:
        found = scored.get((min(one, other), max(one, other)))
        return found.score if found else 0.0

    links = sorted(
        (-found.score, a, b)
        for (a, b), found in scored.items()
        if found.score >= (SAME_RELEASE if texts[a].day is not None else UNDATED)
        and is_best(a, b, found.score)
        and is_best(b, a, found.score)
    )
    members: dict[int, list[int]] = {}
    weakest: dict[int, tuple[int, int]] = {}
    group = list(range(len(texts)))
    for _, a, b in links:
        one, two = (members.get(group[i], [i]) for i in (a, b))
        if group[a] == group[b] or {texts[i].language for i in one} & {texts[i].language for i in two}:
            continue
        if min(score_of(i, j) for i in one for j in two) < HELD_TOGETHER:
            continue
        head = group[one[0]]
        members[head] = sorted([*one, *two])
        weakest[head] = (a, b)
        for i in two:
            group[i] = head
    return [(members[head], weakest[head]) for head in sorted(set(group)) if head in members]
