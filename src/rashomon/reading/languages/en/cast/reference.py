"""Whom a phrase of a document points at: names, offices, pronouns, collectives, unnamed sources."""

from __future__ import annotations

from functools import cached_property

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.coordination import singular, two_at_once
from rashomon.reading.languages.en.cast.holders import fits_state, holders, nearest, office_words
from rashomon.reading.languages.en.cast.issuers import issuer_person_of
from rashomon.reading.languages.en.cast.participants import participants_of
from rashomon.reading.languages.en.cast.people import Person, issuer_states, people_of, states_in
from rashomon.reading.languages.en.cast.phrases import Resolved, closed, named, that_body, thing, unnamed
from rashomon.reading.languages.en.cast.salience import Salience
from rashomon.reading.languages.en.names.gazetteer import pointers
from rashomon.reading.languages.en.names.words import Word, words_of

__all__ = ["Cast", "Resolved", "cast_of"]

_LEADERS = frozenset(
    {"president", "minister", "king", "queen", "chancellor", "premier", "emir", "amir", "sultan", "prince"}
)
_OWNERS = {"his": "m", "her": "f"}
_OF_TWO = {"former": 0, "latter": 1}
_LESSER = frozenset(
    {
        "foreign",
        "defense",
        "defence",
        "finance",
        "interior",
        "vice",
        "deputy",
        "secretary",
        "head",
        "minister's",
    }
)


class Cast:
    """Who acts and speaks in one document."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._people = people_of(draft)
        self._mentions = sorted(draft.mentions, key=lambda mention: (mention.start, -mention.end))

    @cached_property
    def participants(self) -> tuple[str, ...]:
        """The main persons (else states, bodies) of the event told: who met or called whom."""
        return participants_of(self._draft, self._people, self._office, self._plain)

    @cached_property
    def issuer_person(self) -> str | None:
        """For somebody's own statement, who issues it."""
        return issuer_person_of(self._draft, self._people, self._office)

    @cached_property
    def _salience(self) -> Salience:
        return Salience(self._draft, self._people, self._phrase_person)

    def resolve(self, start: int, end: int, *, outside_quotation: bool = True) -> Resolved:
        """Find whom a noun phrase points at.

        Args:
            start: first code point of the phrase.
            end: code point behind its last.
            outside_quotation: the phrase is the narrator's: those named only inside quotation marks are no
                antecedents, and "I" and "we" are the issuer's.
        """
        words = [word for word in words_of(self._draft.text[start:end]) if word.text not in '"“”\n«»']
        while words and (words[0].low in {"and", "but", "by", "to", "as", "both"} and len(words) > 1):
            words = words[1:] if words[0].low != "both" or not self._is_collective(words) else words
            if words[0].low == "both":
                break
        if not words:
            return Resolved((), "unknown")
        return (
            self._pronoun(words, start, outside_quotation=outside_quotation)
            or self._joined(words, start)
            or named(self._draft.text, self._mentions, start, end)
            or self._collective(words)
            or self._counterpart(words, start)
            or self._of_two(words)
            or self._several(words, start)
            or self._by_office(words, start)
            or thing(self._draft.text, self._mentions, start, end)
            or that_body(self._mentions, words, start)
            or unnamed(self._draft.text, words, start)
            or Resolved((), "unknown")
        )

    def _plain(self, start: int, end: int) -> tuple[str, ...]:
        """Resolve a phrase without asking who took part."""
        words = words_of(self._draft.text[start:end])
        if not words:
            return ()
        found = (
            named(self._draft.text, self._mentions, start, end)
            or self._several(words, start) or self._by_office(words, start)
            or thing(self._draft.text, self._mentions, start, end) or unnamed(self._draft.text, words, start)
        )  # fmt: skip
        return found.names if found else ()

    def _several(self, words: list[Word], at: int) -> Resolved | None:
        """Two offices, or two sides, joined by "and"."""
        sides = two_at_once(words)
        if sides:
            names = [self._office(words_of(side), at) or side for side in sides]
            return Resolved(tuple(dict.fromkeys(names)), "collective")
        joins = [place for place, word in enumerate(words) if word.low == "and"]
        if len(joins) != 1:
            return None
        halves = [closed(words[: joins[0]]), closed(words[joins[0] + 1 :])]
        if any(not half or office_words(half) is None for half in halves):
            return None
        found = [self._office(half, at) for half in halves]
        if not all(found) or found[0] == found[1]:
            return None
        return Resolved(tuple(name for name in found if name), "office")

    def _joined(self, words: list[Word], start: int) -> Resolved | None:
        """An office and a name joined by "and": "the Secretary and High Representative Borel"."""
        joins = [place for place, word in enumerate(words) if word.low == "and"]
        if len(joins) != 1:
            return None
        halves = [words[: joins[0]], words[joins[0] + 1 :]]
        if any(not closed(half) for half in halves):
            return None
        names = [named(self._draft.text, self._mentions, start + half[0].start, start + half[-1].end)
                 for half in halves]  # fmt: skip
        if all(names) or not any(names):
            return None
        offices = [self._by_office(half, start) for half in halves]
        found = [name or office for name, office in zip(names, offices, strict=True)]
        if not all(found):
            return None
        both = dict.fromkeys(name for resolved in found if resolved for name in resolved.names)
        return Resolved(tuple(both), "office") if len(both) > 1 else None

    def _pronoun(self, words: list[Word], at: int, *, outside_quotation: bool) -> Resolved | None:
        if len(words) > 1:
            return None
        low, known = words[0].low.split("'")[0], pointers()
        if low in known["first_person"] and words[0].text != "US":
            return self._first_person(at, outside_quotation=outside_quotation)
        if low in known["male"] or low in known["female"]:
            name = self._salience.person(
                at, "m" if low in known["male"] else "f", outside_quotation=outside_quotation
            )
            return Resolved((name,) if name else (), "pronoun")
        if low in known["plural"]:
            everybody = self.participants if len(self.participants) > 1 else ()
            return Resolved(self._salience.plural(at) or everybody, "pronoun")
        if low in known["neuter"]:
            name = self._salience.thing(at)
            return Resolved((name,) if name else (), "pronoun")
        return None

    def _first_person(self, at: int, *, outside_quotation: bool) -> Resolved:
        if not outside_quotation:
            return Resolved((), "unknown")
        for section in self._draft.sections:
            if section.kind == "turn" and section.start <= at < section.end and section.speaker:
                return Resolved(self._speaker(section.speaker), "first person")
        return Resolved((self.issuer_person,) if self.issuer_person else (), "first person")

    def _speaker(self, label: str) -> tuple[str, ...]:
        """The person a turn is headed with ("SECRETARY BLINKEN", "THE PRESIDENT")."""
        low = label.casefold()
        fitting = [name for name in self._people if name.split()[-1].strip(".,").casefold() in low.split()]
        if fitting:
            return (max(fitting, key=len),)
        words = closed(words_of(label))
        found = holders(words, self._people.values())
        return (found[0].name,) if found else (label.strip(),)

    def _is_collective(self, words: list[Word]) -> bool:
        known = pointers()
        return words[-1].low in known["collective"] and all(
            word.low in known["collective_before"] for word in words[:-1]
        )

    def _collective(self, words: list[Word]) -> Resolved | None:
        if not self._is_collective(words) or (
            len(words) == 1 and words[0].low not in {"both", "leaders", "sides", "parties"}
        ):
            return None
        names = self.participants
        if len(names) < 2 and len(words) > 1 and words[-1].low == "officials":
            return None
        heads = {"leader": _LEADERS}.get(singular(words[-1].low), frozenset({singular(words[-1].low)}))
        holding = tuple(
            name for name in names
            if name in self._people and any(heads & set(form[:3]) and not _LESSER & set(form)
                                            for form in self._people[name].offices)
        )  # fmt: skip
        if len(holding) > 1:
            names = holding
        # One known name is no collective: better unknown than half of them.
        return Resolved(names if len(names) > 1 else (), "collective")

    def _counterpart(self, words: list[Word], at: int) -> Resolved | None:
        """Find "his Tolmark counterpart" among two who met: the one of that state, or the other one."""
        two = [self._people[name] for name in self.participants if name in self._people]
        if words[-1].low != "counterpart" or len(two) != 2 or len(self.participants) != 2:
            return None
        if len(words) > 2:
            stated = [person for person in two if fits_state(words, person, two)]
        else:
            own = self._salience.person(at, _OWNERS.get(words[0].low, ""), outside_quotation=True)
            stated = [person for person in two if own and person.name != own]
        return Resolved((stated[0].name,), "office") if len(stated) == 1 else None

    def _of_two(self, words: list[Word]) -> Resolved | None:
        """Find "the former" and "the latter" of two who met."""
        place = _OF_TWO.get(words[-1].low) if len(words) == 2 and words[0].low == "the" else None
        if place is None or len(self.participants) != 2:
            return None
        return Resolved((self.participants[place],), "pronoun")

    def _by_office(self, words: list[Word], at: int) -> Resolved | None:
        body = closed(words)
        if not body or words[0].low in {"a", "an"} or office_words(body) is None:
            return None
        person = self._office(body, at)
        return Resolved((person,), "office") if person else None

    def _office(self, words: list[Word], at: int) -> str | None:
        """Who holds an office at a place of the text."""
        found = holders(words, self._people.values())
        if len(found) > 1 and not states_in(words):
            own = issuer_states(self._draft.document.issuer)
            at_home = [person for person in found if person.states & own] or [
                person for person in found if person.likely & own
            ]
            if len(at_home) == 1:
                return at_home[0].name
            named = [p for p in found if p.name.split()[-1] in (self._draft.document.issuer or "")]
            found = named or at_home or found
        if len(found) > 1:
            return nearest(found, lambda person: self._last_mention(person, at)).name
        return found[0].name if found else None

    def _last_mention(self, person: Person, at: int) -> float:
        before = [
            mention.start for mention in self._mentions if mention.name == person.name and mention.start < at
        ]
        return float(before[-1]) if before else -1.0

    def _phrase_person(self, start: int, end: int) -> str | None:
        """The single person behind an office phrase, for the salience of pronouns."""
        words = closed(words_of(self._draft.text[start:end]))
        if not words:
            return None
        whole = self._draft.text[start + words[0].start : end]
        return self._office(words, start) or (whole if words[0].cap and office_words(words) else None)


def cast_of(draft: Draft) -> Cast:
    """Give the cast of a document whose mentions are found; built once for each Draft."""
    if not isinstance(draft.cast, Cast):
        draft.cast = Cast(draft)
    return draft.cast
