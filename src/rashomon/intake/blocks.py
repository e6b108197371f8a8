"""Elements of a page as paragraphs: blank lines between blocks, tabs between cells, nothing recursive."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from rashomon.intake.marked import Marked, Marks

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
_LINES = frozenset({"li", "tr", "br"})
_CELLS = frozenset(["td", "th"])
_SILENT = frozenset(["head", "script", "style", "noscript", "template", "iframe", "svg", "object", "title"])
_MARKUP = re.compile(r"(<[^<>]*>)")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^<>]*>")
_HIDDEN = re.compile(r"<!--|<(script|style)\b", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAKS = re.compile(r"[ \t]*\n[ \t]*")
_MANY = re.compile(r"\n{3,}")


class _Writer:
    """Collects text and breaks; white space in text collapses as browsers do it, no-break spaces stay."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._kept_as_is = 0
        self.marks = Marks()

    def text(self, text: str | None) -> None:
        if text:
            self.marks.text(text)
            self._out.append(text if self._kept_as_is else _SPACE.sub(" ", text))

    def tag(self, name: str, *, opens: bool) -> None:
        if name == "pre":
            self._kept_as_is = max(0, self._kept_as_is + (1 if opens else -1))
        if name in _BLOCKS:
            self._out.append("\n\n")
        elif opens and name in _LINES:
            self._out.append("\n")
        elif name in _CELLS and not opens:
            self._out.append("\x1f")

    def marked(self) -> Marked:
        """Give the text and where its words lead."""
        return self.marks.placed(str(self))

    def __str__(self) -> str:
        text = _MANY.sub("\n\n", _BREAKS.sub("\n", "".join(self._out)))
        text = re.sub(r" {2,}", " ", text) if "\x1f" not in text else text
        lines = (re.sub(r"\s*\x1f\s*", "\t", line).strip() for line in text.split("\n"))
        return _MANY.sub("\n\n", "\n".join(lines)).strip()


def blocks(root: HtmlElement) -> Marked:
    """Give the text under an element, paragraph by paragraph, and where its words lead."""
    from lxml import etree

    writer, silent = _Writer(), 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        is_silent = name in _SILENT
        if event == "start":
            silent += is_silent
            if not silent:
                writer.tag(name, opens=True)
                if name == "a":
                    writer.marks.open(element.get("href"))
                writer.text(element.text)
            continue
        if event == "end":
            if not silent:
                writer.tag(name, opens=False)
                if name == "a":
                    writer.marks.close()
            silent -= is_silent
        if not silent and element is not root:
            writer.text(element.tail)
    return writer.marked()


def stripped(page: str) -> str:
    """Give the text of a page without building a tree: for tags nested too deeply to make one.

    One pass, in time that grows with the length of the page alone.
    """
    writer = _Writer()
    for piece in _MARKUP.split(_visible(page)):
        tag = _TAG.match(piece)
        if tag:
            writer.tag(tag[2].lower(), opens=not tag[1])
        elif not piece.startswith(("<!", "<?")):
            writer.text(unescape(piece))
    return str(writer)


def _visible(page: str) -> str:
    """The page without scripts, styles and comments; one that is never closed hides the rest."""
    out, at = [], 0
    while hidden := _HIDDEN.search(page, at):
        out.append(page[at : hidden.start()])
        closing = "-->" if hidden[0] == "<!--" else f"</{hidden[1]}"
        end = re.compile(re.escape(closing), re.IGNORECASE).search(page, hidden.end())
        if end is None:
            return "".join(out)
        at = end.end() if hidden[0] == "<!--" else end.start()
    return "".join([*out, page[at:]])
