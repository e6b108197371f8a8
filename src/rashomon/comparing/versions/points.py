"""What became of each point: added, dropped, changed (and in what), moved, the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from rashomon.comparing.naming import name_key
from rashomon.comparing.quantities import Quantity, quantities
from rashomon.comparing.versions.partners import Group, groups, keys_of, partners, words_of
from rashomon.comparing.versions.passage import Alignment
from rashomon.comparing.versions.tokens import Tokens
from rashomon.comparing.vocabulary import vocabulary
from rashomon.model import Point, Reading, Span
from rashomon.model.revision import PointAspect, PointChange, PointRelation

OWN_VOICE = "own voice"
NOBODY = "nobody"
NO_HEDGE = "said without a hedge"
Changed = tuple[PointAspect, str]


@dataclass(frozen=True, slots=True)
class Version:
    """One version.

    Attributes:
        tokens: its words and signs.
        reading: its Reading.
        stayed: the tokens that the other version has too, here or elsewhere.
    """

    tokens: Tokens
    reading: Reading
    stayed: frozenset[int] = frozenset()


def point_changes(before: Version, after: Version, alignment: Alignment) -> tuple[PointChange, ...]:
    """Compare the points of two versions; what changed comes first, and all is in text order."""
    points = before.reading.points, after.reading.points
    partner, _ = partners(alignment)
    before = replace(before, stayed=frozenset(partner))
    after = replace(after, stayed=frozenset(partner.values()))
    found = [
        _change(group, before, after) for group in groups(before.tokens, after.tokens, points, alignment)
    ]
    order = ("changed", "dropped", "added", "moved", "same")
    assert set(order) == set(get_args(PointRelation))
    return tuple(sorted(found, key=lambda one: (order.index(one.relation), _place(one))))


def _place(change: PointChange) -> tuple[int, int]:
    first = (change.after or change.before)[0]
    return first.start, first.end


def _change(group: Group, before: Version, after: Version) -> PointChange:
    old = tuple(before.reading.points[number] for number in group.before)
    new = tuple(after.reading.points[number] for number in group.after)
    if not old or not new:
        return PointChange("added" if new else "dropped", old, new)
    same_words = _same_words(before, old, after, new)
    changed = [*_read_otherwise(old, new)]
    unmoved: PointRelation = "moved" if group.elsewhere else "same"
    around = _sentences(before, old), _sentences(after, new)
    if same_words and (not changed or _same_words(before, around[0], after, around[1])):
        # Not one word of the sentence changed: that it is read otherwise is the reader's doing.
        why = "; ".join(told for _, told in changed)
        return PointChange(unmoved, old, new, (), f"the same words, read otherwise: {why}" if why else "")
    if not same_words:
        changed = [("words", ""), *_amounts(before, old, after, new), *changed]
    parts = [told for _, told in changed if told] + (["it stands elsewhere"] if group.elsewhere else [])
    return PointChange("changed", old, new, tuple(aspect for aspect, _ in changed), "; ".join(parts))


def _same_words(
    before: Version, old: Sequence[Point | Span], after: Version, new: Sequence[Point | Span]
) -> bool:
    """Tell whether no word was added or dropped; that points are cut otherwise adds and drops none."""
    was, now = words_of(before.tokens, old), words_of(after.tokens, new)
    if before.stayed.issuperset(was) and after.stayed.issuperset(now):
        return True
    return keys_of(before.tokens, was) == keys_of(after.tokens, now)


def _sentences(side: Version, points: Sequence[Point]) -> list[Span]:
    """Give the points and the sentences that they stand in."""
    spans = [Span(point.start, point.end) for point in points]
    around = [one for one in side.reading.sentences if any(one.overlaps(span) for span in spans)]
    return [*around, *spans]


def _read_otherwise(old: Sequence[Point], new: Sequence[Point]) -> list[Changed]:
    """Say in what points are read otherwise; what is the same on both sides of one point is not said."""
    told: list[tuple[PointAspect, list[tuple[str, str]], list[tuple[str, str]]]] = [
        ("act", [(p.act, p.act) for p in old], [(p.act, p.act) for p in new]),
        ("who", [_voice(p) for p in old], [_voice(p) for p in new]),
        ("to", [_addressee(p) for p in old], [_addressee(p) for p in new]),
        ("hedge", [(p.hedge or NO_HEDGE,) * 2 for p in old], [(p.hedge or NO_HEDGE,) * 2 for p in new]),
    ]
    changed: list[Changed] = []
    for aspect, was, now in told:
        lost = [shown for key, shown in was if key not in {other for other, _ in now}]
        got = [shown for key, shown in now if key not in {other for other, _ in was}]
        if lost or got:
            first = " and ".join(dict.fromkeys(lost or [shown for _, shown in was]))
            then = " and ".join(dict.fromkeys(got or [shown for _, shown in now]))
            changed.append((aspect, f"{aspect}: {first} became {then}"))
    return changed


def _voice(point: Point) -> tuple[str, str]:
    """Give a source chain as it is compared (a name by its last part) and as it is shown."""
    key = " > ".join(" + ".join(sorted(map(name_key, one.split(" + ")))) for one in point.chain)
    return key, " > ".join(point.chain) or OWN_VOICE


def _addressee(point: Point) -> tuple[str, str]:
    return (name_key(point.to), point.to) if point.to else ("", NOBODY)


def _amounts(before: Version, old: Sequence[Point], after: Version, new: Sequence[Point]) -> list[Changed]:
    """Say which amounts, dates and times became others."""
    was, now = _quantities(before, old), _quantities(after, new)
    gone = [words for key, words in was.items() if key not in now]
    come = [words for key, words in now.items() if key not in was]
    if gone and come:
        return [("quantity", f"{_listed(gone)} became {_listed(come)}")]
    return [
        ("quantity", f"{_listed(one)} was {verb}")
        for one, verb in ((gone, "dropped"), (come, "added"))
        if one
    ]


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"\u201c{one}\u201d" for one in words)


def _quantities(side: Version, points: Sequence[Point]) -> dict[tuple[float, str, bool], str]:
    """Find the amounts that the other version does not have: value, unit and vagueness -> the words."""
    text, language = side.tokens.text, side.reading.language
    known = vocabulary(language)
    found: dict[tuple[float, str, bool], str] = {}
    for point in points:
        several: Sequence[Quantity] = quantities(
            text, point.start, point.end, known, language=language, times=side.reading.times
        )
        for one in several:
            words = words_of(side.tokens, [Span(one.start, one.end)])
            if words and side.stayed.issuperset(words):
                continue
            found[one.value, one.unit, one.vague] = " ".join(text[one.start : one.end].split())
    return found
