"""Texts that rest on an earlier text because they are it, or hold it."""

from __future__ import annotations

from rashomon.linking.copies import Copies
from rashomon.linking.corpus import Corpus
from rashomon.model import SourceLink


def copying_links(corpus: Corpus, copies: Copies) -> list[SourceLink]:
    """Link each copy to the first of its group, and each text to a much shorter one that stands inside it.

    The direction is that of publication; among documents without date, that of their ids, and the score
    says so.
    """
    index = {id_: i for i, id_ in enumerate(corpus.ids)}
    links = []
    for group in copies.groups:
        first = index[group.documents[0]]
        source = corpus.entries[first][0]
        for id_ in group.documents[1:]:
            score = 0.9 if group.first else 0.5
            why = group.why + ("" if group.first else "; which came first is not known")
            links.append(
                SourceLink(
                    id_, "copies", source.issuer or "unknown", group.documents[0], why=why, score=score
                )
            )
    for (later, earlier), like in sorted(copies.pairs.items()):
        if not like.whole:
            source = corpus.entries[earlier][0]
            links.append(
                SourceLink(
                    corpus.ids[later],
                    "quotes",
                    source.issuer or "unknown",
                    corpus.ids[earlier],
                    why=like.why,
                    score=0.7,
                )
            )
    return links
