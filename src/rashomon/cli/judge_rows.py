"""`rashomon judge same-matter` and `right-relation`: rows of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.command import Command
from rashomon.cli.verdicts import keep, verdict_options

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rashomon.model import Question
    from rashomon.workflow import Case


@click.command(
    "same-matter", cls=Command,
    examples=(
        "rashomon judge same-matter EVENT ROW --no --by Ada --note 'two demands'",
        "rashomon judge same-matter EVENT ROW ANOTHER --yes --relation differs --by Ada",
    ),
)  # fmt: skip
@click.argument("event")
@click.argument("row")
@click.argument("other", required=False)
@click.option(
    "--relation", type=click.Choice(["same", "differs", "contradicts"]),
    help="With --yes: how the two rows stand to each other. Without it, the row that they become differs.",
)  # fmt: skip
@verdict_options
@click.pass_obj
def same_matter(
    case: str, /, *, event: str, row: str, other: str | None, relation: str | None, **given: Any
) -> None:
    """Are all accounts of ROW on one matter? Are ROW and OTHER of one EVENT one matter?

    With --no the accounts of ROW are put apart. With --yes ROW and OTHER become one row. Ids of rows come
    from `rashomon rows --alone`, their first characters are enough; one point of a row is named by its
    place, DOCUMENT:START-END.
    """
    rows = (row,) if other is None else (row, other)
    if relation is not None and (other is None or given["verdict"] != "yes"):
        raise click.UsageError("--relation says how two rows stand to each other: give OTHER and --yes")
    keep(case, "same matter", _subjects("same matter", event, rows, relation), **given)


@click.command(
    "right-relation", cls=Command,
    examples=(
        "rashomon judge right-relation EVENT ROW --no --by Ada --note 'nothing contradicts'",
        "rashomon judge right-relation EVENT ROW --relation differs --yes --by Ada",
    ),
)  # fmt: skip
@click.argument("event")
@click.argument("row")
@click.option(
    "--relation", type=click.Choice(["same", "differs", "contradicts"]),
    help="The relation that is judged; without it the one that the machine has.",
)  # fmt: skip
@verdict_options
@click.pass_obj
def right_relation(case: str, /, *, event: str, row: str, relation: str | None, **given: Any) -> None:
    """Is the relation of ROW of an EVENT right?

    --no alone says that the machine is wrong, and leaves its relation; say what it is instead by --relation
    with --yes. Ids come from `rashomon rows`, their first characters are enough.
    """
    keep(case, "right relation", _subjects("right relation", event, (row,), relation), **given)


def _subjects(
    question: Question, event: str, rows: Sequence[str], relation: str | None
) -> Callable[[Case], Sequence[str]]:
    """Look up, in a case, what a judgement on rows is about."""

    def subjects(held: Case) -> Sequence[str]:
        from typing import get_args

        from rashomon.model import Relation
        from rashomon.workflow.asking_rows import subjects_meant

        named = next((one for one in get_args(Relation) if one == relation), None)
        return subjects_meant(held.rows(event, alone=True), question, rows, named)

    return subjects
