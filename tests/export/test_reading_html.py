"""The page of a reading: the text as published, its points with words and colours, nothing that runs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, get_args

import pytest
from lxml import html as parsing

from rashomon.export import reading_html
from rashomon.export.pages import FOLDER, direction, exact
from rashomon.export.sheet import READING_PROPOSAL
from rashomon.model import Act, Document, Point, Problem, Reading, Section, Span

HOSTILE = "<script>alert(1)</script> & \"quoted\" 'it'\r\n\x1b[31m {{ 7 * 7 }} \u202eturned"


def page(*pairs: tuple[Document, Reading]) -> Any:
    return parsing.fromstring("".join(reading_html.page(pairs)))


@pytest.fixture
def agency(documents: dict[str, Document]) -> Document:
    return next(iter(documents.values()))


@pytest.fixture
def made(agency: Document, reading: Reading) -> Any:
    return page((agency, reading))


def test_it_needs_nothing_from_outside_and_runs_nothing(agency: Document, reading: Reading) -> None:
    written = "".join(reading_html.page([(agency, reading)]))
    tree = parsing.fromstring(written)
    assert not tree.xpath("//script | //link | //img | //iframe | //object | //form")
    assert "url(" not in written
    assert "default-src 'none'" in written
    assert not [name for element in tree.iter() for name in element.attrib if str(name).startswith("on")]


def test_a_strangers_markup_stays_text_wherever_it_stands() -> None:
    document = Document(HOSTILE, HOSTILE, HOSTILE, HOSTILE, url="javascript:alert(1)", path=HOSTILE)
    reading = Reading(
        document.id, "hand/1", "en", points=(Point(0, 9, (HOSTILE,), "warn", HOSTILE),),
        problems=(Problem(HOSTILE, HOSTILE, 2, 5),),
    )  # fmt: skip
    tree = page((document, reading))
    assert not tree.xpath("//script")
    assert not [link for link in tree.xpath("//@href") if "alert" in link]
    assert "49" not in tree.xpath("string(//div[@class='text'])")
    assert "<script>alert(1)</script>" in tree.xpath("string(//div[@class='text'])")


def test_a_point_has_its_colour_its_word_its_chain_and_its_offsets(
    made: Any, agency: Document, reading: Reading
) -> None:
    [point] = reading.points
    words = made.xpath("//div[@class='text']//span[contains(@class, 'p1')]")
    assert "".join(one.text_content() for one in words) == agency.text[point.start : point.end]
    assert all("point agree" in one.get("class") for one in words)
    assert (words[0].get("data-start"), words[-1].get("data-end")) == (str(point.start), str(point.end))
    assert "point 1: agree" in words[0].get("title")
    [note] = made.xpath("//li[@id='d1-n1']")
    assert "agree" in note.xpath("string(.//b)")
    assert "the sides" in note.text_content()
    assert (note.get("data-start"), note.get("data-end")) == (str(point.start), str(point.end))


def test_addressee_hedge_and_own_voice_stand_in_the_margin(agency: Document) -> None:
    points = (Point(0, 13, (), "reject", "Tolmark", "denied"), Point(14, 20, ("A", "B"), "do"))
    tree = page((agency, Reading(agency.id, "hand/1", "en", points=points)))
    first, second = (" ".join(one.text_content().split()) for one in tree.xpath("//ul[@class='notes']/li"))
    assert first.startswith("1 reject to Tolmark · denied · own voice")
    assert second.startswith("2 do A › B")


def test_header_facts_stand_with_the_words_they_rest_on(
    made: Any, agency: Document, reading: Reading
) -> None:
    facts = made.xpath("//dl[@class='facts']/dd")
    assert [fact.xpath("string(.//a)") for fact in facts] == [fact.value for fact in reading.facts]
    for shown, fact in zip(facts, reading.facts, strict=True):
        assert agency.text[fact.start : fact.end] in shown.text_content()
        [here] = made.xpath(f"//*[@id='{shown.xpath('string(.//a/@href)')[1:]}']")
        assert agency.text[fact.start : fact.end].startswith(here.getnext().text_content()[:3])


def test_attributions_name_source_cue_and_content(made: Any) -> None:
    [said] = made.xpath("//details//li")
    text = " ".join(said.text_content().split())
    assert "the Bureau · indirect · source “the Bureau”" in text
    assert "cue “said”" in text
    assert "content “The directors met in Vell and talked for two hours”" in text
    for part in ("source", "cue", "content"):
        assert made.xpath(f"//div[@class='text']//span[contains(@class, '{part}')]"), part


def test_it_says_that_a_machine_proposed_it_and_which_reader(made: Any) -> None:
    assert READING_PROPOSAL in made.xpath("string(//*[@role='note'])")
    assert "read by hand/1 as en" in made.text_content()


def test_what_could_not_be_read_is_told_with_its_place(agency: Document) -> None:
    reading = Reading(
        agency.id, "hand/1", "en", problems=(Problem("points.en.v1", "broke", 0, 13), Problem("x", "y"))
    )
    first, second = page((agency, reading)).xpath("//section[@class='problems']//li")
    assert " ".join(first.text_content().split()) == (
        "points.en.v1: broke “The directors” (characters 0 to 13)"
    )
    assert second.text_content() == "x: y"


def test_parts_that_are_not_read_are_dimmed_and_named() -> None:
    document = Document("HEADLINE\n\nThey met.\n\nPress office\ncontact\n\nThe end.")
    sections = (Section(0, 8, "headline"), Section(10, 19, "body"), Section(21, 41, "contact"))
    tree = page((document, Reading(document.id, "hand/1", "en", sections=sections)))
    dim = "".join(one.text_content() for one in tree.xpath("//span[contains(@class, 'skipped')]"))
    assert re.sub(r"\s+", " ", dim) == "HEADLINEPress office contact"
    parts = [one.text_content() for one in tree.xpath("//li[@class='part']")]
    assert parts == ["headline: not read for points", *["contact: not read for points"] * 2]


def test_several_documents_stand_on_one_page_with_a_list_of_them(
    documents: dict[str, Document], reading: Reading
) -> None:
    agency, office, emirate = documents.values()
    tree = page(
        (agency, reading),
        (office, Reading(office.id, "hand/1", "en")),
        (emirate, Reading(emirate.id, "any/1", "ar")),
    )
    assert tree.xpath("string(//h1)") == "3 documents"
    assert [one.get("href") for one in tree.xpath("//nav//a")] == ["#d1", "#d2", "#d3"]
    assert len(tree.xpath("//article")) == 3
    assert tree.xpath("//article[3]//div[@class='text'][@lang='ar'][@dir='rtl']")


def test_one_document_gives_the_page_its_title(made: Any) -> None:
    assert made.xpath("string(//h1)") == "Chiefs meet"
    assert made.xpath("string(//title)") == "Chiefs meet · Rashomon"
    assert not made.xpath("//nav")


def test_no_document_is_said(agency: Document) -> None:
    assert "No document could be taken in" in page().text_content()


def test_only_acts_that_occur_are_in_the_legend_and_every_act_has_a_colour(made: Any) -> None:
    assert [one.text_content() for one in made.xpath("//ul[@class='kinds']/li")] == ["agree"]
    palette = (FOLDER / "palette.css").read_text("utf-8")
    for act in get_args(Act):
        assert palette.count(f"--{act}:") == palette.count(f"--{act}-ground:") == 3, act


def test_the_page_is_the_same_twice(agency: Document, reading: Reading) -> None:
    first, second = ("".join(reading_html.page([(agency, reading)])) for _ in range(2))
    assert first == second


def test_line_ends_and_control_characters_keep_their_places() -> None:
    assert str(exact("a\r\nb\x1bc<")) == "a&#13;\nb\N{REPLACEMENT CHARACTER}c&lt;"


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en", "ltr"), ("ar", "rtl"), ("fa-IR", "rtl"), ("uz-Arab", "rtl"), ("ur-Latn", "ltr"), ("und", "auto")],
)
def test_the_script_gives_the_direction(code: str, expected: str) -> None:
    assert direction(Document("x", language=code)) == expected


def test_a_point_that_others_cut_is_marked_whole(agency: Document, reading: Reading) -> None:
    point = replace(reading.points[0], start=0, end=60)
    cut = replace(reading, points=(point, Point(10, 20, (), "warn"), Point(15, 70, (), "do")))
    tree = page((agency, cut))
    for number, one in enumerate(cut.points, start=1):
        words = tree.xpath(f"//div[@class='text']//span[contains(concat(' ', @class, ' '), ' p{number} ')]")
        assert "".join(word.text_content() for word in words) == Span(one.start, one.end).of(agency.text)
