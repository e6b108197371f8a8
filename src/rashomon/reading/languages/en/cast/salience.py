"""What the text has just spoken of: antecedents for pronouns.

After Lappin and Leass (1994), much reduced: recency by sentence, and subjects before objects.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.people import Person
from rashomon.reading.languages.en.names.gazetteer import gazetteer, pointers

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_QUOTED = re.compile(r"“[^“”\n]*(?:”|\n|$)|\"[^\"\n]*(?:\"|\n|$)|«[^«»\n]*(?:»|\n|$)")
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er)\b")
_WINDOW = 5


@dataclass(frozen=True, slots=True)
class Reference:
    """One place where a person is spoken of."""

    start: int
    name: str
    weight: float
    sentence: int


@cache
def _office_phrase() -> re.Pattern[str]:
    heads = "|".join(sorted((re.escape(word) for word in gazetteer().head_ends), key=len, reverse=True))
    return re.compile(
        rf"\b[Tt]he (?:[\w.’-]+ ){{0,3}}?(?i:{heads}|head of state)\b"
        r"(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?(?! [A-Z])"
    )


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Stretches inside quotation marks, none running over a line break."""
    return [match.span() for match in _QUOTED.finditer(text)]


class Salience:
    """Antecedents by place, found in one pass from left to right."""

    def __init__(
        self, draft: Draft, people: dict[str, Person], office: Callable[[int, int], str | None]
    ) -> None:
        self._draft = draft
        self._people = people
        self._sentences = [sentence.start for sentence in draft.sentences] or [0]
        self._quotes = quoted_spans(draft.text)
        self._quote_starts = [start for start, _ in self._quotes]
        self._subjects = [t for t in draft.parse if t.dep_ in _SUBJECTS] if draft.parse is not None else []
        self._subject_starts = [token.idx for token in self._subjects]
        self._pronouns: dict[int, str | None] = {}
        self._references: list[Reference] = []
        self._collect(office)

    def quoted(self, at: int) -> bool:
        """Tell whether a place is inside quotation marks."""
        index = bisect_right(self._quote_starts, at) - 1
        return index >= 0 and at < self._quotes[index][1]

    def person(self, at: int, gender: str, *, outside_quotation: bool) -> str | None:
        """Antecedent of "he" (m) or "she" (f) at a place."""
        if outside_quotation and at in self._pronouns:
            return self._pronouns[at]
        return self._antecedent(at, gender)

    def _collect(self, office: Callable[[int, int], str | None]) -> None:
        text = self._draft.text
        places: list[tuple[int, int, str | None]] = [
            (mention.start, mention.end, mention.name)
            for mention in self._draft.mentions
            if mention.kind == "person"
        ]
        places += [(match.start(), match.end(), "") for match in _office_phrase().finditer(text)]
        places += [(match.start(), match.end(), None) for match in _HE.finditer(text)]
        for start, end, known in sorted(places, key=lambda place: (place[0], -place[1])):
            if self.quoted(start):
                continue
            if known is None:
                name = self._antecedent(
                    start,
                    "m" if text[start].casefold() == "h" and text[start:end].casefold() != "her" else "f",
                )
                self._pronouns[start] = name
            else:
                name = known or office(start, end)
            if name:
                self._references.append(
                    Reference(start, name, self._weight(start, end), self._sentence(start))
                )

    def _sentence(self, at: int) -> int:
        return bisect_right(self._sentences, at) - 1

    def _weight(self, start: int, end: int) -> float:
        """4 for the subject of a main clause, 3 for that of another, 0 for what is no subject."""
        index = bisect_left(self._subject_starts, start)
        if index >= len(self._subject_starts) or self._subject_starts[index] >= end:
            return 0.0
        return 4.0 if self._subjects[index].head.dep_ in {"ROOT", "conj"} else 3.0

    def _antecedent(self, at: int, gender: str) -> str | None:
        here = self._sentence(at)
        best: tuple[float, int, str] | None = None
        for reference in reversed(self._references):
            distance = here - reference.sentence
            if distance > _WINDOW:
                break
            if reference.start >= at:
                continue
            known = self._people[reference.name].gender if reference.name in self._people else "n"
            if known not in {"n", gender}:
                continue
            score = reference.weight - 1.6 * distance + (0.5 if known == gender else 0.0)
            score += 0.5 * (distance == 0)
            if best is None or score > best[0]:
                best = (score, reference.start, reference.name)
        return best[2] if best else None

    def _recent_subjects(self, at: int) -> list[Any]:
        last = bisect_left(self._subject_starts, at)
        first = self._sentences[max(0, self._sentence(at) - 3)]
        return [
            token
            for token in reversed(self._subjects[:last])
            if token.idx >= first and not self.quoted(token.idx)
        ]

    def plural(self, at: int) -> tuple[str, ...]:
        """Antecedents of "they": the last plural subject; empty where it is a collective or none."""
        known = pointers()
        for token in self._recent_subjects(at):
            joined = [token, *token.conjuncts]
            names = [name for word in joined if (name := self._name_of(word.idx))]
            if len(joined) > 1 and len(names) > 1:
                if token.head.lower_ in known["encounter"]:
                    return ()
                return tuple(dict.fromkeys(names))
            low = token.lower_
            if low in known["collective"]:
                return ()
            if token.tag_ in {"NNS", "NNPS"}:
                group = self._mention_name(token.idx, {"group", "organisation"})
                if group:
                    return (group,)
                if low in known["speakers"]:
                    words = [
                        word.text_with_ws
                        for word in token.subtree
                        if word.i <= token.i and word.dep_ != "det"
                    ]
                    return ("".join(words).strip(),)
        return ()

    def thing(self, at: int) -> str | None:
        """Antecedent of "it": the last subject that is a body, a state or a place."""
        for token in self._recent_subjects(at):
            name = self._mention_name(token.idx, {"organisation", "country", "place"})
            if name:
                return name
        return None

    def _name_of(self, at: int) -> str | None:
        return self._mention_name(at, {"person", "organisation", "country", "group"})

    def _mention_name(self, at: int, kinds: set[str]) -> str | None:
        return next((m.name for m in self._draft.mentions if m.start <= at < m.end and m.kind in kinds), None)
