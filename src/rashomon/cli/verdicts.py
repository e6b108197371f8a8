"""What all commands that judge share: the verdict, who judges, and what a judgement changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.opened import opened
from rashomon.cli.output import emit, say

if TYPE_CHECKING:
    from rashomon.model import Question
    from rashomon.workflow import Case

_OPTIONS = (
    click.option("--yes", "verdict", flag_value="yes", help="It is so."),
    click.option("--no", "verdict", flag_value="no", help="It is not so."),
    click.option("--unsure", "verdict", flag_value="unsure", help="Looked at, and open."),
    click.option(
        "--by", required=True, envvar="RASHOMON_BY", show_envvar=True, metavar="NAME", help="Who judges."
    ),
    click.option("--note", default="", help="Why; it stands in the `why` of what is shown."),
)


def verdict_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the verdict, who judges, and why."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def keep(
    case: str, question: Question, subjects: Callable[[Case], Sequence[str]], *, verdict: Any, by: str,
    note: str,
) -> None:  # fmt: skip
    """Keep one judgement, and say what it changes.

    Args:
        case: the case file.
        question: what is judged.
        subjects: gives what it is about.
        verdict: "yes", "no" or "unsure"; None where none was given.
        by: who judges.
        note: why.

    Raises:
        click.UsageError: there is no verdict, or it is no judgement.
    """
    if verdict is None:
        raise click.UsageError("say --yes, --no or --unsure")
    with opened(case, linked=True) as held, changes(held):
        try:
            kept = held.judge(question, subjects(held), verdict, by, note)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        names = held.called(kept.subjects)
        sides = " and ".join(f"{names.get(id_, 'a spelling')} ({id_})" for id_ in kept.subjects)
        emit([safe(f"Judgement {kept.id}: {kept.question}? {kept.verdict}: {sides}") + "\n"])


@contextmanager
def changes(held: Case) -> Iterator[None]:
    """Name the judgements that are overruled or resting behind what is done inside, and were not before."""
    before = {effect.judgement.id: effect.state for effect in held.judgements()}
    yield
    for effect in held.judgements():
        if effect.state in {"overruled", "resting"} and before.get(effect.judgement.id) != effect.state:
            say(safe(f"Judgement {effect.judgement.id} is {effect.state}: {effect.why}"))


def safe(text: str) -> str:
    """Replace what could steer a terminal by a visible sign."""
    from rashomon.export.table import plain

    return plain(text)
