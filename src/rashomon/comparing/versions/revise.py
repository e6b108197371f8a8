"""Two versions of one text -> what changed."""

from __future__ import annotations

from dataclasses import replace

from rashomon.comparing.versions.aligning import align
from rashomon.comparing.versions.changes import changes
from rashomon.comparing.versions.header import fact_changes, field_changes
from rashomon.comparing.versions.passage import Alignment
from rashomon.comparing.versions.points import Version, point_changes
from rashomon.comparing.versions.tokens import Tokens, tokens
from rashomon.model import Document, Reading
from rashomon.model.revision import Change, Place, Revision

DIFFER = "versions.v1"
LEAST_ALIKE = 0.3
"""Share of the shorter text's words that stand in the other, below which they are hardly one statement."""


def revise(before: tuple[Document, Reading], after: tuple[Document, Reading]) -> Revision:
    """Tell what became of a text from one version to the next.

    Pure and deterministic. Of texts that are hardly one statement the words are not set against each other:
    the whole of the one was replaced by the whole of the other.

    Args:
        before: the earlier Document and its Reading.
        after: the later Document and its Reading.

    Raises:
        ValueError: a Reading is not the Reading of its Document.
    """
    if any(document.id != reading.document for document, reading in (before, after)):
        raise ValueError("a Reading is the Reading of its Document")
    sides = tokens(before[0].text), tokens(after[0].text)
    alignment = align(*sides)
    alike = _alike(*sides, alignment)
    one = alike >= LEAST_ALIKE
    unread = _unread(before[1], after[1])
    versions = Version(sides[0], before[1]), Version(sides[1], after[1])
    return Revision(
        differ=DIFFER,
        before=before[0].id,
        after=after[0].id,
        alike=round(alike, 4),
        one_statement=one,
        changes=changes(*sides, alignment) if one else _whole(before[0].text, after[0].text),
        points=() if unread else point_changes(*versions, alignment),
        facts=() if unread else fact_changes(before[1], after[1]),
        fields=field_changes(before[0], after[0]),
        unread=unread,
    )


def without_typography(revision: Revision) -> Revision:
    """Leave typographic changes out; how many, it says."""
    kept = [place for place, change in enumerate(revision.changes) if change.kind != "typography"]
    new = {old: place for place, old in enumerate(kept)}
    changes = (revision.changes[old] for old in kept)
    return replace(
        revision,
        changes=tuple(c if c.inside is None else replace(c, inside=new[c.inside]) for c in changes),
        hidden=revision.hidden + len(revision.changes) - len(kept),
    )


def _alike(before: Tokens, after: Tokens, alignment: Alignment) -> float:
    """Give the share of the shorter text that stands in the other, counted in letters of words."""
    runs = [*alignment.runs, *(run for passage in alignment.moved for run in passage.runs)]
    kept = sum(sum(before.letters[run.a : run.a + run.size]) for run in runs)
    shorter = min(sum(before.letters), sum(after.letters))
    if shorter:
        return min(1.0, kept / shorter)
    return float(before.keys == after.keys)


def _whole(before: str, after: str) -> tuple[Change, ...]:
    return (Change("replaced", Place(0, len(before)), Place(0, len(after))),)


def _unread(before: Reading, after: Reading) -> tuple[str, ...]:
    """Say why points were not compared, where a text was not read at all."""
    why = [one.problems[0].message if one.problems and not one.points else "" for one in (before, after)]
    if why[0] and why[0] == why[1]:
        return (f"The points of both texts were not read: {why[0]}.",)
    sides = zip(("earlier", "later"), why, strict=True)
    return tuple(f"The points of the {side} text were not read: {told}." for side, told in sides if told)
