"""`rashomon judgements`: what people decided, and what has become of it."""

from __future__ import annotations

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened
from rashomon.cli.options import any_question_option, asked, format_option, output_option
from rashomon.cli.output import emit_rows

ON_SCREEN = ("id", "question", "names", "verdict", "by", "at", "note", "state", "why")


@click.command(
    cls=Command,
    examples=(
        "rashomon judgements",
        "rashomon judgements --state overruled",
        "rashomon judgements --format jsonl -o judgements.jsonl",
    ),
)
@any_question_option
@click.option(
    "--state", type=click.Choice(["in force", "overruled", "resting", "undone"]),
    help="Only those of which this has become.",
)  # fmt: skip
@format_option
@output_option
@click.pass_obj
def judgements(
    case: str, /, *, question: str | None, state: str | None, form: str, output: str | None
) -> None:
    """List all judgements in the order of judging: who judged what, when and why.

    The state of each: in force; overruled by another judgement; resting, as the links or the comparisons do
    not hold what it was asked about (it comes back into force with it); undone. The JSON lines can be taken
    into another copy of the case: rashomon judge --from judgements.jsonl
    """
    from rashomon.export import judgement_lines

    with opened(case, linked=True) as held:
        found = [e for e in held.judgements(asked(question)) if state in {None, e.state}]
        names = held.called(id_ for effect in found for id_ in effect.judgement.subjects)
        rows = [judgement_lines.judgement(e.judgement, names, e.state, e.why) for e in found]
        emit_rows(rows, ON_SCREEN if form == "table" else judgement_lines.JUDGEMENT, form, output)
