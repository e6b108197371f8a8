"""What one document says that it rests on, whether that is held or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rashomon.linking.sources.addresses import addresses_in, host_of, plain_address
from rashomon.linking.sources.covering import Layout
from rashomon.linking.sources.evidence import table
from rashomon.model import Attribution, Citation, Document, Reading, Span


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a document that name what it rests on.

    Attributes:
        start: first code point of the words.
        end: code point behind the last.
        target: the body or medium.
        date: ISO 8601 date given with it.
        url: address given with it, in the text or behind its words.
        chain: on whose word, outermost first, where more than one is named.
        kind: what names it: a citation in words ("named"), no more than an address in the text or behind
            words ("link"), or a body's text told of ("report").
        covers: pieces of the text that rest on it; empty where the whole text does.
        share: their part of the text, 0 to 1.
    """

    start: int
    end: int
    target: str
    date: str | None = None
    url: str | None = None
    chain: tuple[str, ...] = ()
    kind: str = "named"
    covers: tuple[Span, ...] = ()
    share: float = 0.0


@cache
def _words(name: str) -> re.Pattern[str]:
    words = "|".join(
        re.escape(word) for word in sorted(table("publications.yaml")[name], key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


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
    chained = _chained([_with_chain(cited, reading, layout) for cited in found], document.text, layout)
    return [_covering(cited, layout) for cited in chained]


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
            and _words("behind").search(said.cue.of(document.text))
        )
        if leads_on or _words("texts").search(words):
            bodies.discard(said.chain[0])
            yield Cited(said.source.start, said.source.end, said.chain[0], kind="report")


def _with_chain(cited: Cited, reading: Reading, layout: Layout) -> Cited:
    """Keep the whole chain that the reading gives for words beside the citation."""
    sentence = layout.sentence(cited.start)
    beside = (said for said in reading.attributions if _beside(said, cited, sentence))
    chain = max((said.chain for said in beside), key=len, default=())
    bodies = {mention.name for mention in reading.mentions if mention.kind == "organisation"}
    kept = tuple(name for name in chain[1:] if name in bodies)
    return replace(cited, chain=(cited.target, *kept)) if kept else cited


def _beside(said: Attribution, cited: Cited, sentence: Span) -> bool:
    if len(said.chain) < 2 or said.chain[0].casefold() != cited.target.casefold():
        return False
    return any(sentence.overlaps(span) for span in said.content)


def _chained(found: list[Cited], text: str, layout: Layout) -> list[Cited]:
    """Join "the Paper, citing the Agency" into one chain: the Paper first, the Agency behind it."""
    kept: list[Cited] = []
    for cited in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and not cited.url
            and layout.sentence(before.start) == layout.sentence(cited.start)
        ):
            between = text[before.start : cited.end]
            behind = _words("behind").search(text[before.end : cited.end])
            if behind and len(between) < 200 and cited.target not in (before.chain or (before.target,)):
                chain = (*(before.chain or (before.target,)), cited.target)
                kept[-1] = replace(before, end=max(before.end, cited.end), chain=chain)
                continue
        kept.append(cited)
    return kept
