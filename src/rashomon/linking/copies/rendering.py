"""How much of what a translation keeps two texts of different languages have in common.

weight   = that of the anchor (anchors.py) * log((n + 20) / (f + 1)): f of the n texts of its language have it
           (inverse document frequency: Spärck Jones, 1972; the 20 evens it out where texts are few)
likeness = cosine of the weights * 0.9 ** days, plus 0.1 where issuer or address say so, at most 1
score    = 1 - 2 ** (-likeness / 0.2)

so that 0.2, which texts about other matters hardly reach, is a score of a half.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.linking.copies.anchors import ADDRESS, NAME, NUMBER, STEM, Anchors, kind_of

_HALF = 0.2
_SUPPORT = 0.1
_LATER = 0.9
_EVEN = 20
_LANGUAGE_PART = re.compile(r"^[a-z]{2}(?:[-_][a-z]{2,4})?$", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4,}")
_NAMES = {NUMBER: "numbers", NAME: "names", STEM: "stems of words", ADDRESS: "addresses"}


@dataclass(frozen=True, slots=True)
class Rendering:
    """How two texts of different languages agree.

    Attributes:
        score: 0 to 1.
        shared: anchors of both.
        issuer: they have one issuer.
        address: their addresses differ in the language alone.
    """

    score: float
    shared: tuple[int, ...]
    issuer: bool
    address: bool


def address_key(url: str | None) -> str | None:
    """Give what the addresses of one release in two languages share; None where nothing tells releases apart.

    That is the host without its language (and www) with the last long number of the path, or without such
    a number the path without its language.
    """
    if not url:
        return None
    host, _, path = re.sub(r"^[a-z]+://", "", url.strip(), flags=re.IGNORECASE).partition("/")
    labels = host.lower().split(".")
    while len(labels) > 2 and (labels[0] == "www" or _LANGUAGE_PART.match(labels[0])):
        labels = labels[1:]
    numbers = _LONG_NUMBER.findall(path)
    parts = [part for part in path.split("/") if part and not _LANGUAGE_PART.match(part)]
    if not numbers and not parts:
        return None
    return f"{'.'.join(labels)} {numbers[-1] if numbers else '/'.join(parts)}"


@dataclass(frozen=True, slots=True)
class Weighed:
    """The anchors of a text, those that few texts of its language have weighed more.

    Attributes:
        anchors: as they were found.
        weights: anchor -> weight.
        length: of the weights as a vector.
    """

    anchors: Anchors
    weights: dict[int, float]
    length: float


def weighed(found: Sequence[Anchors]) -> list[Weighed]:
    """Weigh the anchors of all texts of one language."""
    frequency = Counter(anchor for anchors in found for anchor in anchors)
    rarity = {anchor: math.log((len(found) + _EVEN) / (n + 1)) for anchor, n in frequency.items()}
    texts = []
    for anchors in found:
        weights = {anchor: weight * rarity[anchor] for anchor, weight in anchors.items()}
        texts.append(Weighed(anchors, weights, math.sqrt(sum(w * w for w in weights.values()))))
    return texts


def rendering(one: Weighed, two: Weighed, days: int, *, issuer: bool, address: bool) -> Rendering:
    """Score two texts of different languages.

    Args:
        one: a text.
        two: another.
        days: how far apart they were published.
        issuer: they have one issuer.
        address: their addresses differ in the language alone.
    """
    if len(one.weights) > len(two.weights):
        one, two = two, one
    shared = [anchor for anchor in one.weights if anchor in two.weights]
    product = sum(one.weights[anchor] * two.weights[anchor] for anchor in shared)
    cosine = _LATER**days * product / (one.length * two.length) if product else 0.0
    likeness = min(1.0, cosine + _SUPPORT * (address or (issuer and cosine >= _SUPPORT)))
    return Rendering(round(1 - 2 ** (-likeness / _HALF), 4), tuple(shared), issuer, address)


def reasons(found: Rendering, one: Anchors, two: Anchors) -> str:
    """Say in words what two texts have in common."""
    kinds = Counter(min(kind_of(key, one[key]), kind_of(key, two[key])) for key in found.shared)
    told = [f"{kinds[kind]} {name}" for kind, name in _NAMES.items() if kinds[kind]]
    why = f"{', '.join(told)} are the same in both" if told else "nothing in them is the same"
    if found.issuer:
        why += "; one issuer"
    if found.address:
        why += "; their addresses differ in the language alone"
    return why
