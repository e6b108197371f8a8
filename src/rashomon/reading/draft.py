"""What the layers of a reader write into while one Document is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rashomon.model import Document, Problem, Reading

if TYPE_CHECKING:
    from rashomon.model import Attribution, Citation, Fact, Mention, Point, Section, Span, TimeMention


@dataclass(slots=True)
class Draft:
    """A Reading in the making. Layers fill the fields that they declare in `gives`.

    `parse` holds the syntax of the text (a spaCy Doc for English) for the layers of one language; its
    token offsets are code points of the text. `cast` holds what the language's layers know about whom a
    phrase points at, `encoded` what a trained encoder makes of its tokens (None without weights), `sayings`
    the words of speech, `reports` what they and forms of speech report (attributions by rules, from which
    points take their speakers). None of them is part of the Reading.
    """

    document: Document
    parse: Any = None
    sections: list[Section] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    cast: Any = None
    encoded: Any = None
    sayings: list[Any] = field(default_factory=list)
    reports: list[Attribution] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The Document's text."""
        return self.document.text

    def finish(self, reader: str) -> Reading:
        """Freeze what the layers found."""
        return Reading(
            document=self.document.id,
            reader=reader,
            language=self.document.language,
            sections=tuple(self.sections),
            sentences=tuple(self.sentences),
            mentions=tuple(self.mentions),
            times=tuple(self.times),
            attributions=tuple(self.attributions),
            citations=tuple(self.citations),
            points=tuple(self.points),
            facts=tuple(self.facts),
            problems=tuple(self.problems),
        )
