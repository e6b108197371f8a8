"""The two versions that a command is given: files, addresses, or documents of the case."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.failures import Failures
from rashomon.cli.inputs import documents, tells_of_one
from rashomon.cli.opened import opened
from rashomon.cli.options import taking
from rashomon.cli.output import say

if TYPE_CHECKING:
    from rashomon.model import Document

_ID = re.compile(r"[0-9a-f]{4,16}")


def versions(
    case: str, what: tuple[str, ...], failures: Failures, options: dict[str, Any]
) -> tuple[Document, Document]:
    """Give the earlier and the later version.

    Raises:
        click.UsageError: there are not two.
        NotFound: the case holds no such document, or no other version of it.
    """
    if len(what) > 2:
        raise click.UsageError(f"two versions are compared, and here are {len(what)}")
    if len(what) > 1 and tells_of_one(taking(**options)):
        raise click.UsageError("--title and --url tell of one document, and here are two")
    if len(what) == 1 and _is_id(what[0]):
        return _of_case(case, what[0])
    found: list[Document] = []
    for one in what:
        found += [_held(case, one)] if _is_id(one) else list(documents((one,), failures, options))
    if len(found) != 2:
        failures.exit()
        raise click.UsageError(f"two versions are compared, and {_given(what, len(found))}")
    return found[0], found[1]


def _is_id(one: str) -> bool:
    return bool(_ID.fullmatch(one)) and not Path(one).exists()


def _given(what: tuple[str, ...], count: int) -> str:
    holds = "holds one document" if count == 1 else f"hold{'s' if len(what) == 1 else ''} {count} documents"
    return f"{' and '.join(what)} {holds}"


def _held(case: str, one: str) -> Document:
    with opened(case) as held:
        return held.document(one)


def _of_case(case: str, one: str) -> tuple[Document, Document]:
    from rashomon.workflow.versions import neighbours

    with opened(case) as held:
        before, after = neighbours(held.store, held.resolve(one))
    say(f"Comparing {before.id} with {after.id}")
    return before, after
