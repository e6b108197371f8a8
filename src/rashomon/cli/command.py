"""A command that shows its examples, and can be asked for them: a test runs every one."""

from __future__ import annotations

from typing import Any

import click


class Command(click.Command):
    """A command with examples below its help.

    Args:
        examples: command lines that work.
    """

    def __init__(self, *args: Any, examples: tuple[str, ...] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, then what click writes there."""
        if self.examples:
            with formatter.section("Examples" if len(self.examples) > 1 else "Example"):
                for example in self.examples:
                    formatter.write(f"{'':>{formatter.current_indent}}{example}\n")
        super().format_epilog(ctx, formatter)


class Group(Command, click.Group):
    """A group with examples below its help; what a Command does with them holds for it too."""
