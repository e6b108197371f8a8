"""Sentences of one matter -> accounts: one passage a document, with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.linking.events import reasons
from rashomon.linking.events.matters.grouping import Matter
from rashomon.linking.events.matters.likeness import PlaceLink
from rashomon.linking.events.matters.sentences import Sentences
from rashomon.linking.events.scene import Scene
from rashomon.model import Account

_GAP = 2
"""Sentences between two of one matter that still belong to the passage."""


def by_document(sentences: Sentences, matter: Matter) -> dict[int, list[int]]:
    """Give the numbers of a matter's sentences by the index of their document."""
    found: dict[int, list[int]] = {}
    for sentence in matter.sentences:
        found.setdefault(int(sentences.document[sentence]), []).append(sentence)
    return found


def _best(links: Sequence[PlaceLink], held: Sequence[int]) -> PlaceLink | None:
    """Give the likeliest link of some sentences."""
    own = [link for link in links if link.first in held or link.second in held]
    return min(own, key=lambda link: (-link.score, link.first, link.second), default=None)


def _around(best: int, held: Sequence[int]) -> tuple[int, int]:
    """Give the first and the last sentence of the passage around the best one."""
    first = last = best
    for sentence in sorted(held):
        if last < sentence <= last + _GAP:
            last = sentence
    for sentence in sorted(held, reverse=True):
        if first - _GAP <= sentence < first:
            first = sentence
    return first, last


def account_of(scene: Scene, sentences: Sentences, matter: Matter, held: Sequence[int]) -> Account | None:
    """Cut the passage out of one document that tells a matter; None where nothing ties it.

    Args:
        scene: the run.
        sentences: of all documents.
        matter: what is told.
        held: its sentences in the document.
    """
    link = _best(matter.links, held)
    if link is None:
        return None
    own, other = (link.first, link.second) if link.first in held else (link.second, link.first)
    first, last = _around(own, held)
    (document, a), (_, b) = sentences.place(first), sentences.place(last)
    spans = scene.texts[document].spans
    start, end = spans[a][0], spans[b][1]
    terms = [sentences.words[term] for term in link.terms]
    why = reasons.of_matter(scene, document, sentences.place(other)[0], terms, (start, end))
    return Account(scene.corpus.ids[document], start, end, "passage", why, link.score)
