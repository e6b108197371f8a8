"""All that one Document says by itself; everything in it stands on spans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from rashomon.model.span import Span

SectionKind = Literal[
    "headline", "dateline", "body", "turn", "scripture", "signature", "contact", "boilerplate"
]
MentionKind = Literal["person", "organisation", "place", "country", "group"]
AttributionKind = Literal["direct", "mixed", "indirect"]
Act = Literal[
    "assert", "discuss", "agree", "request", "commit", "warn",
    "accuse", "reject", "appreciate", "do", "comment", "appeal",
]  # fmt: skip
Hedge = Literal["denied", "uncertain"]
FactName = Literal["kind", "date", "place", "duration", "initiator", "participants", "tone"]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the text that is read in its own way.

    A `turn` is one speaker's turn in a transcript; `speaker` is then the name it is headed with.
    """

    start: int
    end: int
    kind: SectionKind
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, or a role that stands for one.

    Attributes:
        start: first code point.
        end: code point behind the last.
        kind: what is named.
        name: the fullest name that the document itself gives for it.
        role: the office or title that stands beside it ("Director of the Foreign Intelligence Service").
    """

    start: int
    end: int
    kind: MentionKind
    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date or time as written, and what it resolves to.

    Attributes:
        start: first code point.
        end: code point behind the last.
        value: ISO 8601 ("2023-11-01", "2023-11", "2023-11-01T16:24").
        ambiguous: True where another reading is as good ("1/11/2023" from an unknown issuer).
        other: the other reading, ISO 8601.
    """

    start: int
    end: int
    value: str
    ambiguous: bool = False
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words in the text: source, cue, content (PARC, PolNeAR).

    Attributes:
        kind: direct (quotation marks), mixed, or indirect.
        content: what is attributed; more than one span where it is interrupted.
        cue: the words that attribute ("said"), None where a form does it (a speaker turn).
        source: the words that name the source here ("he"), None where none stands.
        speaker: the fullest name of that source in the document, None where it stays unknown.
        chain: on whose word, outermost first, the speaker last.
    """

    kind: AttributionKind
    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """The text names another publication it rests on.

    Attributes:
        start: first code point.
        end: code point behind the last.
        target: the body or medium cited.
        date: ISO 8601 date given with it.
        url: address given with it.
    """

    start: int
    end: int
    target: str
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """The smallest thing a text says that could be compared on its own.

    Attributes:
        start: first code point.
        end: code point behind the last.
        chain: to whom the issuer attributes it, outermost first; empty in the issuer's own voice.
            Several speakers of one point are joined with " + " in one element.
        act: what the innermost speaker does with it.
        to: addressee of the act.
        hedge: "denied" or "uncertain" where the speaker says so.
    """

    start: int
    end: int
    chain: tuple[str, ...]
    act: Act
    to: str | None = None
    hedge: Hedge | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One header fact of an account, with the words it stands on.

    Attributes:
        fact: which one; `participants` has one Fact a participant.
        value: normalised: kind from the guidelines' list, ISO 8601 dates and durations, names.
        start: first code point.
        end: code point behind the last.
    """

    fact: FactName
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, where and why; the rest of the Reading stands."""

    layer: str
    message: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one Document says by itself.

    Attributes:
        document: id of the Document.
        reader: name and version of the reader that made it.
        language: the language it was read as.
        sections: in text order, not overlapping; scripture may lie inside another section.
        sentences: in text order, not overlapping.
        mentions: in text order.
        times: in text order.
        attributions: in order of their content.
        citations: in text order.
        points: in text order.
        facts: header facts of the event that the document as a whole tells.
        problems: what could not be read.
    """

    document: str
    reader: str
    language: str
    sections: tuple[Section, ...] = ()
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    citations: tuple[Citation, ...] = ()
    points: tuple[Point, ...] = ()
    facts: tuple[Fact, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    def fact(self, name: FactName) -> str | None:
        """Give the value of a single-valued header fact, None where the text is silent."""
        return next((fact.value for fact in self.facts if fact.fact == name), None)

    @property
    def participants(self) -> tuple[str, ...]:
        """Names of the participants, in the order of the text."""
        return tuple(fact.value for fact in self.facts if fact.fact == "participants")

    def spans(self) -> Iterator[Span]:
        """Yield every span that something in this Reading stands on."""
        placed: tuple[Section | Mention | TimeMention | Citation | Point | Fact, ...] = (
            *self.sections, *self.mentions, *self.times, *self.citations, *self.points, *self.facts,
        )  # fmt: skip
        for item in placed:
            yield Span(item.start, item.end)
        yield from self.sentences
        for attribution in self.attributions:
            yield from attribution.content
            yield from (span for span in (attribution.cue, attribution.source) if span)
