"""How sentences are cut into points and whose they are; all names are invented."""

from __future__ import annotations

import time
from typing import Any

import pytest

from rashomon.model import Document, Point
from rashomon.reading import read
from rashomon.reading.reader import reader_for

# What is shown here is the work of the rules; the gallery shows both readers.
RULES = reader_for("en", by_rules=True)

MEETING = "President of Varania Ilena Marovic met with King Oswin Tarn of Tolmark on Monday. "


def points(text: str, **about: Any) -> list[Point]:
    return list(RULES(Document(text, language="en", **about)).points)


def words(text: str, **about: Any) -> list[str]:
    return [text[p.start : p.end] for p in points(text, **about)]


def told(text: str, inside: str, **about: Any) -> Point:
    holding = [p for p in points(text, **about) if inside in text[p.start : p.end]]
    assert len(holding) == 1, f"{len(holding)} points hold {inside!r}: {words(text)}"
    return holding[0]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "The leaders discussed trade, the border dispute and energy supplies.",
            ["The leaders discussed trade", "the border dispute", "energy supplies"],
        ),
        (
            "They discussed military, economic and humanitarian assistance.",
            ["They discussed military, economic and humanitarian assistance"],
        ),
        (
            "Ilena Marovic thanked Oswin Tarn for the grain and urged Tolmark to open the border.",
            ["Ilena Marovic thanked Oswin Tarn for the grain", "urged Tolmark to open the border"],
        ),
        (
            "The bridge is open, and the ferry has stopped.",
            ["The bridge is open", "the ferry has stopped"],
        ),
        (
            "Ilena Marovic welcomed the treaty, noting that it would end the blockade.",
            ["Ilena Marovic welcomed the treaty", "noting that it would end the blockade"],
        ),
        (
            "Ilena Marovic opened the bridge, which had been closed since the flood.",
            ["Ilena Marovic opened the bridge", "which had been closed since the flood"],
        ),
        (
            "“The bridge is open. The ferry has stopped,” said Ilena Marovic.",
            ["The bridge is open", "The ferry has stopped,” said Ilena Marovic"],
        ),
        (
            "“The bridge is open,” said Ilena Marovic.",
            ["The bridge is open,” said Ilena Marovic"],
        ),
        ("And the bridge is open.", ["the bridge is open"]),
    ],
)
def test_sentences_are_cut_where_speaker_act_or_matter_change(text: str, cut: list[str]) -> None:
    assert words(text) == cut


@pytest.mark.parametrize(
    "text",
    [
        "For immediate release\n\nThe bridge is open to all.",
        "The bridge is open to all.\n\n###",
        "“The bridge is open to all.”\n\n– Ilena Marovic, President of Varania",
    ],
)
def test_what_carries_no_matter_makes_no_point(text: str) -> None:
    assert len(points(text)) == 1


def test_a_deed_that_the_issuer_reports_is_its_own_word() -> None:
    assert told(MEETING, "met").chain == ()
    assert told(MEETING, "met").act == "do"


def test_discussions_belong_to_all_parties() -> None:
    text = MEETING + "The leaders discussed the border dispute."
    assert told(text, "dispute").chain == ("Ilena Marovic + Oswin Tarn",)


def test_what_was_agreed_belongs_to_all_parties() -> None:
    text = MEETING + "It was agreed to open the bridge."
    assert told(text, "open the bridge").chain == ("Ilena Marovic + Oswin Tarn",)
    assert told(text, "open the bridge").act == "agree"


def test_what_was_noted_belongs_to_the_speaker_of_the_passage() -> None:
    text = MEETING + "Oswin Tarn said that the bridge was old. It was noted that the ferry had stopped."
    assert told(text, "ferry").chain == ("Oswin Tarn",)


def test_a_sentence_that_carries_a_report_on_keeps_its_speaker() -> None:
    text = MEETING + "Oswin Tarn stressed that the bridge was old. It needs new arches."
    assert told(text, "arches").chain == ("Oswin Tarn",)


def test_a_sentence_in_a_new_paragraph_does_not_carry_it_on() -> None:
    text = MEETING + "Oswin Tarn stressed that the bridge was old.\n\nIt needs new arches."
    assert told(text, "arches").chain == ()


def test_a_promise_inside_a_report_has_both_links() -> None:
    text = "Ilena Marovic said that Teodor Haskel had promised to send help."
    assert (told(text, "help").chain, told(text, "help").act) == (
        ("Ilena Marovic", "Teodor Haskel"),
        "commit",
    )


def test_the_medium_of_a_citation_heads_the_chain_and_stays_out_of_the_point() -> None:
    text = "Ilena Marovic said the bridge was open (Varanian News Agency, 1 May 2031)."
    assert told(text, "bridge").chain == ("Varanian News Agency", "Ilena Marovic")
    assert words(text) == ["Ilena Marovic said the bridge was open"]


def test_each_turn_of_a_transcript_is_its_speakers() -> None:
    text = "Ilena Marovic: We need grain.\n\nTeodor Haskel: It is on its way.\n\nIlena Marovic: We thank you."
    assert [p.chain for p in points(text)] == [("Ilena Marovic",), ("Teodor Haskel",), ("Ilena Marovic",)]
    assert words(text)[0] == "We need grain"


def test_a_statement_in_the_first_person_is_the_issuers_own_voice() -> None:
    text = "I spoke today with King Oswin Tarn. We will open the bridge."
    assert [p.chain for p in points(text, title="Statement by President Ilena Marovic")] == [(), ()]


def test_the_addressee_is_named() -> None:
    assert told("Ilena Marovic urged Tolmark to open the border.", "urged").to == "Tolmark"
    assert told("Ilena Marovic thanked King Oswin Tarn for the grain.", "thanked").to == "Oswin Tarn"
    assert told("The bridge is open to all.", "bridge").to is None


@pytest.mark.timing
def test_a_long_transcript_is_read_in_linear_time() -> None:
    turn = (
        "Ilena Marovic: “We need grain,” the King said. I think that we agreed on this and that it holds.\n\n"
    )
    document = Document(turn * 150, language="en")
    read(document)
    started = time.process_time()
    read(document)
    short = time.process_time() - started
    started = time.process_time()
    read(Document(turn * 600, language="en"))
    assert time.process_time() - started < 4 * short * 2 + 1
