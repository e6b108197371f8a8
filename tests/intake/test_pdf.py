"""PDF: the text layer in paragraphs; pictures, passwords and damage are told apart."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image

from rashomon.intake import Taken
from rashomon.intake.pdf_links import Piece, placed
from rashomon.model import BrokenInput, Document, EncryptedInput, Hyperlink, InputError, NeedsOcr

SENTENCE = (
    "The Foreign Ministry of Varania said on Tuesday that both ministers met in Korva and spoke at length. "
)


def pdf(*paragraphs: str, width: float = 0, title: str = "") -> FPDF:
    made = FPDF()
    made.set_title(title)
    made.add_page()
    made.set_font("helvetica", size=12)
    for paragraph in paragraphs:
        made.multi_cell(width, 6, paragraph, new_x="LMARGIN", new_y="NEXT", align="L")
        made.ln(5)
    return made


def test_lines_are_joined_into_paragraphs(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    file = tmp_path / "talks.pdf"
    pdf("Talks in Korva", (SENTENCE * 4).strip(), "They will meet again.", title="Readout").output(str(file))
    taken = take_one(file)
    assert taken.document.text.split("\n\n") == [
        "Talks in Korva",
        (SENTENCE * 4).strip(),
        "They will meet again.",
    ]
    assert taken.document.title == "Readout"
    assert taken.media_type == "application/pdf"


def test_the_hyphen_of_a_compound_at_the_end_of_a_line_is_not_lost(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    file = tmp_path / "talks.pdf"
    pdf("The talks were about the Varanian-\nTolmarkian border and its long-\nterm future.").output(str(file))
    text = take_one(file).document.text
    assert text == "The talks were about the Varanian-Tolmarkian border and its long-term future."


def test_a_word_that_the_text_itself_writes_in_one_is_put_together(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    file = tmp_path / "talks.pdf"
    pdf("The ministers met. Both min-\nisters left.").output(str(file))
    assert take_one(file).document.text == "The ministers met. Both ministers left."


def test_a_sentence_goes_on_over_the_page(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    made = pdf("The ministers met and")
    made.add_page()
    made.multi_cell(0, 6, "went on to Korva.")
    file = tmp_path / "talks.pdf"
    made.output(str(file))
    assert take_one(file).document.text == "The ministers met and went on to Korva."


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "scan.png"
    Image.new("RGB", (60, 40), "grey").save(file)
    return file


def test_a_pdf_that_is_only_a_picture_needs_ocr(
    tmp_path: Path, refuse_one: Callable[..., InputError], picture: Path
) -> None:
    made = FPDF()
    made.add_page()
    made.image(str(picture), 10, 10, 100)
    file = tmp_path / "scan.pdf"
    made.output(str(file))
    error = refuse_one(file)
    assert isinstance(error, NeedsOcr)
    assert error.place == "page 1"
    assert "OCR" in str(error)


def test_a_picture_needs_ocr_too(refuse_one: Callable[..., InputError], picture: Path) -> None:
    assert isinstance(refuse_one(picture), NeedsOcr)


def test_pages_without_text_layer_are_named_where_others_have_one(
    tmp_path: Path, take_one: Callable[..., Taken], picture: Path
) -> None:
    made = pdf("The ministers met.")
    made.add_page()
    made.image(str(picture), 10, 10, 100)
    file = tmp_path / "talks.pdf"
    made.output(str(file))
    taken = take_one(file)
    assert taken.document.text == "The ministers met."
    assert "pages without a text layer need OCR: 2" in taken.notes


def test_an_encrypted_pdf_needs_its_password(tmp_path: Path, refuse_one: Callable[..., InputError]) -> None:
    made = pdf(SENTENCE)
    made.set_encryption(owner_password="owner", user_password="user")
    file = tmp_path / "talks.pdf"
    made.output(str(file))
    assert isinstance(refuse_one(file), EncryptedInput)


@pytest.mark.parametrize("size", [20, 300])
def test_a_broken_pdf_is_named(tmp_path: Path, refuse_one: Callable[..., InputError], size: int) -> None:
    file = tmp_path / "talks.pdf"
    file.write_bytes(bytes(pdf(SENTENCE).output())[:size])
    assert isinstance(refuse_one(file), BrokenInput)


def leads(document: Document) -> list[tuple[str, str]]:
    return [(document.text[link.start : link.end], link.url) for link in document.links]


def test_words_under_a_link_annotation_keep_its_address(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    made = pdf(SENTENCE.strip())
    made.write(6, "It was written by the ")
    made.write(6, "Varanian News Agency", "https://vna.example/1")
    made.write(6, ". Read ")
    made.write(
        6,
        "the order in full, with all its annexes and the map of the border at Korva",
        "https://varania.example/7",
    )
    made.write(6, ", or ")
    made.write(6, "write to us", "mailto:press@varania.example")
    made.write(6, ".")
    file = tmp_path / "talks.pdf"
    made.output(str(file))
    document = take_one(file).document
    assert leads(document) == [
        ("Varanian News Agency", "https://vna.example/1"),
        (
            "the order in full, with all its annexes and the map of the border at Korva",
            "https://varania.example/7",
        ),
    ]


def test_a_link_is_placed_behind_joined_hyphens_and_over_pages(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    made = pdf("The ministers met. Both min-\nisters left for the Varanian-\nTolmarkian border.")
    made.write(6, "See also ")
    made.write(6, "the note", "https://varania.example/note")
    made.add_page()
    made.write(6, "the map", "https://varania.example/map")
    file = tmp_path / "talks.pdf"
    made.set_font("helvetica", size=12)
    made.output(str(file))
    document = take_one(file).document
    assert "Both ministers left" in document.text
    assert leads(document) == [
        ("the note", "https://varania.example/note"),
        ("the map", "https://varania.example/map"),
    ]


def test_an_area_beside_the_words_leads_nowhere_and_the_text_is_the_same_without_links(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    plain, linked = pdf(SENTENCE.strip()), pdf(SENTENCE.strip())
    linked.link(x=150, y=250, w=40, h=20, link="https://varania.example/logo")
    documents = []
    for name, made in (("plain", plain), ("linked", linked)):
        made.output(str(tmp_path / f"{name}.pdf"))
        documents.append(take_one(tmp_path / f"{name}.pdf").document)
    assert documents[0].text == documents[1].text
    assert documents[1].links == ()


def test_lines_that_are_not_found_again_lose_their_links_only() -> None:
    lines = [("one two", [Piece(3, 6, "https://a.example")]), ("six", [Piece(0, 3, "https://b.example")])]
    assert placed("one two five", lines) == (Hyperlink(4, 7, "https://a.example"),)
