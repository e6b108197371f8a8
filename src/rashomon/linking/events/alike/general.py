"""In how many texts a term stands in general: what a small case cannot tell of itself."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class General:
    """Counts over texts outside the case.

    Attributes:
        documents: how many were counted.
        counts: in how many of them each term stands; those of fewer than six are left out.
    """

    documents: int
    counts: dict[str, int]


@cache
def general() -> General:
    """Read the counts, made once over the statements of four issuers in two years."""
    path = files("rashomon.linking.events").joinpath("data", "frequencies.csv")
    (_, documents), *rows = csv.reader(path.read_text("utf-8").splitlines())
    return General(int(documents), {term: int(count) for term, count in rows})
