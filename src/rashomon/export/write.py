"""One Comparison in any of its forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from rashomon.export import contract, listing
from rashomon.export.layout import lay_out
from rashomon.model import Comparison, Document

ComparisonFormat = Literal["table", "json", "jsonl", "csv", "markdown", "html"]
COMPARISON_FORMATS: tuple[ComparisonFormat, ...] = ("table", "json", "jsonl", "csv", "markdown", "html")


def comparison(
    value: Comparison,
    documents: Mapping[str, Document],
    form: ComparisonFormat,
    *,
    width: int = 100,
    colour: bool = False,
) -> Iterator[str]:
    """Write a comparison piece by piece.

    Args:
        value: the comparison.
        documents: the documents of its columns, by id.
        form: which format; `jsonl` is `json` on one line.
        width: columns of the terminal, for `table`.
        colour: whether `table` may use ANSI colours.
    """
    # Each writer is loaded for its own format alone: jinja2 and rich take longer than most comparisons.
    if form in {"json", "jsonl"}:
        lines = 2 if form == "json" else None
        yield listing.to_json(contract.comparison(value, documents), indent=lines) + "\n"
        return
    sheet = lay_out(value, documents)
    if form == "csv":
        from rashomon.export.csv_ import comparison_csv

        yield from comparison_csv(sheet)
    elif form == "markdown":
        from rashomon.export.markdown import markdown

        yield from markdown(sheet)
    elif form == "html":
        from rashomon.export.html import html

        yield html(sheet)
    else:
        from rashomon.export.terminal import terminal

        yield terminal(sheet, width=width, colour=colour)
