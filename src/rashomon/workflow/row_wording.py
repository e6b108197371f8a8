"""What judgements on a row say, and how its `why` tells it beside what the machine has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.model import Judgement, Relation, Row
from rashomon.workflow.judged_places import relation_of


def said_of(told: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Give the latest judgement on the matter and the latest on the relation, in the order of judging."""
    found = {judgement.question: judgement for judgement in told}
    return tuple(sorted(found.values(), key=lambda judgement: judgement.id))


def wanted(said: Sequence[Judgement]) -> Relation | None:
    """Give the relation that people found: what the latest judgement that names one says; None for none."""
    naming = [one for one in said if relation_of(one) is not None]
    return relation_of(naming[-1]) if naming and naming[-1].verdict == "yes" else None


def is_cut(told: Iterable[Judgement]) -> Judgement | None:
    """Give the judgement that puts the accounts of a row apart, None where they stay together."""
    last = [one for one in told if one.question == "same matter"][-1:]
    return last[0] if last and last[0].verdict == "no" else None


def why_judged(row: Row, said: Sequence[Judgement]) -> str:
    """Say who judged what of a row, and what the machine has."""
    return f"{_judged(said)}. The machine has: {_told(row)}".strip()


def why_joined(machine: Sequence[Row], said: Sequence[Judgement], *, open_relation: bool) -> str:
    """Say who judged rows one matter, and what the machine has.

    Args:
        machine: the machine's rows that were joined, as it made them.
        said: the judgements.
        open_relation: whether nobody said how the accounts stand to each other.
    """
    unsaid = " How its accounts stand to each other nobody has judged." if open_relation else ""
    if len(machine) == 1:
        return f"{_judged(said)}.{unsaid} The machine has: {_told(machine[0])}"
    rows = " ".join(f"({number}) {_told(row).rstrip('.')}." for number, row in enumerate(machine, start=1))
    return f"{_judged(said)}.{unsaid} The machine has {len(machine)} rows: {rows}"


def _judged(said: Sequence[Judgement]) -> str:
    parts = []
    for one in said:
        what = {"yes": "", "no": "not ", "unsure": "unsure whether "}[one.verdict]
        relation = relation_of(one)
        if one.question == "same matter":
            of = "one matter" + (f" ({relation})" if relation and one.verdict == "yes" else "")
        else:
            of = relation or "right"
        parts.append(f"Judged {what}{of} by {one.by} on {one.at[:10]}{f': {one.note}' if one.note else ''}")
    return "; ".join(parts)


def _told(row: Row) -> str:
    aspects = f" ({', '.join(row.aspects)})" if row.aspects else ""
    return f"{row.relation}{aspects}. {row.why}".strip()
