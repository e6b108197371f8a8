"""Markdown: the text without its marks, front matter as metadata, the first heading as headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from rashomon.intake.decoding import decode
from rashomon.intake.marked import Marked, Marks, absolute
from rashomon.intake.options import Extract

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# What stands before the next words; the widest gap wins.
_WIDE = (
    "paragraph_close heading_close bullet_list_open bullet_list_close ordered_list_open ordered_list_close"
    " blockquote_open blockquote_close table_open table_close"
)
_BREAKS = {
    **dict.fromkeys(_WIDE.split(), "\n\n"),
    **dict.fromkeys(("list_item_close", "tr_close"), "\n"),
    **dict.fromkeys(("th_close", "td_close"), "\t"),
}
_KEYS = {
    "title": ("title",),
    "date": ("date", "published"),
    "issuer": ("issuer", "publisher", "site"),
    "language": ("lang", "language"),
    "url": ("url", "canonical_url", "source"),
}


def extract(data: bytes, path: str | None, declared: str | None = None) -> Extract:
    """Render Markdown to plain paragraphs; what front matter says is metadata."""
    from markdown_it import MarkdownIt

    text, notes = decode(data, path=path, declared=declared)
    front, source = _front_matter(text)
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    heading = next(
        (_inline(tokens[i + 1], Marks()) for i, token in enumerate(tokens) if token.type == "heading_open"),
        None,
    )
    rendered = _render(tokens)
    found = Extract(rendered.text, heading=heading, notes=notes)
    for name, keys in _KEYS.items():
        setattr(found, name, next((front[key] for key in keys if front.get(key)), None))
    found.links = absolute(rendered.links, found.url)
    return found


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    match = _FRONT.match(text)
    if not match:
        return {}, text
    try:
        front: Any = yaml.load(match[1], yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only
    except (yaml.YAMLError, RecursionError):
        return {}, text
    if not isinstance(front, dict):
        return {}, text
    return {str(key).lower(): value for key, value in front.items() if isinstance(value, str)}, text[
        match.end() :
    ]


def _render(tokens: list[Token]) -> Marked:
    """Join blocks by blank lines, items of a list and rows of a table by single ones."""
    out: list[str] = []
    marks = Marks()
    before = "\n\n"
    for token in tokens:
        is_text = token.type in {"inline", "fence", "code_block", "html_block"}
        if is_text:
            out.append(before + (_inline(token, marks) if token.type == "inline" else _block(token, marks)))
            before = "" if token.type == "inline" else "\n\n"
        elif token.type in _BREAKS and not token.hidden:
            before = max(before, _BREAKS[token.type], key=_width)
    return marks.placed("".join(out).strip("\n"))


def _width(gap: str) -> tuple[int, int]:
    return gap.count("\n"), len(gap)


def _block(token: Token, marks: Marks) -> str:
    content = re.sub(r"<[^<>]*>", "", token.content) if token.type == "html_block" else token.content
    marks.text(content)
    return content.strip("\n")


def _inline(token: Token, marks: Marks) -> str:
    """Text of a line: marks and pictures go, words and line breaks stay, link targets stand beside them."""
    parts = []
    for child in token.children or ():
        if child.type in {"text", "code_inline", "image"}:
            marks.text(child.content)
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        elif child.type == "link_open":
            marks.open(str(child.attrGet("href") or ""))
        elif child.type == "link_close":
            marks.close()
    return "".join(parts)
