"""A long text in pieces that a parser can take, at borders that do the least harm."""

from __future__ import annotations

import re
from collections.abc import Iterator


def pieces(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """Cut a text into consecutive pieces of at most `longest` code points that leave nothing out.

    A cut falls behind the last line break of the piece, else behind its last white space, else
    where the piece is full.

    Args:
        text: what to cut.
        longest: code points of the longest piece, 1 at least.
    """
    start = 0
    while len(text) - start > longest:
        end = start + longest
        cut = text.rfind("\n", start + 1, end)
        if cut < 0:
            cut = max(text.rfind(space, start + 1, end) for space in " \t\u00a0\u2028\u2029")
        end = cut + 1 if cut > start else end
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)


def cut_runs(text: str, longest: int) -> list[int]:
    """Find where runs without white space that are longer than `longest` are to be cut.

    spaCy's tokenizer needs time in the square of a run's length: 20,000 quotation marks take a minute.

    Marks without letter or digit are such a run from a quarter of that length on, single blanks between
    them too.

    Args:
        text: what to cut.
        longest: code points of the longest run that stays whole.
    """
    cuts: list[int] = []
    marks = max(1, longest // 4)
    for run in re.finditer(rf"\S{{{longest + 1},}}|[^\w\s](?:[ \t]?[^\w\s]){{{marks},}}", text):
        cuts.extend(range(run.start(), run.end(), longest))
        cuts.append(run.end())
    return sorted(cut for cut in set(cuts) if 0 < cut < len(text))


def is_marks(text: str, fewest: int) -> bool:
    """Tell whether a text is nothing but `fewest` marks or more: no letter, digit or line break."""
    return len(text) >= fewest and re.fullmatch(r"[^\w\r\n\u2028\u2029]*", text) is not None
