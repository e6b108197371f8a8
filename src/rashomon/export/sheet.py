"""A Comparison laid out for people: what every written form of it shows, and in which order.

The comparison refers to texts by offsets; a Sheet carries the exact words, cut where they are marked, so that
a format only has to write them down.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Column, Comparison, Document, Event, FactRow, Point, Relation, Row

UNKNOWN_ISSUER = "Unknown issuer"
OWN_VOICE = "own voice"
SILENT = "silent"
UNREAD = "nothing read"
PROPOSAL = (
    "Rows and relations are proposals of a machine, not findings. "
    "Check each one against the exact words before you rely on it."
)

READING_PROPOSAL = (
    "Points, acts, speakers and facts are proposals of a machine, not findings. "
    "Check each one against the exact words before you rely on it."
)


@dataclass(frozen=True, slots=True)
class Words:
    """One point's exact words, with who says so.

    Attributes:
        point: the point.
        pieces: the words in order; True where they differ from the other accounts.
    """

    point: Point
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """The words without marks."""
        return "".join(piece for piece, _ in self.pieces)

    @property
    def voice(self) -> str:
        """On whose word, and the act: "Sputnik > the service: warn"; the issuer's own voice is said."""
        chain = " > ".join(self.point.chain) or OWN_VOICE
        to = f" to {self.point.to}" if self.point.to else ""
        hedge = f", {self.point.hedge}" if self.point.hedge else ""
        return f"{chain}: {self.point.act}{to}{hedge}"


@dataclass(frozen=True, slots=True)
class Account:
    """One column: a document and the part of it that tells the event.

    Attributes:
        label: the issuer; with date or number where one issuer has several columns.
        document: the document.
        column: the column of the comparison.
        quiet: what an empty cell says: "silent", or "nothing read" where no point at all was read.
    """

    label: str
    document: Document
    column: Column
    quiet: str

    @property
    def text(self) -> str:
        """The words of the account."""
        return self.document.text[self.column.start : self.column.end]

    @property
    def whole(self) -> bool:
        """Whether the account is the whole document."""
        return self.column.end - self.column.start == len(self.document.text)


@dataclass(frozen=True, slots=True)
class Matter:
    """One row, numbered from 1 in the order it is shown."""

    number: int
    row: Row
    label: str
    cells: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A comparison as people see it.

    Attributes:
        comparison: what it shows.
        title: kind, participants, place and date of the event.
        accounts: the columns.
        facts: header facts that one account at least gives.
        shared: matters told by more than one account, contradictions first.
        alone: matters that one account alone tells.
        voiced: comments and appeals of one issuer, kept apart from what is reported.
    """

    comparison: Comparison
    title: str
    accounts: tuple[Account, ...]
    facts: tuple[FactRow, ...]
    shared: tuple[Matter, ...]
    alone: tuple[Matter, ...]
    voiced: tuple[Matter, ...]

    @property
    def matters(self) -> tuple[Matter, ...]:
        """All matters in the order they are shown."""
        return (*self.shared, *self.alone, *self.voiced)

    def count(self, relation: Relation) -> int:
        """Count the matters of one relation."""
        return sum(matter.row.relation == relation for matter in self.matters)

    @property
    def counts(self) -> str:
        """The counts on one line."""
        parts = [
            f"contradicts {self.count('contradicts')}",
            f"differs {self.count('differs')}",
            f"same {self.count('same')}",
            f"told by one account alone {len(self.alone)}",
            f"own comments and appeals {len(self.voiced)}",
        ]
        return f"Accounts {len(self.accounts)}, matters {len(self.matters)}: {', '.join(parts)}."


def title(event: Comparison | Event) -> str:
    """Name an event: "Call of A and B, Vell, 2024-03-14"."""
    kind = (event.kind or "event").capitalize()
    who = event.participants
    names = f"{', '.join(who[:-1])} and {who[-1]}" if len(who) > 1 else "".join(who)
    head = f"{kind} of {names}" if names else kind
    return ", ".join(part for part in (head, event.place, event.date) if part)


def label(relation: Relation, aspects: tuple[str, ...], issuer: str = "") -> str:
    """Say a relation in words: DIFFERS (act, quantity), ONLY Varanian News Agency."""
    if relation == "only":
        return f"ONLY {issuer}".strip()
    return f"{relation.upper()} ({', '.join(aspects)})" if aspects else relation.upper()
