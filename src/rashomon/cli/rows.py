"""`rashomon rows`: rows of comparisons for people to judge."""

from __future__ import annotations

from contextlib import nullcontext

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened
from rashomon.cli.options import format_option, output_option
from rashomon.cli.output import emit_rows, say
from rashomon.cli.progress import progress

ON_SCREEN = ("id", "relation", "aspects", "score", "words", "matter", "right", "why")
OF_ALL = ("event", *ON_SCREEN)


@click.command(
    cls=Command,
    examples=(
        "rashomon rows --unjudged",
        "rashomon rows EVENT",
        "rashomon rows EVENT --alone --format jsonl",
    ),
)
@click.argument("event", required=False)
@click.option("--unjudged", is_flag=True, help="Only those that nobody decided yet; unsure decides nothing.")
@click.option(
    "--alone", is_flag=True, help="Those that one account alone states too, to join them to others."
)
@format_option
@output_option
@click.pass_obj
def rows(
    case: str, /, *, event: str | None, unjudged: bool, alone: bool, form: str, output: str | None
) -> None:
    """List rows of comparisons: is it one matter, and the right relation? Without EVENT, those of all events.

    The least sure stands first. They are the machine's rows; those judged one matter stand as one. Columns:
    the relation and aspects, score (0 to 1, how sure the alignment is), the exact words, the verdicts that
    hold now (matter, right), and what decided it. Judge them: rashomon judge same-matter, right-relation
    """
    from rashomon.export import row_lines
    from rashomon.workflow.progress import unseen

    with opened(case, linked=True) as held:
        with nullcontext(unseen) if event else progress("Comparing") as step:
            found = held.rows(event, unjudged=unjudged, alone=alone, progress=step)
        ids = {column.document for one in found for column in one.comparison.columns}
        documents = {id_: held.store.document(id_) for id_ in ids}
        lines = [
            row_lines.judged_row(
                one.id, one.comparison, one.row, documents,
                subjects=one.subjects, parts=len(one.judged.parts), told=one.judged.told,
            )
            for one in found
        ]  # fmt: skip
        on_screen = ON_SCREEN if event else OF_ALL
        emit_rows(lines, on_screen if form == "table" else row_lines.ROW, form, output)
        if form == "table" and not lines:
            say("No row is left to judge here" + (" that nobody decided" if unjudged else ""))
