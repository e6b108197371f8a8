"""`rashomon search`: words in the texts of the case, with snippets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened
from rashomon.cli.options import format_option, machine_option, output_option, part_of_time
from rashomon.cli.output import emit_rows, say

if TYPE_CHECKING:
    from rashomon.store import Hit

COLUMNS = ("id", "published", "issuer", "title", "language", "snippet", "start", "end", "url", "path", "rank")
ON_SCREEN = ("id", "published", "issuer", "snippet")


@click.command(
    cls=Command,
    examples=(
        "rashomon search crossing",
        "rashomon search '\"direct line\" OR lorries' --since 2024-03-15 --format csv",
    ),
)
@click.argument("query")
@click.option("--issuer", help="Only of this issuer, named exactly.")
@click.option("--since", metavar="DATE", type=part_of_time, help="Published then or later (2024-03).")
@click.option("--until", metavar="DATE", type=part_of_time, help="Published then or earlier.")
@click.option("--language", metavar="CODE", help="Only in this language.")
@click.option("--actor", metavar="NAME", help="Only where this actor is mentioned, under any of its names.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="So many results.")
@click.option("--offset", type=click.IntRange(0), default=0, help="Leave out so many first.")
@machine_option
@format_option
@output_option
@click.pass_obj
def search(
    case: str, /, *, query: str, limit: int, offset: int, form: str, output: str | None, **where: Any
) -> None:
    """Search titles and texts of the case, the best result first.

    All words must stand in a document. "Words in quotation marks" stand together, word* stands for its
    continuations, -word excludes, OR joins alternatives. Write -- before a query that begins with -.
    """
    with opened(case, linked=bool(where["actor"])) as held:
        # One more than is shown tells whether there are more.
        hits = list(held.search(query, limit=limit + 1, offset=offset, **where))
        people = form == "table"
        emit_rows(_rows(hits[:limit], marked=people), ON_SCREEN if people else COLUMNS, form, output)
        if people and len(hits) > limit:
            say(f"There are more: go on with --offset {offset + limit}")


def _rows(hits: Iterable[Hit], *, marked: bool) -> Iterator[dict[str, Any]]:
    for hit in hits:
        document = hit.document
        yield {
            "id": document.id, "issuer": document.issuer, "title": document.title,
            "published": document.published, "language": document.language, "url": document.url,
            "path": document.path, "snippet": _marked(hit) if marked else hit.snippet, "start": hit.start,
            "end": hit.end, "hits": [{"start": span.start, "end": span.end} for span in hit.spans],
            "rank": hit.rank,
        }  # fmt: skip


def _marked(hit: Hit) -> str:
    """Put what was asked for between angle quotation marks, on one line."""
    pieces, at, text = [], hit.start, hit.document.text
    for span in hit.spans:
        if at <= span.start and span.end <= hit.end:
            pieces.append(f"{text[at : span.start]}\u2039{span.of(text)}\u203a")
            at = span.end
    pieces.append(text[at : hit.end])
    return " ".join("".join(pieces).split())
