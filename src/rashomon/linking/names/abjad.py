"""How near a folded word of a script with vowels is to one of a script that leaves short vowels out.

Arabic writes of a foreign name its consonants, as far as it has letters for them (b for p, f for v, gh, j
or q for g), and its long vowels, often more of them than the name has. So a vowel that only the full word
has costs almost nothing, one that only the abjad has costs some, and consonants that share a letter cost
little. closeness = 1 - cost / (0.5 * (consonants of the longer + 1)), not below 0.
"""

from __future__ import annotations

from functools import cache, lru_cache

from rashomon.linking.names.folding import skeleton
from rashomon.linking.names.tables import rows_of

_VOWELS = frozenset("aeiou")


@cache
def _pairs() -> dict[tuple[str, str], float]:
    costs: dict[tuple[str, str], float] = {}
    for row in rows_of("sounds.csv"):
        if row["script"] == "abjad":
            costs[row["one"], row["other"]] = costs[row["other"], row["one"]] = float(row["cost"])
    return costs


@cache
def _swap(full: str, abjad: str) -> float:
    if full == abjad:
        return 0.0
    if full in _VOWELS and abjad in _VOWELS:
        return 0.05 if {full, abjad} in ({"e", "i"}, {"o", "u"}, {"a", "e"}) else 0.2
    return _pairs().get((full, abjad), 1.0)


def _drop_full(letter: str, *, first: bool) -> float:
    if letter in _VOWELS:
        return 0.3 if first else 0.05
    return {"h": 0.3, "j": 0.4, "v": 0.7}.get(letter, 1.0)


def _drop_abjad(letter: str, *, last: bool) -> float:
    if letter in _VOWELS:
        return 0.1 if letter == "a" else 0.35
    return {"h": 0.15 if last else 0.5}.get(letter, 1.0)


@lru_cache(maxsize=200_000)
def abjad_closeness(full: str, abjad: str) -> float:
    """Give 0 to 1 for a folded word with vowels against a folded one without short vowels."""
    if not full or not abjad or min(len(skeleton(full)), len(skeleton(abjad))) < 1:
        return 1.0 if full == abjad else 0.0
    row = [0.0]
    for j, letter in enumerate(abjad):
        row.append(row[-1] + _drop_abjad(letter, last=j == len(abjad) - 1))
    for i, letter in enumerate(full):
        own = _drop_full(letter, first=i == 0)
        new = [row[0] + own]
        for j, other in enumerate(abjad):
            drop = _drop_abjad(other, last=j == len(abjad) - 1)
            new.append(min(row[j] + _swap(letter, other), row[j + 1] + own, new[-1] + drop))
        row = new
    consonants = max(len(skeleton(full)), len(skeleton(abjad)))
    return max(0.0, 1 - row[-1] / (0.5 * (consonants + 1)))
