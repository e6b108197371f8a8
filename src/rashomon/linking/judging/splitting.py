"""A spelling that the machine put under an actor, taken out of it again with its mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.linking.actors import spelling_id
from rashomon.linking.judging.texts import Texts
from rashomon.linking.judging.wording import by_all
from rashomon.model import Actor, Judgement, Mention, MentionRef, NotFound, Office

Named = tuple[MentionRef, Mention]


def names_under(actor: Actor, id_: str) -> tuple[str, ...]:
    """Give the names of an actor that are spellings with this id."""
    return tuple(
        name for name in dict.fromkeys((actor.name, *actor.names)) if spelling_id(actor.kind, name) == id_
    )


def split(actor: Actor, id_: str, told: Sequence[Judgement], texts: Texts) -> tuple[Actor, Actor] | None:
    """Take one spelling out of an actor.

    Offices that no role beside the other spellings names go; the spelling's own has none, as they are dated
    over all spellings.

    Args:
        actor: who is under several spellings.
        id_: id of the spelling.
        told: the judgements that say so.
        texts: Readings of the documents that mention the actor; each is looked at once.

    Returns:
        The actor without the spelling, and the spelling's own; None where no mention carries it, or all do.
    """
    own = frozenset(names_under(actor, id_))
    met = _met(actor.mentions, texts)
    inside = [found for found in met if found[1].name in own]
    outside = [found for found in met if found[1].name not in own]
    if not inside or not outside:
        return None
    gone = {ref for ref, _ in inside}
    roles = _counted(mention.role for _, mention in outside)
    kept = replace(
        actor,
        names=tuple(name for name in actor.names if name not in own),
        roles=roles,
        mentions=tuple(ref for ref in actor.mentions if ref not in gone),
        offices=tuple(office for office in actor.offices if _is_met(office, roles)),
    )
    names = _counted(mention.name for _, mention in inside)
    apart = Actor(
        id_,
        actor.kind,
        names[0],
        names,
        _counted(mention.role for _, mention in inside),
        tuple(ref for ref, _ in inside),
        f"judged another than “{actor.name}” {by_all(told)}",
    )
    return kept, apart


def _is_met(office: Office, roles: Sequence[str]) -> bool:
    return not office.documents or any(office.role.casefold() in role.casefold() for role in roles)


def _met(refs: Iterable[MentionRef], texts: Texts) -> list[Named]:
    """Give mentions with what they say; those that no Reading holds any more are left out."""
    readings: dict[str, tuple[Mention, ...]] = {}
    found = []
    for ref in refs:
        if ref.document not in readings:
            try:
                reading = texts.reading(ref.document)
            except NotFound:
                reading = None
            readings[ref.document] = reading.mentions if reading else ()
        if ref.index < len(readings[ref.document]):
            found.append((ref, readings[ref.document][ref.index]))
    return found


def _counted(words: Iterable[str | None]) -> tuple[str, ...]:
    """Give each word once, the most frequent first."""
    counts = Counter(word for word in words if word)
    return tuple(sorted(counts, key=lambda word: (-counts[word], word)))
