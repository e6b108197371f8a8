"""Judging that two rows of a comparison are one matter, by the words of both."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.export import sheet
from rashomon.model import Comparison, Document, NotFound, Row
from rashomon.web.asked import Asked
from rashomon.web.page import Action, Page, Parameter, Refused
from rashomon.web.pages.judging import keep
from rashomon.web.pages.judging_sides import latest
from rashomon.web.pages.rows_said import documents_of, said_in, to_join
from rashomon.web.pages.rows_views import Candidate, Joining, Named
from rashomon.workflow.asking_rows import nameable, row_id, two_named
from rashomon.workflow.compared import comparison_of
from rashomon.workflow.judged_places import RELATION, place_of
from rashomon.workflow.judged_rows import ON_ROWS, subjects_of
from rashomon.workflow.nearby_rows import nearest_first

RELATIONS = ("same", "differs", "contradicts")
PLACE = "0"
"""The page asks one question; its fields are named as where many are asked."""


def view(asked: Asked) -> Joining:
    """Give a row and those that may be one matter with it; all rows where none is chosen."""
    entry = asked.desk.overview(asked.case).entry(asked.parts["id"])
    comparison = comparison_of(asked.case, entry, keep=not asked.settings.read_only)
    found = nameable(comparison, asked.case.store.judgements())
    rows = {row_id(comparison, row): (row, named) for row, named in found}
    chosen = asked.one("row")
    if chosen is not None and chosen not in rows:
        raise NotFound(f"no row has the key {chosen!r}", advice="choose one on the page of its event")
    documents = documents_of(asked, comparison)
    said = {key: _candidate(documents, comparison, key, *row) for key, row in rows.items()}
    row = said.pop(chosen) if chosen is not None else None
    return Joining(
        id=entry.event.id,
        title=sheet.title(entry.event),
        back=f"/events/{entry.event.id}",
        row=row,
        others=tuple(said.values()) if row is None else _nearest(row, list(said.values())),
        seen=latest(one for one in asked.case.store.judgements() if one.question in ON_ROWS),
        by=asked.one("by") or "",
    )


def _candidate(
    documents: Mapping[str, Document], comparison: Comparison, key: str, row: Row, named: tuple[Row, ...]
) -> Candidate:
    choices = tuple(Named(subjects_of(comparison, one), said_in(documents, comparison, one)) for one in named)
    return Candidate(
        key, row.relation, said_in(documents, comparison, row), choices, to_join(comparison, key)
    )


def _nearest(row: Candidate, others: list[Candidate]) -> tuple[Candidate, ...]:
    order = nearest_first(_words(row), [_words(one) for one in others])
    return tuple(others[at] for at in order)


def _words(row: Candidate) -> str:
    return " ".join(quote.text for said in row.said for quote in said.words)


def join(asked: Asked) -> str:
    """Keep a judgement on two rows: "VERDICT:RELATION"; a yes names the relation, or none."""
    verdict, _, relation = asked.sent("judge").partition(":")
    one, other = asked.sent("one").split(), asked.sent("other").split()
    if verdict not in {"yes", "no", "unsure"} or relation not in {"", *RELATIONS}:
        raise Refused(400, "say what you judge of the two rows")
    if not (one and other and all(map(place_of, (*one, *other)))):
        raise Refused(400, "choose another row: go back")
    named = (f"{RELATION}{relation}",) if relation else ()
    return keep(asked, "same matter", (*two_named(one, other), *named), verdict, PLACE)


PAGE = Page(
    "joining", "/events/{id}/joining", view, Joining,
    "A row of a comparison as it is shown, and the others that may be one matter with it.",
    (Parameter("row", "the row, by its key"), Parameter("by", "who judges")),
)  # fmt: skip
JOIN = Action("join rows", "/judging/joined", join)
