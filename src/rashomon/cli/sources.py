"""`rashomon sources`: who says whose words about an event."""

from __future__ import annotations

import click

from rashomon.cli import screen
from rashomon.cli.command import Command
from rashomon.cli.opened import opened
from rashomon.cli.options import format_option, output_option
from rashomon.cli.output import emit, emit_rows


@click.command(cls=Command, examples=("rashomon sources EVENT", "rashomon sources EVENT --format json"))
@click.argument("event")
@format_option
@output_option
@click.pass_obj
def sources(case: str, /, *, event: str, form: str, output: str | None) -> None:
    """Show who says whose words about an event, as a tree.

    EVENT is an id from `rashomon events`, its first characters are enough. Below each document stands what
    it rests on (it cites, copies, translates or quotes) and the source chains of its points.
    """
    from rashomon.export import sheet, source_tree

    with opened(case, linked=True) as held:
        told = held.event(event)
        ids = dict.fromkeys(account.document for account in told.accounts)
        documents = {one: held.store.document(one) for one in ids}
        readings = {one: held.store.reading(one) for one in ids}
        tree = source_tree.source_tree(told, documents, readings, held.sources(told.id))
        if form == "table":
            title = f"{sheet.title(told)}: documents {len(ids)}, origins {told.origins}"
            colour = screen.colour() and not output
            emit([source_tree.draw(title, tree, width=screen.width(), colour=colour)], output)
        elif form == "csv":
            emit_rows(source_tree.source_rows(tree), source_tree.COLUMNS, form, output)
        else:
            emit_rows(tree, (), form, output)
