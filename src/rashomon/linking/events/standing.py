"""What stands of an earlier run once documents were added: all that they do not concern."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from rashomon.linking.events.kept import Kept
from rashomon.linking.events.noting import Noted
from rashomon.linking.events.pairs import Link
from rashomon.linking.events.passages import Telling


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of an earlier run, by the indices that documents have now.

    Attributes:
        notes: of documents that stand.
        rows: the places that these had in the earlier run, in the same order.
        tellings: between them.
        words: links by words between them.
        retold: links by day and people between them.
        links: all links between them.
        clusters: those all of whose documents stand; first document -> (documents, alone).
        firsts: first document of each of the earlier clusters; None where not all of it stand.
        loosened: those that were tied to documents which stand no more.
    """

    notes: dict[int, Noted] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)
    tellings: dict[int, dict[int, Telling]] = field(default_factory=dict)
    words: list[Link] = field(default_factory=list)
    retold: list[Link] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    clusters: dict[int, tuple[list[int], bool]] = field(default_factory=dict)
    firsts: list[int | None] = field(default_factory=list)
    loosened: set[int] = field(default_factory=set)


def standing_of(kept: Kept, index: Mapping[str, int], renewed: Collection[str]) -> Standing:
    """Give what stands.

    Args:
        kept: the earlier run.
        index: of each document of now by its id, copies of others left out.
        renewed: ids of documents that are looked at anew.
    """
    place = [None if noted.id in renewed else index.get(noted.id) for noted in kept.notes]
    found = Standing()
    for row, (noted, i) in enumerate(zip(kept.notes, place, strict=True)):
        if i is not None:
            found.notes[i] = noted
            found.rows.append(row)
            found.tellings[i] = dict(_moved(kept.tellings[row], place))
    found.words.extend(_between(kept.words, place))
    found.retold.extend(_between(kept.retold, place))
    found.links.extend(_between(kept.links, place))
    ties = [*([link.first, link.second] for link in kept.links), *(members for members, _ in kept.clusters)]
    for tie in ties:
        stand = {i for row in tie if (i := place[row]) is not None}
        if len(stand) < len(tie):
            found.loosened.update(stand)
    for members, alone in kept.clusters:
        moved = [i for row in members if (i := place[row]) is not None]
        stands = len(moved) == len(members)
        found.firsts.append(moved[0] if stands else None)
        if stands:
            found.clusters[moved[0]] = (moved, alone)
    return found


def _moved(tellings: Iterable[Telling], place: list[int | None]) -> Iterable[tuple[int, Telling]]:
    for told in tellings:
        j = place[told.hit.document]
        if j is not None:
            yield j, Telling(replace(told.hit, document=j), told.chance)


def _between(links: Iterable[Link], place: list[int | None]) -> Iterable[Link]:
    for link in links:
        first, second = place[link.first], place[link.second]
        if first is not None and second is not None:
            yield replace(link, first=first, second=second)
