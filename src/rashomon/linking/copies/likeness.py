"""Whether two texts are one text, cut, reordered or lightly edited."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.linking.copies.fillings import fillings
from rashomon.linking.copies.shingles import Shingled

CONTAINED = 0.6
"""Share of the shorter text's shingles that the longer must hold."""
FEWEST = 15
"""Shingles that a text must have before part of it can be told to be a copy."""
ONE_TEXT = 0.25
"""Length of the shorter to the longer that makes them one text; below it, one stands inside another."""
_NAMES_APART = 0.15
_FILLINGS_APART = 0.04


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two texts are alike.

    Attributes:
        containment: share of the shorter one's shingles that the other holds.
        whole: they are one text; False where one stands inside the other, much longer one.
        why: in words.
    """

    containment: float
    whole: bool
    why: str


LOOSE = 0.85
"""Containment below which one name in the place of another tells two texts apart."""
_CLOSE = 0.9
_LONG_AFTER = 21


def _is_template(one: Shingled, two: Shingled, containment: float, days: int) -> bool:
    """Tell whether names and numbers say that one template was filled twice.

    It was, where more than 4 of 100 names and numbers stand in the same words and are others, or more
    than 15 of 100 are on either side missing on the other. One is enough where the texts are less than
    85% alike or stand more than three weeks apart (a notice of each year), and is none where they are
    90% alike (the number of an edition).
    """
    smaller = min(one.named.total(), two.named.total())
    if not smaller:
        return False
    apart = min((one.named - two.named).total(), (two.named - one.named).total())
    if apart > _NAMES_APART * smaller:
        return True
    allowed = 0.0 if containment < LOOSE or days > _LONG_AFTER else _FILLINGS_APART * smaller
    if containment >= _CLOSE and days <= _LONG_AFTER:
        allowed = max(allowed, 1.0)
    return bool(apart) and len(fillings(one.plain, two.plain)) > allowed


def likeness(one: Shingled, two: Shingled, *, days: int = 0) -> Likeness | None:
    """Give how two texts are one, None where they are two.

    Args:
        one: a text.
        two: another.
        days: how far apart they were published.
    """
    import numpy as np

    fewer, more = sorted((len(one.hashes), len(two.hashes)))
    if fewer < FEWEST:
        return None
    containment = len(np.intersect1d(one.hashes, two.hashes, assume_unique=True)) / fewer
    if containment < CONTAINED or _is_template(one, two, containment, days):
        return None
    why = f"{containment:.0%} of the runs of five words of the shorter text stand in the other"
    return Likeness(containment, fewer >= ONE_TEXT * more, why)
