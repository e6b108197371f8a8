"""HTML: the main text in paragraphs (readability-lxml), and what the head of the page says."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from rashomon.intake.blocks import blocks, stripped
from rashomon.intake.decoding import decode
from rashomon.intake.marked import Marked, absolute
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
    base = next(iter(root.xpath("//base/@href")), "")
    main = _main_text(root, page)
    found.text = main.text
    found.links = absolute(main.links, _joined(address or found.url, str(base)))
    found.notes = notes
    return found


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page names in its first kilobytes; Latin-1 is read as browsers do."""
    match = _CHARSET.search(data[:4096])
    if not match:
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    return "cp1252" if name in _LATIN_1 else name


def fragment(markup: str, base: str | None = None) -> Marked:
    """The text of a piece of HTML, such as the body of an e-mail; nothing is left out.

    Args:
        markup: the HTML.
        base: the address that relative links start from.
    """
    root = _parse(markup) if markup.strip() else None
    if root is None:
        return Marked(stripped(markup))
    whole = blocks(_without(root, _NO_CONTENT))
    return Marked(whole.text, absolute(whole.links, base))


def _joined(address: str | None, base: str) -> str | None:
    """The address that relative links of a page start from."""
    try:
        return urljoin(address or "", base) or None
    except ValueError:
        return address


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


def _main_text(root: HtmlElement, page: str) -> Marked:
    """The one article that the page marks, else what readability finds, else the body without menus.

    Readability leaves out lists, tables and short paragraphs; what stands between the first and the last
    paragraph that it finds is taken back, because a text cut short would make its issuer silent. Where the
    whole body is short, or readability finds next to nothing, the body is the better text.
    """
    main = _readable(page) if len(root.xpath("//*")) <= MOST_ELEMENTS else Marked("")
    _without(root, _NO_CONTENT)
    marked = root.xpath(_MARKED)
    if len(marked) == 1:
        article = blocks(_without(marked[0], "nav|aside|footer"))
        if len(article.text) * 2 > len(main.text):
            return article
    body = blocks(_without(root, "nav|aside|footer|header"))
    if not main.text or len(main.text) * 2 < len(body.text) < SHORT_BODY:
        return body if body.text else main
    return _between(body, set(main.text.split("\n\n"))) or main


def _between(body: Marked, kept: set[str]) -> Marked | None:
    """All paragraphs from the first to the last that is kept; None where fewer than half are met again."""
    paragraphs = body.text.split("\n\n")
    places = [place for place, paragraph in enumerate(paragraphs) if paragraph in kept]
    if len(places) * 2 < len(kept):
        return None
    start = sum(len(paragraph) + 2 for paragraph in paragraphs[: places[0]])
    inside = paragraphs[places[0] : places[-1] + 1]
    return body.piece(start, start + len("\n\n".join(inside)))


def _readable(page: str) -> Marked:
    from lxml import html
    from readability import Document as Page
    from readability.readability import Unparseable

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    try:
        summary = Page(page).summary(html_partial=True)
    except (Unparseable, ValueError, RecursionError):
        return Marked("")
    found = html.document_fromstring(summary) if re.search(r"<\w", summary) else None
    return blocks(_without(found, _NO_CONTENT)) if found is not None else Marked("")
