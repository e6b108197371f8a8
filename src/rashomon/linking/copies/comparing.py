"""What two texts share, weighed: the part of the score that the texts alone decide."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from rashomon.linking.copies.differing import difference, is_name
from rashomon.linking.copies.overlap import Gap, Runs, Standing, overlap
from rashomon.linking.copies.wording import wording

WEIGHTS: dict[Standing, float] = {"replaced": 2.0, "unlike": 1.5, "inserted": 0.8, "loose": 0.5, "edge": 0.3}
"""What an unshared word of the shorter text counts against a shared one: most where the longer has other
words in its place (another filling of one template), least before the first and behind the last (an intro,
a dateline, an agency's line). Chosen on tools/yardstick_copies.py."""
_EDGES = 1 / 3
"""Share of a text that an intro and an outro may have; each word beyond counts as much as a shared one."""
_LONGEST_NAME = 12
"""Words of a replaced piece from which on it is another passage, not another name."""
_LOWER = re.compile(r"\w+")
_BREAK = re.compile(r"[.!?:)\]\n–—]|\s-\s")
_SENTENCE_END = re.compile(r"[.!?:\n]")
_YEAR = re.compile(r"[12]\d{3}$")


class Worded:
    """A text with its words.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = wording(text)
        self.runs = Runs(self.words.numbers)

    def piece(self, start: int, end: int) -> list[str]:
        """Give the words from one to the one before another, as they are written."""
        starts, ends = self.words.starts[start:end].tolist(), self.words.ends[start:end].tolist()
        return [self.text[a:b] for a, b in zip(starts, ends, strict=True)]

    def between(self, word: int) -> str:
        """Give what stands between a word and the next."""
        start = int(self.words.ends[word])
        return self.text[start : int(self.words.starts[word + 1])] if word + 1 < self.runs.size else ""

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words that the text writes without a capital."""
        return frozenset(word for word in _LOWER.findall(self.text) if word[0].islower())


@dataclass(frozen=True, slots=True)
class Compared:
    """How two texts compare.

    Attributes:
        shared: share of the shorter one's words that stand in runs the longer has too.
        kept: the same, with what is not shared weighed by where it stands.
        changed: share of its names and numbers that are others in the longer one; a number counts twice.
        changes: how many places hold other names or numbers.
    """

    shared: float
    kept: float
    changed: float
    changes: int


def _weight(shorter: Worded, longer: Worded, gap: Gap) -> int:
    """Weigh how far a place holds other names or numbers; 0 where one text has nothing there.

    Of lines, sentences and datelines of their own at either end, and of whole sentences that have no word in
    common, only years count: they stand beside each other by chance.
    """
    if gap.other == (0, 0) or max(gap.end - gap.start, gap.other[1] - gap.other[0]) > _LONGEST_NAME:
        return 0
    first, second = (shorter, gap.start, gap.end), (longer, *gap.other)
    one, two = _names(*first), _names(*second)
    outermost = gap.start == 0 or gap.end == shorter.runs.size
    if outermost:
        alone = _is_alone(*first) or _is_alone(*second)
    else:
        alone = _is_alone(*first) and _is_alone(*second) and set(one).isdisjoint(two)
    if alone:
        one, two = ([word for word in words if _YEAR.match(word)] for words in (one, two))
    return difference(one, two)


def _is_alone(text: Worded, start: int, end: int) -> bool:
    """Tell whether marks part a piece from what stands around it."""
    before = start == 0 or _BREAK.search(text.between(start - 1))
    return bool(before and (end == text.runs.size or _BREAK.search(text.between(end - 1))))


def _names(text: Worded, start: int, end: int) -> list[str]:
    """Give the words of a piece; what is no name elsewhere loses its capital at the start of a sentence."""
    words = text.piece(start, end)
    for k, word in enumerate(words):
        if word[0].isupper() and word.lower() in text.lower:
            place = start + k
            if place == 0 or _SENTENCE_END.search(text.between(place - 1)):
                words[k] = word.lower()
    return words


def compared(shorter: Worded, longer: Worded) -> Compared:
    """Compare two texts, the one with fewer words first."""
    found = overlap(shorter.runs, longer.runs)
    if not found.shared:
        return Compared(0.0, 0.0, 0.0, 0)
    lost = sum(WEIGHTS[gap.standing] * (gap.end - gap.start) for gap in found.gaps)
    edges = sum(gap.end - gap.start for gap in found.gaps if gap.standing == "edge")
    lost += max(0.0, edges - _EDGES * found.size)
    changes = list(filter(None, (_weight(shorter, longer, gap) for gap in found.gaps)))
    names = sum(map(is_name, shorter.piece(0, found.size))) if changes else 1
    changed = sum(changes) * found.size / max(1, names * found.shared)
    return Compared(found.shared / found.size, found.shared / (found.shared + lost), changed, len(changes))
