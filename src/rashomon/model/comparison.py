"""One Event: its accounts as columns, its matters as rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.model.reading import FactName, Point
from rashomon.model.span import Span

Relation = Literal["same", "differs", "contradicts", "only"]
Aspect = Literal["act", "scope", "quantity", "who", "time", "place", "cause", "framing", "condition"]


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
class FactCell:
    """What one account gives for one header fact, and the words it stands on."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FactRow:
    """One header fact over all accounts; a None cell is silence."""

    fact: FactName
    relation: Relation
    cells: tuple[FactCell | None, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One matter over all accounts; a None cell is silence.

    Attributes:
        relation: how the stated cells stand to each other; `only` where one account alone states it.
        cells: one for each account, in the order of the columns.
        aspects: in what they differ; empty for `same` and `only`.
        why: the features that decided it, in a sentence.
        score: 0 to 1, how sure the alignment is; 1 for `only`.
    """

    relation: Relation
    cells: tuple[Cell | None, ...]
    aspects: tuple[Aspect, ...] = ()
    why: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Column:
    """One account as a column.

    Attributes:
        document: id of the Document.
        start: first code point of the account in it.
        end: code point behind its last.
        silence: what a silent cell of this column means, relative to what is held, in a sentence.
    """

    document: str
    start: int
    end: int
    silence: str


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
