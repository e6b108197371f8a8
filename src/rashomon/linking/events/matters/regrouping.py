"""The matters of a run: sentences of new documents are linked with all others, and all is grouped again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.linking.events.kept import Kept
from rashomon.linking.events.matters.grouping import Matter, matters_of
from rashomon.linking.events.matters.kept import Earlier, earlier_of
from rashomon.linking.events.matters.likeness import PlaceLink
from rashomon.linking.events.matters.linking import links_with
from rashomon.linking.events.matters.seeds import seeds_of
from rashomon.linking.events.matters.sentences import Sentences, sentences_of
from rashomon.linking.events.staging import Stage
from rashomon.linking.events.telling import Cluster
from rashomon.model import Account


@dataclass(frozen=True, slots=True)
class Matters:
    """What sentences tell.

    Attributes:
        sentences: of all documents.
        links: pairs of them that tell one matter.
        seeds: for each cluster, the sentences that its event is known to hold.
        matters: what the links make of them.
        earlier: the same of an earlier run.
        compared: pairs of documents of which sentences were compared in this run.
    """

    sentences: Sentences
    links: list[PlaceLink]
    seeds: list[list[int]]
    matters: list[Matter]
    earlier: Earlier
    compared: set[tuple[int, int]]


def _earlier(stage: Stage, kept: Kept, sentences: Sentences) -> Earlier:
    import numpy as np

    index = {id_: i for i, id_ in enumerate(stage.scene.corpus.ids)}
    ends = np.cumsum(kept.terms.counts, dtype=np.int64)
    shift = np.concatenate(([0], ends[:-1]))
    held = np.array([index.get(noted.id, -1) for noted in kept.notes], dtype=np.int64)
    shift = np.where(held >= 0, sentences.starts[held] - shift, -1 - ends)
    numbers = (np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(shift, kept.terms.counts)).tolist()

    def number(sentence: int) -> int | None:
        return None if numbers[sentence] < 0 else int(numbers[sentence])

    return earlier_of(kept.matters, number, stage.standing.firsts.__getitem__)


def regrouped(
    stage: Stage,
    kept: Kept | None,
    clusters: Sequence[Cluster],
    accounts: Mapping[int, Mapping[int, Account]],
) -> Matters:
    """Find the matters of a run.

    Sentences of documents added since the case was linked whole are linked again each time, since each
    document that comes changes how rare words are in its days: so it is one in what portions they came.

    Args:
        stage: the run.
        kept: an earlier one.
        clusters: documents with one subject.
        accounts: of clusters that are told anew, by their number; those of all others stand.
    """
    scene = stage.scene
    told = [noted.days for noted in stage.notes]
    sentences = sentences_of(stage.terms, scene.corpus.days, told)
    earlier = _earlier(stage, kept, sentences) if kept else Earlier()
    known = {noted.id for noted in kept.notes} - kept.added if kept else set()
    new = [i for i, id_ in enumerate(scene.corpus.ids) if id_ not in known]
    fresh, of = set(new), sentences.document.tolist()
    issuers = [one.issuer for one in scene.corpus.described]
    found, compared = links_with(new, stage.terms, scene.corpus.days, told, issuers, stage.statistics.names)
    stands = [link for link in earlier.links if not fresh & {of[link.first], of[link.second]}]
    links = sorted([*stands, *found], key=lambda link: (link.first, link.second))
    seeds = [
        seeds_of(scene, sentences, accounts[n]) if n in accounts else earlier.seeds[cluster.members[0]]
        for n, cluster in enumerate(clusters)
    ]
    own = _once(seeds)
    held = {n for link in links for n in (link.first, link.second)}.union(*own)
    document = {n: int(sentences.document[n]) for n in held}
    return Matters(sentences, links, seeds, matters_of(links, own, document), earlier, compared)


def _once(seeds: Sequence[Sequence[int]]) -> list[list[int]]:
    """Leave a sentence that two events hold to the first of them."""
    taken: set[int] = set()
    found = []
    for own in seeds:
        found.append([n for n in own if n not in taken])
        taken.update(own)
    return found
