"""Words for the matter of a row, taken from the texts themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.comparing.matter import Matter
from rashomon.comparing.terms import Term, words
from rashomon.comparing.vocabulary import vocabulary

# Words of the longest phrase that names a matter.
_LONGEST = 9
# Signs of money.
_SIGNS = "$€£¥₽₴"
_NAME_GOES_ON = re.compile(r"\s+[A-Z]")
# Single words that name it where no phrase does.
_SHOWN = 3


def listed(parts: Sequence[str]) -> str:
    """Join parts as a sentence does."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def matter_words(cells: Mapping[int, Sequence[Matter]], cast: frozenset[str]) -> str:
    """Say what the cells share: the phrase of one of them that holds most of it, else single words."""
    held = Counter(key for cell in cells.values() for key in {key for matter in cell for key in matter.keys})
    telling = {key for key, count in held.items() if count > 1 and key not in cast}
    common = {key for key, count in held.items() if count > 1}
    phrases = [
        phrase
        for side in sorted(cells)
        for matter in cells[side]
        for phrase in _phrases(matter, common, telling)
    ]
    if phrases:
        best = max(phrases, key=lambda phrase: (round(phrase[0], 4), -len(phrase[1]), phrase[1]))[1]
        if len(best.split()) > 1 or best[0].isupper():
            return f"speak of {best}"
    single = [f'"{word}"' for word in _single(cells, telling or common)]
    if not single:
        return "tell a like matter in other words"
    return f"use the word{'s' if len(single) > 1 else ''} {listed(single)}"


def _single(cells: Mapping[int, Sequence[Matter]], common: set[str]) -> list[str]:
    """Give the shared words that tell most, as a text writes them."""
    seen: dict[str, tuple[float, str]] = {}
    for side in sorted(cells):
        for matter in cells[side]:
            for term in matter.terms:
                if term.key in common:
                    seen.setdefault(
                        term.key,
                        (matter.weights[term.key], _written(matter, term, term).removeprefix("the ")),
                    )
    best = sorted(seen.values(), key=lambda held: (-held[0], held[1]))
    return [word for _, word in best[:_SHOWN]]


def _phrases(matter: Matter, common: set[str], telling: set[str]) -> list[tuple[float, str]]:
    """Give stretches of a point between shared terms, with how much shared matter each holds."""
    shared = [term for term in matter.terms if term.key in common]
    found = []
    for first in range(len(shared)):
        for last in range(first, min(first + 6, len(shared))):
            inside = [t for t in matter.terms if shared[first].start <= t.start and t.end <= shared[last].end]
            if all(term.key in common for term in inside):
                weight = _noun_phrase(matter, shared[first]) * sum(
                    matter.weights[key] + 0.2 for key in {t.key for t in inside} & telling
                )
                text = _written(matter, shared[first], shared[last])
                cut = _cut_off(matter, shared[first], shared[last]) and len(text.split()) > 1
                told = {t.key for t in inside} & telling and not cut
                if told and len(text.split()) <= _LONGEST and _whole(text):
                    found.append((weight, text))
    return found


def _noun_phrase(matter: Matter, first: Term) -> float:
    """Prefer a stretch that an article or a preposition opens: it is the name of something."""
    before = matter.text[: first.start - matter.point.start].split()
    opened = bool(before) and before[-1].lower() in vocabulary("en").stance.get("openers", ())
    return 1.3 if opened else 1.0


def _cut_off(matter: Matter, first: Term, last: Term) -> bool:
    """Tell whether a stretch breaks off within the name of a thing: "the opportunity for broader" of what?"""
    begin, text = matter.point.start, matter.text
    # "the Foreign" Minister, whose title is no term.
    if _NAME_GOES_ON.match(text, last.end - begin) and text[last.start - begin].isupper():
        return True
    near = (
        (a, b)
        for a, b in zip(matter.terms, matter.terms[1:], strict=False)
        if text[a.end - begin : b.start - begin].isspace()
    )
    # A word without a capital before a thing says more of it, and is no part of its name.
    return any(a is last or (b is first and text[a.start - begin].isupper()) for a, b in near)


def _written(matter: Matter, first: Term, last: Term) -> str:
    begin = matter.point.start
    start = first.start - begin
    # An amount of money is none without its sign.
    start -= start > 0 and matter.text[start - 1] in _SIGNS
    text = matter.text[start : last.end - begin]
    before = matter.text[:start].split()
    article = "the " if before and before[-1].lower() == "the" else ""
    return article + " ".join(text.split())


def _whole(text: str) -> bool:
    """Tell whether a stretch holds no end of a clause, no bracket and no quotation mark."""
    return not any(mark in text for mark in ';:()"“”«».,') and not _told(text)


def _told(text: str) -> bool:
    """Tell whether a verb of saying or doing stands in the stretch, so that it is no phrase of a matter."""
    stance = vocabulary("en").stance
    verbs = {*stance.get("act_words", ()), *stance.get("phrase_ends", ()), *stance.get("encounter_verbs", ())}
    verbs -= set(stance.get("encounter_nouns", ()))
    return any(word.folded in verbs for word in words(text, 0, len(text)))
