from typing import Any

import pytest

from rashomon.model import Document
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en import times


def read(text: str, **about: Any) -> list[tuple[str, bool]]:
    draft = Draft(Document(text, **about))
    times.step(draft)
    return [(mention.value, mention.ambiguous) for mention in draft.times]


def test_today_is_the_day_of_publication() -> None:
    assert read("They met today.", published="2022-03-30T16:24:07Z") == [("2022-03-30", False)]
    assert read("They met today.") == []


def test_the_day_in_the_address_counts_before_a_time_stamp_a_day_off() -> None:
    address = "https://press.example/2022/03/30/call/"
    assert read("They met today.", published="2022-03-31T01:10:00Z", url=address) == [("2022-03-30", False)]


@pytest.mark.parametrize(
    ("stamp", "day"), [("2022-01-10T04:30:00Z", "2022-01-09"), ("2022-06-10T04:30:00Z", "2022-06-10")]
)
def test_a_stamp_in_utc_is_moved_for_issuers_of_the_american_east_coast(stamp: str, day: str) -> None:
    assert read("They met today.", published=stamp, issuer="US Department of State") == [(day, False)]


def test_the_issuer_decides_how_digits_are_read() -> None:
    assert read("On 1/11/2023 they met.", issuer="White House") == [("2023-01-11", False)]
    assert read("On 1/11/2023 they met.", issuer="Varanian News Agency") == [("2023-11-01", True)]


def test_a_date_that_can_be_read_in_one_way_decides_the_others_of_the_text() -> None:
    assert read("On 1/11/2023 and 13/11/2023.") == [("2023-11-01", False), ("2023-11-13", False)]


def test_a_publication_date_that_is_none_is_ignored() -> None:
    assert read("They met today.", published="last spring") == []


def test_a_stamp_in_utc_of_another_issuer_that_writes_the_month_first_is_not_moved() -> None:
    about = {"published": "2022-01-10T04:30:00Z", "issuer": "Philippine News Agency"}
    assert read("They met today.", **about) == [("2022-01-10", False)]
