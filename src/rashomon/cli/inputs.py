"""The documents that a command is given: taken in, with what the user should know about them on stderr."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.failures import Failures
from rashomon.cli.options import taking
from rashomon.cli.output import say

if TYPE_CHECKING:
    from rashomon.intake import Options, Taken
    from rashomon.model import Document, InputError


def inputs(sources: tuple[str, ...], chosen: Options) -> Iterator[Taken | InputError]:
    """Take all sources in turn.

    Raises:
        click.UsageError: a title or an address is given for several documents.
    """
    from rashomon import intake

    everything = itertools.chain.from_iterable(intake.take(source, chosen) for source in sources)
    if not tells_of_one(chosen):
        return everything
    first = list(itertools.islice(everything, 2))
    if len(sources) > 1 or len(first) > 1:
        raise click.UsageError("--title and --url tell of one document, and here are several; add it alone")
    return iter(first)


def tells_of_one(chosen: Options) -> bool:
    """Tell whether the user says something that can be true of one document alone."""
    return chosen.title is not None or chosen.url is not None


def documents(sources: tuple[str, ...], failures: Failures, options: dict[str, Any]) -> Iterator[Document]:
    """Take the documents of all sources in; what cannot be taken is named and counted."""
    from rashomon.model import InputError

    for item in inputs(sources, taking(**options)):
        if isinstance(item, InputError):
            failures.add(item)
        else:
            warn(item.document, item.notes)
            yield item.document


def warn(document: Document, notes: tuple[str, ...]) -> None:
    """Say what a user should know about how one document was taken."""
    for note in notes:
        say(f"Warning: {document.path or document.url or document.id}: {note}")
