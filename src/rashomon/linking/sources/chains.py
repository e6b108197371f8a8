"""Whole chains of sources: who is cited on whose word."""

from __future__ import annotations

from dataclasses import replace

from rashomon.linking.sources.citation import Cited, words_for
from rashomon.linking.sources.covering import Layout
from rashomon.model import Attribution, Reading, Span


def with_chain(cited: Cited, reading: Reading, layout: Layout) -> Cited:
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


def chained(found: list[Cited], text: str, layout: Layout) -> list[Cited]:
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
            behind = words_for("behind").search(text[before.end : cited.end])
            if behind and len(between) < 200 and cited.target not in (before.chain or (before.target,)):
                chain = (*(before.chain or (before.target,)), cited.target)
                kept[-1] = replace(before, end=max(before.end, cited.end), chain=chain)
                continue
        kept.append(cited)
    return kept
