"""What stands of an earlier run once documents were added: all that they do not concern."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from rashomon.linking.events.kept import Kept
from rashomon.linking.events.pairs import Link
from rashomon.linking.events.passages import Telling

Places = Sequence[int | None]
"""The index that each document of the earlier run has now; None where it does not stand."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of an earlier run, by the indices that documents have now.

    Attributes:
        tellings: between documents whose places stand.
        words: links by words between them.
        retold: links by day and people between documents that stand.
        alike: links by all that is said between documents whose places stand.
        links: all links between documents that stand.
        clusters: those all of whose documents stand; first document -> (documents, alone).
        firsts: first document of each of the earlier clusters; None where not all of it stand.
        loosened: documents that were tied to others which stand no more.
    """

    tellings: dict[int, dict[int, Telling]] = field(default_factory=dict)
    words: list[Link] = field(default_factory=list)
    retold: list[Link] = field(default_factory=list)
    alike: list[Link] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    clusters: dict[int, tuple[list[int], bool]] = field(default_factory=dict)
    firsts: list[int | None] = field(default_factory=list)
    loosened: set[int] = field(default_factory=set)


def standing_of(kept: Kept, places: Places, unmet: Collection[int], unsettled: Collection[int]) -> Standing:
    """Give what stands.

    Args:
        kept: the earlier run.
        places: index of each of its documents; None of those that are there no more.
        unmet: indices of documents whose subject's places, and the places in them, are looked for anew.
        unsettled: indices of documents that are looked at anew in any way.
    """
    meet = [None if i in unmet else i for i in places]
    stand = [None if i in unsettled else i for i in places]
    found = Standing()
    for i, held in zip(meet, kept.tellings, strict=True):
        if i is not None and held:
            found.tellings[i] = dict(_moved(held, meet))
    found.words.extend(_between(kept.words, meet))
    found.retold.extend(_between(kept.retold, stand))
    found.alike.extend(_between(kept.alike, stand))
    found.links.extend(_between(kept.links, stand))
    ties = [*([link.first, link.second] for link in kept.links), *(members for members, _ in kept.clusters)]
    for tie in ties:
        left = {i for row in tie if (i := stand[row]) is not None}
        if len(left) < len(tie):
            found.loosened.update(left)
    for members, alone in kept.clusters:
        moved = [i for row in members if (i := stand[row]) is not None]
        stands = len(moved) == len(members)
        found.firsts.append(moved[0] if stands else None)
        if stands:
            found.clusters[moved[0]] = (moved, alone)
    return found


def _moved(tellings: Iterable[Telling], places: Places) -> Iterable[tuple[int, Telling]]:
    for told in tellings:
        j = places[told.hit.document]
        if j is not None:
            yield j, Telling(replace(told.hit, document=j), told.chance)


def _between(links: Iterable[Link], places: Places) -> Iterable[Link]:
    for link in links:
        first, second = places[link.first], places[link.second]
        if first is not None and second is not None:
            yield replace(link, first=first, second=second)
