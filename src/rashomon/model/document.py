"""One text as one issuer published it in one place."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Hyperlink:
    """Words of a text that lead to an address; they stand beside the text, which does not hold the address.

    Attributes:
        start: first code point of the words.
        end: code point behind the last.
        url: the whole address, http or https.
    """

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Document:
    """A published text, immutable.

    Two Documents are one when text, issuer and address are the same. The same text from another
    issuer or address is another Document, and its copy.

    Attributes:
        text: the text, exactly as stored; all offsets count its code points.
        issuer: the body that published it; None where unknown.
        title: headline; None where unknown.
        published: ISO 8601 date or date-time of publication; None where unknown.
        language: BCP 47 code ("en", "uz-Cyrl"), "und" where it could not be told.
        url: the address it was published under; None where unknown.
        path: the file, and the line in it, that it came from; None for a text given directly.
        supersedes: id of the Document that this one corrects.
        links: where words of the text lead, in text order; no part of the id.
    """

    text: str
    issuer: str | None = None
    title: str | None = None
    published: str | None = None
    language: str = "und"
    url: str | None = None
    path: str | None = None
    supersedes: str | None = None
    links: tuple[Hyperlink, ...] = ()

    def __post_init__(self) -> None:
        if not self.text:
            raise ValueError("a Document has a text")
        try:
            self.text.encode("utf-8")
        except UnicodeEncodeError:
            raise ValueError("a Document's text has no lone surrogates") from None

    @property
    def address(self) -> str | None:
        """Where it was published: its URL, else the name of the file it came from."""
        if self.url:
            return self.url
        return self.path.replace("\\", "/").rsplit("/", 1)[-1] if self.path else None

    @property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8, as 64 hex digits."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @property
    def id(self) -> str:
        """Sixteen hex digits of the SHA-256 of text, issuer and address."""
        key = json.dumps([self.sha256, self.issuer, self.address], ensure_ascii=False)
        return hashlib.sha256(key.encode("utf-8")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Described:
    """A held Document without its text.

    Attributes:
        id: its id.
        issuer: who published it.
        title: its headline.
        published: ISO 8601 date or date-time.
        url: its address.
        language: BCP 47.
        supersedes: id of the Document that it corrects.
    """

    id: str
    issuer: str | None
    title: str | None
    published: str | None
    url: str | None
    language: str
    supersedes: str | None = None

    @classmethod
    def of(cls, document: Document) -> Described:
        """Describe a Document."""
        return cls(
            document.id, document.issuer, document.title, document.published, document.url, document.language,
            document.supersedes,
        )  # fmt: skip
