"""What one document says that it rests on, whether that is held or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.linking.sources.addresses import addresses_in, host_of, plain_address
from rashomon.linking.sources.chains import chained, with_chain
from rashomon.linking.sources.citation import Cited, words_for
from rashomon.linking.sources.covering import Layout
from rashomon.model import Citation, Document, Reading


def cited_in(document: Document, reading: Reading) -> list[Cited]:
    """List what a document says it rests on, in text order: citations, links, and texts of bodies told of."""
    reports = list(_reports(document, reading))
    if not reading.citations and not document.links and not reports and "://" not in document.text:
        return []
    found = _with_links(document, reading)
    named = {cited.target.casefold() for cited in found}
    found += [report for report in reports if report.target.casefold() not in named]
    found.sort(key=lambda cited: (cited.start, -cited.end))
    layout = Layout(document, reading)
    joined = chained([with_chain(cited, reading, layout) for cited in found], document.text, layout)
    return [_covering(cited, layout) for cited in joined]


def _covering(cited: Cited, layout: Layout) -> Cited:
    covers = layout.covered(cited.start, cited.end, cited.target, linked=cited.kind == "link")
    share = layout.share(covers)
    return replace(cited, covers=covers if share < 1 else (), share=share)


def _with_links(document: Document, reading: Reading) -> list[Cited]:
    """Give the citations with the addresses behind their words, and the links that are no citation."""
    own = plain_address(document.url) if document.url else None
    links = [(link.start, link.end, link.url) for link in document.links]
    links += addresses_in(document.text)
    places = {mention.name for mention in reading.mentions if mention.kind in {"place", "country"}}
    found = [
        Cited(c.start, c.end, c.target, c.date, c.url, kind="link" if _is_address(document, c) else "named")
        for c in reading.citations
        if c.url or c.target not in places
    ]
    told = {plain_address(cited.url) for cited in found if cited.url} | {own}
    for start, end, url in links:
        at = _overlapping(found, start, end)
        if at is not None and found[at].url is None:
            found[at] = replace(found[at], url=url)
        elif at is None and plain_address(url) not in told:
            found.append(Cited(start, end, host_of(url), None, url, kind="link"))
        told.add(plain_address(url))
    return [cited for cited in found if not cited.url or plain_address(cited.url) != own]


def _is_address(document: Document, citation: Citation) -> bool:
    return bool(citation.url) and document.text[citation.start : citation.end].lower().startswith("http")


def _overlapping(found: Sequence[Cited], start: int, end: int) -> int | None:
    return next((i for i, one in enumerate(found) if one.start < end and start < one.end), None)


def _reports(document: Document, reading: Reading) -> Iterator[Cited]:
    """Yield bodies whose texts are told of, and bodies that themselves tell another's words, each once."""
    bodies = {mention.name for mention in reading.mentions if mention.kind == "organisation"}
    bodies.discard(document.issuer or "")
    for said in reading.attributions:
        if said.source is None or not said.chain or said.chain[0] not in bodies:
            continue
        words = said.source.of(document.text)
        leads_on = (
            said.cue is not None
            and len(said.chain) > 1
            and words_for("behind").search(said.cue.of(document.text))
        )
        if leads_on or words_for("texts").search(words):
            bodies.discard(said.chain[0])
            yield Cited(said.source.start, said.source.end, said.chain[0], kind="report")
