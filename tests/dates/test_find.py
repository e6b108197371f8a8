import datetime as dt
import time
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.dates import find

WEDNESDAY = dt.date(2022, 4, 6)


def values(text: str, reference: dt.date | None = WEDNESDAY, **options: Any) -> list[str]:
    return [mention.value for mention in find(text, reference=reference, **options)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1 November 2023", "2023-11-01"),
        ("1st of November, 2023", "2023-11-01"),
        ("November 1, 2023", "2023-11-01"),
        ("Nov. 1, 2023", "2023-11-01"),
        ("Monday, March 14, 2022", "2022-03-14"),
        ("MARCH 14, 2022", "2022-03-14"),
        ("2023-11-01", "2023-11-01"),
        ("2023-11-01T16:24Z", "2023-11-01T16:24Z"),
        ("01.11.2023", "2023-11-01"),
        ("13/11/2023", "2023-11-13"),
        ("11/13/2023", "2023-11-13"),
        ("1/1/2023", "2023-01-01"),
        ("March 2022", "2022-03"),
        ("10-12 March 2022", "2022-03-10/2022-03-12"),
        ("March 10 and 11, 2022", "2022-03-10/2022-03-11"),
        ("in 2014", "2014"),
    ],
)
def test_full_dates_need_no_reference(written: str, value: str) -> None:
    assert values(f"It was said, {written}.", None) == [value]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("today", "2022-04-06"),
        ("Yesterday", "2022-04-05"),
        ("the day before yesterday", "2022-04-04"),
        ("this morning", "2022-04-06"),
        ("last week", "2022-W13"),
        ("next month", "2022-05"),
        ("two weeks ago", "2022-W12"),
        ("three days ago", "2022-04-03"),
        ("3 March", "2022-03-03"),
        ("December 30", "2021-12-30"),
        ("in May", "2022-05"),
        ("last Thursday", "2022-03-31"),
        ("on Wednesday", "2022-04-06"),
    ],
)
def test_relative_dates_are_counted_from_the_reference_and_need_one(written: str, value: str) -> None:
    assert values(f"They met {written}.") == [value]
    assert values(f"They met {written}.", None) == []


def test_a_weekday_lies_back_or_ahead_by_the_words_of_its_sentence() -> None:
    assert values("The ministers met on Monday.") == ["2022-04-04"]
    assert values("The ministers will meet on Friday.") == ["2022-04-08"]


def test_a_weekday_without_a_hint_says_that_it_is_ambiguous() -> None:
    (mention,) = find("Monday in Korva", reference=WEDNESDAY)
    assert (mention.value, mention.ambiguous, mention.other) == ("2022-04-04", True, "2022-04-11")


def test_next_friday_in_the_same_week_is_ambiguous() -> None:
    (mention,) = find("They meet next Friday.", reference=WEDNESDAY)
    assert (mention.value, mention.other) == ("2022-04-08", "2022-04-15")


def test_digits_are_ambiguous_until_the_order_is_known() -> None:
    (mention,) = find("(Varanian News, 1/11/2023)", reference=None)
    assert (mention.value, mention.ambiguous, mention.other) == ("2023-11-01", True, "2023-01-11")
    assert values("1/11/2023", None, order="DMY") == ["2023-11-01"]
    assert values("1/11/2023", None, order="MDY") == ["2023-01-11"]


def test_of_two_readings_the_one_closer_to_the_reference_comes_first_and_stays_ambiguous() -> None:
    (mention,) = find("1/11/2023", reference=dt.date(2023, 1, 14))
    assert (mention.value, mention.ambiguous, mention.other) == ("2023-01-11", True, "2023-11-01")


@pytest.mark.parametrize(
    "written",
    ["31 February 2022", "February 30", "0000-01-01", "2022-13-01", "32/01/2022", "45.45.2022", "25:61 p.m."],
)
def test_impossible_dates_give_no_mention(written: str) -> None:
    assert values(f"On {written} nothing was held") == []


@pytest.mark.parametrize(
    "words", ["They may march on.", "verse 2:190", "by 2000 soldiers", "version 1.2.2023.4", "a sun"]
)
def test_what_is_no_date_gives_no_mention(words: str) -> None:
    assert values(words) == []


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12:53 P.M. EST", "T12:53-05:00"),
        ("at 14:00", "T14:00"),
        ("5 a.m.", "T05:00"),
        ("12 a.m.", "T00:00"),
        ("at noon", "T12:00"),
        ("14:00 Moscow time", "T14:00"),
        ("on 1 November 2023 at 16:24", "2023-11-01T16:24"),
        ("3:18 P.M. MDT on March 3, 2022", "2022-03-03T15:18-06:00"),
    ],
)
def test_times_of_day_stand_alone_or_join_their_date(written: str, value: str) -> None:
    assert values(f"It began {written}") == [value]


def test_only_the_part_asked_for_is_read() -> None:
    text = "1 May 2022 and 2 May 2022"
    assert values(text, start=11) == ["2022-05-02"]
    assert values(text, end=10) == ["2022-05-01"]


def test_a_language_without_a_grammar_still_has_dates_in_digits() -> None:
    assert values("01.11.2023 йил, 1 November 2023", language="uz-Cyrl") == ["2023-11-01"]


@given(
    st.text(
        st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("0123456789/.-: MayJune12")),
        max_size=200,
    ),
    st.one_of(st.none(), st.dates()),
    st.sampled_from(["DMY", "MDY", None]),
)
def test_mentions_never_overlap_or_leave_the_text(
    text: str, reference: dt.date | None, order: Literal["DMY", "MDY"] | None
) -> None:
    end = 0
    for mention in find(text, reference=reference, order=order):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.ambiguous == (mention.other is not None)
        end = mention.end


@given(st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31)), st.dates())
def test_a_date_is_read_as_it_was_written(day: dt.date, reference: dt.date) -> None:
    assert values(f"On {day.day} {day:%B} {day.year} they met", reference) == [day.isoformat()]


@pytest.mark.timing
@pytest.mark.parametrize("pattern", ["1/", "May ", "10 to 12 and ", "last ", "1", "Monday, "])
def test_long_lines_of_almost_dates_take_no_time(pattern: str) -> None:
    begun = time.process_time()
    find(pattern * (30_000 // len(pattern)), reference=WEDNESDAY)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The treaty will be signed on Friday.", "2022-04-08"),
        ("He said on Monday that she will travel to Korva.", "2022-04-04"),
        ("On Friday, the President will meet him.", "2022-04-08"),
        ("Due to the storm they left on Sunday.", "2022-04-03"),
        ("The man thanked her on Thursday evening.", "2022-03-31"),
    ],
)
def test_the_clause_of_a_weekday_tells_before_its_sentence(text: str, value: str) -> None:
    (mention,) = find(text, reference=WEDNESDAY)
    assert (mention.value, mention.ambiguous) == (value, False)


def test_a_clause_that_tells_of_both_leaves_a_weekday_ambiguous() -> None:
    (mention,) = find("Talks planned for Tuesday were cancelled.", reference=WEDNESDAY)
    assert (mention.value, mention.other) == ("2022-04-05", "2022-04-12")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They spoke on the 5th.", "2022-04-05"),
        ("They spoke on the 30th in Korva.", "2022-03-30"),
        ("They will meet on the 9th, the envoy said.", "2022-04-09"),
        ("They met on the 6th.", "2022-04-06"),
        ("They shelled it on the night of the 4th, and again later.", "2022-04-04"),
    ],
)
def test_a_day_of_the_month_alone_is_the_last_or_the_next_one(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "words", ["on the 5th floor", "on the 30th anniversary of it", "on the 2nd of two hills"]
)
def test_what_is_counted_is_no_day_of_the_month(words: str) -> None:
    assert values(f"They met {words}.") == []


@given(st.dates(dt.date(2, 1, 1), dt.date(9998, 12, 31)), st.integers(1, 31))
def test_a_day_of_the_month_is_the_nearest_one_on_its_side(reference: dt.date, number: int) -> None:
    text = f"They met on the {number}th."
    (mention,) = find(text, reference=reference)
    found = dt.date.fromisoformat(mention.value)
    assert found.day == number
    assert 0 <= (reference - found).days <= 62
    between = (found + dt.timedelta(days=step) for step in range(1, (reference - found).days + 1))
    assert all(day.day != number for day in between)


@given(st.dates(dt.date(2, 1, 1), dt.date(9998, 12, 31)), st.sampled_from(["Monday", "Friday", "Sunday"]))
def test_a_weekday_of_the_past_lies_within_the_week_before_and_one_of_the_future_ahead(
    reference: dt.date, name: str
) -> None:
    (told,) = find(f"They met on {name}.", reference=reference)
    (planned,) = find(f"They will meet on {name}.", reference=reference)
    assert 0 <= (reference - dt.date.fromisoformat(told.value)).days <= 6
    assert 0 <= (dt.date.fromisoformat(planned.value) - reference).days <= 6
