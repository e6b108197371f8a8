"""Spellings of one person put together; two people under one surname kept apart.

Blocked by the consonants of the family name. Within a block full names join the group all of whose full
names agree with them, the most frequent names first. A name without given name joins where the block
holds one group alone.
"""

from __future__ import annotations

from rashomon.linking.actors.spellings import Spelling
from rashomon.linking.names.closeness import closeness, variants_of
from rashomon.linking.names.folding import skeleton
from rashomon.linking.names.parts import parts_of
from rashomon.linking.names.person import match_persons
from rashomon.linking.names.result import NameMatch

SURE = 0.85
"""Score from which on two full names are joined; what lies below is left apart."""
SAME_FAMILY = 0.9
"""Closeness that a family name alone needs."""
_MOST_COMPARED = 50


def _block_of(spelling: Spelling) -> str:
    family = parts_of(spelling.name).family or spelling.key
    return skeleton(family.replace("v", "")) or family


def _has_given(spelling: Spelling) -> bool:
    parts = parts_of(spelling.name)
    return len(parts.words) > 1


def _given_marks(spelling: Spelling) -> frozenset[str | int]:
    """Give what two spellings worth a look share: first letters of given names, and their variants."""
    parts = parts_of(spelling.name)
    given = [word for word in parts.words if word != parts.family] or list(parts.words)
    return frozenset(
        [*(word[0] for word in given), *parts.initials, *(v for word in given for v in variants_of(word))]
    )


def _is_family_of(lone: Spelling, full: Spelling) -> bool:
    word, family = parts_of(lone.name).words[0], parts_of(full.name).family
    return family is not None and closeness(word, family) >= SAME_FAMILY


def _sure(match: NameMatch) -> bool:
    return match.same and match.score >= SURE


def _joined(block: list[Spelling]) -> list[tuple[list[Spelling], str]]:
    ordered = sorted(block, key=lambda s: (-len(s.mentions), s.key))
    groups: list[tuple[list[Spelling], list[str]]] = []
    by_mark: dict[str | int, list[int]] = {}
    for spelling in (s for s in ordered if _has_given(s)):
        marks = _given_marks(spelling)
        near = sorted({n for mark in marks for n in by_mark.get(mark, ())})
        for group, reasons in (groups[n] for n in near[:_MOST_COMPARED]):
            first = match_persons(spelling.name, group[0].name)
            if _sure(first) and all(_sure(match_persons(spelling.name, s.name)) for s in group[1:]):
                group.append(spelling)
                reasons.append(f"{spelling.name}: {first.why}")
                break
        else:
            for mark in marks:
                by_mark.setdefault(mark, []).append(len(groups))
            groups.append(([spelling], []))
    lone: list[tuple[list[Spelling], list[str]]] = []
    for spelling in (s for s in ordered if not _has_given(s)):
        fitting = [pair for pair in groups[:_MOST_COMPARED] if _is_family_of(spelling, pair[0][0])]
        if len(fitting) == 1 and len(groups) <= _MOST_COMPARED:
            fitting[0][0].append(spelling)
            fitting[0][1].append(f"{spelling.name}: no other person with this family name is held")
        else:
            lone.append(([spelling], []))
    return [(group, "; ".join(reasons)) for group, reasons in [*groups, *lone]]


def join_persons(spellings: list[Spelling]) -> list[tuple[list[Spelling], str]]:
    """Put spellings of one person together, each group with what joined it."""
    blocks: dict[str, list[Spelling]] = {}
    for spelling in spellings:
        blocks.setdefault(_block_of(spelling), []).append(spelling)
    return [group for key in sorted(blocks) for group in _joined(blocks[key])]
