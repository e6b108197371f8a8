"""What the pages on judging show."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.web.paging import Paging

VERDICTS = ("yes", "no", "unsure")


@dataclass(frozen=True, slots=True)
class Told:
    """A judgement, with what has become of it.

    Attributes:
        id: its number.
        question: what was asked.
        subjects: how what it was asked about is called.
        verdict: yes, no or unsure.
        by: who judged.
        at: when.
        note: why.
        undone: when it was taken back; None while it stands.
        state: in force, overruled, resting or undone.
        why: why so.
    """

    id: int
    question: str
    subjects: tuple[str, ...]
    verdict: str
    by: str
    at: str
    note: str
    undone: str | None
    state: str
    why: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that a proposal asks about.

    Attributes:
        id: its id.
        name: as the machine called it.
        address: of its page; None where it is not shown any more.
        kind: what it is.
        lines: what helps to tell: other names and roles of an actor; who tells an event.
        count: documents that mention the actor; accounts of the event.
    """

    id: str
    name: str
    address: str | None
    kind: str
    lines: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Asking:
    """A proposal of the machine.

    Attributes:
        key: names it on the page.
        next: key of the one behind it; "" for the last.
        question: what is asked.
        sides: the two it is asked about.
        score: how likely the machine finds it, 0 to 1.
        why: what speaks for it and what against.
        verdict: the answer that holds; None where nobody judged.
        told: the judgements on it that stand.
        seen: number of the latest of these, 0 where there is none.
    """

    key: str
    next: str
    question: str
    sides: tuple[Side, Side]
    score: float
    why: str
    verdict: str | None
    told: tuple[Told, ...]
    seen: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter of the list."""

    name: str
    address: str
    chosen: bool
    found: int


@dataclass(frozen=True, slots=True)
class Judging:
    """The page.

    Attributes:
        asked: proposals on this page, the most likely first: none was sure enough to be followed.
        paging: which part of all that were found.
        states: not yet judged, judged, all.
        questions: which questions.
        by: who judges, as far as the address says.
        done: the judgement that was just made.
        meanwhile: one that another made on the same before that.
        address: of this view.
    """

    asked: tuple[Asking, ...]
    paging: Paging
    states: tuple[Choice, ...]
    questions: tuple[Choice, ...]
    by: str
    done: Told | None
    meanwhile: Told | None
    address: str


@dataclass(frozen=True, slots=True)
class Judgements:
    """The page of all judgements.

    Attributes:
        judgements: those on this page, the latest first.
        paging: which part of all that were found.
        states: what has become of them.
        people: who judged.
        report: what became of judgements taken in just now, as (what, how many).
        failed: lines that were no judgements.
        address: of this view.
    """

    judgements: tuple[Told, ...]
    paging: Paging
    states: tuple[Choice, ...]
    people: tuple[Choice, ...]
    report: tuple[tuple[str, int], ...]
    failed: tuple[str, ...]
    address: str
