"""`rashomon sources`: who says whose words, about an event or in a whole case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rashomon.cli import screen
from rashomon.cli.command import Command
from rashomon.cli.opened import opened, tell_judged
from rashomon.cli.options import machine_option, output_option
from rashomon.cli.output import emit, emit_rows, say

if TYPE_CHECKING:
    from rashomon.model import Event
    from rashomon.workflow import Case

ON_SCREEN = ("issuer", "published", "kind", "target", "held", "score", "why")
FORMATS = ("table", "json", "jsonl", "csv", "graphml")


@click.command(
    cls=Command,
    examples=(
        "rashomon sources EVENT",
        "rashomon sources EVENT --format json",
        "rashomon sources EVENT --format graphml -o event.graphml",
        "rashomon sources --format graphml -o case.graphml",
    ),
)
@click.argument("event", required=False)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
    help="table is for people, the others are for programs; graphml is a graph for Gephi and the like.",
)  # fmt: skip
@machine_option
@output_option
@click.pass_obj
def sources(case: str, /, *, event: str | None, machine: bool, form: str, output: str | None) -> None:
    """Show who says whose words, and what that comes down to.

    EVENT is an id from `rashomon events`, its first characters are enough. The tree has the origins of the
    event, below each the documents that come down to it, and below each document what it rests on (it cites,
    copies, translates or quotes) and the source chains of its points. Without EVENT, all links of the case.
    """
    with opened(case, linked=True) as held:
        if event is None:
            _whole(held, form, output)
        else:
            about = held.event(event, machine=machine)
            _about(held, about, form, output)
            tell_judged(held, machine=machine, event=about.id)


def _about(held: Case, event: Event, form: str, output: str | None) -> None:
    from rashomon.export import sheet, source_drawing, source_tree
    from rashomon.export.graphml import graphml
    from rashomon.workflow.tracing import trace

    told = trace(held.store, event)
    if form == "graphml":
        emit(graphml(told.graph), output)
        return
    readings = {one.document: held.store.reading(one.document) for one in told.origins.documents}
    tree = source_tree.source_tree(told.event, told.documents, readings, told.origins)
    if form == "table":
        count = len(told.origins.origins)
        single = ", all from one origin" if told.origins.single else ""
        title = f"{sheet.title(told.event)}: documents {len(tree)}, origins {count}{single}"
        width, colour = screen.width(), screen.colour() and not output
        drawn = source_drawing.draw(
            title, tree, told.origins, told.documents, width=width, colour=colour
        )  # fmt: skip
        emit([drawn], output)
    elif form == "csv":
        emit_rows(source_tree.source_rows(tree), source_tree.COLUMNS, form, output)
    else:
        emit_rows(tree, (), form, output)


def _whole(held: Case, form: str, output: str | None) -> None:
    from rashomon.export import source_tree
    from rashomon.export.graphml import graphml
    from rashomon.workflow.tracing import trace_all

    whole = trace_all(held.store)
    if form == "graphml":
        emit(graphml(whole.graph), output)
    else:
        columns = ON_SCREEN if form == "table" else source_tree.LINK_COLUMNS
        emit_rows(source_tree.link_rows(whole.links, whole.documents), columns, form, output)
    for ring in whole.rings:
        say(f"Ring of {len(ring)} documents that rest on each other: {', '.join(ring[:5])}")
