"""Entities of FollowTheMoney -> entries: persons and bodies, with the posts that occupancies give them.

The form: one JSON object an entity, with `id`, `schema` and `properties`, whose values are lists.
https://followthemoney.tech
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rashomon.intake.actor_lists.entry import Entry, Problems, cleaned, office
from rashomon.model import MentionKind

SCHEMATA: dict[str, MentionKind] = {
    "Person": "person", "Organization": "organisation", "PublicBody": "organisation",
    "Company": "organisation", "LegalEntity": "organisation",
}  # fmt: skip
_NAMES = ("name", "alias", "weakAlias", "previousName", "abbreviation")
Numbered = tuple[int, Mapping[str, Any]]


def _values(entity: Mapping[str, Any], *names: str) -> list[str]:
    properties = entity.get("properties")
    held = properties if isinstance(properties, Mapping) else {}
    found: list[str] = []
    for name in names:
        value = held.get(name) or []
        found.extend(str(one) for one in (value if isinstance(value, list) else [value]))
    return found


def _first(entity: Mapping[str, Any], *names: str) -> str | None:
    return next(iter(_values(entity, *names)), None)


def _entry(entity: Mapping[str, Any], line: int, problems: Problems) -> Entry | None:
    names = cleaned([*_values(entity, "name"), str(entity.get("caption") or "")], line, problems)
    if not names:
        problems.add("a name is missing", line)
        return None
    others = cleaned(_values(entity, *_NAMES), line, problems)
    country = _first(entity, "country", "jurisdiction", "nationality")
    offices = [
        made
        for words in _values(entity, "position")
        if (made := office(words, country, (None, None), line, problems))
    ]
    return Entry(
        str(entity.get("id") or names[0]), SCHEMATA[str(entity["schema"])], names[0], line,
        [name for name in others if name != names[0]], offices,
        _values(entity, "sameAs"), _values(entity, "parent"),
    )  # fmt: skip


def entries_of_entities(entities: Iterable[Numbered], problems: Problems) -> Iterator[Entry]:
    """Yield the persons and bodies among entities; entities of other schemata are left out."""
    held = list(entities)
    posts = {str(e.get("id")): e for _, e in held if e.get("schema") == "Position"}
    made: dict[str, Entry] = {}
    entries = []
    for line, entity in held:
        if entity.get("schema") in SCHEMATA:
            entry = _entry(entity, line, problems)
            if entry:
                entries.append(entry)
                made.setdefault(entry.id, entry)
    for line, entity in held:
        if entity.get("schema") != "Occupancy":
            continue
        holder = made.get(_first(entity, "holder") or "")
        post = posts.get(_first(entity, "post") or "")
        if holder is None or post is None:
            problems.add("an occupancy whose holder or post is not in the list", line)
            continue
        span = _first(entity, "startDate"), _first(entity, "endDate")
        held_office = office(_first(post, "name"), _first(post, "country"), span, line, problems)
        if held_office:
            holder.offices.append(held_office)
    yield from entries
