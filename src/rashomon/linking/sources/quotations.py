"""The same long quotation in two documents."""

from __future__ import annotations

import re

from rashomon.linking.corpus import Corpus
from rashomon.model import SourceLink, Span

FEWEST_WORDS = 10
"""Words that a quotation needs to be told apart from a phrase that two can hit upon."""
_WORD = re.compile(r"\w+")


def _quoted(text: str, span: Span) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(text[span.start : span.end]))


def quotation_links(corpus: Corpus) -> list[SourceLink]:
    """Link each document to the first one held that has the same long quotation."""
    first: dict[tuple[str, ...], int] = {}
    links = []
    seen: set[tuple[int, int]] = set()
    for i, (document, reading) in enumerate(corpus.entries):
        for attribution in reading.attributions:
            if attribution.kind == "indirect":
                continue
            for span in attribution.content:
                words = _quoted(document.text, span)
                if len(words) < FEWEST_WORDS:
                    continue
                held = first.setdefault(words, i)
                if held == i or (i, held) in seen:
                    continue
                seen.add((i, held))
                source = corpus.entries[held][0]
                links.append(
                    SourceLink(
                        document=corpus.ids[i],
                        kind="quotes",
                        target=attribution.speaker or source.issuer or source.title or "unknown",
                        target_document=corpus.ids[held],
                        start=span.start,
                        end=span.end,
                        why=f"the same quotation of {len(words)} words stands in it, published before",
                        score=0.8,
                    )
                )
    return links
