"""Entries of one list held against one another: ids met twice, names of several, circles."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.intake.actor_lists.entry import Entry, Problems

Follow = Callable[[Entry], list[str]]


def once_each(entries: list[Entry], problems: Problems) -> list[Entry]:
    """Put lines of one id and name together; a line that gives the id another name is left out and named."""
    kept: dict[str, Entry] = {}
    for entry in entries:
        held = kept.setdefault(entry.id, entry)
        if held is entry:
            continue
        if (held.name.casefold(), held.kind) != (entry.name.casefold(), entry.kind):
            problems.add(
                f"{entry.name} is left out: its id {entry.id} is that of {held.name} (line {held.line})",
                entry.line,
                "give each actor an id of its own",
            )
            continue
        held.names.extend(name for name in entry.names if name not in held.names)
        held.offices.extend(one for one in entry.offices if one not in held.offices)
        held.same_as.extend(entry.same_as)
        held.parents.extend(entry.parents)
    return list(kept.values())


def _circles(entries: dict[str, Entry], follow: Follow) -> list[list[str]]:
    """Find circles of references, each once, from its id that comes first in the file."""
    done: set[str] = set()
    found: list[list[str]] = []
    for start in entries:
        path: list[str] = []
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path.append(here)
            here = next((to for to in follow(entries[here]) if to in entries), None)
        if here is not None and here in path:
            found.append(path[path.index(here) :])
        done.update(path)
    return found


def _same_as(entry: Entry) -> list[str]:
    return entry.same_as


def _parents(entry: Entry) -> list[str]:
    return entry.parents


def without_circles(entries: list[Entry], problems: Problems) -> list[Entry]:
    """Name circles of `same_as` and `parent`; references in a circle are not followed."""
    by_id = {entry.id: entry for entry in entries}
    references: tuple[tuple[str, Follow], ...] = (("same_as", _same_as), ("parent", _parents))
    for name, follow in references:
        for circle in _circles(by_id, follow):
            shown = " → ".join([*circle, circle[0]])
            problems.add(f"a circle of {name}: {shown}; it is not followed", by_id[circle[0]].line)
            for id_ in circle:
                follow(by_id[id_]).clear()
    return entries


def joined(entries: list[Entry], problems: Problems) -> list[Entry]:
    """Put entries that are said to be the same together, under the one that is referred to."""
    by_id = {entry.id: entry for entry in entries}
    gone: set[str] = set()
    for entry in reversed(entries):
        for id_ in entry.same_as:
            target = by_id.get(id_)
            while target is not None and target.id in gone and target.same_as:
                target = by_id.get(target.same_as[0])
            if target is None or target is entry:
                problems.add(f"same_as names {id_}, which is not in the list", entry.line)
            elif target.kind != entry.kind:
                problems.add(f"same_as joins a {entry.kind} and a {target.kind}: not followed", entry.line)
            else:
                others = [entry.name, *entry.names]
                target.names.extend(n for n in others if n not in (target.name, *target.names))
                target.offices.extend(one for one in entry.offices if one not in target.offices)
                gone.add(entry.id)
                break
    return [entry for entry in entries if entry.id not in gone]


def name_shared(entries: list[Entry], problems: Problems) -> None:
    """Name names that two entries share: such a name alone joins neither."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        for name in dict.fromkeys((entry.name, *entry.names)):
            held = first.setdefault((entry.kind, name.casefold()), entry)
            if held is not entry:
                problems.add(
                    f"{name} is also a name of {held.id} (line {held.line}): it joins neither", entry.line
                )
