"""E-mail: sender's name, subject, date; plain text before HTML."""

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from rashomon.intake import Taken
from rashomon.model import BrokenInput, EmptyInput, EncryptedInput, InputError


def message(sender: str = "Press Service of Varania <press@varania.example>") -> EmailMessage:
    made = EmailMessage()
    made["From"] = sender
    made["To"] = "newsroom@example.org"
    made["Subject"] = "Встреча в Корве"
    made["Date"] = "Mon, 03 Mar 2031 10:00:00 +0200"
    return made


def test_headers_are_metadata_and_plain_text_is_preferred(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    made = message()
    made.set_content("Министры встретились в Корве.\n\nОни обсудили границу.\n", charset="koi8-r")
    made.add_alternative("<p>HTML</p>", subtype="html")
    file = tmp_path / "talks.eml"
    file.write_bytes(made.as_bytes())
    taken = take_one(file)
    document = taken.document
    assert document.text == "Министры встретились в Корве.\n\nОни обсудили границу."
    assert (document.issuer, document.title) == ("Press Service of Varania", "Встреча в Корве")
    assert document.published == "2031-03-03T10:00:00+02:00"
    assert (document.language, taken.media_type) == ("ru", "message/rfc822")


def test_html_is_taken_where_there_is_no_plain_text(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    made = message()
    made.set_content("<style>p {}</style><p>First.</p><p>Second <b>one</b>.</p>", subtype="html")
    file = tmp_path / "talks.eml"
    file.write_bytes(made.as_bytes())
    assert take_one(file).document.text == "First.\n\nSecond one."


@pytest.mark.parametrize(
    "sender", ["press@varania.example", '"press@varania.example" <press@varania.example>']
)
def test_a_bare_address_is_no_issuer(tmp_path: Path, take_one: Callable[..., Taken], sender: str) -> None:
    made = message(sender)
    made.set_content("The ministers met.")
    file = tmp_path / "talks.eml"
    file.write_bytes(made.as_bytes())
    assert take_one(file).document.issuer is None


def test_attached_files_are_named_and_not_taken(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    made = message()
    made.set_content("See the file.")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="readout.pdf")
    file = tmp_path / "talks.eml"
    file.write_bytes(made.as_bytes())
    assert take_one(file).notes == ("attached and not taken: readout.pdf",)


def test_a_message_of_pictures_alone_has_no_text(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    made = message()
    made.set_content(b"\x89PNG", maintype="image", subtype="png")
    file = tmp_path / "talks.eml"
    file.write_bytes(made.as_bytes())
    assert isinstance(refuse_one(file), EmptyInput)


def test_an_encrypted_message_is_named(tmp_path: Path, refuse_one: Callable[..., InputError]) -> None:
    file = tmp_path / "talks.eml"
    file.write_bytes(
        b"From: a <a@varania.example>\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\nabc\n--x--\n"
    )
    assert isinstance(refuse_one(file), EncryptedInput)


def test_a_text_named_eml_is_no_message(tmp_path: Path, refuse_one: Callable[..., InputError]) -> None:
    file = tmp_path / "talks.eml"
    file.write_text("\nThe ministers met.", "utf-8")
    assert isinstance(refuse_one(file), BrokenInput)


def test_an_unknown_charset_loses_nothing(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    file = tmp_path / "talks.eml"
    head = b"From: Varania <a@varania.example>\nContent-Type: text/plain; charset=martian\n\n"
    file.write_bytes(head + "Мир и граница, переговоры министров.".encode())
    assert take_one(file).document.text == "Мир и граница, переговоры министров."
