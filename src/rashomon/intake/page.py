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
_MARKED = "//*[@itemprop='articleBody']|//article[not(.//*[@itemprop='articleBody'])]|//main[not(.//article)]"
SHORT_BODY = 3000  # code points; below it a statement is easily taken for furniture


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
    """The text of a piece of HTML, such as the body of an e-mail; nothing is left out."""
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
    for element in root.xpath("|".join(f".//{name}" for name in names.split("|"))):
        element.drop_tree()
    return root


def _main_text(root: HtmlElement, page: str) -> str:
    """The one article that the page marks, else what readability finds, else the body without menus.

    Readability leaves out lists, tables and short paragraphs; what stands between the first and the last
    paragraph that it finds is taken back, because a text cut short would make its issuer silent. Where the
    whole body is short, or readability finds next to nothing, the body is the better text.
    """
    main = _readable(page) if len(root.xpath("//*")) <= MOST_ELEMENTS else ""
    _without(root, _NO_CONTENT)
    marked = root.xpath(_MARKED)
    if len(marked) == 1:
        article = blocks(_without(marked[0], "nav|aside|footer"))
        if len(article) * 2 > len(main):
            return article
    body = blocks(_without(root, "nav|aside|footer|header"))
    if not main or len(main) * 2 < len(body) < SHORT_BODY:
        return body or main
    return _between(body.split("\n\n"), set(main.split("\n\n"))) or main


def _between(body: list[str], kept: set[str]) -> str:
    """All paragraphs from the first to the last that is kept; nothing where fewer than half are met again."""
    places = [place for place, paragraph in enumerate(body) if paragraph in kept]
    if len(places) * 2 < len(kept):
        return ""
    return "\n\n".join(body[places[0] : places[-1] + 1])


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
