"""In what amounts and dates two cells of one row differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.comparing.differing import Difference
from rashomon.comparing.matter import Matter
from rashomon.comparing.quantities import WHEN, Quantity, loose_words
from rashomon.model import Span

# Dates are of one thing where two points share so many terms, amounts where they share what is
# counted and one more.
_SHARED, _COUNTED = 3, 2
# Share of the fewer terms that two points must have in common for their amounts to be of one matter.
_CLOSE = 0.5
# Terms between "several" and what it counts: "several wounded fishermen".
_REACH = 2


def amounts(left: Sequence[Matter], right: Sequence[Matter]) -> list[Difference]:
    """Amounts of one unit that no point of the other cell shares."""
    found = []
    ours = [(m, quantity) for m in left for quantity in m.quantities]
    theirs = [(m, quantity) for m in right for quantity in m.quantities]
    for unit in sorted({q.unit for _, q in ours} & {q.unit for _, q in theirs}):
        a = [(m, q) for m, q in ours if q.unit == unit]
        b = [(m, q) for m, q in theirs if q.unit == unit]
        near = any(_of_one_thing(m, n, unit) for m, _ in a for n, _ in b)
        if not near or any(q.may_equal(p) for _, q in a for _, p in b):
            continue
        found.append(
            Difference(
                "time" if unit in WHEN else "quantity",
                "when" if unit in WHEN else "amount",
                tuple(Span(q.start, q.end) for _, q in a),
                tuple(Span(q.start, q.end) for _, q in b),
                exclusive=len(a) == len(b) == 1 and _exclusive(*a[0], *b[0]),
                thing=unit,
            )
        )
    return found


def _exclusive(left: Matter, ours: Quantity, right: Matter, theirs: Quantity) -> bool:
    """Tell whether two amounts cannot both be true: exact, and told of much the same matter."""
    if not ours.excludes(theirs) or ours.vague or theirs.vague:
        return False
    if left.takes_place and right.takes_place:
        return True
    told = [{key for key in m.keys if not key.isdigit() and key != ours.unit} for m in (left, right)]
    return len(told[0] & told[1]) >= max(1, _CLOSE * min(map(len, told)))


def _of_one_thing(left: Matter, right: Matter, unit: str) -> bool:
    """Tell whether amounts are of one thing: how long the event took, or much the same words."""
    if unit == "second" and left.takes_place and right.takes_place:
        return True
    counted = {key for m in (left, right) for key in m.keys if key.isdigit()}
    return len((set(left.keys) & set(right.keys)) - counted) >= (_SHARED if unit in WHEN else _COUNTED)


def counted_loosely(left: Sequence[Matter], right: Sequence[Matter]) -> Difference | None:
    """Find that one cell counts what the other counts by a word: "ten people" and "several people"."""
    for by, (exact, loose) in enumerate(((left, right), (right, left))):
        units = {q.unit for m in loose for q in m.quantities}
        counts = {q.unit: q for m in exact for q in m.quantities if q.unit not in units}
        others = {key for m in exact for key, _ in _loose(m)}
        for m in loose:
            for key, span in _loose(m):
                if key in counts and key not in others:
                    shown = (Span(counts[key].start, counts[key].end),), (span,)
                    return Difference("quantity", "amount", shown[by], shown[1 - by], thing=key)
    return None


def _loose(matter: Matter) -> Iterator[tuple[str, Span]]:
    """Give the keys of what a point counts by a word, each with the words."""
    for start, end in loose_words(matter.text):
        begin = matter.point.start + start
        behind = [term for term in matter.terms if term.start >= matter.point.start + end][:_REACH]
        for term in behind:
            if not set(matter.text[end : term.start - matter.point.start]) & set(",;:"):
                yield term.key, Span(begin, term.end)
