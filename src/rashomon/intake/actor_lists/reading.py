"""A file -> the actors it lists, and what is wrong in it, line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.intake.actor_lists.checking import joined, name_shared, once_each, without_circles
from rashomon.intake.actor_lists.entry import Entry, Problems
from rashomon.intake.actor_lists.followthemoney import entries_of_entities
from rashomon.intake.actor_lists.plain import entries_of_csv, entry_of
from rashomon.intake.decoding import decode
from rashomon.model import BrokenInput, InputError, ListedActor, UnknownFormat

_LINES = {".jsonl", ".ndjson", ".ijson", ".ftm"}


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list that was read.

    Attributes:
        name: of the file.
        actors: that it lists, in its order.
        problems: what is wrong in it; all else was taken.
    """

    name: str
    actors: tuple[ListedActor, ...]
    problems: tuple[InputError, ...]


def read_actor_list(path: str | Path) -> ReadList:
    """Read an actor list: CSV, JSON (a list of objects), JSON lines; objects may be FollowTheMoney entities.

    Args:
        path: the file; its ending says the format.

    Raises:
        UnknownFormat: the ending is none of these.
        BinaryInput, BrokenInput: the bytes are no text in any known encoding, or the file cannot be opened.
    """
    file = Path(path)
    ending = file.suffix.lower()
    if ending not in {".csv", ".json", *_LINES}:
        raise UnknownFormat(
            f"no actor list ends in {ending or 'nothing'}",
            path=str(path),
            advice="give .csv, .json or .jsonl",
        )
    try:
        data = file.read_bytes()
    except OSError as error:
        raise BrokenInput(f"cannot be opened: {error.strerror}", path=str(path)) from error
    problems = Problems(str(path))
    text, notes = decode(data, path=str(path))
    for note in notes:
        problems.add(note, advice="save it as UTF-8")
    entries = list(entries_of_csv(text, problems) if ending == ".csv" else _entries(text, ending, problems))
    entries = joined(without_circles(once_each(entries, problems), problems), problems)
    name_shared(entries, problems)
    actors = tuple(
        ListedActor(e.id, e.kind, e.name, tuple(e.names), tuple(e.offices), file.name, e.line)
        for e in entries
    )
    return ReadList(file.name, actors, tuple(problems.found))


def _entries(text: str, ending: str, problems: Problems) -> Iterator[Entry]:
    objects = list(_lines(text, problems) if ending in _LINES else _whole(text, problems))
    yield from entries_of_entities([pair for pair in objects if "schema" in pair[1]], problems)
    for line, found in objects:
        if "schema" not in found:
            values = {str(k): v if isinstance(v, list) else str(v) for k, v in found.items() if v is not None}
            entry = entry_of(values, line, problems)
            if entry:
                yield entry


def _lines(text: str, problems: Problems) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError) as error:
            problems.add(f"no JSON: {error}", number)
            continue
        if isinstance(found, dict):
            yield number, found
        else:
            problems.add("no JSON object", number)


def _whole(text: str, problems: Problems) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the objects of one JSON list with the lines they begin on."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        problems.add(f"no JSON: {error}", getattr(error, "lineno", None))
        return
    listed = found.get("actors") if isinstance(found, dict) and "schema" not in found else found
    decoder, at = json.JSONDecoder(), text.find("[")
    for item in listed if isinstance(listed, list) else [found]:
        start = text.find("{", max(at, 0))
        line = text.count("\n", 0, start) + 1 if start >= 0 else 1
        if not isinstance(item, dict):
            problems.add("no JSON object", line)
            continue
        at = decoder.raw_decode(text, start)[1] if start >= 0 else at
        yield line, item
