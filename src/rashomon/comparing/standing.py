"""Who stands with whom on a row, and what each group tells, in few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.comparing.acts import acts
from rashomon.comparing.deeds import Cells, deed, spoken_by
from rashomon.comparing.differing import Difference
from rashomon.comparing.phrasing import listed
from rashomon.comparing.relating import Relating
from rashomon.comparing.showing import words_of
from rashomon.model import Stand

# Findings that the act of a group or its speaker tells.
_OF_DEEDS = frozenset({"act", "who", "denied"})
# What a group has in its own words, so many of them.
_WORDED, _SHOWN = frozenset({"amount", "when", "opposite", "name"}), 2

Side = int


def together(sides: Sequence[Side], unlike: Iterable[tuple[Side, Side]]) -> list[tuple[Side, ...]]:
    """Group sides so that no two of a group are unlike; each joins the first group that takes it.

    Args:
        sides: all of them, in the order in which they are placed.
        unlike: pairs between which a difference was found, in either order.

    Returns:
        The largest group first.
    """
    apart = {frozenset(pair) for pair in unlike}
    groups: list[list[Side]] = []
    for side in sides:
        fitting = (group for group in groups if not any(frozenset((side, one)) in apart for one in group))
        group = next(fitting, None)
        if group is None:
            groups.append([side])
        else:
            group.append(side)
    return [tuple(group) for group in sorted(groups, key=lambda group: (-len(group), group))]


def stands(cells: Cells, found: Relating | None = None) -> tuple[Stand, ...]:
    """Say who stands with whom on a row; `columns` of a Stand are sides here.

    Args:
        cells: the points of each account.
        found: how they stand to each other; None where one account alone states the row.
    """
    reasons = found.reasons if found else ()
    groups = together(sorted(cells), [(left, right) for _, left, right in reasons])
    return tuple(Stand(group, _told(cells, group, found)) for group in groups)


def _told(cells: Cells, group: tuple[Side, ...], found: Relating | None) -> str:
    """Tell what a group has: its act, and what else sets it apart from the others."""
    theirs = _findings(group, found)
    kinds = {one.kind for one, _, _ in theirs}
    parts = [] if kinds and not kinds & _OF_DEEDS else [_deed(cells, group, spoken="who" in kinds)]
    for kind, saying in acts()["stands"].items():
        if any(one.kind == kind and one.by == own for one, own, _ in theirs):
            parts = [saying] if kind == "denied" else [*parts, saying]
    held = Counter(
        words_of(cells[side], span)
        for one, own, side in theirs
        if one.kind in _WORDED
        for span in (one.right if own else one.left)
    )
    shown = sorted(held, key=lambda words: (-held[words], words))[:_SHOWN]
    parts += [listed([f'"{words}"' for words in shown])] if shown else []
    return ", ".join(parts) or _deed(cells, group, spoken=False)


def _findings(group: tuple[Side, ...], found: Relating | None) -> list[tuple[Difference, int, Side]]:
    """Give the differences of a group from others, each with which of its two sides is the group's."""
    theirs: list[tuple[Difference, int, Side]] = []
    for difference, left, right in found.reasons if found else ():
        theirs += [(difference, own, side) for own, side in enumerate((left, right)) if side in group]
    return theirs


def _deed(cells: Cells, group: tuple[Side, ...], *, spoken: bool) -> str:
    """Give the act that most accounts of a group report, with its speaker where speakers differ."""
    told = Counter(deed(cells[side], spoken=False, one=True) for side in group)
    most = min(told, key=lambda one: (-told[one], one))
    by = [who for side in group if (who := spoken_by(cells[side]))] if spoken else []
    return f"{most} by {by[0]}" if by else most
