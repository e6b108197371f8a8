"""The command `rashomon`: its commands are loaded only when they are called."""

from __future__ import annotations

import importlib
import os
import sys
from contextlib import suppress
from typing import Any

import click

from rashomon.cli.command import Group

COMMANDS = {
    "add": "Take documents into the case, read and link them.",
    "link": "Read and link what was added since.",
    "documents": "List the documents that the case holds.",
    "read": "Show what each document says by itself.",
    "events": "List the events that the documents tell.",
    "compare": "Put accounts of one event side by side.",
    "diff": "Show what changed between two versions of one text.",
    "sources": "Show who says whose words about an event.",
    "search": "Search the texts of the case.",
    "actors": "List people, organisations and states; score pairs of names.",
    "copies": "List groups of documents that are one text.",
    "proposals": "List links that the machine doubts.",
    "rows": "List rows of comparisons, the least sure first.",
    "judge": "Judge whether two actors, events or rows are one.",
    "judgements": "List what people judged, and what has become of it.",
    "serve": "Open a page on the case, for this machine alone.",
    "export": "Write the whole case, events or annotations out.",
    "demo": "Load the sample case and compare two sides of it.",
}
"""Name and first line of help of each command, in the order of work; `--help` needs no command loaded."""


class LazyGroup(Group):
    """A group that knows its commands by name and turns our errors into messages and exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of work."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(f"rashomon.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; where there is none of that name, say which one may be meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading any of them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; exit with 0 (done), 1 (an input or the case failed) or 2 (wrong use)."""
        from rashomon.model.errors import NotFound, RashomonError

        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except RashomonError as error:
            click.echo(f"Error: {error}", err=True)
            ctx.exit(2 if isinstance(error, NotFound) else 1)
        except BrokenPipeError:
            # The reader (head, less) has seen enough: that is no error.
            _forget_output()
            ctx.exit(0)
        except OSError as error:
            _forget_output()
            click.echo(f"Error: {error.filename or 'output'}: {error.strerror or error}", err=True)
            ctx.exit(1)
        return result


def _forget_output() -> None:
    """Drop what could not be written, so that Python does not try again, and complain, at its end."""
    with suppress(OSError, ValueError):  # a test's stdout has no file descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    examples=("rashomon add statements.jsonl", "rashomon events"),
)
@click.option(
    "--case", "case", default="case.db", show_default=True, envvar="RASHOMON_CASE", show_envvar=True,
    type=click.Path(dir_okay=False), help="The case file; made when it is not there.",
)  # fmt: skip
@click.version_option(package_name="rashomon", prog_name="rashomon", message="%(prog)s %(version)s")
@click.pass_context
def rashomon(ctx: click.Context, case: str) -> None:
    """Read what every side published about an event, and show it side by side.

    Each cell of a comparison stands on the exact words of a text. Rows and relations are proposals of a
    machine; silence is relative to the documents that you hold.
    """
    import warnings

    from rashomon.model.errors import RashomonWarning

    warnings.simplefilter("always", RashomonWarning)
    ctx.obj = case
