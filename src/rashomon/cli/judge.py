"""`rashomon judge`: decide what the machine doubts, or correct what it linked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.command import Command, Group
from rashomon.cli.judge_rows import right_relation, same_matter
from rashomon.cli.opened import opened
from rashomon.cli.options import asked
from rashomon.cli.output import emit
from rashomon.cli.verdicts import changes, keep, safe, verdict_options

if TYPE_CHECKING:
    from rashomon.cli.failures import Failures
    from rashomon.model import Judgement


@click.group(
    cls=Group,
    invoke_without_command=True,
    examples=(
        "rashomon judge same-event EVENT DOCUMENT --no --by Ada --note 'another day'",
        "rashomon judge --undo 1",
        "rashomon judge --from judgements.jsonl",
    ),
)
@click.option("--undo", type=click.IntRange(1), metavar="NUMBER", help="Take a judgement back; it is kept.")
@click.option(
    "--from", "file", type=click.Path(exists=True, dir_okay=False, allow_dash=True),
    help="Take in judgements from `rashomon judgements --format jsonl`; those held already stay once.",
)  # fmt: skip
@click.pass_context
def judge(ctx: click.Context, undo: int | None, file: str | None) -> None:
    """Judge whether two actors, events or rows are one; take it back; take in what others judged.

    A judgement changes what is shown and never what the machine linked (--machine shows that). None is ever
    overwritten: the latest on a pair counts, and a "no" wins over a "yes" that only follows from others.
    """
    chosen = [undo is not None, file is not None, ctx.invoked_subcommand is not None]
    if sum(chosen) > 1:
        raise click.UsageError("judge, take back and take in are three commands; give one")
    if undo is not None:
        with opened(ctx.obj, linked=True) as held, changes(held):
            one = held.undo(undo)
            emit([f"Judgement {one.id} by {safe(one.by)} is taken back\n"])
    elif file is not None:
        _take_in(ctx.obj, file)
    elif ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _asking(question: str, example: str) -> Callable[[Callable[[], None]], click.Command]:
    """Make the command that judges a question of a function that says what it asks."""
    wanted = asked(question)
    assert wanted is not None

    def make(described: Callable[[], None]) -> click.Command:
        @click.pass_obj
        def command(case: str, /, *, one: str, other: str, **given: Any) -> None:
            keep(case, wanted, lambda _: (one, other), **given)

        for part in (verdict_options, click.argument("other"), click.argument("one")):
            command = part(command)
        return judge.command(question, cls=Command, examples=(example,), help=described.__doc__)(command)

    return make


@_asking("same-actor", "rashomon judge same-actor ACTOR OTHER --yes --by Ada --note 'one office'")
def same_actor() -> None:
    """Are ONE and OTHER the same actor?

    Both are ids from `rashomon proposals` or `rashomon actors`, their first characters are enough. OTHER may
    be a name that stands under ONE: with --no it and its mentions are put apart.
    """


@_asking("same-event", "rashomon judge same-event EVENT DOCUMENT --no --by Ada")
def same_event() -> None:
    """Are ONE and OTHER the same event?

    Both are ids from `rashomon proposals` or `rashomon events`, their first characters are enough. OTHER may
    be a document: with --no its account is taken out of the event, with --yes kept or added.
    """


judge.add_command(same_matter)
judge.add_command(right_relation)


def _take_in(case: str, file: str) -> None:
    from rashomon.cli.failures import Failures

    failures = Failures()
    with opened(case, linked=True) as held, changes(held):
        report = held.take_judgements(list(_read(file, failures)))
        new, undone = len(report.added), len(report.undone)
        emit([f"New: {new}, taken back: {undone}, held already: {report.known - undone}\n"])
    failures.exit()


def _read(file: str, failures: Failures) -> Iterator[Judgement]:
    """Read judgements line by line; a line that is none is named and counted."""
    from rashomon.export import judgement_lines
    from rashomon.model import BrokenInput

    try:
        with click.open_file(file, encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    try:
                        yield judgement_lines.from_line(line, path=file, place=f"line {number}")
                    except BrokenInput as error:
                        failures.add(error)
    except UnicodeDecodeError as error:
        raise BrokenInput(f"no UTF-8: {error.reason}", path=file, advice="save it as UTF-8") from error
