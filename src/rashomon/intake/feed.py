"""RSS and Atom: one Document an entry, from what the feed itself holds; links are not followed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from rashomon.intake.marked import Marked
from rashomon.intake.options import Extract, Options, Taken
from rashomon.intake.page import fragment
from rashomon.intake.settle import settle
from rashomon.model import BrokenInput, EmptyInput, InputError

_ENTRY = re.compile(rb"<(item|entry)[\s>].*?</\1\s*>", re.DOTALL)
_DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml")
_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")


def take_feed(data: bytes, path: str, options: Options) -> Iterator[Taken | InputError]:
    """Take the entries of a feed; an entry without text is an error of its own."""
    import feedparser

    try:
        parsed = feedparser.parse(io.BytesIO(data))
    except Exception as error:  # noqa: BLE001 - feedparser promises to raise nothing; if it does, the file is odd
        yield BrokenInput(f"the feed cannot be read ({type(error).__name__})", path=path)
        return
    broken = _broken(parsed, path, 0 if _DECLARATION.match(data) else 1)
    if broken:
        yield broken
        return
    if not parsed.entries:
        yield EmptyInput(
            "the feed has no entries", path=path, advice="check that it is the feed's own address"
        )
        return
    raws = [match[0] for match in _ENTRY.finditer(data)]
    raws = raws if len(raws) == len(parsed.entries) else [data] * len(parsed.entries)
    media_type = "application/atom+xml" if parsed.version.startswith("atom") else "application/rss+xml"
    for number, (entry, raw) in enumerate(zip(parsed.entries, raws, strict=True), 1):
        if options.max_feed_entries is not None and number > options.max_feed_entries:
            return
        extract = _extract(entry, parsed.feed)
        try:
            document = settle(extract, options, path=f"{path}:{number}", place=f"entry {number}")
        except InputError as error:
            error.path = path
            yield error
            continue
        yield Taken(document, raw, media_type, tuple(extract.notes))


def _broken(parsed: Any, path: str, put_before: int) -> BrokenInput | None:
    """XML that does not parse: what feedparser saves of it may be cut, so nothing is taken.

    Args:
        parsed: what feedparser gives.
        path: for the error.
        put_before: lines that feedparser puts before the feed's own: a declaration where it has none.
    """
    error = parsed.get("bozo_exception")
    if not parsed.bozo or not hasattr(error, "getLineNumber"):
        return None
    line = max(1, error.getLineNumber() - put_before)
    return BrokenInput(
        f"the feed's XML is broken ({error.getMessage()})",
        path=path, place=f"line {line}", advice="fetch it again or tell its publisher",
    )  # fmt: skip


def _extract(entry: Any, feed: Any) -> Extract:
    content, language = _content(entry)
    issuer = entry.get("source", {}).get("title") or feed.get("title")
    return Extract(
        content.text,
        issuer=_plain(issuer),
        title=_plain(entry.get("title")),
        date=entry.get("published") or entry.get("updated"),
        language=language or feed.get("language"),
        url=entry.get("link") or None,
        template_language=True,
        links=content.links,
    )


def _content(entry: Any) -> tuple[Marked, str | None]:
    """The longest of content and summary, as text, and its language."""
    parts = [*entry.get("content", ()), entry.get("summary_detail") or {"value": entry.get("summary", "")}]
    base = entry.get("link") or None
    texts = [(_text(part.get("value") or "", base), part.get("language")) for part in parts]
    return max(texts, key=lambda pair: len(pair[0].text), default=(Marked(""), None))


def _text(value: str, base: str | None = None) -> Marked:
    return fragment(value, base) if _MARKUP.search(value) else Marked(value.strip())


def _plain(value: str | None) -> str | None:
    return " ".join(_text(value).text.split()) or None if value else None
