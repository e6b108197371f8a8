"""HTML: the main text in paragraphs (readability-lxml), and what the head of the page says."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from rashomon.intake.blocks import blocks, stripped
from rashomon.intake.decoding import decode
from rashomon.intake.options import Extract
from rashomon.intake.pagehead import read_head

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS = 100_000  # above it the search for the main text takes minutes
_CHARSET = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.IGNORECASE
)
_LATIN_1 = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"}
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NO_CONTENT = "script|style|noscript|template|iframe|svg|object|form|button|select|textarea"
_FURNITURE = "nav|aside|footer|header"


def extract(
    data: bytes, path: str | None, declared: str | None = None, address: str | None = None
) -> Extract:
    """Extract the main text of a page and its metadata.

    Args:
        data: the page.
        path: for errors.
        declared: encoding that the server names.
        address: where it was fetched from.
    """
    text, notes = decode(data, path=path, declared=declared or declared_encoding(data))
    page = _XML_DECLARATION.sub("", text).replace("\x0c", " ")
    root = _parse(page)
    if root is None:
        notes.append("the tags are nested too deeply: all its text is taken, menus as well")
        return Extract(stripped(page), notes=notes, url=address)
    found = read_head(root, address)
    found.text = _main_text(root, page)
    found.notes = notes
    return found


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page names in its first kilobytes; Latin-1 is read as browsers do."""
    match = _CHARSET.search(data[:4096])
    if not match:
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    return "cp1252" if name in _LATIN_1 else name


def fragment(markup: str) -> str:
    """The text of a piece of HTML, such as an entry of a feed or the body of an e-mail; nothing is left out."""
    root = _parse(markup) if markup.strip() else None
    return stripped(markup) if root is None else blocks(_without(root, _NO_CONTENT))


def _parse(page: str) -> HtmlElement | None:
    """Parse; None where tags are nested too deeply for libxml2, which would drop the rest."""
    from lxml import etree, html

    parser = html.HTMLParser()
    try:
        root = html.document_fromstring(page, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    too_deep = any("epth" in entry.message for entry in parser.error_log)
    return None if too_deep else root


def _without(root: HtmlElement, names: str) -> HtmlElement:
    for element in root.xpath("|".join(f"//{name}" for name in names.split("|"))):
        element.drop_tree()
    return root


def _main_text(root: HtmlElement, page: str) -> str:
    """What readability finds; the whole body without menus where that is next to nothing or far too little.

    Short statements are easily taken for furniture: where the body without menus is short and readability
    keeps less than half of it, the body is the better text.
    """
    size = len(root.xpath("//*"))
    main = _readable(page) if size <= MOST_ELEMENTS else ""
    _without(root, f"{_NO_CONTENT}|{_FURNITURE}")
    marked = root.xpath(
        "//article[not(ancestor::article)]|//main[not(.//article)]|//*[@itemprop='articleBody']"
    )
    body = blocks(root)
    article = blocks(marked[-1]) if len(marked) == 1 else ""
    if len(main) * 10 < len(article) * 7:
        return article
    return body if len(main) * 2 < len(body) < 3000 or not main else main


def _readable(page: str) -> str:
    from lxml import html
    from readability import Document as Page
    from readability.readability import Unparseable

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    try:
        summary = Page(page).summary(html_partial=True)
    except (Unparseable, ValueError, RecursionError):
        return ""
    found = html.document_fromstring(summary) if re.search(r"<\w", summary) else None
    return blocks(_without(found, _NO_CONTENT)) if found is not None else ""
