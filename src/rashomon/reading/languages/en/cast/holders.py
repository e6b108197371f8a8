"""Who holds an office in a document: "the Head of State", "the Varanian Foreign Minister"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rashomon.reading.languages.en.cast.people import Person, states_in
from rashomon.reading.languages.en.names.gazetteer import gazetteer, pointers
from rashomon.reading.languages.en.names.offices import office_at
from rashomon.reading.languages.en.names.words import Word, words_of

Office = Callable[[list[Word], int], str | None]
_ADJECTIVE = ("n", "i", "ish", "ese", "ic")
_LOWER = frozenset(
    {"deputy", "vice", "assistant", "under", "undersecretary", "associate", "former", "acting", "first"}
)


def office_words(words: list[Word]) -> tuple[str, ...] | None:
    """The noun of an office that a phrase is headed by, with what narrows it: ("foreign", "minister")."""
    known = gazetteer()
    synonyms = pointers()["synonyms"]
    at = len(words)
    for index, word in enumerate(words):
        if word.low in {"of", "for", "to", "in", "from", "at", "on", "who", ",", "with"} and index:
            at = index
            break
    low = tuple(word.low for word in words[:at])
    whole = tuple(word.low for word in words)
    for phrase in synonyms:
        form = tuple(phrase.split())
        if len(form) > 1 and any(whole[i : i + len(form)] == form for i in range(len(whole))):
            return form
    if not low or (low[-1] not in known.head_ends and low[-1] not in synonyms):
        return None
    begin = len(low) - 1
    while begin > 0 and (low[begin - 1] in known.modifiers or low[begin - 1] in known.head_ends):
        begin -= 1
    return low[begin:]


def holders(words: list[Word], people: Iterable[Person]) -> list[Person]:
    """Give the persons whose offices fit a phrase best, in the order of the text."""
    wanted = office_words(words)
    if wanted is None:
        return []
    people = list(people)
    states = states_in(words) | _by_stem(words, people)
    details = {word.low for word in words if word.cap} & gazetteer().portfolio
    scored = []
    for person in people:
        fit = max((_fit(wanted, form) for form in person.offices), default=0)
        if not fit or (states and not states & (person.states | person.likely)):
            continue
        fit = 2 * fit + bool(states & person.states)
        if details and not any(details <= set(form) for form in person.offices) and "state" not in wanted:
            fit -= 1
        scored.append((fit, person))
    best = max((fit for fit, _ in scored), default=0)
    return [person for fit, person in scored if fit == best and fit > 0]


def fits_state(words: list[Word], person: Person, people: list[Person]) -> bool:
    """Tell whether a phrase names the state of a person: "his Varanian counterpart"."""
    states = states_in(words) | _by_stem(words, people) | {word.low for word in words if word.cap}
    return bool(states & (person.states | person.likely))


def _by_stem(words: list[Word], people: list[Person]) -> set[str]:
    """States that no list knows, by an adjective made of their name: "the Varanian President"."""
    unknown = sorted({state for person in people for state in person.states if state.islower()})
    return {
        state for state in unknown for word in words
        if word.cap and word.low != state and word.low[:4] == state[:4] and word.low.endswith(_ADJECTIVE)
    }  # fmt: skip


def _fit(wanted: tuple[str, ...], office: tuple[str, ...]) -> int:
    """3 where the office is the one asked for, 2 where it goes on, 1 by another word for it, 0 not at all."""
    lower = (set(office) & _LOWER) - set(wanted)
    if _within(wanted, office) and not lower - {"acting", "first"}:
        return 3 if office[-len(wanted) :] == wanted or office[: len(wanted)] == wanted else 2
    others = pointers()["synonyms"].get(" ".join(wanted)) or pointers()["synonyms"].get(wanted[-1], [])
    for other in others:
        form = tuple(other.split())
        rest = set(wanted[:-1]) - {"state"} if " ".join(wanted) not in pointers()["synonyms"] else set()
        if _within(form, office) and rest <= set(office) and not lower - {"acting", "first"}:
            return 2 if office[: len(form)] == form or len(form) > 1 else 1
    if set(wanted) <= set(office) and not lower:
        return 2
    return 0


def _within(form: tuple[str, ...], office: tuple[str, ...]) -> bool:
    return any(office[at : at + len(form)] == form for at in range(len(office) - len(form) + 1))


def nearest(people: list[Person], salience: Callable[[Person], float]) -> Person:
    """Of persons that fit equally well, the one the text has just spoken of."""
    return max(people, key=lambda person: (salience(person), -person.first))


def offices_in(piece: str, offset: int, office: Office) -> list[tuple[int, str]]:
    """Offices without a name in a stretch: their holder, else the office as the text names it."""
    words, found, at = words_of(piece), [], 0
    while at < len(words):
        end = office_at(words, at) if words[at].cap else None
        if end is None:
            at += 1
            continue
        if end >= len(words) or not words[end].cap:
            form = piece[words[at].start : words[end - 1].end]
            found.append((offset + words[at].start, office(words[at:end], offset + words[at].start) or form))
        at = end
    return found
