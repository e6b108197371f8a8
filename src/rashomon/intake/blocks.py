"""Elements of a page as paragraphs: blank lines between blocks, tabs between cells, nothing recursive."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    ]
)
_LINES = frozenset(["li", "tr", "caption", "option"])
_CELLS = frozenset(["td", "th"])
_SILENT = frozenset(["head", "script", "style", "noscript", "template", "iframe", "svg", "object", "title"])
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAKS = re.compile(r"[ \t]*\n[ \t]*")
_MANY = re.compile(r"\n{3,}")


class _Writer:
    """Collects text and breaks; white space in text collapses as browsers do it, no-break spaces stay."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._kept_as_is = 0

    def text(self, text: str | None) -> None:
        if text:
            self._out.append(text if self._kept_as_is else _SPACE.sub(" ", text))

    def tag(self, name: str, *, opens: bool) -> None:
        if name == "pre":
            self._kept_as_is = max(0, self._kept_as_is + (1 if opens else -1))
        if name in _BLOCKS:
            self._out.append("\n\n")
        elif name in _LINES or (name == "br" and opens):
            self._out.append("\n")
        elif name in _CELLS and not opens:
            self._out.append("\x1f")

    def __str__(self) -> str:
        text = _MANY.sub("\n\n", _BREAKS.sub("\n", "".join(self._out)))
        text = re.sub(r" {2,}", " ", text) if "\x1f" not in text else text
        lines = (re.sub(r"\s*\x1f\s*", "\t", line).strip() for line in text.split("\n"))
        return _MANY.sub("\n\n", "\n".join(lines)).strip()


def blocks(root: HtmlElement) -> str:
    """Give the text under an element, paragraph by paragraph."""
    from lxml import etree

    writer, silent = _Writer(), 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        is_silent = name in _SILENT
        if event == "start":
            silent += is_silent
            if not silent:
                writer.tag(name, opens=True)
                writer.text(element.text)
            continue
        if event == "end":
            if not silent:
                writer.tag(name, opens=False)
            silent -= is_silent
        if not silent and element is not root:
            writer.text(element.tail)
    return str(writer)


class _Stripper(HTMLParser):
    """Text of a page whose tags make no tree."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.writer = _Writer()
        self._silent: str | None = None

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in {"script", "style"}:
            self._silent = tag
        self.writer.tag(tag, opens=True)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = None
        self.writer.tag(tag, opens=False)

    def handle_data(self, data: str) -> None:
        if self._silent is None:
            self.writer.text(data)


def stripped(page: str) -> str:
    """Give the text of a page without building a tree: for tags nested too deeply to make one."""
    stripper = _Stripper()
    stripper.feed(page)
    stripper.close()
    return str(stripper.writer)
