"""Header facts as people write them."""

from __future__ import annotations

import pytest

from rashomon.export.header_facts import shown_fact
from rashomon.model import FactCell, FactName

CASES: list[tuple[FactName, str, str | None, str]] = [
    ("duration", "PT45M", None, "45 minutes"),
    ("duration", "PT1H", None, "1 hour"),
    ("duration", "P1DT2H30M", None, "1 day 2 hours 30 minutes"),
    ("duration", "P2W", None, "2 weeks"),
    ("duration", "long", None, "long"),
    ("date", "2031-03-20", None, "2031-03-20"),
    ("date", "2031-03-20", "16:24", "2031-03-20, 16:24"),
    ("date", "2031-03-20", "16:24+03:00", "2031-03-20, 16:24 UTC+03:00"),
    ("date", "2031-03-20", "13:24Z", "2031-03-20, 13:24 UTC"),
    ("tone", "frank and constructive", None, "frank and constructive"),
]


def test_a_day_that_the_text_does_not_tell_is_said_to_be_that_of_publication() -> None:
    assert shown_fact("date", FactCell("2031-03-20", 0, 1, implied=True)) == "2031-03-20 (as published)"


@pytest.mark.parametrize(
    ("name", "value", "clock", "shown"),
    CASES,
)
def test_values_are_written_for_people(name: FactName, value: str, clock: str | None, shown: str) -> None:
    assert shown_fact(name, FactCell(value, 0, 1, clock)) == shown
