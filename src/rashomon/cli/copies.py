"""`rashomon copies`: documents that are one text."""

from __future__ import annotations

from typing import Any

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened
from rashomon.cli.options import format_option, output_option
from rashomon.cli.output import emit_rows
from rashomon.model import CopyGroup, Document

COLUMNS = ("kind", "first", "documents", "score", "why")
ON_SCREEN = ("kind", "copies", "title", "issuers", "languages", "first", "why", "score")
_NAMED = 5
"""Issuers that a table names for a group; how many more there are, it says."""


@click.command(cls=Command, examples=("rashomon copies", "rashomon copies --format jsonl"))
@format_option
@output_option
@click.pass_obj
def copies(case: str, /, *, form: str, output: str | None) -> None:
    """List groups of documents that are one text: exact copies, near copies, translations.

    Copies are shown and never dropped; documents with one origin are one source. The score, 0 to 1, is that
    of the weakest link that holds a group together.
    """
    from rashomon.export import contract

    with opened(case, linked=True) as held:
        rows: list[dict[str, Any]] = []
        for group in held.copies():
            members = {one: held.store.document(one) for one in group.documents}
            if form == "table":
                rows.append(_shown(group, [members[one] for one in group.documents]))
            else:
                rows.append(
                    contract.copy_group(group, members)
                    | {
                        "issuers": [members[one].issuer for one in group.documents],
                        "titles": [members[one].title for one in group.documents],
                    }
                )
        emit_rows(rows, ON_SCREEN if form == "table" else COLUMNS, form, output)


def _shown(group: CopyGroup, documents: list[Document]) -> dict[str, Any]:
    """Give one line for people: who has the text, in which languages, and who had it first."""
    issuers = list(dict.fromkeys(document.issuer or "unknown" for document in documents))
    more = len(issuers) - _NAMED
    first = next((d for one, d in zip(group.documents, documents, strict=True) if one == group.first), None)
    return {
        "kind": group.kind,
        "copies": len(documents),
        "title": next((document.title for document in documents if document.title), None),
        "issuers": issuers[:_NAMED] + ([f"and {more} more"] if more > 0 else []),
        "languages": sorted({document.language for document in documents}),
        "first": f"{first.issuer or group.first}, {first.published}" if first else "not known",
        "why": group.why,
        "score": group.score,
    }
