"""The words of a role -> an office and whose it is: "Ukrainian President" is president of Ukraine."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rashomon.linking.actors.states import is_adjective, state_of, states_in, stem_of
from rashomon.linking.actors.words import office_rows, worded
from rashomon.linking.names.territories import plain

_OF = re.compile(r"^(.+)\s+of\s+(?:the\s+)?([A-Z][^,;]*)$")
_WORD = re.compile(r"[\w']+")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Role:
    """An office read from words.

    Attributes:
        office: its one name in the table of offices, else the plain words without the state.
        of: the state or body it belongs to (see states.py); None where the words do not say.
        known: the table of offices has it: a state has one such holder at a time.
        said: the words for a state or body that no table holds.
    """

    office: str
    of: str | None
    known: bool
    said: str | None = None

    @property
    def key(self) -> str:
        """Office and owner in one string."""
        return f"{self.office}\t{self.of or ''}"


def _bare(words: str) -> str:
    return " ".join(word for word in plain(words.replace("-", " ")).split() if word not in worded("small"))


@cache
def _offices() -> dict[str, str]:
    return {_bare(name): row["office"] for row in office_rows() for name in row["names"].split(";")}


@cache
def _office_words() -> frozenset[str]:
    """All words of offices as written, by which other names are told at once."""
    return frozenset(
        word for row in office_rows() for name in row["names"].split(";") for word in name.lower().split()
    ) - worded("small")


def office_named(words: str) -> str | None:
    """Give the office of the table that these words name."""
    return _offices().get(_bare(words))


def _with_unknown_owner(role: str) -> Role | None:
    """Read "President of Varania" and "Varanian President"."""
    of = _OF.match(role)
    office = office_named(of[1]) if of else None
    if of and office:
        return Role(office, f"~{stem_of(of[2])}", known=True, said=of[2])
    first, _, rest = role.partition(" ")
    office = office_named(rest) if rest and is_adjective(first) else None
    return Role(office, f"~{stem_of(first)}", known=True, said=first) if office else None


def _without_state(words: str) -> str:
    """Give a role that no table holds in plain words, without the state behind "of" or before it."""
    of = _OF.match(words)
    if of and state_of(of[2]):
        return plain(of[1])
    first, _, rest = words.partition(" ")
    if rest and state_of(first.removesuffix("’s").removesuffix("'s")):
        return plain(rest)
    return plain(words)


@lru_cache(maxsize=50_000)
def role_of(words: str) -> Role | None:
    """Read a role; None for what is over ("former President") or names nothing."""
    words = words.strip()[:_LONGEST]
    if not words or worded("former") & {word.lower() for word in _WORD.findall(words)}:
        return None
    office = office_named(words)
    if office:
        return Role(office, None, known=True)
    states, rest = states_in(words.replace("’s ", " ").replace("'s ", " "))
    if len(states) > 1 or not rest:
        return None
    office = office_named(rest)
    if states:
        return Role(office or _without_state(words), states[0], known=office is not None)
    return _with_unknown_owner(words) or Role(rest, None, known=False)


@lru_cache(maxsize=50_000)
def office_text(name: str) -> Role | None:
    """Read a name that is nothing but an office of the table: "the President of Ukraine"."""
    if len(name) > _LONGEST or not _office_words() & set(_WORD.findall(name.lower())):
        return None
    shown = re.sub(r"^(?:the|The|THE)\s+", "", name.strip())
    role = role_of(shown)
    return role if role is not None and role.known else None
