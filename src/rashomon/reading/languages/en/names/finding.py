"""Names in the order of the text: what offices, word lists and the parser's entities say about capitals."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from rashomon.model import MentionKind
from rashomon.reading.languages.en.names.bodies import body_at
from rashomon.reading.languages.en.names.gazetteer import gazetteer
from rashomon.reading.languages.en.names.naming import name_at
from rashomon.reading.languages.en.names.offices import entry_at, is_unknown_state, office_at, state_at
from rashomon.reading.languages.en.names.words import Word

# Offices that a state has: what stands behind their "of" is a state.
_STATE_HEADS = frozenset(
    {"president", "minister", "king", "queen", "chancellor", "emir", "sultan", "premier", "affairs"}
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Found:
    """One name where it stands.

    Attributes:
        start: first code point of the name.
        end: code point behind the last.
        kind: what is named.
        role: the office beside it.
        lead: first code point of the office or title before it; `start` where none stands there.
        gender: what "Mr." tells: m, f or n.
        state: ISO 3166 code of the state that it is, or belongs to; empty where unknown.
    """

    start: int
    end: int
    kind: MentionKind
    role: str | None = None
    lead: int = -1
    gender: str = "n"
    state: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity as the parser labels it."""

    start: int
    end: int
    label: str


class Finder:
    """Goes once over the words of a text."""

    def __init__(self, text: str, words: list[Word], entities: list[Entity]) -> None:
        self.text = text
        self.words = words
        self.entities = entities
        self._starts = [entity.start for entity in entities]
        self.found: list[Found] = []

    def run(self) -> list[Found]:
        """Find the names, in text order."""
        at = 0
        while at < len(self.words):
            word = self.words[at]
            if word.cap and (word.text[0].isalpha()):
                at = self._step(at)
            elif word.low in gazetteer().head_ends and self._next_is_name(at):
                at = self._small_office(at)
            else:
                at += 1
        return self.found

    def _step(self, at: int) -> int:
        return (
            self._titled(at) or self._office(at) or self._known_person(at) or self._state(at)
            or self._body(at) or self._unknown(at) or at + 1
        )  # fmt: skip

    def _titled(self, at: int) -> int | None:
        gender = gazetteer().honorifics.get(self.words[at].low)
        if gender is None:
            return None
        office = office_at(self.words, at + 1) if at + 1 < len(self.words) else None
        begin = office or at + 1
        if begin < len(self.words) and self.words[begin].text == ".":
            begin += 1
        end = name_at(self.words, begin, led=True)
        if end is None or not self.words[begin].cap:
            return None
        role = self._slice(at + 1, office) if office else None
        self._add(begin, end, "person", role=role, lead=self.words[at].start, gender=gender)
        return end

    def _office(self, at: int) -> int | None:
        """Take an office and the name behind it; what the office names itself is found too."""
        office = office_at(self.words, at)
        if office is None:
            return None
        begin = office
        gender = "n"
        if begin < len(self.words) and self.words[begin].low in gazetteer().honorifics:
            gender = gazetteer().honorifics[self.words[begin].low]
            begin += 1
        self._inside(at, office)
        begin = self._second_office(begin)
        led = begin < len(self.words) and not self.words[office - 1].owns
        end = name_at(self.words, begin, led=True) if led else None
        if end is None or not self._may_carry(at, begin, end):
            return office
        self._add(
            begin, end, "person", role=self._slice(at, office), lead=self.words[at].start, gender=gender
        )
        if (
            end + 1 < len(self.words)
            and self.words[end].low == "of"
            and is_unknown_state(self.words, end + 1)
        ):
            self._add(end + 1, end + 2, "country")
        return end

    def _second_office(self, at: int) -> int:
        """Step over a second office in small letters: "Adviser to the King and member of the team X"."""
        words = self.words
        if at + 1 >= len(words) or words[at].low != "and" or words[at + 1].low not in gazetteer().head_ends:
            return at
        for place in range(at + 2, min(at + 12, len(words))):
            if not words[place].text[0].isalnum():
                return at
            if words[place].cap and words[place].low in gazetteer().given:
                return place
            label = self._entity(words[place].start, words[place].end) if words[place].cap else None
            if label == "PERSON" and not words[place - 1].cap:
                return place
        return at

    def _may_carry(self, at: int, begin: int, end: int) -> bool:
        """Tell whether what stands behind an office is a name and not a heading in capitals."""
        name = self.words[begin:end]
        if not name[0].cap:
            return name[-1].cap
        if all(word.text.isupper() for word in (*self.words[at:begin], *name) if len(word.text) > 3):
            return end < len(self.words) and (
                self.words[end].text in ":(" or self._entity(name[0].start, name[-1].end) == "PERSON"
            )
        return True

    def _small_office(self, at: int) -> int:
        """A name behind an office in small letters: "foreign minister Teodor Haskel"."""
        known, begin = gazetteer(), at
        while begin > 0 and (
            self.words[begin - 1].low in known.modifiers or self.words[begin - 1].low in known.head_ends
            or known.lookup((self.words[begin - 1].low,), "adjective")
        ):  # fmt: skip
            begin -= 1
        end = name_at(self.words, at + 1, led=True)
        if end is None:
            return at + 1
        self._add(at + 1, end, "person", role=self._slice(begin, at + 1), lead=self.words[begin].start)
        return end

    def _next_is_name(self, at: int) -> bool:
        if at + 1 >= len(self.words) or not self.words[at + 1].cap or self.words[at].owns:
            return False
        following = self.words[at + 1]
        if entry_at(self.words, at + 1) or office_at(self.words, at + 1) or body_at(self.words, at + 1):
            return False
        end = name_at(self.words, at + 1)
        if end is None:
            return False
        return (
            following.low in gazetteer().given
            or self._entity(following.start, self.words[end - 1].end) == "PERSON"
        )

    def _known_person(self, at: int) -> int | None:
        """A given name with a surname behind it is a person unless the parser sees a place or body."""
        if self.words[at].low not in gazetteer().given or self.words[at].owns:
            return None
        end = name_at(self.words, at)
        if end is None or end - at < 2:
            return None
        label = self._entity(self.words[at].start, self.words[end - 1].end)
        if label in _PLACES or (label == "ORG" and end - at > 3) or label in {"LAW", "EVENT"}:
            return None
        self._add(at, end, "person")
        return end

    def _state(self, at: int) -> int | None:
        body = body_at(self.words, at)
        found = entry_at(self.words, at)
        if found and (body is None or found[0] >= body):
            end, entry = found
            if entry.kind == "adjective" and self._acts(at, end):
                entry = gazetteer().lookup(tuple(word.low for word in self.words[at:end]), "country") or entry
            if entry.kind == "adjective":
                return end
            kind: MentionKind = "place" if entry.kind == "capital" else entry.kind
            self._add(at, end, kind, state=entry.state)
            return end
        end_of_state = state_at(self.words, at)
        if end_of_state is not None and (body is None or end_of_state >= body):
            self._add(at, end_of_state, "country")
            return end_of_state
        return None

    def _acts(self, at: int, end: int) -> bool:
        """Tell "the U.S. said" (a state) from "the U.S. side" (an adjective) by what follows."""
        return end >= len(self.words) or not self.words[at].low.endswith(("an", "sh", "ese", "i"))

    def _body(self, at: int) -> int | None:
        end = body_at(self.words, at)
        if end is None:
            return None
        office = office_at(self.words, end) if not self.words[end - 1].owns else None
        name = name_at(self.words, office, led=True) if office and office < len(self.words) else None
        if office and name:
            self._add(at, end, "organisation")
            self._add(office, name, "person", role=self._slice(at, office), lead=self.words[at].start)
            return name
        state = next((entry[1].state for i in range(at, end) if (entry := entry_at(self.words, i))), "")
        self._add(at, end, "organisation", state=state)
        return end

    def _unknown(self, at: int) -> int | None:
        """Capitalised words that no list knows: what the parser's entities say, if it says anything."""
        index = bisect_left(self._starts, self.words[at].start)
        here = [
            e for e in self.entities[max(index - 1, 0) : index + 1] if e.start <= self.words[at].start < e.end
        ]
        if not here or self.words[at].low in gazetteer().not_names:
            return None
        entity = here[0]
        end = at
        while end < len(self.words) and self.words[end].end <= entity.end and self.words[end].text != "\n":
            end += 1
        if entity.label == "PERSON":
            begin_end = name_at(self.words, at)
            if begin_end is None:
                return None
            self._add(at, begin_end, "person")
            return begin_end
        while end > at and not self.words[end - 1].cap:
            end -= 1
        if end == at or self._is_shout(at, end):
            return None
        if entity.label in _PLACES:
            self._add(at, end, "place")
        elif entity.label == "ORG" and len(self.words[at].text) > 1:
            self._add(at, end, "organisation")
        elif entity.label == "NORP" and self.words[end - 1].low.endswith("s") and len(self.words[at].low) > 3:
            self._add(at, end, "group")
        else:
            return None
        return end

    def _is_shout(self, at: int, end: int) -> bool:
        """Tell a heading in capitals from an abbreviation."""
        return sum(word.text.isupper() and len(word.text) > 3 for word in self.words[at:end]) > 1

    def _inside(self, at: int, end: int) -> None:
        """States and bodies that an office names: "Director of the Foreign Intelligence Service"."""
        base, inner = at, self.words[at:end]
        while at < end:
            body = body_at(inner, at - base)
            body = None if body is None else body + base
            found = entry_at(self.words, at)
            state = state_at(self.words, at)
            if found and found[1].kind in {"country", "organisation"} and (body is None or found[0] > body):
                self._add(
                    at,
                    found[0],
                    "country" if found[1].kind == "country" else "organisation",
                    state=found[1].state,
                )
            elif body and not office_at(inner, at - base):
                self._add(at, body, "organisation")
            elif not found and state:
                self._add(at, state, "country")
            elif is_unknown_state(inner, at - base) and self.words[at - 2].low in _STATE_HEADS:
                self._add(at, at + 1, "country")
            at = max(at + 1, found[0] if found else 0)
            if body and self.found and self.found[-1].end == self.words[body - 1].end:
                at = max(at, body)

    def _entity(self, start: int, end: int) -> str | None:
        """Label of the entity that shares most with a stretch."""
        index = bisect_left(self._starts, start)
        near = self.entities[max(index - 1, 0) : index + 3]
        shared = [(min(end, e.end) - max(start, e.start), e.label) for e in near]
        best = max(shared, default=(0, ""))
        return best[1] if best[0] > 0 else None

    def _slice(self, begin: int, end: int | None) -> str:
        stop = end if end is not None else begin
        return self.text[self.words[begin].start : self.words[stop - 1].end]

    def _add(self, begin: int, end: int, kind: MentionKind, *, role: str | None = None, lead: int = -1,
             gender: str = "n", state: str = "") -> None:  # fmt: skip
        start, stop = self.words[begin].start, self.words[end - 1].end
        self.found.append(Found(start, stop, kind, role, lead if lead >= 0 else start, gender, state))
