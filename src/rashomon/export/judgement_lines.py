"""Proposals and judgements as rows; judgements come back from JSON lines as they went out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args

from rashomon.model import BrokenInput, Judgement, Proposal, Question, Verdict

Json = dict[str, Any]
PROPOSAL = ("question", "id1", "name1", "id2", "name2", "score", "verdict", "judgements", "why")
JUDGEMENT = ("id", "question", "subjects", "names", "verdict", "by", "at", "note", "undone", "state", "why")
_TWO = 2
_HALVES = re.compile("[\ud800-\udfff]")


def proposal(
    value: Proposal, names: tuple[str, str], verdict: Verdict | None, judgements: tuple[Judgement, ...]
) -> Json:
    """Give one line of `rashomon proposals --format jsonl`."""
    return {
        "question": value.question, "id1": value.subjects[0], "name1": names[0], "id2": value.subjects[1],
        "name2": names[1], "score": value.score, "verdict": verdict,
        "judgements": [judgement.id for judgement in judgements], "why": value.why,
    }  # fmt: skip


def judgement(value: Judgement, names: Mapping[str, str], state: str, why: str) -> Json:
    """Give one line of `rashomon judgements --format jsonl`; null is the name of what is not held."""
    return {
        "id": value.id, "question": value.question, "subjects": list(value.subjects),
        "names": [names.get(subject) for subject in value.subjects], "verdict": value.verdict,
        "by": value.by, "at": value.at, "note": value.note, "undone": value.undone, "state": state,
        "why": why,
    }  # fmt: skip


def from_line(line: str, *, path: str, place: str) -> Judgement:
    """Read one line of `rashomon judgements --format jsonl`; number, names, state and why are not needed.

    Args:
        line: a JSON object.
        path: the file, for messages.
        place: where in it.

    Raises:
        BrokenInput: it is no judgement.
    """
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        found = None
    why = _why_none(found) if isinstance(found, dict) else "the line is no JSON object"
    if why:
        raise BrokenInput(f"no judgement: {why}", path=path, place=place)
    return Judgement(
        found["question"], tuple(sorted(found["subjects"])), found["verdict"], found["by"], found["at"],
        found.get("note") or "", undone=found.get("undone") or None,
    )  # fmt: skip


def _why_none(found: Json) -> str | None:
    """Say why an object is no judgement; None where it is one."""
    subjects = found.get("subjects")
    ids = subjects if isinstance(subjects, list) and all(map(_is_text, subjects)) else []
    questions, verdicts = get_args(Question), get_args(Verdict)
    note, undone = found.get("note") or "-", found.get("undone") or found.get("at")
    wrong = {
        f"`question` is none of {', '.join(questions)}": found.get("question") not in questions,
        "`subjects` are not two different ids": len(ids) < _TWO or len(set(ids)) != len(ids),
        f"`verdict` is none of {', '.join(verdicts)}": found.get("verdict") not in verdicts,
        "`by` does not say who judged": not _is_text(found.get("by")),
        "`note` is no text": not _is_text(note),
        "`at` is no time in ISO 8601 with a zone": not _is_time(found.get("at")),
        "`undone` is no time in ISO 8601 with a zone": not _is_time(undone),
    }
    return next((why for why, is_so in wrong.items() if is_so), None)


def _is_text(value: object) -> bool:
    """Tell whether a value is a text with something in it that can be stored: no half of a surrogate pair."""
    return isinstance(value, str) and bool(value.strip()) and not _HALVES.search(value)


def _is_time(value: object) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
