"""A document judged no account of an event: taken out; an event of its own where no other tells it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.linking.judging.texts import Texts
from rashomon.linking.judging.wording import by_all, sentences
from rashomon.model import Account, Event, Fact, Judgement, NotFound


def without(event: Event, document_id: str, told: Sequence[Judgement]) -> Event:
    """Give the event without the accounts of one document."""
    kept = tuple(account for account in event.accounts if account.document != document_id)
    if len(kept) == len(event.accounts):
        return event
    why = f"Document {document_id} was judged no account of it {by_all(told)}"
    return replace(event, accounts=kept, why=sentences(event.why, why))


def tell_alone(
    shown: dict[str, Event],
    gone: Sequence[tuple[Event, str, tuple[Judgement, ...]]],
    lengths: Mapping[str, int],
    texts: Texts | None,
) -> None:
    """Give each document that was taken out and that no event tells any more an event of its own."""
    telling = {account.document for event in shown.values() for account in event.accounts}
    for event, document, judgements in gone:
        if document not in telling:
            alone = _left_alone(event, document, lengths[document], judgements, texts)
            alone = _beside(alone) if alone.id in shown else alone
            shown[alone.id] = alone
            telling.add(document)


def _left_alone(
    event: Event, document_id: str, length: int, told: Sequence[Judgement], texts: Texts | None
) -> Event:
    """Give a document that no event tells any more an event of its own, by its own header facts.

    Args:
        event: the event that it was judged no account of.
        document_id: of the document.
        length: of its text in code points.
        told: the judgements.
        texts: give the header facts; without them only the kind is known.
    """
    day, facts = _header(document_id, texts)
    values = {fact.fact: fact.value for fact in reversed(facts)}
    why = sentences(f"Judged no account of the {event.kind} {event.id} {by_all(told)}")
    return Event(
        hashlib.sha256(f"event\n{document_id}".encode()).hexdigest()[:16],
        values.get("kind", event.kind),
        values.get("date", day),
        tuple(dict.fromkeys(fact.value for fact in facts if fact.fact == "participants")),
        values.get("place"),
        (Account(document_id, 0, length, "subject", why),),
        why=why,
    )


def _beside(event: Event) -> Event:
    """Give an event another id, where the one that its first account gives is taken."""
    return replace(event, id=hashlib.sha256(f"apart\n{event.id}".encode()).hexdigest()[:16])


def _header(document_id: str, texts: Texts | None) -> tuple[str | None, tuple[Fact, ...]]:
    """Give the day of publication and the header facts, as far as they are known."""
    if texts is None:
        return None, ()
    try:
        published, reading = texts.document(document_id).published, texts.reading(document_id)
    except NotFound:
        return None, ()
    day = published[:10] if published and len(published) >= len("2031-03-09") else None
    return day, reading.facts if reading else ()
