"""Write docs/reference/cli.md from the help of every command.

Run it after a change of the command line: python tools/generate_cli_reference.py
With --check it writes nothing and fails where the page is not what it would write.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from rashomon.cli.group import rashomon

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "cli.md"
WIDTH = 100
HEAD = """# The command line

Generated from `--help` by `tools/generate_cli_reference.py`; do not edit it by hand.

Results go to stdout, progress and warnings to stderr. Exit codes: 0 done, 1 some inputs failed (each is named
with file and place), 2 wrong use. Colours follow `NO_COLOR` and `FORCE_COLOR`, the width follows `COLUMNS`.
"""


def commands(command: click.Command, *names: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield a command and all below it, each with its full name."""
    yield names, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=names[-1])
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from commands(inner, *names, name)


def reference() -> str:
    """Write the page."""
    parts = [HEAD]
    for names, command in commands(rashomon, "rashomon"):
        context = click.Context(
            command, info_name=" ".join(names), terminal_width=WIDTH, max_content_width=WIDTH,
            help_option_names=["-h", "--help"],
        )  # fmt: skip
        help_text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
        parts.append(f"{'#' * min(len(names) + 1, 4)} {' '.join(names)}\n\n```text\n{help_text}\n```\n")
    return "\n".join(parts)


def main() -> None:
    """Write the page, or check it."""
    if "--check" in sys.argv:
        written = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        sys.exit(0 if written == reference() else f"{PAGE} is out of date: run {Path(__file__).name}")
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(reference(), encoding="utf-8")


if __name__ == "__main__":
    main()
