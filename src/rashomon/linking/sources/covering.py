"""Which pieces of a text rest on words that cite.

A citation carries its sentence, and the points that the reading attributes to what is cited. In brackets at
the end of a paragraph it carries what stands before it in that paragraph; in the opening sentence it carries
the opening paragraph; in a headline, a dateline or a credit line of its own it carries the whole text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from rashomon.linking.sources.evidence import table
from rashomon.model import Document, Reading, Span

_MARKS = re.compile(r"[\W_]+")


def _credits(around: str, *, alone: bool) -> bool:
    """Tell whether what stands around a citation makes its line a credit ("Source:"), or it stands alone."""
    words = _MARKS.sub(" ", around).strip().lower()
    return words in table("publications.yaml")["credits"] or (alone and not words)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Put spans that touch or overlap together, in text order."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


class Layout:
    """Sentences, paragraphs and points of one text.

    Args:
        document: the text.
        reading: what it says.
    """

    def __init__(self, document: Document, reading: Reading) -> None:
        self._text = document.text
        self._reading = reading
        self._starts = [sentence.start for sentence in reading.sentences]

    def sentence(self, place: int) -> Span:
        """Give the sentence around a place; its paragraph where the reading has no sentence there."""
        at = bisect_right(self._starts, place) - 1
        if at >= 0 and place < self._reading.sentences[at].end:
            return self._reading.sentences[at]
        return self.paragraph(place)

    def paragraph(self, place: int) -> Span:
        """Give the paragraph around a place: what stands between line breaks."""
        start = self._text.rfind("\n", 0, place) + 1
        end = self._text.find("\n", place)
        return Span(start, max(start + 1, len(self._text) if end < 0 else end))

    @cached_property
    def _heads(self) -> tuple[Span, ...]:
        """Headline and dateline; headings further down are those of parts."""
        sections = self._reading.sections
        body = next((s.start for s in sections if s.kind in {"body", "turn"}), len(self._text))
        return tuple(
            Span(s.start, s.end) for s in sections if s.kind in {"headline", "dateline"} and s.start < body
        )

    @cached_property
    def _opening(self) -> int:
        """Where the body begins: behind headline and dateline."""
        behind = max((head.end for head in self._heads), default=0)
        return next((start for start in self._starts if start >= behind), 0)

    def covered(self, start: int, end: int, target: str, *, linked: bool = False) -> tuple[Span, ...]:
        """Give the pieces that rest on what is cited at a place, in text order; all of it as one piece.

        Args:
            start: first code point of the words that cite.
            end: code point behind the last.
            target: what they cite.
            linked: they are an address, or lead to one, and say no more: that may be anything to read on.
        """
        whole = (Span(0, len(self._text)),)
        if not linked and any(head.start <= start < head.end for head in self._heads):
            return whole
        paragraph, sentence = self.paragraph(start), self.sentence(start)
        around = self._text[paragraph.start : start] + self._text[min(end, paragraph.end) : paragraph.end]
        if _credits(around, alone=not linked) and self._is_edge(paragraph):
            return whole
        bracketed = self._text[start] == "(" and not self._text[end : paragraph.end].strip(" .")
        opens = sentence.start <= self._opening < sentence.end
        pieces = [Span(sentence.start, max(sentence.end, end))]
        if bracketed or (opens and not linked):
            pieces.append(paragraph)
        name = target.casefold()
        pieces += [
            self.sentence(point.start)
            for point in self._reading.points
            if point.chain and point.chain[0].casefold() == name
        ]
        return merged(pieces)

    def _is_edge(self, paragraph: Span) -> bool:
        """Tell whether nothing stands before, or nothing behind."""
        return not self._text[: paragraph.start].strip() or not self._text[paragraph.end :].strip()

    def share(self, covers: Iterable[Span]) -> float:
        """Give the part of the text that pieces make up."""
        return round(sum(piece.end - piece.start for piece in covers) / len(self._text), 4)
