"""What the page of a document shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Layer = Literal["points", "attributions", "mentions", "dates", "sections"]
LAYERS: tuple[Layer, ...] = ("points", "attributions", "mentions", "dates", "sections")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text between two places where something begins or ends.

    Attributes:
        text: its exact words.
        start: first code point.
        end: code point behind the last.
        classes: names of what covers it, as the layers call it.
        act: of the innermost point that covers it; None where none does.
        opens: numbers of the points that begin here.
        told: what it stands in, in words; "" where in nothing.
        asked: whether it lies in the words that the address opens.
    """

    text: str
    start: int
    end: int
    classes: tuple[str, ...]
    act: str | None
    opens: tuple[int, ...]
    told: str
    asked: bool


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in the margin.

    Attributes:
        number: of the point; 0 for a section.
        act: of the point; None for a section.
        section: kind of the section; None for a point.
        unread: whether no points are looked for in the section.
        chain: on whose word, outermost first; empty in the issuer's own voice.
        to: addressee.
        hedge: "denied" or "uncertain".
    """

    number: int
    act: str | None
    section: str | None
    unread: bool
    chain: tuple[str, ...]
    to: str | None
    hedge: str | None


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of the text that share a piece of the margin.

    Attributes:
        stretches: its text.
        notes: what stands beside it.
        direction: "ltr", "rtl" or "auto".
        goes_on: whether it goes on with the paragraph before.
    """

    stretches: tuple[Stretch, ...]
    notes: tuple[Note, ...]
    direction: str
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Switch:
    """A layer and the address of the view with it switched."""

    layer: Layer
    on: bool
    address: str
    found: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a long text."""

    number: int
    start: int
    end: int
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class Related:
    """Another document.

    Attributes:
        id: its id.
        issuer: who published it.
        title: its headline.
        published: when.
        how: how it stands to this one: "exact", "near", "translation", "earlier" or "later".
        address: of its page.
    """

    id: str
    issuer: str
    title: str | None
    published: str | None
    how: str
    address: str


@dataclass(frozen=True, slots=True)
class ToldHere:
    """An event that the document tells.

    Attributes:
        id: its id.
        title: what it is.
        role: whether it is the subject, a passage or an announcement.
        address: of its comparison.
        to_words: address of this page at the account.
        whole: whether the account is the whole text.
    """

    id: str
    title: str
    role: str
    address: str
    to_words: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Met:
    """Where and when the document was met."""

    path: str | None
    at: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The page.

    Attributes:
        id: of the document.
        sha256: of its text.
        issuer: who published it.
        title: headline, else where it came from.
        published: when.
        language: BCP 47.
        direction: "ltr", "rtl" or "auto".
        url: where it was published, where that can be followed.
        address: where it was published, as a text.
        reader: name and version of what read it; None where nothing did.
        switches: the layers.
        blocks: the text with its margin.
        parts: of a long text; empty where it is shown whole.
        length: of the text in code points.
        facts: header facts as (which, value, words, start, end, address of the words).
        problems: what could not be read.
        events: the events it tells.
        related: its copies, translations and versions.
        met: where and when it was met.
        opened: the place that the address opens.
        turning: how many signs that turn the direction of writing the text holds, each shown by name.
    """

    id: str
    sha256: str
    issuer: str
    title: str
    published: str | None
    language: str
    direction: str
    url: str | None
    address: str | None
    reader: str | None
    switches: tuple[Switch, ...]
    blocks: tuple[Block, ...]
    parts: tuple[Part, ...]
    length: int
    facts: tuple[tuple[str, str, str, int, int, str], ...]
    problems: tuple[tuple[str, str], ...]
    events: tuple[ToldHere, ...]
    related: tuple[Related, ...]
    met: tuple[Met, ...]
    opened: tuple[int, int] | None
    turning: int
