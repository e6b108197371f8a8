"""Judging the rows of a comparison: one matter? the right relation?"""

from __future__ import annotations

from rashomon.export import sheet
from rashomon.model import Comparison
from rashomon.web.asked import Asked
from rashomon.web.page import Action, Page, Parameter, Refused
from rashomon.web.pages.judging import STATES, keep
from rashomon.web.pages.judging_sides import all_told, effects_of, latest, of_judgement
from rashomon.web.pages.judging_views import Choice
from rashomon.web.pages.rows_said import documents_of, said_in, to_join
from rashomon.web.pages.rows_views import Row, Rows
from rashomon.web.paging import paged
from rashomon.workflow.asking_rows import AskedRow, asked_rows, ids_of, row_id, to_judge
from rashomon.workflow.compared import comparison_of
from rashomon.workflow.judged_places import RELATION
from rashomon.workflow.judged_rows import ON_ROWS

SIZE = 20


def view(asked: Asked) -> Rows:
    """Give the rows that several accounts state, as the machine made them, with the judgements on them."""
    entry = asked.desk.overview(asked.case).entry(asked.parts["id"])
    state, only = asked.one("state") or "open", asked.one("row")
    if state not in STATES:
        raise Refused(400, f"state={state!r} is none of: {', '.join(STATES)}")
    comparison = comparison_of(asked.case, entry, keep=not asked.settings.read_only)
    rows = list(asked_rows(comparison, asked.case.store.judgements()))
    every = to_judge(rows, unjudged=False, alone=False)
    found = [one for one in every if _passes(one, state)]
    if only is not None:
        found = [one for one in rows if only in ids_of(one)]
    paging = paged(asked, len(found), SIZE)
    left_out = {"done": None, "meanwhile": None, "row": None}
    return Rows(
        id=entry.event.id,
        title=sheet.title(entry.event),
        back=f"/events/{entry.event.id}",
        rows=_rows(asked, comparison, found[max(0, paging.first - 1) : paging.last]),
        paging=paging,
        states=tuple(
            Choice(
                one, asked.address(state=None if one == "open" else one, **left_out),
                one == state and only is None, sum(_passes(row, one) for row in every),
            )
            for one in STATES
        ),
        by=asked.one("by") or "",
        done=of_judgement(asked, asked.number("done", 0, least=0)),
        meanwhile=of_judgement(asked, asked.number("meanwhile", 0, least=0)),
        address=asked.address(page=paging.page if paging.page > 1 else None, done=None, meanwhile=None),
    )  # fmt: skip


def _passes(one: AskedRow, state: str) -> bool:
    return state == "all" or one.judged.is_decided == (state == "judged")


def _rows(asked: Asked, comparison: Comparison, part: list[AskedRow]) -> tuple[Row, ...]:
    documents = documents_of(asked, comparison)
    effects = {one.judgement.id: one for one in effects_of(asked)}
    return tuple(
        Row(
            key=one.id,
            next=behind,
            subjects=one.subjects,
            parts=len(one.judged.parts),
            to_join=to_join(one.comparison, row_id(one.comparison, (*one.judged.shown, one.row)[0])),
            relation=one.row.relation,
            aspects=one.row.aspects,
            why=one.row.why,
            score=one.row.score,
            said=said_in(documents, comparison, one.row),
            told=all_told(asked, [effects[told.id] for told in one.judged.told]),
            seen=latest(one.judged.told),
        )
        for behind, one in zip([*(one.id for one in part[1:]), ""][: len(part)], part, strict=True)
    )


def judge(asked: Asked) -> str:
    """Keep a judgement on a row: "QUESTION:VERDICT:RELATION:PLACE"."""
    question, verdict, relation, place = [*asked.sent("judge").split(":"), "", "", ""][:4]
    if question not in ON_ROWS or verdict not in {"yes", "no", "unsure"}:
        raise Refused(400, "say what you judge of the row")
    subjects = tuple(asked.sent(f"subjects-{place}").split())
    if question == "right relation":
        subjects = (*subjects, f"{RELATION}{relation}")
    return keep(asked, question, subjects, verdict, place)


PAGE = Page(
    "rows", "/events/{id}/judging", view, Rows,
    "The rows of a comparison as the machine made them, with the judgements on them.",
    (
        Parameter("state", f"one of: {', '.join(STATES)}"),
        Parameter("row", "this row alone, by its key"),
        Parameter("page", "which page of the list, from 1", "integer"),
        Parameter("by", "who judges"),
        Parameter("done", "number of the judgement just made", "integer"),
        Parameter("meanwhile", "number of one made on the same before it", "integer"),
    ),
)  # fmt: skip
JUDGE = Action("judge row", "/judging/rows", judge)
