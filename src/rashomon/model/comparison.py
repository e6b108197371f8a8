"""One Event: its accounts as columns, its matters as rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.model.reading import FactName, Point
from rashomon.model.span import Span

Relation = Literal["same", "differs", "contradicts", "only"]
Aspect = Literal["act", "scope", "quantity", "who", "time", "place", "cause", "framing", "condition"]
ColumnState = Literal["read", "empty", "unread"]
"""Points were found; it was read and none was found; there is no reader for its language."""
Part = Literal["event", "own voice", "scripture"]
"""What is reported of the event; an issuer's own comments and appeals; scripture that a text quotes."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one account states on one matter.

    Attributes:
        points: points of that account's Reading, in text order, one at least.
        marks: the words in them that differ from the other cells of the row.
    """

    points: tuple[Point, ...]
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """Accounts that stand together on one row: between no two of them a difference was found.

    Attributes:
        columns: their places among the columns, in order.
        told: what they tell, in few words ("agreed", "45 minutes").
    """

    columns: tuple[int, ...]
    told: str = ""


@dataclass(frozen=True, slots=True)
class FactCell:
    """What one account gives for one header fact, and the words it stands on.

    Attributes:
        value: as the Fact has it.
        start: first code point of the words.
        end: code point behind their last.
        clock: of a date, the time of day with its zone as far as the text tells ("16:24", "16:24+03:00").
        implied: whether a date is the day of publication, which stands in where the text tells no day.
    """

    value: str
    start: int
    end: int
    clock: str | None = None
    implied: bool = False


@dataclass(frozen=True, slots=True)
class FactRow:
    """One header fact over all accounts; a None cell is silence.

    Attributes:
        fact: which one.
        relation: how the stated cells stand to each other.
        cells: one for each account, in the order of the columns.
        stands: who stands with whom, each account that states it in one.
        why: what decided it, in a sentence; empty where the values themselves tell.
    """

    fact: FactName
    relation: Relation
    cells: tuple[FactCell | None, ...]
    stands: tuple[Stand, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One matter over all accounts; a None cell is silence.

    Attributes:
        relation: how the stated cells stand to each other; `only` where one account alone states it.
        cells: one for each account, in the order of the columns.
        aspects: in what they differ; empty for `same` and `only`.
        why: the features that decided it, in a sentence.
        score: 0 to 1, how sure the alignment is; 1 for `only`.
        stands: who stands with whom, each account that states it in one; those of most accounts first.
        part: whether it is reported of the event, or kept apart from that.
    """

    relation: Relation
    cells: tuple[Cell | None, ...]
    aspects: tuple[Aspect, ...] = ()
    why: str = ""
    score: float = 1.0
    stands: tuple[Stand, ...] = ()
    part: Part = "event"


@dataclass(frozen=True, slots=True)
class Column:
    """One account as a column.

    Attributes:
        document: id of the Document.
        start: first code point of the account in it.
        end: code point behind its last.
        silence: what an empty cell of this column means, relative to what is held, in a sentence.
        state: whether it was read; only a column that was read is silent where its cell is empty.
        held: of how many documents of its issuer it is one, in words; empty where no case tells.
    """

    document: str
    start: int
    end: int
    silence: str
    state: ColumnState = "read"
    held: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accounts of one Event side by side.

    Every point of every account stands in one row at least.

    Attributes:
        comparer: name and version of the comparer.
        event: id of the Event; of the documents' own ids where there is no case.
        kind: kind of the event.
        date: ISO 8601 date, None where no account gives one.
        participants: names.
        place: where, None where no account says.
        columns: the accounts.
        facts: header facts side by side.
        rows: matters; what is told by most and what contradicts first, `only` rows last.
        origins: how many independent texts the accounts come down to; None where no case tells.
    """

    comparer: str
    event: str
    kind: str
    date: str | None
    participants: tuple[str, ...]
    place: str | None
    columns: tuple[Column, ...]
    facts: tuple[FactRow, ...] = ()
    rows: tuple[Row, ...] = ()
    origins: int | None = None
