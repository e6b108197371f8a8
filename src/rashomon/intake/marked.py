"""Where words that lead somewhere stand in a text whose white space is settled later.

Taking a text in changes its white space alone. So a place is told by the characters before it that are
no white space: the count is the same before and after.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from rashomon.model import Hyperlink

MOST_LINKS = 10_000
"""Links of one document that are kept: a page with more is a list of links."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and where its words lead; addresses may still be relative."""

    text: str
    links: tuple[Hyperlink, ...] = ()

    def piece(self, start: int, end: int) -> Marked:
        """Give a part of the text with the links that lie in it."""
        inside = (link for link in self.links if start <= link.start and link.end <= end)
        moved = (replace(link, start=link.start - start, end=link.end - start) for link in inside)
        return Marked(self.text[start:end], tuple(moved))


class Marks:
    """Collects links while a text is written."""

    def __init__(self) -> None:
        self._seen = 0
        self._opened: tuple[int, str] | None = None
        self._found: list[tuple[int, int, str]] = []

    def text(self, text: str) -> None:
        """Count what was written."""
        self._seen += len("".join(text.split()))

    def open(self, url: str | None) -> None:
        """Begin the words that lead to an address; words that begin inside others end those."""
        self.close()
        if url and url.strip():
            self._opened = (self._seen, url.strip())

    def close(self) -> None:
        """End the words; a link around no words, such as one around a picture, is none of the text."""
        if self._opened is not None and self._opened[0] < self._seen and len(self._found) < MOST_LINKS:
            self._found.append((self._opened[0], self._seen, self._opened[1]))
        self._opened = None

    def placed(self, text: str) -> Marked:
        """Put the links where their words stand in the settled text."""
        self.close()
        if not self._found:
            return Marked(text)
        places = [place for place, character in enumerate(text) if not character.isspace()]
        links = (Hyperlink(places[first], places[last - 1] + 1, url) for first, last, url in self._found)
        return Marked(text, tuple(links))


def absolute(links: Iterable[Hyperlink], base: str | None) -> tuple[Hyperlink, ...]:
    """Give links with whole addresses; those within the page, and to what is no page, go.

    Args:
        links: as the file writes them.
        base: the address of the page, None where unknown: relative links lead nowhere then.
    """
    found = []
    for link in links:
        try:
            url = urljoin(base or "", link.url)
            parts = urlsplit(url)
            leads = parts.scheme in {"http", "https"} and bool(parts.hostname)
        except ValueError:
            continue
        whole = url.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
        if leads and not link.url.startswith("#"):
            found.append(replace(link, url=whole))
    return tuple(found)
