"""What one account gives for one header fact, as it is compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from rashomon.comparing.naming import is_title, name_key
from rashomon.model import Relation

Found = tuple[Relation, str]
"""A relation, and the key of the sentence in `facts.yaml` that says why; "" where the values tell."""


@dataclass(frozen=True, slots=True)
class Given:
    """What one account gives for one header fact.

    Attributes:
        values: as the Facts have them; several for `participants` only.
        estimate: whether a word beside it makes it one ("about an hour").
        clock: of a date, the time of day.
        implied: of a date, whether it is the day of publication, because the text tells none.
        statement: whether the account is read as a statement, whose day is its own.
        cast: keys of those whom the account names as participants, titles left out.
    """

    values: tuple[str, ...]
    estimate: bool = False
    clock: str | None = None
    implied: bool = False
    statement: bool = False
    cast: frozenset[str] = frozenset()

    @property
    def keys(self) -> frozenset[str]:
        """What is compared of names."""
        return frozenset(map(name_key, self.values))

    @property
    def persons(self) -> frozenset[str]:
        """The keys that are more than a title."""
        return frozenset(key for key in self.keys if not is_title(key))


@cache
def rules() -> dict[str, Any]:
    """Read what is known of header facts."""
    return dict(yaml.safe_load(files("rashomon.comparing").joinpath("facts.yaml").read_text("utf-8")))
