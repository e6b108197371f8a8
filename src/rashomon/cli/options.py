"""Options that several commands share: the same name means the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rashomon import intake

Command = Callable[..., Any]

format_option = click.option(
    "--format", "form", type=click.Choice(["table", "json", "jsonl", "csv"]), default="table",
    show_default=True, help="table is for people, the others are for programs.",
)  # fmt: skip
output_option = click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Write to this file instead of stdout."
)

_INTAKE = (
    click.option("--issuer", help="The body that published it."),
    click.option("--title", help="Its headline."),
    click.option("--date", "published", metavar="DATE", help="When it was published (2024-03-14)."),
    click.option("--language", metavar="CODE", help="Its language (en, uz-Cyrl)."),
    click.option("--date-order", type=click.Choice(["DMY", "MDY"]), help="How 03/04/2024 is meant."),
    click.option("--max-mib", type=click.IntRange(1), default=64, show_default=True, help="Largest input."),
    click.option(
        "--max-unpacked-mib", type=click.IntRange(1), default=256, show_default=True,
        help="Largest unpacked size of a compressed input, MiB.",
    ),
)  # fmt: skip


def intake_options(command: Command) -> Command:
    """Add the options about what is taken in; they win over what the input itself says."""
    for option in reversed(_INTAKE):
        command = option(command)
    return command


def taking(
    *,
    issuer: str | None,
    title: str | None,
    published: str | None,
    language: str | None,
    date_order: str | None,
    max_mib: int,
    max_unpacked_mib: int,
    **others: Any,
) -> intake.Options:
    """Put the intake options together."""
    from rashomon import intake

    order = next((known for known in ("DMY", "MDY") if known == date_order), None)
    mib = 1024 * 1024
    return intake.Options(
        issuer=issuer, title=title, published=published, language=language, date_order=order,
        max_bytes=max_mib * mib, max_unpacked=max_unpacked_mib * mib, **others,
    )  # fmt: skip
