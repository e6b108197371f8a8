"""What a user may set about intake, and what intake gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rashomon.model import Document, Hyperlink

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the user says; it wins over everything found in the input.

    Attributes:
        issuer: the body that published the input.
        title: its headline.
        published: ISO 8601 date or date-time of publication.
        language: BCP 47 code.
        url: the address it was published under.
        date_order: how "03/04/2031" is meant; None leaves such a date unknown.
        max_bytes: the largest single file, download, or line of JSON lines, in bytes.
        max_unpacked: the most that one compressed input may unpack to, in bytes.
        timeout: the most that one download may take, redirects included, in seconds.
        max_redirects: how many redirects are followed.
        allow_private: fetch from private and loopback addresses as well.
        max_feed_entries: how many entries of a feed are taken, newest of the file first; None takes all.
    """

    issuer: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    date_order: Literal["DMY", "MDY"] | None = None
    max_bytes: int = 64 * MIB
    max_unpacked: int = 256 * MIB
    timeout: float = 20.0
    max_redirects: int = 5
    allow_private: bool = False
    max_feed_entries: int | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """One Document and what it was made from.

    Attributes:
        document: the Document.
        raw: the bytes it was made from: the file, the line of JSON lines, the entry of a feed.
        media_type: what the bytes are ("text/html").
        notes: what a user should know about it ("date '03/04/2031' could be two days: left unknown").
    """

    document: Document
    raw: bytes
    media_type: str
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Extract:
    """What one format's file gives: the text, and what its metadata says.

    Attributes:
        text: the text as extracted.
        issuer: from metadata.
        title: from metadata.
        date: from metadata, as written.
        language: from metadata, as written.
        url: from metadata.
        heading: the headline as marked in the text itself.
        template_language: True where `language` often comes from a template rather than an author.
        notes: what a user should know.
        links: where words of the text lead, with whole addresses.
    """

    text: str
    issuer: str | None = None
    title: str | None = None
    date: str | None = None
    language: str | None = None
    url: str | None = None
    heading: str | None = None
    template_language: bool = False
    notes: list[str] = field(default_factory=list)
    links: tuple[Hyperlink, ...] = ()
