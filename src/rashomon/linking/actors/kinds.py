"""One name that mentions have as country, place, body or person: one actor of one kind.

A name is tagged anew at each mention, so one state comes as several kinds. The table of states decides
first; then a kind of country that any mention has; then where the name stands ("in ..."); then the most.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rashomon.linking.actors.keeping import Kept
from rashomon.linking.actors.spellings import Bearer, Named, Spelling, key_of
from rashomon.linking.actors.traits import Known
from rashomon.model import MentionKind

_WHOLE = re.compile("[@#]|body:")
"""Marks in keys of names that are whose they are, whatever else is called so."""
_ENOUGH = 3
"""Mentions from which on "in ..." alone makes a one-word name a place."""
_ORDER: tuple[MentionKind, ...] = ("country", "place", "organisation", "person", "group")


def _main_name(spelling: Spelling) -> str:
    names = spelling.names
    if len(names) == 1:
        return next(iter(names))
    return min(names, key=lambda name: (-names[name], -len(name), name))


def _identity(
    spelling: Spelling, name: str, traits: Known, families: frozenset[str], bare: frozenset[str]
) -> str:
    """Give what names of one actor over kinds share; the own key for names that must stay of their kind."""
    kind, key = spelling.kind, spelling.key
    if kind == "group" or _WHOLE.search(key) or (kind == "person" and key in families and " " not in key):
        return f"{kind}\n{key}"
    if kind == "country" and key.startswith("iso:"):
        return key
    known = traits[name]
    if known.state:
        return known.state
    if kind == "person" and ", " in key:
        return f"{kind}\n{key}"
    if known.short != known.folded and known.short in bare:
        return known.short
    return known.folded or f"{kind}\n{key}"


def _kind(group: list[Spelling], identity: str, name: str) -> MentionKind:
    counts: dict[MentionKind, int] = {}
    for spelling in group:
        counts[spelling.kind] = counts.get(spelling.kind, 0) + sum(map(len, spelling.places.values()))
    if identity.startswith("iso:") or "country" in counts:
        return "country"
    whole = sum(counts.values())
    one_word = " " not in group[0].key and not name.isupper()
    located = 2 * sum(spelling.within for spelling in group) >= whole
    if located and ("place" in counts or (one_word and whole >= _ENOUGH)):
        return "place"
    return min(counts, key=lambda kind: (-counts[kind], _ORDER.index(kind)))


def _settled(group: list[Spelling], identity: str, name: str) -> Named:
    first = group[0]
    if first.kind == "group" or "\n" in identity:
        return first.kind, first.key
    if len(group) == 1 and not first.within and not identity.startswith("iso:"):
        return first.kind, first.key
    kind = _kind(group, identity, name)
    if len(group) == 1 and kind == first.kind:
        return kind, first.key
    if identity.startswith("iso:"):
        return kind, identity
    main = max(group, key=lambda s: (sum(map(len, s.places.values())), _main_name(s)))
    return kind, main.key if main.kind == kind else key_of(kind, _main_name(main))


def settle_kinds(
    spellings: Mapping[Named, Spelling], kept: Kept, touched: set[Named] | None
) -> tuple[dict[Named, Bearer], dict[Named, Named]]:
    """Put spellings of one name under several kinds together.

    Args:
        spellings: as gathered.
        kept: traits of their names.
        touched: those that changed since the last run; None for all.

    Returns:
        who bears the names now, and for each spelling that went into another where it went.
    """
    traits = kept.traits
    named = {key: _main_name(spelling) for key, spelling in spellings.items()}
    families = frozenset(
        family
        for key, name in named.items()
        if key[0] == "person" and " " in key[1] and (family := kept.persons[name].family)
    )
    bare = frozenset(traits[name].folded for key, name in named.items() if key[0] in {"country", "place"})
    groups: dict[str, list[Spelling]] = {}
    for key in sorted(spellings):
        spelling = spellings[key]
        groups.setdefault(_identity(spelling, named[key], traits, families, bare), []).append(spelling)
    settled: dict[Named, Bearer] = {}
    went: dict[Named, Named] = {}
    for identity, group in groups.items():
        first = group[0].kind, group[0].key
        whole = _settled(group, identity, named[first])
        changed = touched is None or any((s.kind, s.key) in touched for s in group)
        held = settled.get(whole)
        if held is not None:
            held.parts.extend(group)
            held.touched |= changed
        else:
            settled[whole] = Bearer(whole[0], whole[1], list(group), changed)
        for spelling in group:
            if (spelling.kind, spelling.key) != whole:
                went[spelling.kind, spelling.key] = whole
    return settled, went
