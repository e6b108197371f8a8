"""Options that several commands share: the same name means the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

import click

if TYPE_CHECKING:
    from rashomon import intake
    from rashomon.model import Question

Command = Callable[..., Any]


_SIZE = re.compile(r"(\d{1,15})\s*([kmg]?)(?:i?b)?", re.IGNORECASE)


def size(written: str) -> int:
    """Read a number of bytes, with K, M or G behind it for 1024, 1024² or 1024³ of them."""
    found = _SIZE.fullmatch(written.strip())
    value = int(found[1]) * 1024 ** " kmg".index(found[2].lower() or " ") if found else 0
    if not value:
        raise click.BadParameter(f"{written!r} is no size above 0; write bytes, or 200M, or 2G")
    return value


def part_of_time(written: str) -> str:
    """Check a year, a month or a day in ISO 8601, as filters take it."""
    wrong = click.BadParameter(f"{written!r} is no date; write 2024, 2024-03 or 2024-03-14")
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", written, re.ASCII):
        raise wrong
    try:
        date.fromisoformat(written + "-01-01"[len(written) - 4 :])
    except ValueError:
        raise wrong from None
    return written


format_option = click.option(
    "--format", "form", type=click.Choice(["table", "json", "jsonl", "csv"]), default="table",
    show_default=True, help="table is for people, the others are for programs.",
)  # fmt: skip
output_option = click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Write to this file instead of stdout."
)

processes_option = click.option(
    "--processes", type=click.IntRange(1), help="Read with so many processes; without it, all cores are used."
)

machine_option = click.option(
    "--machine", is_flag=True, help="Show what the machine linked, without people's judgements."
)
question_option = click.option(
    "--question", type=click.Choice(["same-actor", "same-event"]), help="Only this question."
)
any_question_option = click.option(
    "--question", type=click.Choice(["same-actor", "same-event", "same-matter", "right-relation"]),
    help="Only this question.",
)  # fmt: skip


def asked(question: str | None) -> Question | None:
    """Give the question that is written with a hyphen on the command line; None where none is."""
    from rashomon.model import Question

    return next((one for one in get_args(Question) if one.replace(" ", "-") == question), None)


_INTAKE = (
    click.option("--issuer", help="The body that published it."),
    click.option("--title", help="Its headline; for one document alone."),
    click.option("--date", "published", metavar="DATE", help="When it was published (2024-03-14)."),
    click.option("--language", metavar="CODE", help="Its language (en, uz-Cyrl)."),
    click.option("--url", metavar="URL", help="The address it was published under; for one document alone."),
    click.option("--date-order", type=click.Choice(["DMY", "MDY"]), help="How 03/04/2024 is meant."),
    click.option(
        "--max-bytes", type=size, default="64M", show_default=True,
        help="Largest file, download, or line of JSON lines.",
    ),
    click.option(
        "--max-unpacked", type=size, default="256M", show_default=True,
        help="The most that one compressed input may unpack to.",
    ),
    click.option(
        "--timeout", type=click.FloatRange(min=0.1), default=20.0, show_default=True,
        help="The most that one download may take, in seconds.",
    ),
    click.option(
        "--max-redirects", type=click.IntRange(0), default=5, show_default=True,
        help="How many redirects of an address are followed.",
    ),
    click.option("--allow-private", is_flag=True, help="Fetch from private and loopback addresses too."),
    click.option(
        "--max-feed-entries", type=click.IntRange(1), help="Take so many entries of a feed at most."
    ),
)  # fmt: skip


def intake_options(command: Command) -> Command:
    """Add the options about what is taken in; they win over what the input itself says."""
    for option in reversed(_INTAKE):
        command = option(command)
    return command


def taking(*, date_order: str | None, **given: Any) -> intake.Options:
    """Put the intake options together.

    Raises:
        click.BadParameter: the date is none, or could be two days; the language is no code.
    """
    from rashomon import intake

    order = next((known for known in ("DMY", "MDY") if known == date_order), None)
    chosen = intake.Options(date_order=order, **given)
    wrong = intake.why_not(chosen)
    if wrong:
        option, why = wrong
        raise click.BadParameter(why, param_hint=f"'{option}'")
    return chosen
