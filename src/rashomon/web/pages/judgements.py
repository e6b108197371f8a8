"""Judgements: who judged what when, what has become of it; to take back, to take along, to take in."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from rashomon.export import judgement_lines
from rashomon.model import BrokenInput, Judgement
from rashomon.web.asked import Asked, addressed
from rashomon.web.page import Action, Download, Page, Parameter, Refused
from rashomon.web.pages.judging_sides import all_told, effects_of
from rashomon.web.pages.judging_views import Choice, Judgements
from rashomon.web.paging import paged
from rashomon.web.settings import LARGEST

if TYPE_CHECKING:
    from starlette.responses import Response

STATES = ("in force", "overruled", "resting", "undone")
REPORT = ("added", "undone", "known", "failed")
_NAMED = 10


def view(asked: Asked) -> Judgements:
    """Give the judgements that were asked for, the latest first."""
    every = effects_of(asked)[::-1]
    state, by = asked.one("state"), asked.one("person")
    if state is not None and state not in STATES:
        raise Refused(400, f"state={state!r} is none of: {', '.join(STATES)}")
    found = [one for one in every if state in {None, one.state} and by in {None, one.judgement.by}]
    paging = paged(asked, len(found))
    states: Counter[str] = Counter(one.state for one in every if by in {None, one.judgement.by})
    people = Counter(one.judgement.by for one in every if state in {None, one.state})
    return Judgements(
        judgements=all_told(asked, found[max(0, paging.first - 1) : paging.last]),
        paging=paging,
        states=tuple(
            Choice(
                one or "all", asked.address(state=one), one == state, states[one] if one else states.total()
            )
            for one in (None, *STATES)
        ),
        people=tuple(
            Choice(one, asked.address(person=None if one == by else one), one == by, people[one])
            for one in sorted(people)
        ),
        report=tuple((name, asked.number(name, 0, least=0)) for name in REPORT if asked.one(name)),
        failed=asked.many("line"),
        address=asked.address(page=paging.page if paging.page > 1 else None),
    )  # fmt: skip


def take(asked: Asked) -> str:
    """Take in judgements that were made in another copy of the case."""
    from starlette.datastructures import UploadFile

    sent = asked.form.get("file") if asked.form is not None else None
    if not isinstance(sent, UploadFile) or not sent.filename:
        raise Refused(400, "choose a file of judgements: JSON lines")
    try:
        text = sent.file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(400, f"{sent.filename} is no UTF-8: {error.reason}") from error
    found: list[Judgement] = []
    failed: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                found.append(judgement_lines.from_line(line, path=sent.filename, place=f"line {number}"))
            except BrokenInput as error:
                failed.append(f"{number}: {error.message}")
    report = asked.case.take_judgements(found)
    counts = (len(report.added), len(report.undone), report.known - len(report.undone), len(failed))
    pairs = [(name, str(count)) for name, count in zip(REPORT, counts, strict=True)]
    return addressed("/judgements", pairs + [("line", line[:200]) for line in failed[:_NAMED]])


def make(asked: Asked) -> Response:
    """Write all judgements as `rashomon judgements --format jsonl` does."""
    from starlette.responses import Response

    effects = effects_of(asked)
    names = asked.case.called(id_ for one in effects for id_ in one.judgement.subjects)
    rows = (judgement_lines.judgement(one.judgement, names, one.state, one.why) for one in effects)
    return Response(
        "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows),
        media_type="application/x-ndjson",
        headers={"content-disposition": 'attachment; filename="judgements.jsonl"'},
    )  # fmt: skip


PAGE = Page(
    "judgements", "/judgements", view, Judgements,
    "All judgements: who judged what when, and what became of it.",
    (
        Parameter("state", f"one of: {', '.join(STATES)}"),
        Parameter("person", "only those of this person"),
        Parameter("page", "which page of the list, from 1", "integer"),
        *(Parameter(name, "of judgements just taken in, how many", "integer") for name in REPORT),
        Parameter("line", "why a line was no judgement", many=True),
    ),
)  # fmt: skip
TAKE = Action("take", "/judgements/take", take, largest=LARGEST)
DOWNLOAD = Download("judgements.jsonl", "/judgements.jsonl", make, "All judgements as JSON lines.")
