"""What the pages on judging rows show."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.web.pages.judging_views import Choice, Told
from rashomon.web.paging import Paging


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an account.

    Attributes:
        text: the words.
        place: of them, as judgements name it.
        address: of their place in the text.
    """

    text: str
    place: str
    address: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one account states on the matter."""

    issuer: str
    language: str
    words: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the machine's comparison, or several of its rows that were judged one matter.

    Attributes:
        key: names it on the page.
        next: key of the one behind it; "" for the last.
        subjects: the places of its points.
        parts: how many rows of the machine it is made of.
        to_join: where it can be judged one matter with another row.
        relation: the machine's.
        aspects: in what the accounts differ.
        why: what decided it.
        score: how sure the alignment is, 0 to 1.
        said: what each account states.
        told: the standing judgements on it.
        seen: number of the latest of them, 0 where there is none.
    """

    key: str
    next: str
    subjects: tuple[str, ...]
    parts: int
    to_join: str
    relation: str
    aspects: tuple[str, ...]
    why: str
    score: float
    said: tuple[Said, ...]
    told: tuple[Told, ...]
    seen: int


@dataclass(frozen=True, slots=True)
class Rows:
    """The page.

    Attributes:
        id: of the event.
        title: of the event.
        back: address of the comparison.
        rows: those on this page, the least sure first.
        paging: which part of all that were found.
        states: not yet judged, judged, all.
        by: who judges, as far as the address says.
        done: the judgement that was just made.
        meanwhile: one that another made on the same before that.
        address: of this view.
    """

    id: str
    title: str
    back: str
    rows: tuple[Row, ...]
    paging: Paging
    states: tuple[Choice, ...]
    by: str
    done: Told | None
    meanwhile: Told | None
    address: str


@dataclass(frozen=True, slots=True)
class Named:
    """What a judgement on two rows can name.

    Attributes:
        subjects: the places of its points.
        said: what each account states.
    """

    subjects: tuple[str, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row as it is shown, that may be one matter with another.

    Attributes:
        key: names it on the page.
        relation: as it is shown.
        said: what each account states.
        choices: what a judgement can name of it: all of it, or one of the rows that were joined.
        address: of the page on which others are judged one matter with it.
    """

    key: str
    relation: str
    said: tuple[Said, ...]
    choices: tuple[Named, ...]
    address: str


@dataclass(frozen=True, slots=True)
class Joining:
    """The page on which two rows are judged one matter.

    Attributes:
        id: of the event.
        title: of the event.
        back: address of the comparison.
        row: the row that was chosen; None where none is chosen yet.
        others: all rows but this one, those that share most of its words first.
        seen: number of the latest judgement on rows, 0 where there is none.
        by: who judges, as far as the address says.
    """

    id: str
    title: str
    back: str
    row: Candidate | None
    others: tuple[Candidate, ...]
    seen: int
    by: str
