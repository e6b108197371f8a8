"""Names of bodies, matters and unknown places compared word by word, over languages.

Each word counts by what it tells apart: a proper word 1, a word of the table of terms (ministry, bank,
union ...) by its weight there, and words that mean one thing in several languages are one. The score is
the share of this weight that meets a like word on the other side.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rashomon.linking.names.closeness import closeness
from rashomon.linking.names.folding import is_abjad
from rashomon.linking.names.keys import Word, number_of, variants_of_word
from rashomon.linking.names.lookup import stored
from rashomon.linking.names.tables import rows_of, words_of
from rashomon.linking.names.territories import states

LIKE = 0.85
"""Closeness from which on two words of bodies are taken for one."""
WEIGHTY = 0.3
"""A word of this weight or more that meets nothing makes a pair doubtful."""
_DOUBT = 0.6
_CONFLICT = 0.5


@dataclass(frozen=True, slots=True)
class Item:
    """One word in comparison: a term of the table, a number, or the folded word."""

    forms: tuple[str, ...]
    weight: float
    term: bool
    abjad: bool

    @property
    def text(self) -> str:
        """The form that stands for the word."""
        return self.forms[0]


@dataclass(frozen=True, slots=True)
class Overlap:
    """How far the words of two names meet.

    Attributes:
        score: 0 to 1.
        proper: whether a word that is no term is met.
        left1: words of the first that meet nothing and weigh.
        left2: those of the second.
    """

    score: float
    proper: bool
    left1: tuple[str, ...]
    left2: tuple[str, ...]


@cache
def _weights() -> dict[str, float]:
    return {row["term"]: float(row["weight"]) for row in rows_of("terms.csv")}


def items_of(words: tuple[Word, ...]) -> tuple[Item, ...]:
    """Turn words into items; legal forms of companies are left out where a word stays."""
    legal = words_of("legal")
    kept = [word for word in words if word.exact not in legal] or list(words)
    items: list[Item] = []
    at = 0
    while at < len(kept):
        pair = tuple(kept[at : at + 2])
        number = number_of(kept[at])
        terms = stored("terms").whole(pair) or stored("terms").whole(pair[:1])
        state = () if number or terms else states().whole(pair[:1])
        if state:
            items.append(Item((f"@{state[0]}",), 1.0, term=True, abjad=False))
        elif number:
            items.append(Item((f"#{number}",), 1.0, term=True, abjad=False))
        elif terms:
            items.append(Item(terms[:1], _weights()[terms[0]], term=True, abjad=False))
        else:
            items.append(Item(variants_of_word(kept[at]), 1.0, term=False, abjad=is_abjad(kept[at].text)))
        at += 2 if terms and not number and len(pair) == 2 and stored("terms").whole(pair) else 1
    return tuple(items)


def _like(a: Item, b: Item) -> float:
    if a.term or b.term:
        return 1.0 if a.text == b.text else 0.0
    if min(len(a.text), len(b.text)) < 4 and a.abjad == b.abjad:
        return 1.0 if a.text == b.text else 0.0
    abjad = a.abjad != b.abjad
    best = closeness(a.text, b.text, abjad=abjad, names=False)
    others = (closeness(x, y, abjad=abjad, names=False) for x in a.forms for y in b.forms)
    return best if best >= LIKE else max(best, 0.97 * max(others))


def overlap(words1: tuple[Word, ...], words2: tuple[Word, ...]) -> Overlap:
    """Pair like words, the likest first, and weigh what is met against all."""
    items1, items2 = items_of(words1), items_of(words2)
    pairs = sorted(
        ((_like(a, b), i, j) for i, a in enumerate(items1) for j, b in enumerate(items2)),
        key=lambda p: (-p[0], p[1], p[2]),
    )
    used1: set[int] = set()
    used2: set[int] = set()
    met = 0.0
    proper = False
    for close, i, j in pairs:
        if close < LIKE or i in used1 or j in used2:
            continue
        used1.add(i)
        used2.add(j)
        met += close * (items1[i].weight + items2[j].weight)
        proper = proper or not items1[i].term
    whole = sum(item.weight for item in (*items1, *items2))
    left1 = tuple(x.text for i, x in enumerate(items1) if i not in used1 and x.weight >= WEIGHTY)
    left2 = tuple(x.text for j, x in enumerate(items2) if j not in used2 and x.weight >= WEIGHTY)
    score = met / whole if whole else 0.0
    if left1 and left2:
        score = min(score, _CONFLICT)
    elif left1 or left2:
        score = min(score, _DOUBT)
    return Overlap(score, proper, left1, left2)
