"""What the page of an event shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Show = Literal["all", "differences", "contradictions"]
SHOWN: tuple[Show, ...] = ("all", "differences", "contradictions")
FORMS = ("html", "csv", "json", "markdown")


@dataclass(frozen=True, slots=True)
class Words:
    """One point of an account, in its exact words.

    Attributes:
        pieces: the words in order; True where they differ from the other accounts.
        start: first code point in the document.
        end: code point behind the last.
        place: key of the column, colon, start, hyphen, end, as addresses name it.
        act: what the speaker does with it.
        speaker: the innermost speaker; None in the issuer's own voice.
        chain: on whose word, outermost first, the issuer before all.
        to: addressee of the act.
        hedge: "denied" or "uncertain".
        address: of this view with the words opened in their text.
        is_open: whether they are.
    """

    pieces: tuple[tuple[str, bool], ...]
    start: int
    end: int
    place: str
    act: str
    speaker: str | None
    chain: tuple[str, ...]
    to: str | None
    hedge: str | None
    address: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What an account says on a matter, or why it says nothing.

    Attributes:
        column: key of its column.
        words: what it states.
        quiet: "silent", "no points" or "not read"; "" where it states something.
    """

    column: str
    words: tuple[Words, ...]
    quiet: str


@dataclass(frozen=True, slots=True)
class Stand:
    """Accounts that stand together on a row."""

    line: str
    stated: bool


@dataclass(frozen=True, slots=True)
class Matter:
    """One row; its cells stand in the order of the columns shown, `judge` is where it can be judged."""

    number: int
    relation: str
    aspects: tuple[str, ...]
    why: str
    cells: tuple[Cell, ...]
    stands: tuple[Stand, ...]
    judge: str


@dataclass(frozen=True, slots=True)
class FactCell:
    """What an account gives for a header fact.

    Attributes:
        value: as people write it; None where it gives none.
        exact: the words it stands on.
        quiet: why it gives none.
        address: of this view with the words opened.
    """

    value: str | None
    exact: str
    quiet: str
    address: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One header fact over the columns shown."""

    fact: str
    relation: str
    why: str
    cells: tuple[FactCell, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What one account alone tells.

    Attributes:
        column: key of its column.
        label: what it is called.
        matters: what it tells.
        quiet: who states nothing of it, with what is held of them.
    """

    column: str
    label: str
    matters: tuple[Matter, ...]
    quiet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One account, with what can be done with its column.

    Attributes:
        key: names it in addresses.
        label: what it is called.
        document: id of its document.
        title: headline.
        published: when.
        language: BCP 47.
        direction: "ltr", "rtl" or "auto".
        url: where it was published, where that can be followed.
        whole: whether the account is the whole document.
        state: whether it was read.
        silence: what an empty cell means, relative to what is held.
        tells: how many matters it tells.
        alone: how many of these it alone tells.
        silent: on how many that others tell it is silent.
        pinned: whether it stays in sight.
        to_document: address of its document at the account.
        to_pin: address of this view with it pinned, or no longer.
        to_hide: without it.
        to_left: with it one place to the left; None where it stands first.
        to_right: with it one place to the right; None where it stands last.
        to_left_out: with only what it leaves out; None where it is not silent on anything.
        leaves_out: whether that is shown.
    """

    key: str
    label: str
    document: str
    title: str | None
    published: str | None
    language: str
    direction: str
    url: str | None
    whole: bool
    state: str
    silence: str
    tells: int
    alone: int
    silent: int
    pinned: bool
    to_document: str
    to_pin: str
    to_hide: str | None
    to_left: str | None
    to_right: str | None
    to_left_out: str | None
    leaves_out: bool


@dataclass(frozen=True, slots=True)
class Hidden:
    """A column that is left out, and the address of the view with it."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A filter of the rows."""

    show: Show
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Export:
    """A form in which the comparison can be had."""

    form: str
    address: str


@dataclass(frozen=True, slots=True)
class Opened:
    """Words of an account in their place.

    Attributes:
        label: what the account is called.
        before: what stands before, as far as is shown.
        words: the words.
        after: what stands behind.
        cut_before: whether more stands before.
        cut_after: whether more stands behind.
        language: of the text.
        direction: "ltr", "rtl" or "auto".
        start: first code point of the words.
        end: code point behind the last.
        address: of the document at the words.
        close: of this view without them.
    """

    label: str
    before: str
    words: str
    after: str
    cut_before: bool
    cut_after: bool
    language: str
    direction: str
    start: int
    end: int
    address: str
    close: str


@dataclass(frozen=True, slots=True)
class Compared:
    """The page.

    Attributes:
        id: id of the event.
        title: kind, participants, place and date.
        why: what joined the accounts.
        headline: of the first account that has one.
        counts: the comparison in counts, as (what is counted, how many).
        relations: how many matters that several tell contradict, differ, are the same.
        by_one: how many matters one account alone tells.
        columns: the accounts shown, in the order wanted.
        hidden: those left out.
        show: which rows are wanted.
        shows: which could be.
        without: the account whose gaps alone are shown.
        everything: address of this view with all rows.
        facts: header facts.
        shared: matters told by several.
        shared_total: how many there are without filters.
        alone: what each account alone tells.
        alone_total: how many there are without filters.
        apart_shared: own comments, appeals and scripture that several have.
        apart: those of one account alone.
        apart_total: how many there are without filters.
        opened: words that are opened in their text.
        exports: in which forms it can be had.
        address: of this view without opened words.
        comparer: name and version of the comparer.
    """

    id: str
    title: str
    why: str
    headline: str | None
    counts: tuple[tuple[str, str], ...]
    relations: tuple[tuple[str, int], ...]
    by_one: int
    columns: tuple[Column, ...]
    hidden: tuple[Hidden, ...]
    show: Show
    shows: tuple[Shown, ...]
    without: str | None
    everything: str
    facts: tuple[Fact, ...]
    shared: tuple[Matter, ...]
    shared_total: int
    alone: tuple[Side, ...]
    alone_total: int
    apart_shared: tuple[Matter, ...]
    apart: tuple[Side, ...]
    apart_total: int
    opened: Opened | None
    exports: tuple[Export, ...]
    address: str
    comparer: str
