"""A Comparison laid out for people: what every written form of it shows, and in which order.

The comparison refers to texts by offsets; a Sheet carries the exact words, cut where they are marked, so that
a format only has to write them down.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import (
    Column,
    Comparison,
    Document,
    Event,
    FactCell,
    FactRow,
    Point,
    Relation,
    Row,
    Summary,
)

UNKNOWN_ISSUER = "Unknown issuer"
OWN_VOICE = "own voice"
SILENT = "silent"
QUIET = {"read": SILENT, "empty": "no points", "unread": "not read"}
"""What an empty cell says, by the state of its column."""
FEW_COLUMNS = 4
"""Accounts up to which a table has a column for each; more are shown matter by matter."""
PROPOSAL = (
    "Rows and relations are proposals of a machine, not findings. "
    "Check each one against the exact words before you rely on it."
)

READING_PROPOSAL = (
    "Points, acts, speakers and facts are proposals of a machine, not findings. "
    "Check each one against the exact words before you rely on it."
)
RANKED = (
    "Ranked by what a reader would miss most: promises and agreements, then requests, warnings, accusations "
    "and refusals, then numbers, deeds and other statements, courtesies last."
)
KEPT_APART = "What issuers say in their own voice to their readers, and scripture: no report of the event."


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
    """

    label: str
    document: Document
    column: Column

    @property
    def quiet(self) -> str:
        """What an empty cell says: only an account that was read is silent."""
        return QUIET[self.column.state]

    @property
    def text(self) -> str:
        """The words of the account."""
        return self.document.text[self.column.start : self.column.end]

    @property
    def whole(self) -> bool:
        """Whether the account is the whole document."""
        return self.column.end - self.column.start == len(self.document.text)


@dataclass(frozen=True, slots=True)
class Group:
    """Accounts that stand together on a row, or that are alike in not stating it.

    Attributes:
        places: which accounts.
        names: how they are called together.
        told: what they tell, or why they tell nothing ("silent").
        stated: whether they state it.
    """

    places: tuple[int, ...]
    names: str
    told: str
    stated: bool

    @property
    def line(self) -> str:
        """The group in few words: "A, C: agreed" and "silent: D"."""
        return f"{self.names}: {self.told}" if self.stated else f"{self.told}: {self.names}"


@dataclass(frozen=True, slots=True)
class Header:
    """One header fact, with its values as people write them; None is an empty cell."""

    row: FactRow
    values: tuple[str | None, ...]
    groups: tuple[Group, ...]

    @property
    def cells(self) -> tuple[FactCell | None, ...]:
        """The cells of the row."""
        return self.row.cells


@dataclass(frozen=True, slots=True)
class Matter:
    """One row, numbered from 1 in the order it is shown.

    Attributes:
        number: its number.
        row: the row.
        label: its relation in words.
        cells: the words of each account; none where it is silent.
        groups: who stands with whom, and who states nothing.
    """

    number: int
    row: Row
    label: str
    cells: tuple[tuple[Words, ...], ...]
    groups: tuple[Group, ...]

    @property
    def standing(self) -> str:
        """Who stands with whom, on one line."""
        return " | ".join(group.line for group in self.groups)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A comparison as people see it.

    Attributes:
        comparison: what it shows; accounts of one issuer stand side by side.
        title: kind, participants, place and date of the event.
        accounts: the columns.
        summary: the comparison in counts.
        facts: header facts that one account at least gives.
        shared: matters told by more than one account, contradictions first.
        alone: matters that one account alone tells, account by account, what a reader would miss most first.
        apart: own comments, appeals and scripture, kept apart from what is reported.
    """

    comparison: Comparison
    title: str
    accounts: tuple[Account, ...]
    summary: Summary
    facts: tuple[Header, ...]
    shared: tuple[Matter, ...]
    alone: tuple[Matter, ...]
    apart: tuple[Matter, ...]

    @property
    def matters(self) -> tuple[Matter, ...]:
        """All matters in the order they are shown."""
        return (*self.shared, *self.alone, *self.apart)

    @property
    def many(self) -> bool:
        """Whether there are more accounts than a table has columns."""
        return len(self.accounts) > FEW_COLUMNS

    def quiet_on(self, matter: Matter) -> tuple[str, ...]:
        """Say who states nothing on a matter; of few accounts, each with what is held of its issuer."""
        lines = []
        for group in matter.groups:
            if group.stated:
                continue
            held = [self.accounts[place] for place in group.places]
            names = [f"{one.label} ({one.column.held})" if one.column.held else one.label for one in held]
            few = group.told == SILENT and len(held) < FEW_COLUMNS
            lines.append(f"{group.told}: {', '.join(names)}" if few else group.line)
        return tuple(lines)

    def alone_of(self, place: int) -> tuple[Matter, ...]:
        """Give the matters that this account alone tells."""
        return tuple(matter for matter in self.alone if matter.cells[place])


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
