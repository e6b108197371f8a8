"""Words that lead to an address keep it, beside a text that is the same with and without links."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from rashomon.intake import Options, Taken, take
from rashomon.intake.marked import Marks
from rashomon.model import Document

BODY = (
    "<p>The bridges over the Lun will open,\n <a href='https://vna.example/1'>the  Varanian\n News Agency</a>"
    " writes. The court in Tolmark had spoken of autumn only a week before that day.</p>"
    "<ul><li>Read <a href='/orders/7'>the order</a></li><li><a href='#top'>Back</a></li>"
    "<li><a href='mailto:press@varania.example'>Write to us</a></li></ul>"
)
PAGE = (
    f"<html><head><title>Bridges</title></head><body><article><h1>Bridges</h1>{BODY}</article></body></html>"
)


def taken(path: Path, options: Options | None = None) -> Document:
    (found,) = take(str(path), options or Options())
    assert isinstance(found, Taken), found
    return found.document


def leads(document: Document) -> list[tuple[str, str]]:
    return [(document.text[link.start : link.end], link.url) for link in document.links]


def test_words_of_a_page_keep_the_address_they_lead_to(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE)
    assert leads(taken(page)) == [("the Varanian News Agency", "https://vna.example/1")]


def test_relative_addresses_are_completed_where_the_page_says_its_own(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    head = "<head><link rel='canonical' href='https://varania.example/news/5'>"
    page.write_text(PAGE.replace("<head>", head))
    assert leads(taken(page)) == [
        ("the Varanian News Agency", "https://vna.example/1"),
        ("the order", "https://varania.example/orders/7"),
    ]


def test_the_text_is_the_same_with_and_without_links(tmp_path: Path) -> None:
    linked, plain = tmp_path / "a.html", tmp_path / "b.html"
    linked.write_text(PAGE)
    plain.write_text(re.sub(r"</?a\b[^>]*>", "", PAGE))
    assert taken(linked).text == taken(plain).text
    assert taken(plain).links == ()


def test_words_of_markdown_keep_the_address(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text(
        "---\nurl: https://varania.example/news/5\n---\n# Bridges\n\nSo says *[the **agency**](https://vna.example/1)*"
        " in\n[its order](../orders/7).\n\n```\n[no](https://link.example)\n```\n"
    )
    assert leads(taken(path)) == [
        ("the agency", "https://vna.example/1"),
        ("its order", "https://varania.example/orders/7"),
    ]


def test_words_of_a_word_file_keep_the_address_in_tables_too(tmp_path: Path) -> None:
    file = docx.Document()
    for paragraph in (file.add_paragraph("As the "), file.add_table(1, 1).cell(0, 0).paragraphs[0]):
        link = OxmlElement("w:hyperlink")
        link.set(
            qn("r:id"),
            file.part.relate_to("https://vna.example/1", RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
        )
        run = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = "news agency"
        run.append(text)
        link.append(run)
        paragraph._p.append(link)
        paragraph.add_run(" writes")
    path = tmp_path / "note.docx"
    file.save(str(path))
    document = taken(path)
    assert document.text == "As the news agency writes\n\nnews agency writes"
    assert leads(document) == [("news agency", "https://vna.example/1")] * 2


def test_links_of_an_html_mail_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(
        b"From: Press <p@v.example>\r\nSubject: Bridges\r\nContent-Type: text/html\r\n\r\n" + BODY.encode()
    )
    assert leads(taken(path)) == [("the Varanian News Agency", "https://vna.example/1")]


@pytest.mark.parametrize(
    "href", ["http://[::1", "https://", "javascript:alert(1)", "  ", "//", "&#xd800;", "https://&#xd800;/"]
)
def test_an_address_that_is_none_is_passed_over_or_made_writable(tmp_path: Path, href: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE.replace("https://vna.example/1", href))
    for link in taken(page).links:
        link.url.encode("utf-8")


@given(st.lists(st.tuples(st.text(" \n\tab\u00a0\x1fß"), st.booleans()), max_size=12))
def test_marks_stand_on_the_words_they_were_put_around(pieces: list[tuple[str, bool]]) -> None:
    marks, written, expected = Marks(), "", []
    for text, is_link in pieces:
        if is_link:
            marks.open("https://vna.example/1")
        marks.text(text)
        if is_link:
            marks.close()
            expected.extend(["".join(text.split())] if text.split() else [])
        written += text
    settled = marks.placed(" ".join(written.split()))
    assert ["".join(settled.text[link.start : link.end].split()) for link in settled.links] == expected
