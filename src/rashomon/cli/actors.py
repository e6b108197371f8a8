"""`rashomon actors`: who is mentioned, under which names; and scores for pairs of names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.actor_lists import COMMANDS as ON_LISTS
from rashomon.cli.command import Command, Group
from rashomon.cli.opened import opened, tell_judged
from rashomon.cli.options import format_option, machine_option, output_option
from rashomon.cli.output import emit_rows

if TYPE_CHECKING:
    from rashomon.model import Actor

COLUMNS = (
    "id", "kind", "name", "names", "roles", "offices", "documents", "mentions", "score", "why",
)  # fmt: skip
ON_SCREEN = ("id", "kind", "name", "names", "offices", "documents", "score", "why")


@click.group(
    cls=Group,
    invoke_without_command=True,
    examples=(
        "rashomon actors",
        "rashomon actors --name Velis",
        "rashomon actors add LIST.csv",
        "rashomon actors match PAIRS.csv",
    ),
)
@click.option("--name", help="Only those with all words of it in one of their names.")
@click.option(
    "--kind",
    type=click.Choice(["person", "organisation", "place", "country", "group"]),
    help="Only this kind.",
)
@machine_option
@format_option
@output_option
@click.pass_context
def actors(
    ctx: click.Context, *, name: str | None, kind: str | None, machine: bool, form: str, output: str | None
) -> None:
    """List people, organisations, states and places of the case under all their names."""
    if ctx.invoked_subcommand:
        return
    with opened(ctx.obj, linked=True) as held:
        rows = (
            {
                "id": actor.id, "kind": actor.kind, "name": actor.name, "names": list(actor.names),
                "roles": list(actor.roles), "offices": shown_offices(actor, form),
                "documents": len({m.document for m in actor.mentions}), "mentions": len(actor.mentions),
                "score": actor.score, "why": actor.why,
            }
            for actor in held.actors(name, machine=machine)
            if kind is None or actor.kind == kind
        )  # fmt: skip
        emit_rows(rows, ON_SCREEN if form == "table" else COLUMNS, form, output)
        if form == "table":
            tell_judged(held, machine=machine)


def shown_offices(actor: Actor, form: str) -> list[Any]:
    """Give offices as objects to programs, in words to people: "President of Varania, 2031-03-05 to …"."""
    if form in {"json", "jsonl"}:
        return [
            {"role": o.role, "of": o.of, "since": o.since, "until": o.until, "documents": o.documents}
            for o in actor.offices
        ]
    return [
        f"{o.role}{f' of {o.of}' if o.of else ''}"
        + (f", {o.since or '…'} to {o.until or '…'}" if o.since or o.until else "")
        for o in actor.offices
    ]


@actors.command(cls=Command, examples=("rashomon actors match PAIRS.csv --format csv",))
@click.argument("pairs", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@format_option
@output_option
def match(pairs: str, form: str, output: str | None) -> None:
    """Score pairs of names: are they one actor?

    PAIRS is a CSV file ("-" is standard input) with columns name1, name2 and, if you like, kind (person,
    organisation, place, other). The same rows come back with score (0 to 1), same and why.
    """
    import csv

    from rashomon.cli.failures import Failures
    from rashomon.model import BrokenInput

    failures = Failures()
    try:
        with click.open_file(pairs, encoding="utf-8-sig") as file:
            reader = csv.DictReader(file)
            columns = list(reader.fieldnames or ())
            if not {"name1", "name2"} <= set(columns):
                raise click.UsageError(f"{pairs}, line 1: the columns name1 and name2 are needed")
            rows = [_scored(row, pairs, reader.line_num, failures) for row in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise BrokenInput(f"no CSV in UTF-8: {error}", path=pairs, advice="save it as UTF-8") from error
    emit_rows(rows, [*columns, "score", "same", "why"], form, output)
    failures.exit()


def _scored(row: dict[str, Any], path: str, line: int, failures: Any) -> dict[str, Any]:
    """Add score, same and why to a row; one without two names is named as failed and stays."""
    from rashomon.linking import match_names
    from rashomon.model import BrokenInput

    first, second = ((row[column] or "").strip() for column in ("name1", "name2"))
    row.pop(None, None)  # type: ignore[call-overload]  # csv puts surplus values under None
    if not first or not second:
        failures.add(BrokenInput("a name is missing", path=path, place=f"line {line}"))
        return {**row, "score": None, "same": None, "why": "a name is missing"}
    matched = match_names(first, second, (row.get("kind") or "").strip() or None)
    return {**row, "score": matched.score, "same": matched.same, "why": matched.why}


for _command in ON_LISTS:
    actors.add_command(_command)
