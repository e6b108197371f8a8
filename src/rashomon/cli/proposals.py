"""`rashomon proposals`: doubtful links that the machine did not make."""

from __future__ import annotations

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened
from rashomon.cli.options import asked, format_option, output_option, question_option
from rashomon.cli.output import emit_rows, say

ON_SCREEN = ("question", "id1", "name1", "id2", "name2", "score", "verdict", "why")


@click.command(
    cls=Command, examples=("rashomon proposals --unjudged", "rashomon proposals --question same-actor")
)
@question_option
@click.option("--unjudged", is_flag=True, help="Only those that nobody decided yet; unsure decides nothing.")
@format_option
@output_option
@click.pass_obj
def proposals(case: str, /, *, question: str | None, unjudged: bool, form: str, output: str | None) -> None:
    """List links that the machine doubts: the same actor? the same event?

    The most likely stands first. Nothing here is linked until a person judges it: rashomon judge. Columns:
    both sides with their ids, score (0 to 1), the verdict that holds now, and what speaks for and against.
    """
    from rashomon.export import judgement_lines

    with opened(case, linked=True) as held:
        found = held.proposals(asked(question), unjudged=unjudged)
        rows = [judgement_lines.proposal(p.proposal, p.names, p.verdict, p.judgements) for p in found]
        emit_rows(rows, ON_SCREEN if form == "table" else judgement_lines.PROPOSAL, form, output)
        if form == "table" and not rows:
            say("The machine has no doubtful links here" + (" that nobody decided" if unjudged else ""))
