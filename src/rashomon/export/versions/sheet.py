"""A Revision laid out for people: what every written form of it shows, with the exact words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from rashomon.export.sheet import OWN_VOICE, UNKNOWN_ISSUER
from rashomon.export.table import counted
from rashomon.export.versions.weave import Piece, weave
from rashomon.model import Document, Point
from rashomon.model.revision import Change, ChangeKind, Place, PointChange, PointRelation, Revision

PROPOSAL = (
    "Places and words are exact. Points, acts, speakers and facts are proposals of a machine, not findings: "
    "check each one against the words before you rely on it."
)
UNLIKE = "These are hardly two versions of one statement; their words are not set against each other."
NOTHING = "Nothing changed: both texts are the same, code point for code point."
WORDS: dict[ChangeKind, str] = {
    "added": "added", "dropped": "dropped", "replaced": "replaced", "moved": "moved",
    "typography": "in typography alone",
}  # fmt: skip
POINTS: dict[PointRelation, str] = {
    "changed": "changed", "dropped": "dropped", "added": "added", "moved": "moved", "same": "the same",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marked:
    """One point's exact words, cut where a change begins or ends.

    Attributes:
        point: the point.
        pieces: the words in order; True where they changed.
    """

    point: Point
    pieces: tuple[tuple[str, bool], ...]

    @property
    def voice(self) -> str:
        """On whose word, and the act: "Velis: agree to Tolmark, uncertain"."""
        chain = " > ".join(self.point.chain) or OWN_VOICE
        to = f" to {self.point.to}" if self.point.to else ""
        hedge = f", {self.point.hedge}" if self.point.hedge else ""
        return f"{chain}: {self.point.act}{to}{hedge}"


@dataclass(frozen=True)
class Sheet:
    """Two versions as people see them.

    Attributes:
        revision: what changed.
        before: the earlier Document.
        after: the later Document.
    """

    revision: Revision
    before: Document
    after: Document

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Both texts as one sequence."""
        return weave(self.before.text, self.after.text, self.revision.changes)

    @property
    def unchanged(self) -> bool:
        """Whether not one code point differs."""
        return self.before.text == self.after.text

    @property
    def name(self) -> str:
        """What the text is called."""
        later, earlier = self.after, self.before
        return later.title or earlier.title or later.address or later.id

    @property
    def title(self) -> str:
        """What the page is called."""
        return f"Two versions: {self.name}"

    @property
    def words(self) -> str:
        """What became of the words, counted."""
        if self.unchanged:
            return NOTHING
        found = Counter(change.kind for change in self.revision.changes)
        parts = [f"{found[kind]} {WORDS[kind]}" for kind in get_args(ChangeKind) if found[kind]]
        hidden = (
            f"{counted(self.revision.hidden, 'typographic change')} not shown" if self.revision.hidden else ""
        )
        total = counted(len(self.revision.changes), "change")
        told = f"Words: {total}{': ' if parts else ''}{', '.join(parts)}."
        return f"{told} {hidden}." if hidden else told

    @property
    def points(self) -> str:
        """What became of the points, counted; why there are none."""
        if self.revision.unread:
            return " ".join(self.revision.unread)
        found = Counter(change.relation for change in self.revision.points)
        parts = [f"{found[relation]} {POINTS[relation]}" for relation in POINTS if found[relation]]
        return f"Points: {', '.join(parts) or 'none was read'}."

    @property
    def alike(self) -> str:
        """How much of the shorter text stands in the other."""
        share = self.revision.alike
        shown = "Less than 1%" if 0 < share < 0.01 else f"{int(share * 100)}%"
        told = f"{shown} of the words of the shorter text stand in the other."
        return told if self.revision.one_statement else f"{told} {UNLIKE}"

    @property
    def told_points(self) -> tuple[PointChange, ...]:
        """The points that are not just the same."""
        return tuple(change for change in self.revision.points if change.relation != "same")

    def marked(self, change: PointChange, *, later: bool) -> tuple[Marked, ...]:
        """Give the words of one side of a point's change, marked where they changed."""
        points = change.after if later else change.before
        text = (self.after if later else self.before).text
        places = self._places[later] if change.before and change.after else ()
        return tuple(Marked(point, _cut(text, point, places)) for point in points)

    @cached_property
    def _places(self) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
        told = [change for change in self.revision.changes if change.kind in {"added", "dropped", "replaced"}]
        return tuple(sorted(c.before for c in told)), tuple(sorted(c.after for c in told))


def _cut(text: str, point: Point, places: tuple[Place, ...]) -> tuple[tuple[str, bool], ...]:
    at, pieces = point.start, list[tuple[str, bool]]()
    for place in places:
        start, end = max(at, place.start), min(point.end, place.end)
        if start < end:
            pieces += [(text[at:start], False), (text[start:end], True)]
            at = end
    return tuple(piece for piece in [*pieces, (text[at : point.end], False)] if piece[0])


def named(document: Document) -> str:
    """Name a document on one line."""
    told = (document.issuer or UNKNOWN_ISSUER, document.title, document.published)
    where = document.url or document.path
    return ", ".join(part for part in (*told, where) if part)


def kind_of(change: Change) -> str:
    """Say the kind of a change in words: "typography (quotation marks, spaces)"."""
    return f"typography ({', '.join(change.typography)})" if change.typography else change.kind
