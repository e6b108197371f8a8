"""Events that are nearly one are proposed; what a person says to them holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from rashomon.linking import Archive, link, link_keeping, link_more
from rashomon.linking.archive import Described
from rashomon.linking.events.alike.merging import JOINS
from rashomon.linking.events.proposing import LEAST
from rashomon.linking.judging import overlay
from rashomon.model import Judgement, Links, Proposal, Verdict

QUAKE = (
    "A strong earthquake shook the island of Ostrava Kel before dawn. It destroyed the harbour of Lumin and "
    "killed eleven fishermen. Rescuers from Sorvan searched the rubble of the lighthouse."
)
AFTER = (
    "The council of Sorvan met in Velm about money for a bridge to Lumin. The engineer Tova Grell wants four "
    "piers of stone from the quarry in Brel. Merchants of Asdur and Karst asked for a toll, and for a "
    "harbour. No vote was taken on Monday."
)
OTHER = (
    "The actress Mirela Donat will play the smuggler queen in the film Amber Coast. The studio Velka said "
    "so. Jonas Feldt directs."
)


def entries_of(make: Callable[..., Any]) -> list[Any]:
    titles = {QUAKE: "Earthquake in Lumin", AFTER: "Bridge to Lumin debated", OTHER: "Donat cast"}
    return [make(text, title, issuer=None, published=None) for text, title in titles.items()]


def taken(held: dict[str, Any], ids: Sequence[str]) -> list[Any]:
    return [held[id_] for id_ in ids]


def on_events(links: Links) -> list[Proposal]:
    return [one for one in links.proposals if one.question == "same event"]


def answer(links: Links, proposal: Proposal, verdict: Verdict) -> Links:
    said = Judgement("same event", proposal.subjects, verdict, "Ada", "2031-05-09T10:00:00Z", "", 1)
    return overlay(links, [said]).links


def test_what_is_nearly_one_event_is_proposed_with_its_reason(make: Callable[..., Any]) -> None:
    quake, after, _ = entries = entries_of(make)
    links = link(entries)
    (proposal,) = on_events(links)
    told = {event.id: event.accounts[0].document for event in links.events}
    assert {told[id_] for id_ in proposal.subjects} == {quake[0].id, after[0].id}
    assert LEAST <= proposal.score < JOINS
    assert "“Earthquake in Lumin”" in proposal.why
    assert "“Lumin”" in proposal.why
    assert f"{proposal.score:.0%} likely to be one event, and 50% would join them." in proposal.why


def test_yes_makes_them_one_and_no_keeps_them_apart(make: Callable[..., Any]) -> None:
    links = link(entries_of(make))
    (proposal,) = on_events(links)
    one, two = answer(links, proposal, "yes"), answer(links, proposal, "no")
    assert len(one.events) == len(links.events) - 1
    assert max(len(event.accounts) for event in one.events) == 2
    assert two.events == links.events
    assert on_events(one) == on_events(two) == []
    assert on_events(answer(links, proposal, "unsure"))[0].subjects == proposal.subjects


def test_they_come_out_the_same_when_documents_are_added(make: Callable[..., Any]) -> None:
    entries = entries_of(make)
    for new in entries:
        old = [one for one in entries if one is not new]
        held = {document.id: (document, reading) for document, reading in old}
        archive = Archive([Described.of(document) for document, _ in old], partial(taken, held))
        assert link_more(archive, link_keeping(old), [new]).links == link(entries)


def test_what_is_forbidden_is_not_proposed(make: Callable[..., Any]) -> None:
    text = "Ilena Marovic spoke by telephone with {} about the ferry at Orsk."
    texts = {f"Call with {name}": text.format(name) for name in ("Osric Tolven", "Teodor Haskel")}
    names = {"Osric Tolven": "person", "Teodor Haskel": "person", "Ilena Marovic": "person"}
    assert on_events(link([make(text, title, names=names) for title, text in texts.items()])) == []
