"""Where in a text something stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of one Document's text.

    Attributes:
        start: first code point, counted from 0.
        end: the code point behind the last one.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Give the exact words that the span stands on."""
        if self.end > len(text):
            raise ValueError(f"span {self.start}..{self.end} points outside a text of {len(text)}")
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


def to_utf16(text: str, span: Span) -> tuple[int, int]:
    """Give the places of a span in UTF-16 code units, as browsers, Java and JavaScript count them.

    Args:
        text: the Document's text.
        span: a piece of it, in code points.

    Raises:
        ValueError: the span points outside the text.
    """
    start = _units(text[: span.start])
    return start, start + _units(span.of(text))


def from_utf16(text: str, start: int, end: int) -> Span:
    """Give the span of a piece whose places count UTF-16 code units.

    Args:
        text: the Document's text.
        start: first code unit.
        end: code unit behind the last.

    Raises:
        ValueError: a place lies outside the text or between the halves of a surrogate pair, or the
            piece is empty.
    """
    encoded = text.encode("utf-16-le")
    if not 0 <= start <= end <= len(encoded) // 2:
        raise ValueError(f"places {start}..{end} point outside a text of {len(encoded) // 2} code units")
    try:
        before = len(encoded[: 2 * start].decode("utf-16-le"))
        return Span(before, before + len(encoded[2 * start : 2 * end].decode("utf-16-le")))
    except UnicodeDecodeError:
        raise ValueError(f"places {start}..{end} lie between the halves of a surrogate pair") from None


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
