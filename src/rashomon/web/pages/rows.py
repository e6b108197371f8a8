"""Judging the rows of a comparison: one matter? the right relation?"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from rashomon.export import sheet
from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.model import Comparison
from rashomon.web.asked import Asked, addressed
from rashomon.web.page import Action, Page, Parameter, Refused
from rashomon.web.pages.judging import STATES, keep
from rashomon.web.pages.judging_sides import all_told, effects_of, latest, of_judgement
from rashomon.web.pages.judging_views import Choice, Told
from rashomon.web.paging import Paging, paged
from rashomon.workflow.compared import comparison_of
from rashomon.workflow.judged_places import RELATION
from rashomon.workflow.judged_rows import ON_ROWS, JudgedRow, judged_rows, subjects_of

RELATIONS = ("same", "differs", "contradicts")
SIZE = 20


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an account, and the address of their place in the text."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one account states on the matter."""

    issuer: str
    language: str
    words: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the machine's comparison.

    Attributes:
        key: names it on the page.
        next: key of the one behind it; "" for the last.
        subjects: the places of its points.
        relation: the machine's.
        aspects: in what the accounts differ.
        why: what decided it.
        score: how sure the alignment is, 0 to 1.
        said: what each account states.
        told: the standing judgements on it.
        seen: number of the latest of them, 0 where there is none.
    """

    key: str
    next: str
    subjects: tuple[str, ...]
    relation: str
    aspects: tuple[str, ...]
    why: str
    score: float
    said: tuple[Said, ...]
    told: tuple[Told, ...]
    seen: int


@dataclass(frozen=True, slots=True)
class Rows:
    """The page.

    Attributes:
        id: of the event.
        title: of the event.
        back: address of the comparison.
        rows: those on this page, the least sure first.
        paging: which part of all that were found.
        states: not yet judged, judged, all.
        by: who judges, as far as the address says.
        done: the judgement that was just made.
        meanwhile: one that another made on the same before that.
        address: of this view.
    """

    id: str
    title: str
    back: str
    rows: tuple[Row, ...]
    paging: Paging
    states: tuple[Choice, ...]
    by: str
    done: Told | None
    meanwhile: Told | None
    address: str


def view(asked: Asked) -> Rows:
    """Give the rows that several accounts state, as the machine made them, with the judgements on them."""
    entry = asked.desk.overview(asked.case).entry(asked.parts["id"])
    state, only = asked.one("state") or "open", asked.one("row")
    if state not in STATES:
        raise Refused(400, f"state={state!r} is none of: {', '.join(STATES)}")
    comparison = comparison_of(asked.case, entry, keep=not asked.settings.read_only)
    every = [
        one
        for one in judged_rows(comparison, asked.case.store.judgements())
        if sum(cell is not None for cell in one.row.cells) > 1
    ]
    every.sort(key=lambda one: one.row.score)
    found = [one for one in every if _passes(one, state)]
    if only is not None:
        found = [one for one in every if key_of(comparison, one) == only]
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


def key_of(comparison: Comparison, one: JudgedRow) -> str:
    """Name a row by its points."""
    return key(subjects_of(comparison, one.row))


def key(subjects: tuple[str, ...]) -> str:
    """Name a row by the places of its points."""
    return hashlib.blake2b(" ".join(subjects).encode(), digest_size=6).hexdigest()


def _passes(one: JudgedRow, state: str) -> bool:
    judged = any(told.verdict in {"yes", "no"} for told in one.told)
    return state == "all" or judged == (state == "judged")


def _rows(asked: Asked, comparison: Comparison, part: list[JudgedRow]) -> tuple[Row, ...]:
    effects = {one.judgement.id: one for one in effects_of(asked)}
    keys = [key_of(comparison, one) for one in part]
    return tuple(
        Row(
            key=own,
            next=behind,
            subjects=subjects_of(comparison, one.row),
            relation=one.row.relation,
            aspects=one.row.aspects,
            why=one.row.why,
            score=one.row.score,
            said=_said(asked, comparison, one),
            told=all_told(asked, [effects[told.id] for told in one.told]),
            seen=latest(one.told),
        )
        for own, behind, one in zip(keys, [*keys[1:], ""][: len(keys)], part, strict=True)
    )


def _said(asked: Asked, comparison: Comparison, one: JudgedRow) -> tuple[Said, ...]:
    found = []
    for column, cell in zip(comparison.columns, one.row.cells, strict=True):
        if cell is None:
            continue
        document = asked.case.store.document(column.document)
        words = tuple(
            Quote(
                document.text[point.start : point.end],
                addressed(f"/documents/{document.id}", [("at", f"{point.start}-{point.end}")]) + "#words",
            )
            for point in cell.points
        )
        found.append(Said(document.issuer or UNKNOWN_ISSUER, document.language, words))
    return tuple(found)


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
