"""What one document says of each person it names: gender, offices, states."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.model import Mention
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.names.gazetteer import gazetteer
from rashomon.reading.languages.en.names.headlines import persons_in
from rashomon.reading.languages.en.names.naming import gender_of, is_form_of
from rashomon.reading.languages.en.names.offices import entry_at, is_unknown_state, office_at, state_at
from rashomon.reading.languages.en.names.words import Word, words_of

# An issuer's head is named, with the whole name, where the text begins.
_OPENING = 600


@dataclass(slots=True)
class Person:
    """One person of one document.

    Attributes:
        name: fullest name.
        gender: m, f or n where nothing tells.
        offices: folded words of each office, in the order met.
        states: names or codes of the states the offices belong to.
        likely: states they may belong to because the issuer does.
        first: first code point of the first mention; past the text for one named in the headline alone.
    """

    name: str
    gender: str
    first: int
    offices: list[tuple[str, ...]] = field(default_factory=list)
    states: set[str] = field(default_factory=set)
    likely: set[str] = field(default_factory=set)

    def hold(self, office: str) -> None:
        """Note an office.

        "The Secretary and High Representative Borel" names two persons: the bare noun before "and" is
        another's office.
        """
        words = words_of(office)
        if len(words) > 2 and words[1].low == "and" and words[0].low in gazetteer().head_ends:
            words = words[2:]
        form = tuple(word.low for word in words)
        if form and form not in self.offices:
            self.offices.append(form)
        self.states.update(states_in(words))
        for word in form:
            if self.gender == "n":
                self.gender = gazetteer().gendered.get(word, "n")


def states_in(words: list[Word]) -> set[str]:
    """States named in a phrase by name, adjective, people, capital or body; unknown ones by their words."""
    states: set[str] = set()
    at = 0
    while at < len(words):
        found = entry_at(words, at)
        end = state_at(words, at)
        if found and found[1].state:
            states.add(found[1].state)
        elif end and not found:
            states.add(words[end - 1].low)
        elif at and words[at - 1].low in {"of", "the"} and is_unknown_state(words, at):
            states.add(words[at].low)
        at = max(at + 1, found[0] if found else 0, end or 0)
    return states


def people_of(draft: Draft) -> dict[str, Person]:
    """Gather the persons of a document from its mentions and its headline."""
    people: dict[str, Person] = {}
    text = draft.text
    for mention in draft.mentions:
        if mention.kind != "person":
            continue
        person = people.setdefault(mention.name, Person(mention.name, gender_of(mention.name), mention.start))
        if mention.role:
            person.hold(mention.role)
        person.gender = _titled_gender(text, mention) if person.gender == "n" else person.gender
        behind = words_of(text[mention.end : mention.end + 60])
        if len(behind) > 1 and behind[0].low == "of":
            person.states.update(states_in(behind[: _phrase_end(behind)]))
    _from_title(draft, people)
    _from_issuer(draft, people)
    return people


def _phrase_end(words: list[Word]) -> int:
    """Where the capitalised words behind "of" or "of the" end."""
    at = 2 if len(words) > 2 and words[1].low == "the" else 1
    while at < len(words) and (words[at].cap or words[at].low == "of"):
        at += 1
    return at


def _titled_gender(text: str, mention: Mention) -> str:
    before = text[max(0, mention.start - 12) : mention.start].split()
    return gazetteer().honorifics.get(before[-1].casefold(), "n") if before else "n"


def _from_title(draft: Draft, people: dict[str, Person]) -> None:
    title = draft.document.title or ""
    for item in persons_in(title, draft.text):
        form = title[item.start : item.end]
        name = next((name for name in people if is_form_of(form, name)), None)
        if name is None:
            name = form
            people[name] = Person(name, gender_of(name), len(draft.text) + item.start)
        if item.role:
            people[name].hold(item.role)
        behind = words_of(title[item.end :])
        if len(behind) > 1 and behind[0].low == "of":
            people[name].states.update(states_in(behind[: _phrase_end(behind)]))


def _from_issuer(draft: Draft, people: dict[str, Person]) -> None:
    """An issuer that is an office ("President of Varania") is held by the first person named without one."""
    issuer = draft.document.issuer or ""
    words = words_of(issuer)
    end = office_at(words, 0) if words else None
    own = issuer_states(issuer)
    if end:
        office = issuer[: words[end - 1].end]
        heads = {word.low for word in words[:end]} & gazetteer().head_ends
        taken = any(
            heads & set(form) and person.states & own for person in people.values() for form in person.offices
        )
        # Where the text says "the President of Varania" before it names anybody, the next name is another's.
        alone = draft.text.find(office)
        opening = min(_OPENING, alone if alone >= 0 else _OPENING)
        free = [
            person
            for person in people.values()
            if not person.offices and person.first < opening and " " in person.name
        ]
        if not taken and free and own:
            min(free, key=lambda person: person.first).hold(office)
    for person in people.values():
        if person.offices and not person.states:
            person.likely.update(own)


def issuer_states(issuer: str | None) -> set[str]:
    """States an issuer belongs to."""
    return states_in(words_of(issuer or ""))


def full_name(form: str, people: dict[str, Person]) -> str:
    """The fullest name in the document of somebody named by a form."""
    return next((name for name in people if is_form_of(form, name)), form)
