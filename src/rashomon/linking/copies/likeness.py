"""Whether two texts are one text, cut, reordered or lightly edited: one score for every pair.

score = kept ** (1 + days / 7) * (1 - 10 * changed) * headline

`kept` and `changed` come from the texts (comparing.py); `days` is how far apart they were published: what
is not shared counts once more for every week, since a serial form (a weekly notice, the readout of
another call) comes again later and a copy comes soon; other names count threefold beyond three weeks;
`headline` is 0.5 where the headlines are one form with other names in it and the texts are not the same
almost word for word, 1 otherwise. The weights were chosen on tools/yardstick_copies.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.linking.copies.comparing import Compared

SAME_TEXT = 0.845
"""Score from which on two texts are one: above what precision 0.99 on tools/yardstick_copies.py needs (0.82),
since a wrong group hides a document from view."""
ASKED = 0.5
"""Score from which on headlines are looked at: far below SAME_TEXT they change nothing and take time."""
FEWEST = 19
"""Words that a text must have before another that is not word for word the same can be its copy."""
ONE_TEXT = 0.25
"""Length of the shorter to the longer that makes them one text; below it, one stands inside another."""
_DAYS = 7
_CHANGED = 10
_LONG_AFTER = 21
_LATE = 3
_HEADLINES = 0.5
_WORD_FOR_WORD = 0.99
"""What is kept from which on no headline tells that a text is another."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two texts are alike.

    Attributes:
        score: 0 to 1; texts with the same words have 1.
        whole: they are one text; False where one stands inside the other, much longer one, and where names
            or numbers are others.
        shared: share of the shorter one's words that stand in the other in the same order.
        why: in words.
        version: one is the other but for names or numbers that are others in the same places.
    """

    score: float
    whole: bool
    shared: float
    why: str
    version: bool = False


def likeness(sizes: tuple[int, int], found: Compared, days: int, *, apart: bool = False) -> Likeness:
    """Score two texts.

    Args:
        sizes: their words.
        found: what the texts share.
        days: how far apart they were published; 0 where that is not known.
        apart: their headlines are one form with other names in it.
    """
    changed = _CHANGED * found.changed * (_LATE if days > _LONG_AFTER else 1)
    score = (
        found.kept ** (1 + days / _DAYS)
        * max(0.0, 1 - changed)
        * (_HEADLINES if apart and found.kept < _WORD_FOR_WORD else 1)
    )
    shorter, longer = sorted(sizes)
    why = f"{found.shared:.0%} of the words of the shorter text stand in the other, in the same order"
    if found.changes:
        why += (
            f"; names or numbers are others in {found.changes} {'places' if found.changes > 1 else 'place'}"
        )
    if days:
        why += f"; published {days} {'days' if days > 1 else 'day'} apart"
    long_enough, version = shorter >= ONE_TEXT * longer, found.changes > 0
    return Likeness(round(score, 4), long_enough and not version, found.shared, why, long_enough and version)
