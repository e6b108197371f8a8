"""Events as people judged them: two made one, accounts taken out or added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.linking.judging.accounts import in_time, united, with_account
from rashomon.linking.judging.alone import tell_alone, without
from rashomon.linking.judging.deciding import Decided, Effect, Pair, decide, group, overruling
from rashomon.linking.judging.origins import Counter
from rashomon.linking.judging.texts import Texts
from rashomon.linking.judging.wording import by_all, sentences
from rashomon.model import Event, Judgement, SourceLink


@dataclass(frozen=True, slots=True)
class JudgedEvents:
    """Events as they are shown.

    Attributes:
        events: by date, then id; undated ones last.
        became: id of an event of the machine -> id of the one that it is part of.
        effects: of all judgements on events.
    """

    events: tuple[Event, ...]
    became: Mapping[str, str]
    effects: tuple[Effect, ...]


def judge_events(
    events: Sequence[Event],
    judgements: Sequence[Judgement],
    sources: Sequence[SourceLink],
    texts: Texts | None,
) -> JudgedEvents:
    """Lay judgements over events.

    Args:
        events: as the machine gave them.
        judgements: standing ones on "same event", in the order of judging.
        sources: tell which accounts are independent.
        texts: tell when accounts were published, and of an account that is left alone what it tells.
    """
    shown = {event.id: event for event in events}
    lengths = _lengths(events) if judgements else {}
    asked = [((judgement.subjects[0], judgement.subjects[-1]), judgement) for judgement in judgements]
    plain = decide((pair, one) for pair, one in asked if pair[0] in shown and pair[1] in shown)
    telling = []
    effects: list[Effect] = []
    for pair, judgement in asked:
        if (account := _account_of(pair, shown, lengths)) is not None:
            telling.append((account, judgement))
        elif pair not in plain.pairs:
            missing = " and ".join(id_ for id_ in pair if id_ not in shown)
            effects.append(Effect(judgement, "resting", f"these links have no event or document {missing}"))
    counter = Counter(sources if judgements else (), texts)
    grouping = group(plain.pairs)
    became: dict[str, str] = {}
    for ids, joined in zip(grouping.groups, grouping.joined, strict=True):
        one = _merged([shown.pop(id_) for id_ in ids], joined, counter, texts)
        shown[one.id] = one
        became.update((id_, one.id) for id_ in ids if id_ != one.id)
    told = decide(((became.get(event, event), document), one) for (event, document), one in telling)
    _judge_accounts(shown, told, lengths, counter, texts)
    found = sorted(shown.values(), key=lambda event: (event.date is None, event.date or "", event.id))
    every = overruling((*effects, *plain.effects), grouping.effects)
    return JudgedEvents(tuple(found), became, (*every, *told.effects))


def _lengths(events: Sequence[Event]) -> dict[str, int]:
    """Give the length of each document's text: each is the subject of one event at least."""
    found: dict[str, int] = {}
    for event in events:
        for account in event.accounts:
            found[account.document] = max(account.end, found.get(account.document, 0))
    return found


def _account_of(pair: Pair, held: Mapping[str, Event], documents: Mapping[str, int]) -> Pair | None:
    """Read a pair as an event and a document that tells it or not; None where it is none."""
    for event, document in (pair, pair[::-1]):
        if event in held and document not in held and document in documents:
            return event, document
    return None


def _merged(
    parts: Sequence[Event], told: Sequence[Judgement], counter: Counter, texts: Texts | None
) -> Event:
    """Make one event of several; what the one with most accounts leaves open, the others say."""
    ordered = sorted(parts, key=lambda event: (-len(event.accounts), event.id))
    first = ordered[0]
    accounts = united([event.accounts for event in ordered], texts)
    kinds = sorted(ordered, key=lambda event: event.kind == "statement")
    others = ", ".join(_called(event) for event in ordered[1:])
    return replace(
        first,
        kind=kinds[0].kind,
        date=next((event.date for event in ordered if event.date), None),
        participants=tuple(dict.fromkeys(name for event in ordered for name in event.participants)),
        place=next((event.place for event in ordered if event.place), None),
        accounts=accounts,
        origins=counter.count(accounts),
        why=sentences(*(event.why for event in ordered), f"Judged one with {others} {by_all(told)}"),
    )


def _called(event: Event) -> str:
    return " of ".join(filter(None, (event.kind, event.date))) + f" ({event.id})"


def _judge_accounts(
    shown: dict[str, Event],
    told: Decided,
    lengths: Mapping[str, int],
    counter: Counter,
    texts: Texts | None,
) -> None:
    """Take accounts out of events in `shown` and add others; a document left alone is an event of its own."""
    before = {event: shown[event] for event, _ in told.pairs}
    gone: list[tuple[Event, str, tuple[Judgement, ...]]] = []
    for (event, document), judgements in told.pairs.items():
        one, verdict = shown[event], judgements[-1].verdict
        if verdict == "yes":
            told_by = with_account(one.accounts, document, lengths[document], judgements)
            shown[event] = replace(one, accounts=in_time(told_by, texts))
        elif verdict == "no":
            shown[event] = without(one, document, judgements)
            if shown[event] is not one:
                gone.append((before[event], document, judgements))
    for id_ in before:
        accounts = shown[id_].accounts
        if accounts:
            shown[id_] = replace(shown[id_], origins=counter.count(accounts))
        else:
            del shown[id_]
    if gone:
        tell_alone(shown, gone, lengths, texts)
