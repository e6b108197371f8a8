"""What people judge: which ids they mean, what was judged elsewhere, how the two sides are called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, get_args

from rashomon.model import Judgement, NotFound, Question, Verdict
from rashomon.store import Store, filters
from rashomon.workflow.judged_places import RELATION, checked_row, place_of

if TYPE_CHECKING:
    from rashomon.linking.judging import Answered
    from rashomon.workflow.shown import JudgedLinks


@dataclass(frozen=True, slots=True)
class JudgementsReport:
    """What became of judgements that were made elsewhere.

    Attributes:
        added: those that are new here, as they were kept.
        undone: those that were held and are taken back now, as they were elsewhere.
        known: how many were held already.
    """

    added: tuple[Judgement, ...]
    undone: tuple[Judgement, ...]
    known: int


def proposed(held: JudgedLinks, question: Question | None, *, unjudged: bool) -> list[Answered]:
    """Give the proposals on a question, or all, with their answers; only those still open where asked."""
    return [
        one
        for one in held.judged.proposals
        if question in {None, one.proposal.question} and not (unjudged and one.verdict in {"yes", "no"})
    ]


def meant(held: JudgedLinks, store: Store, question: Question, subjects: Sequence[str]) -> tuple[str, ...]:
    """Give the ids that a person means.

    Raises:
        NotFound: an id is not held, or several fit.
        ValueError: there are not two different ones.
    """
    if question == "same actor":
        found = _actors(held, subjects)
    elif question == "same event":
        found = _event_and_other(held, subjects)
    else:
        found = checked_row(store, question, subjects)
    if len(set(found)) != len(found) or len(found) < 2:
        raise ValueError("a judgement needs two different subjects")
    return found


def checked(question: Question, verdict: Verdict, by: str, note: str) -> None:
    """Refuse what is no judgement.

    Raises:
        ValueError: the question or the verdict is unknown, nobody is named, or the text cannot be stored.
    """
    if question not in get_args(Question):
        raise ValueError(f"{question!r} is no question; ask one of: {', '.join(get_args(Question))}")
    if verdict not in get_args(Verdict):
        raise ValueError(f"{verdict!r} is no verdict; give one of: {', '.join(get_args(Verdict))}")
    if not by.strip():
        raise ValueError("a judgement says who judged")
    try:
        f"{by}{note}".encode()
    except UnicodeEncodeError:
        raise ValueError("the name or the note has bytes that are no UTF-8") from None


def _actors(held: JudgedLinks, subjects: Sequence[str]) -> tuple[str, ...]:
    """Complete ids of actors; one may be a name that stands under the other actor."""
    machine = {actor.id for actor in held.machine.actors}
    ids = machine | {actor.id for actor in held.actors()}
    found: list[str] = []
    names: list[tuple[str, NotFound]] = []
    for subject in subjects:
        try:
            found.append(filters.one_of(subject, "actor", ids))
        except NotFound as error:
            names.append((subject, error))
    if not names:
        return tuple(found)
    name, unknown = names[0]
    pair = _spelling(held, found[0], name) if len(names) == 1 and found else None
    if pair is None:
        raise unknown
    return pair


def _spelling(held: JudgedLinks, whole: str, name: str) -> tuple[str, str] | None:
    """Give the actor of the machine that has a name as one of its spellings, and the spelling's id."""
    from rashomon.linking.actors import spelling_id

    became = held.judged.became
    shown = became.get(whole, whole)
    for actor in held.machine.actors:
        if became.get(actor.id, actor.id) == shown and name in actor.names:
            id_ = spelling_id(actor.kind, name)
            return (whole, id_) if id_ == actor.id else (actor.id, id_)
    return None


def _event_and_other(held: JudgedLinks, subjects: Sequence[str]) -> tuple[str, ...]:
    """Complete ids of two events, or of an event and a document."""
    events = {event.id for event in held.machine.events}
    alone = {event.id for event in held.judged.links.events} - events
    documents = {account.document for event in held.machine.events for account in event.accounts}
    found = tuple(filters.one_of(one, "event or document", events | alone | documents) for one in subjects)
    for one in found:
        if one in alone:
            raise NotFound(
                f"event {one} is there only since its document was judged no account of another",
                advice="judge the other event and the document",
            )
    if not events.intersection(found):
        raise NotFound(f"neither {' nor '.join(found)} is an event", advice="give one event at least")
    return found


def taken_in(store: Store, judgements: Iterable[Judgement]) -> JudgementsReport:
    """Keep judgements made elsewhere; those that are held already are not kept twice.

    One is the same where question, subjects, verdict, person, time and note are; of several alike, the
    first here is the first there. One that was taken back there is taken back here.
    """
    held: dict[Judgement, list[Judgement]] = {}
    for judgement in store.judgements(standing=False):
        held.setdefault(_identity(judgement), []).append(judgement)
    met: dict[Judgement, int] = {}
    added, undone, known = [], [], 0
    with store.transaction():
        for judgement in judgements:
            same = _identity(judgement)
            number = met.get(same, 0)
            met[same] = number + 1
            if number < len(held.get(same, ())):
                here = held[same][number]
                known += 1
                if judgement.undone and not here.undone:
                    undone.append(store.undo(here.id, judgement.undone))
                continue
            kept = store.judge(judgement)
            added.append(store.undo(kept.id, judgement.undone) if judgement.undone else kept)
    return JudgementsReport(tuple(added), tuple(undone), known)


def _identity(judgement: Judgement) -> Judgement:
    return replace(judgement, id=0, undone=None, subjects=tuple(sorted(judgement.subjects)))


def called(held: JudgedLinks, store: Store, ids: Iterable[str]) -> dict[str, str]:
    """Say how actors, events and documents are called, and which words a place has; others are left out."""
    from rashomon.linking.judging import names_of

    wanted = set(ids)
    found = names_of(held.judged.links, wanted)
    gone = {one for one in wanted - set(found) if place_of(one) is None}
    found |= names_of(held.machine, gone) if gone else {}
    found |= {one: one.removeprefix(RELATION) for one in wanted if one.startswith(RELATION)}
    for id_ in sorted(wanted - set(found)):
        try:
            place = place_of(id_)
            document = store.document(place.document if place else id_)
        except NotFound:
            continue
        words = document.text[place.start : place.end] if place else None
        found[id_] = words or document.title or document.address or id_
    return found
