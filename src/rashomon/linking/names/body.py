"""Whether two names may be one organisation's: known bodies, acronyms, words without order, states apart."""

from __future__ import annotations

from functools import cache

from rashomon.linking.names.closeness import closeness
from rashomon.linking.names.folding import clean, fold
from rashomon.linking.names.result import NameMatch
from rashomon.linking.names.tables import rows_of, words_of
from rashomon.linking.names.territories import countries_in, plain

_SMALL = frozenset(["the", "of", "for", "and", "on", "in", "to", "de", "la", "des", "du", "fur", "und"])
_SYNONYMS = {row["word"]: row["stands_for"] for row in rows_of("synonyms.csv")}


@cache
def _bodies() -> dict[str, int]:
    return {plain(name): i for i, row in enumerate(rows_of("bodies.csv")) for name in row["names"].split(";")}


def body_of(name: str) -> int | None:
    """Give the row of a body that the table knows under this name."""
    return _bodies().get(plain(name))


def body_words(rest: str) -> tuple[str, ...]:
    """Give the folded words that carry a body's name, sorted, small words and legal forms left out."""
    legal = words_of("legal")
    words = (_SYNONYMS.get(word, word) for word in rest.split() if word not in _SMALL and word not in legal)
    return tuple(sorted({fold(word) or word for word in words if word}))


def is_acronym(short: str, full: str) -> bool:
    """Tell whether the one is made of the first letters of the other's words."""
    bare = clean(short).replace(".", "").replace("-", "")
    if not (2 <= len(bare) <= 8 and bare.isupper() and " " not in bare):
        return False
    letters = plain(bare).replace(" ", "")
    words = plain(full.replace("-", " ")).split()
    if len(words) < 2:
        return False
    all_words = "".join(word[0] for word in words)
    long_words = "".join(word[0] for word in words if word not in _SMALL)
    return letters in {all_words, long_words}


def _covered(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    """Share of letters of the words on both sides that find a like word on the other."""

    def met(a: tuple[str, ...], b: tuple[str, ...]) -> int:
        return sum(len(x) for x in a if any(closeness(x, y) >= 0.85 for y in b))

    letters = sum(map(len, few)) + sum(map(len, many))
    return (met(few, many) + met(many, few)) / letters if letters else 0.0


def match_bodies(name1: str, name2: str) -> NameMatch:
    """Score two names of organisations from 0 to 1; symmetric."""
    name1, name2 = sorted((name1, name2))
    if plain(name1) and plain(name1) == plain(name2):
        return NameMatch(1.0, same=True, why="one name")
    known1, known2 = body_of(name1), body_of(name2)
    if known1 is not None and known2 is not None:
        same = known1 == known2
        return NameMatch(
            0.98 if same else 0.1,
            same=same,
            why=f"{'one body' if same else 'two bodies'} in the table of bodies",
        )
    (states1, rest1), (states2, rest2) = countries_in(name1), countries_in(name2)
    if states1 and states2 and states1 != states2:
        return NameMatch(
            0.3,
            same=False,
            why=f"of different states: {', '.join(sorted(states1))} and {', '.join(sorted(states2))}",
        )
    if is_acronym(name1, name2) or is_acronym(name2, name1):
        return NameMatch(0.85, same=True, why="one is made of the first letters of the other")
    words1, words2 = body_words(rest1), body_words(rest2)
    covered = _covered(words1, words2)
    score = covered if states1 == states2 else covered * 0.9
    why = f"{covered:.2f} of the letters stand in words that agree" + (
        "" if states1 == states2 else "; only one names a state"
    )
    return NameMatch(round(score, 4), same=score >= 0.85, why=why)
