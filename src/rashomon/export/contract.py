"""Values as the dictionaries of the JSON contracts; offsets count Unicode code points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rashomon.model import (
    Attribution,
    Comparison,
    CopyGroup,
    Document,
    Event,
    Fact,
    FactCell,
    Point,
    Reading,
    Row,
    Stand,
    Summary,
    summarised,
)

Json = dict[str, Any]
SINGLE_FACTS = ("kind", "date", "place", "duration", "initiator", "tone")
PARTICIPANTS_JOINED_BY = ", "
"""How comparing writes several participants into one cell."""


def document(value: Document) -> Json:
    """Give the `document` object of the reading contract: everything but the text."""
    return {
        "id": value.id, "sha256": value.sha256, "path": value.path, "issuer": value.issuer,
        "title": value.title, "published": value.published, "language": value.language,
        "url": value.url, "supersedes": value.supersedes,
    }  # fmt: skip


def facts(values: Iterable[Fact]) -> Json:
    """Flatten header facts: null where the text is silent, `participants` a list."""
    flat: Json = dict.fromkeys(SINGLE_FACTS)
    flat["participants"] = []
    for fact in values:
        if fact.fact == "participants":
            flat["participants"].append(fact.value)
        elif flat[fact.fact] is None:
            flat[fact.fact] = fact.value
    return flat


def point(value: Point, text: str) -> Json:
    """Give one point with its exact words."""
    return {
        "start": value.start, "end": value.end, "text": text[value.start : value.end],
        "chain": list(value.chain), "act": value.act, "to": value.to, "hedge": value.hedge,
    }  # fmt: skip


def attribution(value: Attribution, text: str) -> Json:
    """Give one attribution; cue and source are null where no words carry them."""
    cue, source = value.cue, value.source
    return {
        "kind": value.kind,
        "content": [{"start": span.start, "end": span.end} for span in value.content],
        "cue": {"start": cue.start, "end": cue.end} if cue else None,
        "source": {"start": source.start, "end": source.end, "text": source.of(text)} if source else None,
        "speaker": value.speaker,
        "chain": list(value.chain),
    }


def reading(value: Reading, of: Document) -> Json:
    """Give one line of `rashomon read --format jsonl`."""
    text = of.text
    return {
        "document": document(of),
        "facts": facts(value.facts),
        "mentions": [
            {"start": m.start, "end": m.end, "text": text[m.start : m.end], "kind": m.kind,
             "name": m.name, "role": m.role}
            for m in value.mentions
        ],
        "attributions": [attribution(a, text) for a in value.attributions],
        "citations": [
            {"start": c.start, "end": c.end, "text": text[c.start : c.end], "target": c.target,
             "date": c.date, "url": c.url}
            for c in value.citations
        ],
        "points": [point(p, text) for p in value.points],
        "reader": value.reader,
        "language": value.language,
        "sections": [
            {"start": s.start, "end": s.end, "kind": s.kind, "speaker": s.speaker} for s in value.sections
        ],
        "times": [
            {"start": t.start, "end": t.end, "text": text[t.start : t.end], "value": t.value,
             "ambiguous": t.ambiguous, "other": t.other}
            for t in value.times
        ],
        "problems": [
            {"layer": p.layer, "message": p.message, "start": p.start, "end": p.end} for p in value.problems
        ],
    }  # fmt: skip


def comparison(value: Comparison, documents: Mapping[str, Document]) -> Json:
    """Give the object of `rashomon compare --format json`; a null cell is silence."""
    texts = [documents[column.document].text for column in value.columns]
    return {
        "event": {
            "id": value.event, "kind": value.kind, "date": value.date,
            "participants": list(value.participants), "place": value.place,
        },
        "accounts": [
            {"document": column.document, "sha256": documents[column.document].sha256,
             "path": documents[column.document].path, "issuer": documents[column.document].issuer,
             "facts": _column_facts(value, index), "url": documents[column.document].url,
             "title": documents[column.document].title, "published": documents[column.document].published,
             "language": documents[column.document].language, "start": column.start, "end": column.end,
             "silence": column.silence, "state": column.state}
            for index, column in enumerate(value.columns)
        ],
        "facts": [
            {"fact": row.fact, "relation": row.relation, "cells": [_fact_cell(cell) for cell in row.cells],
             "stands": _stands(row.stands), "why": row.why}
            for row in value.facts
        ],
        "rows": [_row(row, texts) for row in value.rows],
        "summary": _summary(summarised(value)),
        "comparer": value.comparer,
    }  # fmt: skip


def event(value: Event, documents: Mapping[str, Document]) -> Json:
    """Give one line of `rashomon events --format jsonl`."""
    return {
        "id": value.id, "kind": value.kind, "date": value.date, "participants": list(value.participants),
        "place": value.place,
        "documents": [
            {"id": account.document, "path": documents[account.document].path,
             "url": documents[account.document].url, "issuer": documents[account.document].issuer,
             "start": account.start, "end": account.end, "role": account.role, "score": account.score,
             "why": account.why}
            for account in value.accounts
        ],
        "origins": value.origins, "why": value.why,
    }  # fmt: skip


def copy_group(value: CopyGroup, documents: Mapping[str, Document]) -> Json:
    """Give one line of `rashomon copies --format jsonl`."""
    return {
        "kind": value.kind,
        "documents": [
            {"id": identity, "path": documents[identity].path, "url": documents[identity].url,
             "issuer": documents[identity].issuer, "language": documents[identity].language}
            for identity in value.documents
        ],
        "first": value.first, "score": value.score, "why": value.why,
    }  # fmt: skip


def _fact_cell(cell: FactCell | None) -> Json | None:
    if cell is None:
        return None
    clock = {"clock": cell.clock} if cell.clock else {}
    implied = {"implied": True} if cell.implied else {}
    return {"value": cell.value, "start": cell.start, "end": cell.end, **clock, **implied}


def _stands(stands: Iterable[Stand]) -> list[Json]:
    return [{"accounts": list(stand.columns), "told": stand.told} for stand in stands]


def _summary(value: Summary) -> Json:
    """Give the counts; `accounts` has one entry an account, in the order of the columns."""
    return {
        "accounts": [
            {"state": told.state, "matters": told.matters, "alone": told.alone, "silent": told.silent}
            for told in value.columns
        ],
        "read": value.read, "matters": value.matters, "by_all": value.by_all, "by_some": value.by_some,
        "by_one": value.by_one, "relations": dict(value.relations), "aspects": dict(value.aspects),
        "facts": dict(value.facts), "apart": value.apart, "origins": value.origins,
    }  # fmt: skip


def _row(row: Row, texts: Sequence[str]) -> Json:
    return {
        "relation": row.relation, "aspects": list(row.aspects), "why": row.why,
        "cells": [
            {"points": [point(p, text) for p in cell.points],
             "marks": [{"start": mark.start, "end": mark.end} for mark in cell.marks]}
            if cell else None
            for cell, text in zip(row.cells, texts, strict=True)
        ],
        "score": row.score, "stands": _stands(row.stands), "part": row.part,
    }  # fmt: skip


def _column_facts(value: Comparison, index: int) -> Json:
    """Flatten one column of the fact rows, as `facts` flattens a reading's."""
    flat: Json = dict.fromkeys(SINGLE_FACTS)
    flat["participants"] = []
    for row in value.facts:
        cell = row.cells[index]
        if cell is None:
            continue
        if row.fact == "participants":
            flat["participants"].extend(cell.value.split(PARTICIPANTS_JOINED_BY))
        else:
            flat[row.fact] = cell.value
    return flat
