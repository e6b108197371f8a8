"""What holds for any two texts whatever."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.comparing.versions import revise, without_typography
from rashomon.model import Document, Point, Reading
from rashomon.model.revision import Change, Place, Revision

PIECES = [
    "The sides agreed to open a direct line by 1 April.", "one two three four five six seven eight nine",
    "five six seven eight nine ten eleven twelve", "A B C D E F G H I J", "CAPS caps", "the", " ", " ", "\n",
    "\n\n", "He left.", " He wept.", "«x»", "“x”", "-", "--", "...", "…", "\u202e", "e\u0301", "é", ".", "?",
    "你好", "\u00ad", "'", "<script>", "\r\n", "\x00", "🚂",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join) | st.text(min_size=1)


def revised(before: str, after: str) -> Revision:
    try:
        sides = [Document(text=text) for text in (before, after)]
    except ValueError:
        return Revision("", "", "", 1.0, one_statement=True)
    old, new = (
        (side, Reading(side.id, "by hand", "en", points=(Point(0, len(side.text), (), "assert"),)))
        for side in sides
    )
    return revise(old, new)


def put(before: str, changes: list[Change], after: str) -> str:
    """Do what the docstring of `Change` says."""
    outer = [change for change in changes if change.inside is None]
    kept, at = "", 0
    for place in sorted(change.before for change in outer):
        kept += before[at : place.start]
        at = place.end
    kept += before[at:]
    for place in sorted(change.after for change in outer):
        kept = kept[: place.start] + place.of(after) + kept[place.start :]
    return kept


def apart(places: list[Place]) -> bool:
    ordered = sorted(places)
    return all(one.end <= other.start for one, other in pairwise(ordered))


@settings(max_examples=400, deadline=None)
@given(TEXTS, TEXTS)
def test_putting_the_changes_into_the_earlier_text_gives_the_later(before: str, after: str) -> None:
    changes = list(revised(before, after).changes)
    if changes or before == after:
        assert put(before, changes, after) == after


@settings(max_examples=400, deadline=None)
@given(TEXTS, TEXTS)
def test_places_lie_in_their_text_and_do_not_overlap(before: str, after: str) -> None:
    revision = revised(before, after)
    for inside in {change.inside for change in revision.changes}:
        several = [change for change in revision.changes if change.inside == inside]
        for side, text in (("before", before), ("after", after)):
            places = [getattr(change, side) for change in several]
            assert apart(places)
            assert all(place.end <= len(text) for place in places)
            if inside is not None:
                outer = getattr(revision.changes[inside], side)
                assert all(outer.start <= place.start <= place.end <= outer.end for place in places)
    for change in revision.changes:
        words = change.before.of(before), change.after.of(after)
        assert change.kind == "moved" or words[0] != words[1]
        assert (change.kind == "added") == (not words[0] and change.kind != "typography")
        assert (change.kind == "dropped") == (not words[1] and change.kind != "typography")
        assert bool(change.typography) == (change.kind == "typography")
        if change.inside is not None:
            assert revision.changes[change.inside].kind == "moved"


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_every_point_is_told_once_and_nothing_depends_on_chance(before: str, after: str) -> None:
    revision = revised(before, after)
    assert revision == revised(before, after)
    if revision.before:
        assert sum(len(one.before) for one in revision.points) == 1
        assert sum(len(one.after) for one in revision.points) == 1
    hidden = without_typography(revision)
    assert all(change.kind != "typography" for change in hidden.changes)
    assert hidden.hidden + len(hidden.changes) == len(revision.changes)
    assert all(c.inside is None or hidden.changes[c.inside].kind == "moved" for c in hidden.changes)
