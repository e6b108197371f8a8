"""The tables of bodies and matters, and the forms of body that many states have one of.

bodies.csv and matters.csv hold names in several languages, forms.csv what a form is called.
"""

from __future__ import annotations

from functools import cache

from rashomon.linking.names.folding import clean
from rashomon.linking.names.lookup import Lookup, stored
from rashomon.linking.names.tables import rows_of


@cache
def body_rows() -> dict[str, dict[str, str]]:
    """Give the rows of both tables by id."""
    return {row["id"]: row for table in ("bodies.csv", "matters.csv") for row in rows_of(table)}


def bodies() -> Lookup:
    """All names of bodies and matters of the tables."""
    return stored("bodies")


def forms() -> Lookup:
    """All forms of bodies that many states have one of."""
    return stored("forms")


@cache
def only_body() -> dict[str, str]:
    """Kind and state -> the one body of the table that is of this kind there."""
    held: dict[str, list[str]] = {}
    for id_, row in body_rows().items():
        if row["country"]:
            held.setdefault(f"{row['kind']}:{row['country']}", []).append(id_)
    return {key: ids[0] for key, ids in held.items() if len(ids) == 1}


@cache
def bodies_written() -> dict[str, frozenset[str]]:
    """Names as the tables write them -> bodies: МЭА and MEA, OPEC and OPEC+ are one word but two names."""
    held: dict[str, set[str]] = {}
    for id_, row in body_rows().items():
        for name in row["names"].split(";"):
            held.setdefault(clean(name).casefold(), set()).add(id_)
    return {name: frozenset(ids) for name, ids in held.items()}


def body_name(id_: str) -> str | None:
    """Give the first name in the table of a body; None for an id that is no row of it."""
    row = body_rows().get(id_)
    return row["names"].split(";")[0] if row else None
