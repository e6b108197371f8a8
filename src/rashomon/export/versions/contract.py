"""A Revision as the dictionary of the JSON contract; offsets count Unicode code points."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.export.contract import Json, document, point
from rashomon.model import Document, Fact
from rashomon.model.revision import Change, Place, PointChange, Revision


def revision(value: Revision, before: Document, after: Document) -> Json:
    """Give the object of `rashomon diff --format json`."""
    texts = before.text, after.text
    return {
        "before": document(before), "after": document(after),
        "alike": value.alike, "one_statement": value.one_statement,
        "changes": [_change(change, texts) for change in value.changes],
        "points": [_point(change, texts) for change in value.points],
        "facts": [
            {"fact": one.fact, "relation": one.relation, "before": _fact(one.before, texts[0]),
             "after": _fact(one.after, texts[1])}
            for one in value.facts
        ],
        "fields": [{"field": one.field, "before": one.before, "after": one.after} for one in value.fields],
        "unread": list(value.unread), "hidden": value.hidden, "differ": value.differ,
    }  # fmt: skip


def _change(change: Change, texts: Sequence[str]) -> Json:
    return {
        "kind": change.kind, "before": _place(change.before, texts[0]),
        "after": _place(change.after, texts[1]), "typography": list(change.typography),
        "inside": change.inside,
    }  # fmt: skip


def _place(place: Place, text: str) -> Json:
    return {"start": place.start, "end": place.end, "text": place.of(text)}


def _point(change: PointChange, texts: Sequence[str]) -> Json:
    return {
        "relation": change.relation, "aspects": list(change.aspects), "why": change.why,
        "before": [point(one, texts[0]) for one in change.before],
        "after": [point(one, texts[1]) for one in change.after],
    }  # fmt: skip


def _fact(fact: Fact | None, text: str) -> Json | None:
    if fact is None:
        return None
    return {"value": fact.value, "start": fact.start, "end": fact.end, "text": text[fact.start : fact.end]}
