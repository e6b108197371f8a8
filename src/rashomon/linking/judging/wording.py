"""How a judgement is told in a `why`."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Judgement


def by_whom(judgement: Judgement) -> str:
    """Say who judged, on which day, and why: "by Ada on 2031-03-09: one office, two spellings"."""
    note = f": {judgement.note}" if judgement.note else ""
    return f"by {judgement.by} on {judgement.at[:10]}{note}"


def by_all(judgements: Sequence[Judgement]) -> str:
    """Say it of several, in the order of judging."""
    return "; ".join(map(by_whom, judgements))


def numbered(judgement: Judgement) -> str:
    """Name a judgement for people: "judgement 3 (no, by Ada on 2031-03-09)"."""
    return f"judgement {judgement.id} ({judgement.verdict}, by {judgement.by} on {judgement.at[:10]})"


def sentences(*parts: str) -> str:
    """Join whys that are whole sentences."""
    return " ".join(part if part.endswith((".", "!", "?", "…")) else f"{part}." for part in parts if part)
