"""`rashomon actors add`, `lists` and `remove`: what the user knows of actors."""

from __future__ import annotations

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened
from rashomon.cli.options import format_option, output_option
from rashomon.cli.output import emit_rows, say

COLUMNS = ("name", "actors", "added")


@click.command(
    cls=Command, examples=("rashomon actors add LIST.csv", "rashomon actors add ministers.csv ENTITIES.jsonl")
)
@click.argument(
    "lists", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False), metavar="LIST..."
)
@click.pass_obj
def add(path: str, lists: tuple[str, ...]) -> None:
    """Take lists of actors: all names of one entry are one actor's, names of two entries are not.

    A LIST is a CSV file with the columns id, kind, name, names (others, with ; between), country, role,
    since, until, same_as and parent - only name is needed; a JSON file with a list of such objects; or one
    JSON object a line, also entities of FollowTheMoney. What is wrong in a list is named with its line, and
    the rest is taken. A list of the same file name takes the place of the earlier one.
    """
    from rashomon.cli.failures import Failures
    from rashomon.model import RashomonError

    failures = Failures()
    with opened(path) as held:
        for one in lists:
            try:
                read = held.add_actor_list(one)
            except RashomonError as error:
                failures.add(error)
                continue
            for problem in read.problems:
                failures.add(problem)
            say(f"Taken: {len(read.actors)} actors of {read.name}; links follow them when next asked for")
    failures.exit()


@click.command(cls=Command, examples=("rashomon actors lists",))
@format_option
@output_option
@click.pass_obj
def lists(path: str, form: str, output: str | None) -> None:
    """List the lists of actors that were taken."""
    with opened(path) as held:
        rows = [{"name": one.name, "actors": len(one.actors), "added": one.at} for one in held.actor_lists()]
        emit_rows(rows, COLUMNS, form, output)


@click.command(cls=Command, examples=("rashomon actors remove LIST.csv",))
@click.argument("name")
@click.pass_obj
def remove(path: str, name: str) -> None:
    """Forget the list of actors called NAME; links do without it when next asked for."""
    with opened(path) as held:
        held.remove_actor_list(name)
        say(f"Forgotten: {name}")


COMMANDS = (add, lists, remove)
