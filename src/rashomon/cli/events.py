"""`rashomon events`: the events that the documents tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened, tell_judged
from rashomon.cli.options import format_option, machine_option, output_option, part_of_time
from rashomon.cli.output import emit_rows, say

if TYPE_CHECKING:
    from rashomon.model import Event
    from rashomon.workflow import Case

COLUMNS = ("id", "date", "kind", "place", "participants", "issuers", "origins", "documents", "why")
ON_SCREEN = ("id", "date", "kind", "place", "participants", "issuers", "origins")
SEVERAL = 2


@click.command(
    cls=Command,
    examples=(
        "rashomon events",
        "rashomon events --kind call --since 2024-03 --min-issuers 2",
        "rashomon events --format jsonl",
    ),
)
@click.option(
    "--min-issuers", type=click.IntRange(1),
    help="Told by so many issuers at least. Without it, a table shows events of two issuers or more; json, "
    "jsonl and csv give all events.",
)  # fmt: skip
@click.option(
    "--min-documents", type=click.IntRange(1), default=1, help="Told by so many documents at least."
)
@click.option("--kind", help="Only this kind (call, meeting, visit, statement, attack ...).")
@click.option("--actor", "participant", metavar="NAME", help="Only with a participant of this name.")
@click.option("--issuer", help="Only those that this issuer tells.")
@click.option("--since", metavar="DATE", type=part_of_time, help="On this date or later (2024-03).")
@click.option("--until", metavar="DATE", type=part_of_time, help="On this date or earlier.")
@machine_option
@format_option
@output_option
@click.pass_obj
def events(
    case: str, /, *, min_issuers: int | None, min_documents: int, form: str, output: str | None,
    **where: Any,
) -> None:  # fmt: skip
    """List the events that the documents tell, each with the documents that tell it.

    Events are proposals of a machine. Documents with one origin (copies, translations) count as one in
    `origins`.
    """
    least = min_issuers or (SEVERAL if form == "table" else 1)
    with opened(case, linked=True) as held:
        told = held.events(issuers=least, **where)
        rows = [row(held, one) for one in told if len({a.document for a in one.accounts}) >= min_documents]
        emit_rows(rows, ON_SCREEN if form == "table" else COLUMNS, form, output)
        if form == "table":
            tell_judged(held, machine=bool(where["machine"]))
        if form == "table" and min_issuers is None:
            alone = len(held.events(**where)) - len(told)
            say(f"Told by one issuer alone: {alone} more; --min-issuers 1 lists them too")


def row(held: Case, event: Event) -> dict[str, Any]:
    """Give an event as the contract has it, with `issuers`: who tells it, each once, in order."""
    from rashomon.export import contract

    telling = {account.document: held.store.document(account.document) for account in event.accounts}
    issuers = dict.fromkeys(document.issuer or "unknown" for document in telling.values())
    return contract.event(event, telling) | {"issuers": list(issuers)}
