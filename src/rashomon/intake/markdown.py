"""Markdown: the text without its marks, front matter as metadata, the first heading as headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from rashomon.intake.decoding import decode
from rashomon.intake.options import Extract

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
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
        (_inline(tokens[i + 1]) for i, token in enumerate(tokens) if token.type == "heading_open"), None
    )
    found = Extract(_render(tokens), heading=heading, notes=notes)
    for name, keys in _KEYS.items():
        setattr(found, name, next((front[key] for key in keys if front.get(key)), None))
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


def _render(tokens: list[Token]) -> str:
    """Join blocks by blank lines, items of a list and rows of a table by single ones."""
    out: list[str] = []
    in_list, cells = 0, 0
    for token in tokens:
        in_list += token.nesting if token.type in {"bullet_list_open", "ordered_list_open"} else 0
        in_list += token.nesting if token.type in {"bullet_list_close", "ordered_list_close"} else 0
        if token.type == "tr_open":
            cells = 0
        if token.type in {"inline", "fence", "code_block", "html_block"}:
            is_cell = bool(cells) and token.level > 3
            out.append("\t" if is_cell else "\n" if in_list else "\n\n")
            out.append(_inline(token) if token.type == "inline" else _block(token))
            cells += 1
    return "".join(out).strip("\n")


def _block(token: Token) -> str:
    return (
        re.sub(r"<[^<>]*>", "", token.content).strip("\n")
        if token.type == "html_block"
        else token.content.strip("\n")
    )


def _inline(token: Token) -> str:
    """Text of a line: marks, link targets and pictures go, words and line breaks stay."""
    parts = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        elif child.type == "image":
            parts.append(child.content)
    return "".join(parts)
