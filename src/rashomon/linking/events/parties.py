"""Who took part in an event: people first, bodies and states only where no person is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.linking.actors import Actors
from rashomon.linking.events.documents import Documents
from rashomon.linking.events.words import lexicon, term_of
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.territories import capital_of, country_name, country_of
from rashomon.model import MentionKind, Reading

_KINDS: tuple[MentionKind, ...] = ("person", "organisation", "country", "group", "place")
STATE_LEVEL = frozenset(
    {"talks", "meeting", "visit", "call", "video call", "agreement", "attack", "decision"}
)
_WORD = re.compile(r"[\w-]+")


def _takes_part(name: str, unlike: str) -> bool:
    """Tell whether a name may be that of somebody: no room, office, illness, nor a mere description."""
    words = _WORD.findall(name.lower())
    named = name[:1].isupper() and name.rsplit(maxsplit=1)[-1][0].isupper()
    return named and not set(words) & set(lexicon()[unlike])


def persons_of(reading: Reading) -> tuple[str, ...]:
    """Give the participants of the header facts who are persons by the document's own mentions.

    A name that stands in no mention counts where it is no state or capital.
    """
    kinds: dict[str, set[str]] = {}
    for mention in reading.mentions:
        kinds.setdefault(mention.name, set()).add(mention.kind)
    found = []
    for name in dict.fromkeys(reading.participants):
        known = kinds.get(name)
        person = "person" in known if known else not (country_of(name) or capital_of(name))
        if person and _takes_part(name, "no_person"):
            found.append(name)
    return tuple(found)


def actor_of(actors: Actors, name: str, kinds: Sequence[MentionKind] = _KINDS) -> int | None:
    """Find the actor of a participant: a person before a body, a state and a place; None where none is."""
    return next((n for kind in kinds if (n := actors.index_of(kind, name)) is not None), None)


def _fullest(counts: Counter[str]) -> Counter[str]:
    """Count a family name alone as the one full name of that family that takes part too."""
    found: Counter[str] = Counter()
    for name in counts:
        family = families_of([name])
        full = [other for other in counts if " " in other and families_of([other]) == family]
        found[full[0] if " " not in name and len(full) == 1 else name] += counts[name]
    return found


def families_of(names: Iterable[str]) -> frozenset[str]:
    """Give the family names of persons as terms."""
    later = words_of("generation")
    told = ([word for word in name.split() if word.strip(".,").lower() not in later] for name in names)
    words = (name[-1] for name in told if name)
    return frozenset(term for word in words if (term := term_of(word.strip(".,’'"))))


def _people(documents: Documents, actors: Actors, members: list[int]) -> list[str]:
    counts: Counter[str] = Counter()
    for i in members:
        shown: list[str] = []
        for name in persons_of(documents.entries[i][1]):
            found = actor_of(actors, name)
            actor = actors.actors[found] if found is not None else None
            if actor is None or actor.kind in {"person", "group"}:
                shown.append(actor.name if actor else name)
        counts.update(dict.fromkeys(shown, 1))
    counts = _fullest(counts)
    shared = [name for name in counts if counts[name] > 1]
    return sorted(shared if len(shared) > 1 else counts, key=lambda name: -counts[name])


def _bodies(documents: Documents, actors: Actors, members: list[int], venue: str | None) -> list[str]:
    counts: Counter[str] = Counter()
    for i in members:
        for name in dict.fromkeys(documents.entries[i][1].participants):
            found = actor_of(actors, name, ("organisation",))
            if found is None or actors.actors[found].kind != "organisation" or name == venue:
                continue
            if _takes_part(name, "no_party") and " " in name:
                counts[actors.actors[found].name] += 1
    return sorted(counts, key=lambda name: -counts[name])


def _states(documents: Documents, members: list[int]) -> list[str]:
    counts: Counter[str] = Counter()
    for i in members:
        told = documents.entries[i][1].participants
        counts.update({code for name in told if (code := country_of(name) or capital_of(name))})
    return [country_name(code) for code in sorted(counts, key=lambda code: (-counts[code], code))]


def participants_of(
    documents: Documents, actors: Actors, members: list[int], *, kind: str, venue: str | None
) -> tuple[str, ...]:
    """Name who took part, as the actors carry them, the most told first.

    Persons whom two accounts share come before those whom one tells. Where no person is told, bodies
    stand, and where none is, two states or more, for the kinds of event that states hold.
    """
    people = _people(documents, actors, members)
    if people:
        return tuple(people)
    bodies = _bodies(documents, actors, members, venue)
    if bodies:
        return tuple(bodies)
    states = _states(documents, members) if kind in STATE_LEVEL else []
    return tuple(states) if len(states) > 1 else ()
