"""One name that mentions have as country, place, body or person: one actor of one kind.

A name is tagged anew at each mention, so one state comes as several kinds. The table of states decides
first; then a kind of country that any mention has; then where the name stands ("in ..."); then the most.
"""

from __future__ import annotations

from rashomon.linking.actors.spellings import Spelling, key_of
from rashomon.linking.names.parts import parts_of
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.territories import country_of, plain
from rashomon.model import MentionKind

Named = tuple[MentionKind, str]
_ENOUGH = 3
"""Mentions from which on "in ..." alone makes a one-word name a place."""
_ORDER: tuple[MentionKind, ...] = ("country", "place", "organisation", "person", "group")


def _bare(name: str) -> str:
    """Give the folded name without a form of state before it: "Republic of ..."."""
    words = plain(name).split()
    if len(words) > 2 and words[1] == "of" and words[0] in words_of("state_form"):
        words = words[3:] if words[2] == "the" and len(words) > 3 else words[2:]
    return " ".join(words)


def _identity(spelling: Spelling, families: frozenset[str], bare: frozenset[str]) -> str:
    """Give what names of one actor over kinds share; the own key for names that must stay of their kind."""
    own = f"{spelling.kind}\n{spelling.key}"
    if spelling.kind == "group":
        return own
    if spelling.kind == "person" and (" " not in spelling.key and spelling.key in families):
        return own
    code = country_of(spelling.name)
    if code:
        return f"iso:{code}"
    if spelling.key.startswith("body:"):
        return own
    folded = plain(spelling.name)
    short = _bare(spelling.name)
    if short != folded and short in bare:
        return short
    return folded or own


def _kind(group: list[Spelling], identity: str) -> MentionKind:
    counts: dict[MentionKind, int] = {}
    for spelling in group:
        counts[spelling.kind] = counts.get(spelling.kind, 0) + len(spelling.mentions)
    if identity.startswith("iso:") or "country" in counts:
        return "country"
    whole = sum(counts.values())
    one_word = " " not in group[0].key and not group[0].name.isupper()
    located = 2 * sum(spelling.within for spelling in group) >= whole
    if located and ("place" in counts or (one_word and whole >= _ENOUGH)):
        return "place"
    return min(counts, key=lambda kind: (-counts[kind], _ORDER.index(kind)))


def _merged(group: list[Spelling], kind: MentionKind, identity: str) -> Spelling:
    name = max(group, key=lambda s: (len(s.mentions), s.name)).name
    key = identity if identity.startswith("iso:") else key_of(kind, name)
    whole = Spelling(kind, key)
    for spelling in sorted(group, key=lambda s: (s.kind, s.key)):
        whole.names.update(spelling.names)
        whole.roles.update(spelling.roles)
        whole.mentions.extend(spelling.mentions)
        whole.documents |= spelling.documents
        whole.within += spelling.within
    return whole


def settle_kinds(spellings: dict[Named, Spelling]) -> tuple[dict[Named, Spelling], dict[Named, Named]]:
    """Put spellings of one name under several kinds together.

    Returns:
        the spellings that stand now, and for each that went into another where it went.
    """
    families = frozenset(
        family
        for (kind, key), spelling in spellings.items()
        if kind == "person" and " " in key and (family := parts_of(spelling.name).family)
    )
    bare = frozenset(plain(s.name) for (kind, _), s in spellings.items() if kind in {"country", "place"})
    groups: dict[str, list[Spelling]] = {}
    for key in sorted(spellings):
        groups.setdefault(_identity(spellings[key], families, bare), []).append(spellings[key])
    settled: dict[Named, Spelling] = {}
    went: dict[Named, Named] = {}
    for identity in sorted(groups):
        group = groups[identity]
        kind = group[0].kind if group[0].kind == "group" else _kind(group, identity)
        whole = group[0] if kind == group[0].kind and len(group) == 1 else _merged(group, kind, identity)
        held = settled.get((whole.kind, whole.key))
        if held is not None:
            whole = _merged([held, whole], whole.kind, whole.key if whole.key.startswith("iso:") else "")
        settled[whole.kind, whole.key] = whole
        for spelling in group:
            if (spelling.kind, spelling.key) != (whole.kind, whole.key):
                went[spelling.kind, spelling.key] = (whole.kind, whole.key)
    return settled, went
