"""Judging: what the machine doubts, for a person to decide."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from rashomon.model import Question, Verdict
from rashomon.web.asked import Asked, addressed
from rashomon.web.page import Action, Page, Parameter, Refused
from rashomon.web.pages.judging_sides import Sides, about, all_told, effects_of, latest, of_judgement
from rashomon.web.pages.judging_views import VERDICTS, Asking, Choice, Judging
from rashomon.web.paging import paged
from rashomon.workflow.judging import proposed

if TYPE_CHECKING:
    from rashomon.linking.judging import Answered

SIZE = 20
STATES = ("open", "judged", "all")
QUESTIONS = ("same actor", "same event")


def view(asked: Asked) -> Judging:
    """Give the proposals that were asked for."""
    state = _one_of(asked, "state", STATES) or "open"
    question = _one_of(asked, "question", QUESTIONS)
    every = proposed(asked.case.overlay.judged_links(), None, unjudged=False)
    passing = [one for one in every if _passes(one, state)]
    found = [one for one in passing if question in {None, one.proposal.question}]
    paging = paged(asked, len(found), SIZE)
    part = found[max(0, paging.first - 1) : paging.last]
    kinds: Counter[str] = Counter(one.proposal.question for one in passing)
    wanted = [one for one in every if question in {None, one.proposal.question}]
    return Judging(
        asked=_asking(asked, part),
        paging=paging,
        states=tuple(
            Choice(
                one, asked.address(state=None if one == "open" else one, done=None, meanwhile=None),
                one == state, sum(_passes(other, one) for other in wanted),
            )
            for one in STATES
        ),
        questions=tuple(
            Choice(
                one or "all", asked.address(question=one, done=None, meanwhile=None), one == question,
                kinds[one] if one else len(passing),
            )
            for one in (None, *QUESTIONS)
        ),
        by=asked.one("by") or "",
        done=of_judgement(asked, asked.number("done", 0, least=0)),
        meanwhile=of_judgement(asked, asked.number("meanwhile", 0, least=0)),
        address=asked.address(page=paging.page if paging.page > 1 else None, done=None, meanwhile=None),
    )  # fmt: skip


def _one_of(asked: Asked, name: str, values: tuple[str, ...]) -> str | None:
    value = asked.one(name)
    if value is not None and value not in values:
        raise Refused(400, f"{name}={value!r} is none of: {', '.join(values)}")
    return value


def _passes(one: Answered, state: str) -> bool:
    return state == "all" or (one.verdict in {"yes", "no"}) == (state == "judged")


def _asking(asked: Asked, part: list[Answered]) -> tuple[Asking, ...]:
    sides = Sides(asked, part)
    states = {one.judgement.id: one for one in effects_of(asked)}
    keys = [_key(one) for one in part]
    return tuple(
        Asking(
            key=key,
            next=behind,
            question=one.proposal.question,
            sides=sides.of(one),
            score=one.proposal.score,
            why=one.proposal.why,
            verdict=one.verdict,
            told=all_told(asked, [states[judgement.id] for judgement in one.judgements]),
            seen=latest(one.judgements),
        )
        for key, behind, one in zip(keys, [*keys[1:], ""][: len(keys)], part, strict=True)
    )


def _key(one: Answered) -> str:
    return "-".join(id_[:12] for id_ in one.proposal.subjects)


def judge(asked: Asked) -> str:
    """Keep a judgement; lead to the next proposal, and say what others judged meanwhile."""
    verdict, _, place = asked.sent("judge").partition(":")
    question = asked.sent(f"question-{place}")
    if verdict not in get_args(Verdict) or question not in get_args(Question):
        raise Refused(400, f"say what you judge: {', '.join(VERDICTS)}")
    subjects = (asked.sent(f"one-{place}"), asked.sent(f"other-{place}"))
    return keep(asked, question, subjects, verdict, place)


def keep(asked: Asked, question: str, subjects: tuple[str, ...], verdict: str, place: str) -> str:
    """Keep a judgement that a form asks for at one of its places; give the address to go to."""
    by = asked.sent("by").strip()
    if not by:
        raise Refused(400, "say who judges: go back and fill in your name")
    seen = asked.sent(f"seen-{place}")
    with asked.case.store.transaction():
        before = asked.case.store.judgements()
        kept = asked.case.judge_now(
            next(one for one in get_args(Question) if one == question),
            subjects,
            next(one for one in get_args(Verdict) if one == verdict),
            by,
            asked.sent(f"note-{place}"),
        )
    between = latest(one for one in before if about(one) == about(kept))
    more = [("by", by), ("done", str(kept.id))]
    if between > (int(seen[:12]) if seen.isascii() and seen.isdigit() else 0):
        more.append(("meanwhile", str(between)))
    return _back(asked.sent("back"), more, asked.sent(f"next-{place}"))


def undo(asked: Asked) -> str:
    """Take a judgement back; lead to where it was asked."""
    number = asked.sent("number")
    if not (number.isascii() and number.isdigit()):
        raise Refused(400, "say which judgement is taken back")
    kept = asked.case.undo(int(number[:12]))
    return _back(asked.sent("back"), [("done", str(kept.id))], "")


def _back(address: str, more: list[tuple[str, str]], place: str) -> str:
    """Add parameters to the address of a view, in place of those of these names."""
    from urllib.parse import parse_qsl, urlsplit

    split = urlsplit(address if address.startswith("/") else "/judging")
    names = {name for name, _ in more} | {"done", "meanwhile"}
    pairs = [pair for pair in parse_qsl(split.query) if pair[0] not in names]
    return addressed(split.path, pairs + more) + (f"#ask-{place}" if place else "")


PAGE = Page(
    "judging", "/judging", view, Judging,
    "Doubtful links that the machine did not make, with the judgements on them.",
    (
        Parameter("state", f"one of: {', '.join(STATES)}"),
        Parameter("question", f"one of: {', '.join(QUESTIONS)}"),
        Parameter("page", "which page of the list, from 1", "integer"),
        Parameter("by", "who judges"),
        Parameter("done", "number of the judgement just made", "integer"),
        Parameter("meanwhile", "number of one made on the same before it", "integer"),
    ),
    in_menu=True,
)  # fmt: skip
JUDGE = Action("judge", "/judging", judge)
UNDO = Action("undo", "/judgements/undo", undo)
