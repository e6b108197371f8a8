"""Publications and speakers that a document says it rests on."""

from __future__ import annotations

from rashomon.linking.actors import Actors
from rashomon.linking.corpus import Corpus, day_of
from rashomon.linking.names.body import match_bodies
from rashomon.linking.sources.addresses import addresses_in, plain_address
from rashomon.model import Citation, SourceLink

_SURE = 0.85


class Shelf:
    """The documents held, by address and by issuer and day.

    Args:
        corpus: the documents.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._by_address: dict[str, int] = {}
        self._by_day: dict[int, list[int]] = {}
        self._same: dict[tuple[str, str], bool] = {}
        for i, (document, _) in enumerate(corpus.entries):
            if document.url:
                self._by_address.setdefault(plain_address(document.url), i)
            day = corpus.days[i]
            if day is not None:
                self._by_day.setdefault(day, []).append(i)

    def at(self, url: str) -> int | None:
        """Find the document published at an address."""
        return self._by_address.get(plain_address(url))

    def is_issuer(self, target: str, issuer: str | None) -> bool:
        """Tell whether a cited body is an issuer."""
        if not issuer:
            return False
        key = (target, issuer)
        if key not in self._same:
            match = match_bodies(target, issuer)
            self._same[key] = match.same and match.score >= _SURE
        return self._same[key]

    def by(self, target: str, date: str | None) -> int | None:
        """Find the one document of a body on a day; None where none or more than one is held."""
        day = day_of(date)
        if day is None:
            return None
        fitting = [
            i for i in self._by_day.get(day, ()) if self.is_issuer(target, self._corpus.entries[i][0].issuer)
        ]
        return fitting[0] if len(fitting) == 1 else None


def _cited(corpus: Corpus, shelf: Shelf, i: int, citation: Citation) -> SourceLink:
    held, why, score = None, f"cites {citation.target}", 0.9
    if citation.url:
        held = shelf.at(citation.url)
        why += f" with the address {citation.url}"
    if held is None and citation.date:
        held = shelf.by(citation.target, citation.date)
        why += f" of {citation.date}"
        if held is not None:
            why, score = f"{why}, from whom one document of that day is held", 0.7
    target_document = corpus.ids[held] if held is not None and held != i else None
    return SourceLink(
        corpus.ids[i], "cites", citation.target, target_document, citation.start, citation.end, why, score
    )


def citing_links(corpus: Corpus, actors: Actors) -> list[SourceLink]:
    """Link documents to what they cite: citations, links in the text, and bodies on whose word they speak."""
    shelf = Shelf(corpus)
    links = []
    for i, (document, reading) in enumerate(corpus.entries):
        cited = [_cited(corpus, shelf, i, citation) for citation in reading.citations]
        links += cited
        told = {link.target_document for link in cited} | {corpus.ids[i]}
        for start, end, url in addresses_in(document.text):
            held = shelf.at(url)
            if held is not None and corpus.ids[held] not in told:
                told.add(corpus.ids[held])
                source = corpus.entries[held][0].issuer or url
                links.append(
                    SourceLink(
                        corpus.ids[i], "cites", source, corpus.ids[held], start, end, f"links to {url}", 0.9
                    )
                )
        named = {link.target for link in cited}
        for attribution in reading.attributions:
            if not attribution.chain or attribution.source is None:
                continue
            body = attribution.chain[0]
            known = actors.index_of("organisation", body)
            if body in named or known is None or shelf.is_issuer(body, document.issuer):
                continue
            named.add(body)
            span = attribution.source
            why = f"speaks on the word of {body}"
            links.append(
                SourceLink(
                    corpus.ids[i], "cites", actors.actors[known].name, None, span.start, span.end, why, 0.6
                )
            )
    return links
