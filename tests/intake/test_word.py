"""Word files: paragraphs, tables, links and insertions; bombs and broken files are refused."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from rashomon.intake import Taken
from rashomon.model import BrokenInput, EncryptedInput, InputError, TooLarge, UnknownFormat

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def test_paragraphs_and_tables_come_in_their_order(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    document = docx.Document()
    document.add_heading("Talks in Korva", 0)
    document.add_paragraph("The ministers met.")
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {number}"
    document.add_paragraph("محادثات في كورفا")
    file = tmp_path / "talks.docx"
    document.save(str(file))
    taken = take_one(file)
    assert taken.document.text == (
        "Talks in Korva\n\nThe ministers met.\n\ncell 0\tcell 1\ncell 2\tcell 3\n\nمحادثات في كورفا"
    )
    assert taken.document.title == "Talks in Korva"
    assert taken.media_type == MEDIA_TYPE
    assert taken.raw == file.read_bytes()


def test_core_properties_win_over_the_heading_and_the_day_of_making_is_no_publication(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    document = docx.Document()
    document.add_heading("A heading", 1)
    document.add_paragraph("Встреча прошла в Корве, министры обсудили границу и торговлю.")
    document.core_properties.title = "Readout of the talks"
    document.core_properties.language = "en-US"
    file = tmp_path / "talks.docx"
    document.save(str(file))
    taken = take_one(file)
    assert taken.document.title == "Readout of the talks"
    assert taken.document.published is None
    assert taken.document.language == "ru"
    assert any("not taken for the date of publication" in note for note in taken.notes)


def test_inserted_and_linked_words_are_in_and_deleted_ones_are_out(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    document = docx.Document()
    document.add_paragraph()._p.addnext(
        parse_xml(
            f'<w:p {nsdecls("w")}><w:r><w:t xml:space="preserve">They </w:t></w:r>'
            '<w:ins w:id="1" w:author="x"><w:r><w:t xml:space="preserve">warmly </w:t></w:r></w:ins>'
            '<w:del w:id="2" w:author="x"><w:r><w:delText>coldly </w:delText></w:r></w:del>'
            '<w:hyperlink w:anchor="a"><w:r><w:t>agreed</w:t></w:r></w:hyperlink>'
            "<w:r><w:t>.</w:t></w:r></w:p>"
        )
    )
    file = tmp_path / "talks.docx"
    document.save(str(file))
    assert take_one(file).document.text == "They warmly agreed."


def test_a_zip_bomb_is_refused_before_it_is_unpacked(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "bomb.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 40_000_000)
    error = refuse_one(file)
    assert isinstance(error, TooLarge)
    assert error.place == "word/document.xml"
    assert "--max-unpacked 640000000" in str(error)
    assert not isinstance(refuse_one(file, max_unpacked=640_000_000), TooLarge)


def test_many_small_bombs_are_refused_for_their_sum(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "bomb.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(f"word/part{number}.xml", b" " * 100_000)
    assert isinstance(refuse_one(file, max_unpacked=2_000_000), TooLarge)


def broken(content: bytes) -> bytes:
    """A Word file whose main part is broken XML."""
    source, target = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            archive.writestr(name, data[:200] if name == "word/document.xml" else data)
    return target.getvalue()


@pytest.mark.parametrize("how", ["cut off", "broken xml"])
def test_a_broken_word_file_is_named(tmp_path: Path, refuse_one: Callable[..., InputError], how: str) -> None:
    whole = io.BytesIO()
    docx.Document().save(whole)
    file = tmp_path / "talks.docx"
    file.write_bytes(whole.getvalue()[:5000] if how == "cut off" else broken(whole.getvalue()))
    error = refuse_one(file)
    assert isinstance(error, BrokenInput)
    assert error.advice


def test_a_zip_file_that_is_no_word_file_is_named(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "talks.docx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("readme.txt", "Korva")
    assert isinstance(refuse_one(file), UnknownFormat)


def test_an_encrypted_word_file_needs_its_password(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "talks.docx"
    file.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 1000
        + "EncryptedPackage".encode("utf-16-le")
        + b"\0" * 500
    )
    assert isinstance(refuse_one(file), EncryptedInput)
