"""The part of a text that shows the hits of a search best."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Span

WIDTH = 200
"""Code points of a snippet, about two lines on a page."""
_LEAD = 40


def around(text: str, spans: Sequence[Span]) -> tuple[int, int]:
    """Give start and end of the part of about WIDTH code points that holds most of the spans.

    Without spans it is the beginning of the text. It begins and ends between words where it can.
    """
    first = _densest(spans)
    start = max(0, first - _LEAD)
    end = min(len(text), start + WIDTH)
    return _after_blank(text, start, first), _before_blank(text, end, start + _LEAD)


def _densest(spans: Sequence[Span]) -> int:
    """Give the start of the span with most spans within a snippet's reach; the first such."""
    best, most, right = 0, 0, 0
    for left, span in enumerate(spans):
        while right < len(spans) and spans[right].end <= span.start + WIDTH - _LEAD:
            right += 1
        if right - left > most:
            best, most = span.start, right - left
    return best if most else (spans[0].start if spans else 0)


def _after_blank(text: str, start: int, latest: int) -> int:
    """Move a start behind the next blank, but not beyond `latest`."""
    if start == 0 or text[start - 1].isspace():
        return start
    return next((place + 1 for place in range(start, latest) if text[place].isspace()), start)


def _before_blank(text: str, end: int, earliest: int) -> int:
    """Move an end before the last blank, but not before `earliest`."""
    if end == len(text) or text[end].isspace():
        return end
    return next((place for place in range(end - 1, earliest, -1) if text[place].isspace()), end)
