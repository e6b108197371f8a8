"""News on one matter, without day, issuer or people in the header facts, comes out as one event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.linking import link
from rashomon.linking.events.alike.merging import merged
from rashomon.linking.events.pairs import Link

QUAKE = [
    (
        "A strong earthquake shook the island of Ostrava Kel before dawn. The quake of magnitude 6.4 "
        "destroyed the harbour of Lumin and killed eleven fishermen. Rescuers from Sorvan searched "
        "the rubble of the Lumin lighthouse."
    ),
    (
        "Eleven fishermen died when an earthquake destroyed the harbour of Lumin. The magnitude 6.4 "
        "quake struck Ostrava Kel at night, and the lighthouse of Lumin collapsed. Rescuers are still"
        " searching."
    ),
    (
        "Rescuers on Ostrava Kel searched for survivors after the earthquake in Lumin. The harbour is"
        " rubble, the lighthouse fell, eleven fishermen are dead. Seismologists gave the quake a "
        "magnitude of 6.4."
    ),
]
CAST = [
    (
        "The actress Mirela Donat will play the smuggler queen in the film Amber Coast. The studio "
        "Velka confirmed the casting of Donat on its page. Amber Coast is directed by Jonas Feldt."
    ),
    (
        "Mirela Donat has been cast in Amber Coast, the studio Velka confirmed. Donat plays a queen "
        "of smugglers. The director Jonas Feldt starts shooting Amber Coast in spring."
    ),
]


def documents_of(links: Any) -> set[frozenset[str]]:
    return {
        frozenset(a.document for a in event.accounts if a.role == "subject") for event in links.events
    } - {frozenset()}


def news(make: Callable[..., Any], *texts: str, published: str | None = None) -> list[Any]:
    return [make(text, issuer=None, published=published) for text in texts]


def test_news_without_day_and_issuer_is_joined_by_what_it_says(make: Callable[..., Any]) -> None:
    quake, cast = news(make, *QUAKE), news(make, *CAST)
    found = link([*quake, *cast])
    wanted = {frozenset(document.id for document, _ in group) for group in (quake, cast)}
    assert documents_of(found) == wanted
    whys = [a.why for event in found.events for a in event.accounts]
    assert all("It shares “" in why for why in whys)


def test_news_of_two_years_is_two_events(make: Callable[..., Any]) -> None:
    entries = [
        *news(make, QUAKE[0], published="2031-05-06"),
        *news(make, QUAKE[1], published="2032-05-06"),
    ]
    assert len(documents_of(link(entries))) == 2


def test_two_matters_of_one_kind_are_less_alike_than_the_texts_on_either() -> None:
    inside = [Link(0, 1, 0.95, ()), Link(2, 3, 0.95, ())]
    between = [Link(a, b, 0.6, ()) for a in (0, 1) for b in (2, 3)]
    groups = [[0], [1], [2], [3]]
    assert merged(groups, inside + between, lambda _a, _b: False) == [[0, 1], [2, 3]]
    nearer = [Link(a, b, 0.8, ()) for a in (0, 1) for b in (2, 3)]
    assert merged(groups, inside + nearer, lambda _a, _b: False) == [[0, 1, 2, 3]]


def test_a_text_on_two_matters_does_not_tie_them() -> None:
    links = [Link(0, 1, 0.99, ()), Link(1, 2, 0.98, ())]
    assert merged([[0], [1], [2]], links, lambda _a, _b: False) == [[0, 1], [2]]


def test_what_is_forbidden_is_not_joined() -> None:
    assert merged([[0], [1]], [Link(0, 1, 0.99, ())], lambda _a, _b: True) == [[0], [1]]
