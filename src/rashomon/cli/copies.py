"""`rashomon copies`: documents that are one text."""

from __future__ import annotations

from typing import Any

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened
from rashomon.cli.options import format_option, output_option
from rashomon.cli.output import emit_rows

COLUMNS = ("kind", "first", "documents", "why")
ON_SCREEN = ("kind", "issuers", "titles", "why")


@click.command(cls=Command, examples=("rashomon copies", "rashomon copies --format jsonl"))
@format_option
@output_option
@click.pass_obj
def copies(case: str, /, *, form: str, output: str | None) -> None:
    """List groups of documents that are one text: exact copies, near copies, translations.

    Copies are shown and never dropped; documents with one origin are one source.
    """
    from rashomon.export import contract

    with opened(case, linked=True) as held:
        rows: list[dict[str, Any]] = []
        for group in held.copies():
            members = {one: held.store.document(one) for one in group.documents}
            rows.append(
                contract.copy_group(group, members)
                | {
                    "issuers": [members[one].issuer for one in group.documents],
                    "titles": [members[one].title for one in group.documents],
                }
            )
        emit_rows(rows, ON_SCREEN if form == "table" else COLUMNS, form, output)
