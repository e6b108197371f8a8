"""The voices of a document about an event: the source chains of its points as a tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from rashomon.export.contract import Json
from rashomon.export.sheet import OWN_VOICE
from rashomon.model import Account, Point, Reading


@dataclass(slots=True)
class _Voice:
    acts: Counter[str] = field(default_factory=Counter)
    voices: dict[str, _Voice] = field(default_factory=dict)

    def json(self, name: str) -> Json:
        return {
            "name": name, "points": sum(self.acts.values()), "acts": dict(sorted(self.acts.items())),
            "voices": [voice.json(inner) for inner, voice in self.voices.items()],
        }  # fmt: skip


def voices(reading: Reading | None, accounts: Iterable[Account]) -> list[Any]:
    """Give the speakers of the points that lie in some accounts, outermost first, with points and acts."""
    told = list(accounts)
    root = _Voice()
    for point in _points(reading, told):
        at = root
        for name in point.chain or (OWN_VOICE,):
            at = at.voices.setdefault(name, _Voice())
        at.acts[point.act] += 1
    return list(root.json("")["voices"])


def _points(reading: Reading | None, accounts: list[Account]) -> Iterator[Point]:
    for point in reading.points if reading else ():
        if any(account.start <= point.start and point.end <= account.end for account in accounts):
            yield point


def chains(told: Iterable[Json], outer: tuple[str, ...] = ()) -> Iterator[tuple[str, Json]]:
    """Yield each chain that has points of its own, written "outer > inner", with its innermost voice."""
    for voice in told:
        chain = (*outer, voice["name"])
        if voice["points"]:
            yield " > ".join(chain), voice
        yield from chains(voice["voices"], chain)
