"""The machine's Links with people's judgements laid over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.linking.judging.actors import JudgedActors, judge_actors
from rashomon.linking.judging.deciding import Effect, in_order
from rashomon.linking.judging.events import judge_events
from rashomon.linking.judging.proposals import Answered, Answers, answered, still_open
from rashomon.linking.judging.texts import Texts
from rashomon.model import Actor, Event, Judgement, Links

ASKED = ("same actor", "same event")
"""The questions that change links."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Links as they are shown.

    Attributes:
        links: what is shown; its proposals are those that nobody decided.
        became: id of an actor or event that was judged one with another -> the id that is shown.
        effects: what has become of each judgement on actors and events, in the order of judging.
        proposals: all of the machine's, with the answers so far.
    """

    links: Links
    became: Mapping[str, str]
    effects: tuple[Effect, ...]
    proposals: tuple[Answered, ...]


def judged(links: Links, judgements: Iterable[Judgement], texts: Texts | None = None) -> Links:
    """Give the links that are shown; see `overlay`."""
    return overlay(links, judgements, texts).links


def overlay(links: Links, judgements: Iterable[Judgement], texts: Texts | None = None) -> Judged:
    """Lay judgements over the machine's links.

    Pure and deterministic: the order in which judgements are given changes nothing, their numbers give the
    order of judging. Time grows with the links and the judgements, not with their product.

    - "same actor", two actors: yes makes them one, no and unsure leave them apart.
    - "same actor", an actor and one of its spellings (`rashomon.linking.actors.spelling_id`): no puts the
      spelling with its mentions apart.
    - "same event", two events: yes makes them one, no and unsure leave them apart.
    - "same event", an event and a document: yes keeps or adds the document's account, no takes it out.

    The latest judgement on a pair decides it; a "no" wins over a "yes" that only follows from others.

    Args:
        links: the machine's.
        judgements: all of the case; those undone and those on other questions change nothing.
        texts: for the mentions of a spelling that is put apart (without them such a judgement rests), the
            order of accounts of events made one, and the header of an account that is left alone.
    """
    ordered = in_order(judgement for judgement in judgements if judgement.question in ASKED)
    standing = [judgement for judgement in ordered if judgement.undone is None]
    pairs = [one for one in standing if len(one.subjects) == 2 and one.subjects[0] != one.subjects[1]]
    on_actors = [judgement for judgement in pairs if judgement.question == "same actor"]
    on_events = [judgement for judgement in pairs if judgement.question == "same event"]
    actors = judge_actors(links.actors, on_actors, texts)
    events = judge_events(links.events, on_events, links.sources, texts)
    effects = [*actors.effects, *events.effects]
    effects += [Effect(judgement, "undone") for judgement in ordered if judgement.undone is not None]
    no_pair = set(standing) - set(pairs)
    effects += [
        Effect(one, "resting", "it needs two different subjects") for one in standing if one in no_pair
    ]
    effects.sort(key=lambda effect: effect.judgement.id)
    became = {**actors.became, **events.became}
    answers = Answers(became, effects)
    shown = replace(
        links,
        actors=actors.actors,
        events=_renamed(events.events, links.actors, actors),
        proposals=still_open(links, answers),
    )
    return Judged(shown, became, tuple(effects), answered(links, answers))


def _renamed(events: Sequence[Event], before: Sequence[Actor], after: JudgedActors) -> tuple[Event, ...]:
    """Call participants as the actors that they were judged to be; a name that others have too stays."""
    if not after.became:
        return tuple(events)
    shown = {actor.id: actor.name for actor in after.actors}
    taken = {actor.name for actor in after.actors}
    names: dict[str, set[str]] = {}
    for actor in before:
        if actor.id in after.became and actor.name not in taken:
            names.setdefault(actor.name, set()).add(shown[after.became[actor.id]])
    sure = {name: next(iter(called)) for name, called in names.items() if len(called) == 1}
    found = []
    for event in events:
        told = tuple(dict.fromkeys(sure.get(name, name) for name in event.participants))
        found.append(event if told == event.participants else replace(event, participants=told))
    return tuple(found)
