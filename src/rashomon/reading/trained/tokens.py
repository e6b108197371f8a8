"""What the encoder is told about each token of a text besides its pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from rashomon.reading.quotations import Quotation

# The most tokens that are encoded together; a sentence that is longer is cut.
WINDOW = 200
_LINE_BREAKS = frozenset("\r\n\u2028\u2029")


@dataclass(frozen=True, slots=True)
class Token:
    """One token and its features.

    Attributes:
        start: first code point in the text.
        end: code point behind the last.
        text: the token.
        tag: fine part of speech (Penn Treebank).
        dep: dependency label.
        shape: "lower", "Title", "UPPER", "digit" or "mark".
        quoted: "out", "in" quotation marks, or "mark" for such a mark.
        begins: "" inside a sentence, else what begins here: "sentence", "line" or "paragraph".
    """

    start: int
    end: int
    text: str
    tag: str
    dep: str
    shape: str
    quoted: str
    begins: str


def tokens_of(parse: Any, quoted: Sequence[Quotation]) -> list[Token]:
    """Describe the tokens of a parse (a spaCy Doc) that are not white space, in text order.

    Args:
        parse: the parsed text.
        quoted: its outer quotations in text order.
    """
    marks = _marks(quoted)
    found: list[Token] = []
    between = "\n\n"  # a text begins as a paragraph does
    places = iter(quoted)
    current = next(places, None)
    for token in parse:
        if token.is_space:
            between += token.text
            continue
        start, end = token.idx, token.idx + len(token)
        while current is not None and current.end <= start:
            current = next(places, None)
        inside = current is not None and current.start <= start < current.end
        state = "mark" if start in marks else "in" if inside else "out"
        begins = _gap(between) or ("sentence" if token.is_sent_start else "")
        found.append(Token(start, end, token.text, token.tag_, token.dep_, _shape(token.text), state, begins))
        between = ""
    return found


def _gap(between: str) -> str:
    """Tell what begins behind white space: "paragraph", "line", or "" where no line ends in it."""
    breaks = sum(c in _LINE_BREAKS for c in between) - between.count("\r\n")
    return "paragraph" if breaks > 1 or "\u2029" in between else "line" if breaks else ""


def _marks(quoted: Sequence[Quotation]) -> frozenset[int]:
    opening = (place for one in quoted for place in range(one.start, one.inner_start))
    closing = (place for one in quoted for place in range(one.inner_end, one.end))
    return frozenset((*opening, *closing))


def _shape(text: str) -> str:
    if any(c.isdigit() for c in text):
        return "digit"
    if not any(c.isalpha() for c in text):
        return "mark"
    if len(text) > 1 and text.isupper():
        return "UPPER"
    return "Title" if text[0].isupper() else "lower"


def windows(tokens: Sequence[Token], longest: int = WINDOW) -> list[tuple[int, int]]:
    """Part tokens into consecutive windows of whole sentences, as many as fit.

    Args:
        tokens: the tokens of a text.
        longest: tokens of the longest window.

    Returns:
        first token and token behind the last, of each window; together they leave nothing out.
    """
    borders = [number for number, token in enumerate(tokens) if token.begins and number] + [len(tokens)]
    cuts = [0]
    before = 0
    for border in borders:
        if border - cuts[-1] > longest and before > cuts[-1]:
            cuts.append(before)
        while border - cuts[-1] > longest:
            cuts.append(cuts[-1] + longest)
        before = border
    return list(pairwise([*cuts, len(tokens)])) if tokens else []
