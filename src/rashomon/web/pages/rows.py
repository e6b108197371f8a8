"""Judging the rows of a comparison: one matter? the right relation?"""

from __future__ import annotations

from rashomon.export import sheet
from rashomon.model import Comparison
from rashomon.web.asked import Asked
from rashomon.web.page import Action, Page, Parameter, Refused
from rashomon.web.pages.judging import STATES, keep
from rashomon.web.pages.judging_sides import all_told, effects_of, latest, of_judgement
from rashomon.web.pages.judging_views import Choice
from rashomon.web.pages.rows_said import key_of, keys_of, said_in, to_join
from rashomon.web.pages.rows_views import Row, Rows
from rashomon.web.paging import paged
from rashomon.workflow.compared import comparison_of
from rashomon.workflow.judged_places import RELATION
from rashomon.workflow.judged_rows import ON_ROWS, JudgedRow, judged_rows, subjects_of

SIZE = 20


def view(asked: Asked) -> Rows:
    """Give the rows that several accounts state, as the machine made them, with the judgements on them."""
    entry = asked.desk.overview(asked.case).entry(asked.parts["id"])
    state, only = asked.one("state") or "open", asked.one("row")
    if state not in STATES:
        raise Refused(400, f"state={state!r} is none of: {', '.join(STATES)}")
    comparison = comparison_of(asked.case, entry, keep=not asked.settings.read_only)
    rows = judged_rows(comparison, asked.case.store.judgements())
    every = sorted(filter(_of_several, rows), key=lambda one: one.row.score)
    found = [one for one in every if _passes(one, state)]
    if only is not None:
        found = [one for one in rows if only in keys_of(comparison, one)]
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


def _of_several(one: JudgedRow) -> bool:
    return sum(cell is not None for cell in one.row.cells) > 1


def _passes(one: JudgedRow, state: str) -> bool:
    judged = any(told.verdict in {"yes", "no"} for told in one.told)
    return state == "all" or judged == (state == "judged")


def _rows(asked: Asked, comparison: Comparison, part: list[JudgedRow]) -> tuple[Row, ...]:
    effects = {one.judgement.id: one for one in effects_of(asked)}
    keys = [key_of(comparison, one.row) for one in part]
    return tuple(
        Row(
            key=own,
            next=behind,
            subjects=subjects_of(comparison, one.row),
            parts=len(one.parts),
            to_join=to_join(comparison, key_of(comparison, one.shown[0] if one.shown else one.row)),
            relation=one.row.relation,
            aspects=one.row.aspects,
            why=one.row.why,
            score=one.row.score,
            said=said_in(asked, comparison, one.row),
            told=all_told(asked, [effects[told.id] for told in one.told]),
            seen=latest(one.told),
        )
        for own, behind, one in zip(keys, [*keys[1:], ""][: len(keys)], part, strict=True)
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
