"""The page: self-contained, tied to the words, harmless, readable by everybody."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any, get_args

import pytest
from lxml import html as parsing

from rashomon.export import html as page
from rashomon.export.html import stretches
from rashomon.export.layout import lay_out
from rashomon.export.pages import FOLDER
from rashomon.model import Act, Cell, Column, Comparison, Document, Point, Row

Documents = dict[str, Document]


def parsed(page: str) -> Any:
    return parsing.fromstring(page)


@pytest.fixture
def made(comparison: Comparison, documents: Documents) -> str:
    return page.html(lay_out(comparison, documents))


def test_it_needs_nothing_from_outside_and_runs_nothing(made: str) -> None:
    tree = parsed(made)
    assert not tree.xpath("//script | //link | //img | //iframe | //object | //form")
    assert "url(" not in made
    assert "default-src 'none'" in made
    assert not [name for element in tree.iter() for name in element.attrib if str(name).startswith("on")]
    assert all(not str(link).lower().startswith("javascript:") for link in tree.xpath("//@href"))


def test_a_strangers_markup_stays_text(made: str) -> None:
    assert "<script>" not in made
    assert "&lt;script&gt;" in made


def test_every_quotation_links_to_its_exact_words(
    made: str, comparison: Comparison, documents: Documents
) -> None:
    tree = parsed(made)
    quotes = tree.xpath("//a[@class='quote']")
    assert len(quotes) == sum(len(cell.points) for row in comparison.rows for cell in row.cells if cell)
    for quote in quotes:
        [here] = tree.xpath(f"//*[@id='{quote.get('href')[1:]}']")
        words = here.getnext()
        assert words.text_content() == quote.text_content()


def test_every_inner_link_leads_somewhere_and_every_id_is_there_once(made: str) -> None:
    tree = parsed(made)
    ids = [str(one) for one in tree.xpath("//@id")]
    assert len(ids) == len(set(ids))
    for link in tree.xpath("//@href[starts-with(., '#')]"):
        assert str(link)[1:] in ids


def test_the_full_text_of_each_account_stands_unchanged(made: str, documents: Documents) -> None:
    texts = parsed(made).xpath("//div[@class='text']")
    for text, document in zip(texts, documents.values(), strict=True):
        for back in text.xpath(".//sup"):
            back.drop_tree()
        assert text.text_content().replace("\N{REPLACEMENT CHARACTER}", "\x1b") == document.text


def test_language_and_direction_are_given(made: str) -> None:
    tree = parsed(made)
    assert tree.get("lang") == "en"
    assert tree.xpath("//div[@class='text'][@lang='ar'][@dir='rtl']")
    assert tree.xpath("//a[@class='quote'][@lang='ar'][@dir='auto']")


def test_silence_says_what_it_is_relative_to(made: str) -> None:
    assert "nothing in the 2 documents held of it" in made
    assert len(parsed(made).xpath("//td[@class='silent']")) == 3


def test_what_differs_is_marked_and_the_relation_stands_in_words(made: str) -> None:
    tree = parsed(made)
    assert {mark.text_content() for mark in tree.xpath("//td//mark")} == {"agreed", "discussed"}
    badges = [
        badge.text_content()
        for badge in tree.xpath("//table[contains(@class, 'matters')]//*[contains(@class, 'badge')]")
    ]
    assert badges == ["contradicts", "differs", "same"]
    assert "not findings" in tree.xpath("string(//*[@role='note'])")


def test_it_is_well_formed(made: str) -> None:
    class Balance(HTMLParser):
        void = frozenset({"meta", "br", "hr", "link", "input", "img"})

        def __init__(self) -> None:
            super().__init__()
            self.open: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            del attrs
            if tag not in self.void:
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    balance = Balance()
    balance.feed(made)
    balance.close()
    assert balance.open == []


def test_points_that_overlap_each_have_their_place() -> None:
    document = Document(text="abcdefghij", issuer="X")
    points = [Point(0, 6, (), "assert"), Point(4, 8, (), "assert"), Point(4, 6, (), "assert")]
    comparison = Comparison(
        "hand/1", "e", "call", None, (), None, (Column(document.id, 0, 10, "s"),),
        rows=tuple(Row("only", (Cell((point,)),)) for point in points),
    )  # fmt: skip
    cut = stretches(lay_out(comparison, {document.id: document}), 0)
    assert "".join(stretch.text for stretch in cut) == document.text
    assert [stretch.text for stretch in cut] == ["abcd", "ef", "gh", "ij"]
    assert cut[1].anchors == ("a1-4-6", "a1-4-8")
    assert [stretch.inside for stretch in cut] == [True, True, True, False]
    assert cut[1].rows == (1, 3)


def test_a_passage_shows_only_itself_and_says_where_it_stands(
    comparison: Comparison, documents: Documents
) -> None:
    first = comparison.columns[0]
    cut = replace(
        comparison, columns=(replace(first, start=0, end=68), *comparison.columns[1:]), rows=(), facts=()
    )
    made = page.html(lay_out(cut, documents))
    assert "Characters 0 to 68 of 154" in made
    assert "close three camps" not in made


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _palettes() -> list[dict[str, str]]:
    style = (FOLDER / "palette.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    return [dict(re.findall(r"--([\w-]+): (#\w{6})", block)) for block in blocks]


@pytest.mark.parametrize("palette", _palettes(), ids=["light", "dark", "print"])
def test_every_text_has_the_contrast_of_wcag_aa(palette: dict[str, str]) -> None:
    pairs = [*itertools.product(("ink", "soft", "link"), ("page", "raised")), ("mark-ink", "mark")]
    pairs += [(name, f"{name}-ground") for name in ("contradicts", "differs", "same", "only", *get_args(Act))]
    pairs += [("ink", f"{act}-ground") for act in get_args(Act)] + [(act, "page") for act in get_args(Act)]
    for ink, ground in pairs:
        light, dark = sorted((_luminance(palette[ink]), _luminance(palette[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
