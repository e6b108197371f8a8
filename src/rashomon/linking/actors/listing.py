"""Users' actor lists as linking takes them: which names are one actor's, and which are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from rashomon.linking.actors.spellings import Named, key_of, kind_of
from rashomon.linking.names.territories import plain
from rashomon.model import ListedActor, MentionKind


@dataclass(frozen=True, slots=True)
class Listing:
    """All listed actors.

    Attributes:
        entries: as they were listed, one for each id, those that are one joined.
        by_key: kind and folded name -> numbers of the entries that carry it.
        kinds: plain name -> kind it is listed under, where that is one.
        digest: tells one list from another.
    """

    entries: tuple[ListedActor, ...]
    by_key: dict[Named, tuple[int, ...]]
    kinds: dict[str, MentionKind]
    digest: bytes

    @property
    def owners(self) -> list[str]:
        """Names of states and bodies whose offices are listed."""
        return sorted({o.of for entry in self.entries for o in entry.offices if o.of})

    def kind_of(self, name: str) -> MentionKind | None:
        """Give the kind that a name is listed under."""
        return self.kinds.get(plain(name)) if self.kinds else None

    def entry_of(self, keys: Iterable[Named]) -> int | None:
        """Give the one entry that carries these names; None where none does or several do."""
        found = {entry for key in keys for entry in self.by_key.get(key, ())}
        return found.pop() if len(found) == 1 else None

    def told_apart(self, kind: MentionKind, key: str, name: str) -> int | None:
        """Give the entry of a name where others of the same folded form are listed as other actors."""
        held = self.by_key.get((kind, key), ()) if self.by_key else ()
        if len(held) < len(("one", "other")):
            return None
        exact = [n for n in held if name in (self.entries[n].name, *self.entries[n].names)]
        return exact[0] if len(exact) == 1 else None

    def parted(self, one: Iterable[Named], other: Iterable[Named]) -> bool:
        """Tell whether names are listed as those of different actors."""
        if not self.by_key:
            return False
        first = {entry for key in one for entry in self.by_key.get(key, ())}
        second = {entry for key in other for entry in self.by_key.get(key, ())}
        return bool(first and second) and not first & second

    def where(self, entry: int) -> str:
        """Say in which list an entry stands."""
        listed = self.entries[entry]
        return f"listed as {listed.name} in {listed.file}, line {listed.line}"


def listing_of(listed: Sequence[ListedActor]) -> Listing:
    """Make lists ready; entries of one id in one list are one, others are different actors."""
    once: dict[tuple[str, str], ListedActor] = {}
    for entry in sorted(listed, key=lambda e: (e.file, e.line, e.id)):
        once.setdefault((entry.file, entry.id), entry)
    entries = tuple(once.values())
    by_key: dict[Named, list[int]] = {}
    kinds: dict[str, set[MentionKind]] = {}
    for number, entry in enumerate(entries):
        for name in dict.fromkeys((entry.name, *entry.names)):
            key = key_of(entry.kind, name)
            if not key:
                continue
            kind = kind_of(entry.kind, key)
            held = by_key.setdefault((kind, key), [])
            if number not in held:
                held.append(number)
            by_key[kind, f"{key}#{number}"] = [number]
            kinds.setdefault(plain(name), set()).add(entry.kind)
    return Listing(
        entries,
        {key: tuple(numbers) for key, numbers in by_key.items()},
        {name: next(iter(found)) for name, found in kinds.items() if len(found) == 1},
        msgspec.json.encode(entries),
    )
