"""Two versions of one text: what was added, dropped, replaced or moved, by words and by points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.model.reading import Fact, FactName, Point

ChangeKind = Literal["added", "dropped", "replaced", "moved", "typography"]
Typography = Literal[
    "quotation marks", "dashes", "hyphens", "dots", "spaces", "letter case", "invisible signs", "composition"
]
PointRelation = Literal["added", "dropped", "changed", "moved", "same"]
PointAspect = Literal["words", "quantity", "act", "who", "to", "hedge"]
FactRelation = Literal["added", "dropped", "changed", "same"]
FieldName = Literal["title", "published", "issuer", "language", "url"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one version's text; where it is empty, a place between two code points.

    Attributes:
        start: first code point, counted from 0.
        end: the code point behind the last one.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a place needs 0 <= start <= end, not {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Give the exact words that stand there; none where it is empty."""
        if self.end > len(text):
            raise ValueError(f"place {self.start}..{self.end} points outside a text of {len(text)}")
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Change:
    """One place where the words of two versions are not the same.

    Taking the `before` of all changes that lie inside no other out of the earlier text, then putting the
    words of each `after` in at its offset, in ascending order, gives the later text.

    Attributes:
        kind: `typography` where the words are the same and only signs, spaces or letter case differ.
        before: where in the earlier text; empty for what was added.
        after: where in the later text; empty for what was dropped.
        typography: what differs in a typographic change; empty for every other kind.
        inside: which change, counted from 0, is the moved passage that this one lies in; None for the others.
    """

    kind: ChangeKind
    before: Place
    after: Place
    typography: tuple[Typography, ...] = ()
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class PointChange:
    """What became of points from one version to the other.

    Attributes:
        relation: `moved` where words and reading are the same and the passage stands elsewhere.
        before: points of the earlier Reading; several where they were joined.
        after: points of the later Reading; several where they were split.
        aspects: in what they differ; empty where they do not.
        why: the same in words.
    """

    relation: PointRelation
    before: tuple[Point, ...]
    after: tuple[Point, ...]
    aspects: tuple[PointAspect, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class FactChange:
    """What became of one header fact; a participant is one fact."""

    fact: FactName
    relation: FactRelation
    before: Fact | None
    after: Fact | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What was told about the document itself, and is told otherwise now."""

    field: FieldName
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions of one text.

    Attributes:
        differ: name and version of what compared them.
        before: id of the earlier Document.
        after: id of the later Document.
        alike: share, 0 to 1, of the words of the shorter text that stand in the other too.
        one_statement: False where so little is alike that they are hardly two versions of one text.
        changes: by words, in the order of the later text.
        points: changed, dropped, added, moved, same.
        facts: header facts, those that changed first.
        fields: title, date, issuer, language and address, where they changed.
        unread: why points and facts were not compared, in sentences; empty where they were.
        hidden: how many typographic changes were left out on request.
    """

    differ: str
    before: str
    after: str
    alike: float
    one_statement: bool
    changes: tuple[Change, ...] = ()
    points: tuple[PointChange, ...] = ()
    facts: tuple[FactChange, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    unread: tuple[str, ...] = ()
    hidden: int = 0
