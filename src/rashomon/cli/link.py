"""`rashomon link`: what was added, read and linked; or everything linked anew."""

from __future__ import annotations

import click

from rashomon.cli.command import Command
from rashomon.cli.opened import opened, refresh
from rashomon.cli.options import processes_option
from rashomon.cli.output import say


@click.command(cls=Command, examples=("rashomon link", "rashomon link --anew"))
@click.option("--anew", is_flag=True, help="Link all documents anew, whatever changed.")
@processes_option
@click.pass_obj
def link(case: str, /, *, anew: bool, processes: int | None) -> None:
    """Read and link what was added since the case was linked.

    Every command that needs links does so by itself; this one does it ahead, after `add --no-read`. New
    documents are added to the links that stand. With --anew all are linked again from the start, which counts
    again how rare a word is in the case. Judgements stay.
    """
    with opened(case) as held:
        refresh(held, processes, anew=anew)
        links = held.store.links()
        documents = held.store.count_hits("")
    assert links is not None
    found = f"{len(links.events)} events of {len(links.actors)} actors"
    say(f"{documents} documents tell {found}; the case is {case}")
