"""One account as comparing takes it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import ColumnState, Document, Fact, Point, Reading


@dataclass(frozen=True, slots=True)
class Held:
    """How much of one issuer is held.

    Attributes:
        issuer: the body; None where unknown.
        documents: how many of its documents are held.
        since: ISO 8601 date of the earliest; None where unknown.
        until: ISO 8601 date of the latest; None where unknown.
    """

    issuer: str | None
    documents: int
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """One account of an event.

    Attributes:
        document: the Document that tells it.
        reading: that Document's Reading.
        start: first code point of the account.
        end: code point behind its last; only points and facts between the two count.
        held: what is held of the issuer, None where bare files are compared.
    """

    document: Document
    reading: Reading
    start: int
    end: int
    held: Held | None = None

    def __post_init__(self) -> None:
        if self.reading.document != self.document.id:
            raise ValueError("a Side's Reading is the Reading of its Document")
        if not 0 <= self.start <= self.end <= len(self.document.text):
            raise ValueError(f"an account of {self.start}..{self.end} lies outside its text")

    @property
    def points(self) -> tuple[Point, ...]:
        """The points of the account, in text order."""
        inside = {p for p in self.reading.points if self.start <= p.start and p.end <= self.end}
        return tuple(sorted(inside, key=point_order))

    @property
    def is_whole(self) -> bool:
        """Whether the account is all of its text, blanks around it left aside."""
        text = self.document.text
        return not text[: self.start].strip() and not text[self.end :].strip()

    @property
    def state(self) -> ColumnState:
        """Whether points were found, none was found, or no reader knows the language."""
        if self.points:
            return "read"
        return "unread" if any(problem.layer == "reader" for problem in self.reading.problems) else "empty"

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The header facts that stand on words of the account, in text order."""
        inside = (f for f in self.reading.facts if self.start <= f.start and f.end <= self.end)
        return tuple(sorted(inside, key=lambda fact: (fact.start, fact.end, fact.fact, fact.value)))


def point_order(point: Point) -> tuple[int, int, tuple[str, ...], str, str, str]:
    """Give what points of one text are sorted by: where they stand, and all else that tells two apart."""
    return (point.start, point.end, point.chain, point.act, point.to or "", point.hedge or "")
