"""One Revision in any of its forms."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.export import listing
from rashomon.export.versions import contract
from rashomon.export.versions.sheet import Sheet
from rashomon.export.write import ComparisonFormat
from rashomon.model import Document
from rashomon.model.revision import Revision


def revision(
    value: Revision, before: Document, after: Document, form: ComparisonFormat, *, width: int = 100,
    colour: bool = False,
) -> Iterator[str]:  # fmt: skip
    """Write two versions piece by piece.

    Args:
        value: what changed.
        before: the earlier Document.
        after: the later Document.
        form: which format; `jsonl` is `json` on one line.
        width: columns of the terminal, for `table`.
        colour: whether `table` may use ANSI colours.
    """
    # Each writer is loaded for its own format alone: jinja2 and rich take long.
    if form in {"json", "jsonl"}:
        indent = 2 if form == "json" else None
        yield listing.to_json(contract.revision(value, before, after), indent=indent) + "\n"
        return
    sheet = Sheet(value, before, after)
    if form == "csv":
        from rashomon.export.versions.rows import versions_csv

        yield from versions_csv(sheet)
    elif form == "markdown":
        from rashomon.export.versions.markdown import markdown

        yield from markdown(sheet)
    elif form == "html":
        from rashomon.export.versions.html import html

        yield html(sheet)
    else:
        from rashomon.export.versions.terminal import terminal

        yield terminal(sheet, width=width, colour=colour)
