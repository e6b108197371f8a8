"""An alignment of tokens -> changes with exact places; whatever is not exactly the same is a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.comparing.versions.passage import Alignment, Passage
from rashomon.comparing.versions.runs import Run
from rashomon.comparing.versions.tokens import Tokens
from rashomon.comparing.versions.typographic import typography
from rashomon.model.revision import Change, Place

Edges = tuple[int, int, int, int]
"""Start and end of a stretch of the earlier text, start and end of the stretch of the later text."""


def changes(before: Tokens, after: Tokens, alignment: Alignment) -> tuple[Change, ...]:
    """Give all changes in the order of the later text, then of the earlier."""
    moves = [_move(passage, before, after) for passage in alignment.moved]
    whole = (0, len(before.text), 0, len(after.text))
    found = [(change, -1) for change in _between(before, after, alignment.runs, whole, moves)]
    for number, (passage, move) in enumerate(zip(alignment.moved, moves, strict=True)):
        found.append((move, -1))
        edges = (move.before.start, move.before.end, move.after.start, move.after.end)
        found += [(change, number) for change in _between(before, after, passage.runs, edges, ())]
    # A moved passage stands before the changes inside it.
    found.sort(key=lambda one: (one[0].after.start, one[1] >= 0, one[0].before, one[0].after))
    place = {id(change): index for index, (change, _) in enumerate(found)}
    return tuple(
        change if number < 0 else replace(change, inside=place[id(moves[number])]) for change, number in found
    )


def _move(passage: Passage, before: Tokens, after: Tokens) -> Change:
    """Place a moved passage, with the blanks behind it that are the same in both texts."""
    start, end = before.starts[passage.before[0]], before.ends[passage.before[1] - 1]
    to, until = after.starts[passage.after[0]], after.ends[passage.after[1] - 1]
    more = 0
    ahead, behind = before.text[end : end + 8], after.text[until : until + 8]
    while more < min(len(ahead), len(behind)) and ahead[more] == behind[more] and ahead[more].isspace():
        more += 1
    return Change("moved", Place(start, end + more), Place(to, until + more))


def _between(
    before: Tokens, after: Tokens, runs: Sequence[Run], edges: Edges, moves: Sequence[Change]
) -> Iterator[Change]:
    """Walk over the tokens that stayed, and over what stands between each two of them."""
    from_a, from_b = sorted(move.before for move in moves), sorted(move.after for move in moves)
    a, b = edges[0], edges[2]
    held: Change | None = None
    pairs = [(run.a + n, run.b + n) for run in runs for n in range(run.size)]
    for token_a, token_b in [*pairs, (-1, -1)]:
        last = token_a < 0
        start_a, end_a = (edges[1],) * 2 if last else (before.starts[token_a], before.ends[token_a])
        start_b, end_b = (edges[3],) * 2 if last else (after.starts[token_b], after.ends[token_b])
        found = list(_gap(before.text, after.text, (a, start_a, b, start_b), _within(from_a, a, start_a),
                          _within(from_b, b, start_b)))  # fmt: skip
        if before.text[start_a:end_a] != after.text[start_b:end_b]:
            found.append(_change(before.text, after.text, (start_a, end_a, start_b, end_b)))
        for change in found:
            joined = _joined(held, change, before.text, after.text) if held else None
            if held and not joined:
                yield held
            held = joined or change
        a, b = end_a, end_b
    if held:
        yield held


def _within(places: list[Place], start: int, end: int) -> list[Place]:
    """Give the places that lie in a gap; the sorted list is used up from its front."""
    found: list[Place] = []
    while places and places[0].end <= end:
        found.append(places.pop(0))
    assert all(start <= place.start for place in found)
    return found


def _gap(
    before: str, after: str, edges: Edges, out: Sequence[Place], into: Sequence[Place]
) -> Iterator[Change]:
    """Tell what changed between two tokens that stayed, beside the passages that were moved."""
    a, b = _free(edges[0], edges[1], out), _free(edges[2], edges[3], into)
    first, last = edges[2], edges[1]
    while a and b and before[slice(*a[0])] == after[slice(*b[0])]:
        first = b[0][1]
        del a[0], b[0]
    while a and b and before[slice(*a[-1])] == after[slice(*b[-1])]:
        last = a[-1][0]
        del a[-1], b[-1]
    if len(a) == len(b) == 1:
        yield _change(before, after, _trimmed(before, after, (*a[0], *b[0])))
        return
    # What was dropped stands in front of all that came, and what was added behind all that went.
    for start, end in a:
        yield _change(before, after, (start, end, first, first))
    for start, end in b:
        yield _change(before, after, (last, last, start, end))


def _free(start: int, end: int, moved: Sequence[Place]) -> list[tuple[int, int]]:
    """Give the pieces of a gap that no moved passage takes."""
    cuts = [start, *(edge for place in moved for edge in (place.start, place.end)), end]
    pairs = zip(cuts[::2], cuts[1::2], strict=True)
    return [(first, last) for first, last in pairs if first < last]


def _trimmed(before: str, after: str, edges: Edges) -> Edges:
    """Leave blanks away that both stretches begin or end with."""
    start, end, to, until = edges
    while start < end and to < until and before[start] == after[to] and before[start].isspace():
        start, to = start + 1, to + 1
    while start < end and to < until and before[end - 1] == after[until - 1] and before[end - 1].isspace():
        end, until = end - 1, until - 1
    return start, end, to, until


def _change(before: str, after: str, edges: Edges) -> Change:
    start, end, to, until = edges
    sides = (before[max(0, start - 1) : start], before[end : end + 1])
    how = typography(before[start:end], after[to:until], *sides)
    kind = "typography" if how else "replaced" if start < end and to < until else "dropped"
    if kind == "dropped" and start == end:
        kind = "added"
    return Change(kind, Place(start, end), Place(to, until), how)  # type: ignore[arg-type]


def _joined(left: Change, right: Change, before: str, after: str) -> Change | None:
    """Make one change of two typographic ones with nothing but blanks between them."""
    if left.kind != "typography" or right.kind != "typography":
        return None
    between = before[left.before.end : right.before.start]
    if between != after[left.after.end : right.after.start]:
        return None
    if between.strip() or left.before.end > right.before.start or left.after.end > right.after.start:
        return None
    known = dict.fromkeys((*left.typography, *right.typography))
    return Change(
        "typography", Place(left.before.start, right.before.end), Place(left.after.start, right.after.end),
        tuple(known),
    )  # fmt: skip
