"""In which order documents were published."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.linking.archive import Described
from rashomon.linking.corpus import day_of


def first_of(documents: Sequence[Described]) -> str | None:
    """Give the id of the document published first; None where that is not known, or two share the time."""
    if any(day_of(document.published) is None for document in documents):
        return None
    times = [document.published or "" for document in documents[:2]]
    if len(times) > 1 and (times[0] == times[1] or (times[0][:10] == times[1][:10] and _is_day(times))):
        return None
    return documents[0].id


def _is_day(times: Sequence[str]) -> bool:
    return any(len(time) == len("2031-05-06") for time in times)
