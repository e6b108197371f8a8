"""Judgements come back from JSON lines as they went out; what is none is named with its place."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.export import judgement_lines, listing
from rashomon.model import BrokenInput, Judgement

ONE = Judgement("same actor", ("a1", "b2"), "no", "Ada", "2031-03-09T10:00:00+00:00", "two men", 3)
WORDS = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    by=WORDS.filter(str.strip),
    note=WORDS.filter(lambda note: not note or bool(note.strip())),
    verdict=st.sampled_from(["yes", "no", "unsure"]),
    undone=st.sampled_from([None, "2031-04-01T08:00:00+02:00"]),
)
def test_a_judgement_comes_back_as_it_went_out_but_for_its_number(by, note, verdict, undone) -> None:  # type: ignore[no-untyped-def]  # hypothesis gives them
    given_ = replace(ONE, by=by, note=note, verdict=verdict, undone=undone)
    line = listing.to_json(judgement_lines.judgement(given_, {"a1": "Velis"}, "in force", ""))
    assert "\n" not in line
    assert judgement_lines.from_line(line, path="j.jsonl", place="line 1") == replace(given_, id=0)


def test_the_name_of_what_is_not_held_is_null() -> None:
    assert judgement_lines.judgement(ONE, {"a1": "Velis"}, "resting", "gone")["names"] == ["Velis", None]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"question": "same thing"}, "`question`"),
        ({"subjects": ["a1"]}, "`subjects`"),
        ({"subjects": ["a1", "a1"]}, "`subjects`"),
        ({"subjects": "a1b2"}, "`subjects`"),
        ({"subjects": [["a1"], "b2"]}, "`subjects`"),
        ({"verdict": "maybe"}, "`verdict`"),
        ({"verdict": ["yes"]}, "`verdict`"),
        ({"by": " "}, "`by`"),
        ({"by": "\ud800"}, "`by`"),
        ({"note": 3}, "`note`"),
        ({"at": "yesterday"}, "`at`"),
        ({"at": "2031-03-09T10:00:00"}, "`at`"),
        ({"undone": "later"}, "`undone`"),
    ],
)
def test_what_is_no_judgement_is_named_with_its_place(change: dict[str, object], named: str) -> None:
    row = judgement_lines.judgement(ONE, {}, "in force", "") | change
    with pytest.raises(BrokenInput, match=f"j.jsonl, line 7: no judgement: {named}"):
        judgement_lines.from_line(json.dumps(row), path="j.jsonl", place="line 7")


@pytest.mark.parametrize("line", ["", "[]", "yes", '{"question"', "[" * 100_000])
def test_a_line_that_is_no_object_is_named(line: str) -> None:
    with pytest.raises(BrokenInput, match="the line is no JSON object"):
        judgement_lines.from_line(line, path="j.jsonl", place="line 1")
