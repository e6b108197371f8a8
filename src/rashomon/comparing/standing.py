"""Who stands with whom on a row, and what each group tells, in few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.comparing.acts import acts
from rashomon.comparing.deeds import Cells, deed, spoken_by
from rashomon.comparing.differing import Difference
from rashomon.comparing.matter import Matter
from rashomon.comparing.phrasing import listed
from rashomon.comparing.relating import Relating
from rashomon.comparing.showing import words_of
from rashomon.model import Span, Stand

# Findings that the act of a group or its speaker tells.
_OF_DEEDS = frozenset({"act", "who", "denied"})
# What a group has in its own words, so many of them.
_WORDED, _SHOWN = frozenset({"amount", "when", "opposite", "name", "blame"}), 2

Side = int


def together(sides: Sequence[Side], unlike: Iterable[tuple[Side, Side]]) -> list[tuple[Side, ...]]:
    """Group sides that are alike and unlike the very same others.

    A side that fits two others which do not fit each other stands with neither: "about an hour" is neither
    "45 minutes" nor "one hour".

    Args:
        sides: all of them.
        unlike: pairs between which a difference was found, in either order.

    Returns:
        The largest group first.
    """
    others: dict[Side, set[Side]] = {side: set() for side in sides}
    for left, right in unlike:
        others[left].add(right)
        others[right].add(left)
    groups: dict[frozenset[Side], list[Side]] = {}
    for side in sorted(sides):
        groups.setdefault(frozenset(others[side]), []).append(side)
    return sorted(map(tuple, groups.values()), key=_largest)


def merged(told: Sequence[Stand], unlike: Iterable[tuple[Side, Side]]) -> tuple[Stand, ...]:
    """Put groups together that tell the same in the same words, where no two of them are unlike."""
    apart = {frozenset(pair) for pair in unlike}
    found: list[Stand] = []
    for stand in told:
        same = next((one for one in found if one.told == stand.told and not _parted(one, stand, apart)), None)
        if same is None:
            found.append(stand)
        else:
            found[found.index(same)] = Stand(tuple(sorted({*same.columns, *stand.columns})), stand.told)
    return tuple(sorted(found, key=lambda stand: _largest(stand.columns)))


def _parted(one: Stand, other: Stand, apart: set[frozenset[Side]]) -> bool:
    return any(frozenset((a, b)) in apart for a in one.columns for b in other.columns)


def _largest(group: tuple[Side, ...]) -> tuple[int, tuple[Side, ...]]:
    return (-len(group), group)


def stands(cells: Cells, found: Relating | None = None) -> tuple[Stand, ...]:
    """Say who stands with whom on a row; `columns` of a Stand are sides here.

    Args:
        cells: the points of each account.
        found: how they stand to each other; None where one account alone states the row.
    """
    unlike = [(left, right) for _, left, right in found.reasons] if found else []
    told: list[Stand] = []
    for group in together(list(cells), unlike):
        extras: dict[tuple[str, ...], list[Side]] = {}
        for side in group:
            extras.setdefault(_extras(cells[side], side, found), []).append(side)
        told += [Stand(tuple(some), _told(cells, some, extra, found)) for extra, some in extras.items()]
    return merged(told, unlike)


def _told(cells: Cells, group: Sequence[Side], extra: tuple[str, ...], found: Relating | None) -> str:
    """Tell the act that most of a group report, with its speaker where speakers differ, and the extras."""
    kinds = {one.kind for side in group for one, _ in _findings(side, found)}
    told = Counter(deed(cells[side], spoken=False, one=True) for side in group)
    act = min(told, key=lambda one: (-told[one], one))
    by = spoken_by(cells[group[0]]) if "who" in kinds else ""
    # A denial is the act; words that differ tell more than an act that does not.
    shown = "denied" not in kinds or acts()["stands"]["denied"] not in extra
    acted = [f"{act}{f' by {by}' if by else ''}"] if shown and (not extra or kinds & _OF_DEEDS) else []
    return ", ".join([*acted, *extra])


def _extras(cell: Sequence[Matter], side: Side, found: Relating | None) -> tuple[str, ...]:
    """Tell what sets an account apart from others beside its act: a denial, a doubt, other words."""
    theirs = _findings(side, found)
    if found and found.reasons and not theirs:
        return _between(cell, found)
    parts = [
        saying
        for kind, saying in acts()["stands"].items()
        if any(one.kind == kind and one.by == own for one, own in theirs)
    ]
    held = Counter(
        words_of(cell, span)
        for one, own in theirs
        if one.kind in _WORDED
        for span in (one.right if own else one.left)
    )
    return (*parts, *_quoted(held))


def _between(cell: Sequence[Matter], found: Relating) -> tuple[str, ...]:
    """Tell what an account has that is unlike none of the others, while those are unlike each other."""
    if {one.kind for one, _, _ in found.reasons} & _OF_DEEDS:
        return (deed(cell, spoken=False, one=False),)
    units = {one.thing for one, _, _ in found.reasons if one.kind in _WORDED}
    amounts = Counter(
        words_of(cell, Span(amount.start, amount.end))
        for matter in cell
        for amount in matter.quantities
        if amount.unit in units
    )
    return tuple(_quoted(amounts)) or (str(acts()["between"]),)


def _quoted(held: Counter[str]) -> list[str]:
    shown = sorted(held, key=lambda words: (-held[words], words))[:_SHOWN]
    return [listed([f'"{words}"' for words in shown])] if shown else []


def _findings(side: Side, found: Relating | None) -> list[tuple[Difference, int]]:
    """Give the differences of an account from others, each with which of its two sides the account is."""
    return [
        (difference, (left, right).index(side))
        for difference, left, right in (found.reasons if found else ())
        if side in (left, right)
    ]
