"""`rashomon export`: the whole case, events, comparisons or annotations, for other programs."""

from __future__ import annotations

import click

from rashomon.cli.command import Command, Group
from rashomon.cli.compare import compare
from rashomon.cli.events import events
from rashomon.cli.opened import opened
from rashomon.cli.options import output_option
from rashomon.cli.output import emit, emit_rows


@click.group(
    cls=Group,
    examples=(
        "rashomon export case -o case.jsonl",
        "rashomon export annotations DOCUMENT",
        "rashomon export comparison EVENT --format csv",
    ),
)
def export() -> None:
    """Write the whole case, events, a comparison or annotations out."""


export.add_command(events, "events")
export.add_command(compare, "comparison")


@export.command("case", cls=Command, examples=("rashomon export case -o case.jsonl",))
@output_option
@click.pass_obj
def export_case(case: str, /, *, output: str | None) -> None:
    """Write all documents with their readings, one JSON object a line.

    What is written can be added to another case: rashomon --case other.db add case.jsonl
    """
    from rashomon.export.case_lines import case_lines

    with opened(case, linked=True) as held:
        pairs = ((document, held.store.reading(document.id)) for document in held.store.documents())
        emit_rows(case_lines(pairs), (), "jsonl", output)


@export.command("annotations", cls=Command, examples=("rashomon export annotations DOCUMENT",))
@click.argument("document")
@output_option
@click.pass_obj
def export_annotations(case: str, /, *, document: str, output: str | None) -> None:
    """Write points and attributions of a document as W3C Web Annotations (JSON-LD).

    DOCUMENT is an id from `rashomon documents`, its first characters are enough.
    """
    from rashomon.export.annotations import annotation_page
    from rashomon.export.listing import to_json

    with opened(case) as held:
        one = held.document(document)
        reading = held.reading(one.id)
        emit([to_json(annotation_page(reading, one), indent=2) + "\n"], output)
