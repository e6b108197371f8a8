"""The words of both versions as one sequence: what stayed, what went, what came, what was moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.model.revision import Change, Place

PieceKind = Literal["same", "dropped", "added", "typography", "moved away", "moved here"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one version or of both.

    The `before` words of all pieces joined are the earlier text, their `after` words the later one.

    Attributes:
        kind: what became of it.
        before: words of the earlier text.
        after: words of the later text.
        start: where they begin in the earlier text.
        new_start: where they begin in the later text.
        number: of the change, from 1; 0 for what stayed.
        inner: the pieces of a passage that came from elsewhere.
    """

    kind: PieceKind
    before: str
    after: str
    start: int
    new_start: int
    number: int = 0
    inner: tuple[Piece, ...] = ()


def weave(before: str, after: str, changes: Sequence[Change]) -> tuple[Piece, ...]:
    """Put both texts into one sequence."""
    whole = Place(0, len(before)), Place(0, len(after))
    return tuple(_woven(before, after, changes, whole, None))


def _woven(
    before: str, after: str, changes: Sequence[Change], within: tuple[Place, Place], inside: int | None
) -> Iterator[Piece]:
    told = [(number, c) for number, c in enumerate(changes, start=1) if c.inside == inside]
    away = sorted(((n, c) for n, c in told if c.kind == "moved"), key=lambda one: one[1].before)
    here = sorted(((n, c) for n, c in told if c.kind == "moved"), key=lambda one: one[1].after)
    rest = sorted(
        ((n, c) for n, c in told if c.kind != "moved"), key=lambda one: (one[1].before, one[1].after)
    )
    a, b = within[0].start, within[1].start
    while a < within[0].end or b < within[1].end:
        steps = [within[0].end - a, within[1].end - b]
        steps = [max(steps)] if not (away or here or rest) else []
        steps += [away[0][1].before.start - a] if away else []
        steps += [here[0][1].after.start - b] if here else []
        steps += [max(rest[0][1].before.start - a, rest[0][1].after.start - b)] if rest else []
        step = min(steps)
        if step:
            yield Piece("same", before[a : a + step], after[b : b + step], a, b)
            a, b = a + step, b + step
        if rest and (rest[0][1].before.start, rest[0][1].after.start) == (a, b):
            number, change = rest.pop(0)
            yield from _changed(before, after, number, change)
            a, b = change.before.end, change.after.end
        elif away and away[0][1].before.start == a:
            number, change = away.pop(0)
            yield Piece("moved away", change.before.of(before), "", a, b, number)
            a = change.before.end
        elif here and here[0][1].after.start == b and not (rest and rest[0][1].after.start == b):
            number, change = here.pop(0)
            inner = tuple(_woven(before, after, changes, (change.before, change.after), number - 1))
            yield Piece("moved here", "", change.after.of(after), a, b, number, inner)
            b = change.after.end
        elif not step:
            raise ValueError("these are no changes between these two texts")


def _changed(before: str, after: str, number: int, change: Change) -> Iterator[Piece]:
    old, new = change.before.of(before), change.after.of(after)
    a, b = change.before.start, change.after.start
    if change.kind == "typography":
        yield Piece("typography", old, new, a, b, number)
        return
    if old:
        yield Piece("dropped", old, "", a, b, number)
    if new:
        yield Piece("added", "", new, a + len(old), b, number)


def lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Cut a sequence into lines: behind line ends, and never between what went and what came for it."""
    found: list[list[Piece]] = [[]]
    for index, piece in enumerate(pieces):
        for part in _parts(piece):
            found[-1].append(part)
            follows = index + 1 < len(pieces) and pieces[index + 1].number == piece.number != 0
            if (part.after or part.before).endswith("\n") and not follows:
                found.append([])
    return [line for line in found if line]


def _parts(piece: Piece) -> Iterator[Piece]:
    """Cut what stayed behind each run of line ends."""
    if piece.kind != "same" or "\n" not in piece.after:
        yield piece
        return
    at = 0
    text = piece.after
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        while end < len(text) and text[end].isspace():
            end += 1
        yield Piece("same", piece.before[at:end], text[at:end], piece.start + at, piece.new_start + at)
        at = end
