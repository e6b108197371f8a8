"""Plain text is taken as it stands; what is no text is refused by name and place."""

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.intake import Options, Taken, take
from rashomon.model import BinaryInput, BrokenInput, EmptyInput, InputError, TooLarge, UnknownFormat

ARABIC = "قال وزير الخارجية تيودور هاسكل إن المحادثات في كورفا كانت مفيدة (Korva, 3/3/2031)."
RUSSIAN = "Министр иностранных дел Теодор Хаскель встретился в Корве с послом Толмарка и обсудил границу."


def test_not_one_character_of_a_text_is_changed(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    text = "  Korva\r\n\r\nThe minister\u00a0said:\r“Yes”.\u2028e\u0301 \u200f\n\n "
    file = tmp_path / "statement.txt"
    file.write_bytes(text.encode())
    taken = take_one(file)
    assert taken.document.text == text
    assert taken.raw == text.encode()
    assert taken.media_type == "text/plain"
    assert taken.document.path == str(file)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_any_text_in_utf_8_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    file = tmp_path / "any.txt"
    file.write_bytes(text.encode())
    (result,) = take(str(file), Options(language="en"))
    if isinstance(result, Taken):
        assert result.document.text == text.removeprefix("\ufeff")
    else:
        assert isinstance(result, EmptyInput)


@pytest.mark.parametrize("text", [ARABIC, RUSSIAN, f"{RUSSIAN}\n{ARABIC}\nO‘zbekiston — tinchlik 🕊"])
def test_other_scripts_and_mixed_directions_stay_intact(
    tmp_path: Path, take_one: Callable[..., Taken], text: str
) -> None:
    file = tmp_path / "statement.txt"
    file.write_text(text, "utf-8")
    assert take_one(file).document.text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "cp1251"),
    ],
)
def test_encodings_are_detected_and_the_byte_order_mark_is_dropped(
    tmp_path: Path, take_one: Callable[..., Taken], mark: bytes, encoding: str
) -> None:
    file = tmp_path / "statement.txt"
    file.write_bytes(mark + RUSSIAN.encode(encoding))
    assert take_one(file).document.text == RUSSIAN


def test_utf_16_without_a_mark_is_no_binary(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    file = tmp_path / "statement.txt"
    file.write_bytes("The ministers met in Korva.".encode("utf-16-le"))
    assert take_one(file).document.text == "The ministers met in Korva."


def test_one_damaged_byte_does_not_turn_all_of_a_text_into_another_encoding(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    file = tmp_path / "statement.txt"
    file.write_bytes(RUSSIAN.encode() + b"\xff")
    taken = take_one(file)
    assert taken.document.text == RUSSIAN + "\ufffd"
    assert "1 damaged bytes" in taken.notes[0]


@pytest.mark.parametrize("content", [b"", b"  \r\n\t ", b"\xef\xbb\xbf", "\u200b\u00a0\n".encode()])
def test_nothing_to_read_is_said(
    tmp_path: Path, refuse_one: Callable[..., InputError], content: bytes
) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(content)
    assert isinstance(refuse_one(file), EmptyInput)


def test_binary_named_txt_is_refused_with_the_place(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "statement.txt"
    file.write_bytes(b"Korva\x00\x01\x02\x03" * 50)
    error = refuse_one(file)
    assert isinstance(error, BinaryInput)
    assert error.place == "character 6"
    assert error.advice


@pytest.mark.parametrize(
    "head", [b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04\x14\x00", b"\xff\xd8\xff\xe0\x00\x10"]
)
def test_pictures_and_archives_named_txt_are_refused(
    tmp_path: Path, refuse_one: Callable[..., InputError], head: bytes
) -> None:
    file = tmp_path / "statement.txt"
    file.write_bytes(head * 20)
    assert isinstance(refuse_one(file), BinaryInput)


def test_one_nul_in_a_text_is_refused_with_its_place(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "statement.txt"
    file.write_bytes("Мир\0".encode())
    assert refuse_one(file).place == "character 4"


def test_a_lone_surrogate_is_refused_with_its_place(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "statement.txt"
    file.write_bytes(b"Peace \xed\xa0\x80 now")
    error = refuse_one(file)
    assert isinstance(error, BrokenInput)
    assert error.place == "character 7"


def test_a_large_file_is_refused_without_being_read(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as stream:
        stream.truncate(200_000_000)
    error = refuse_one(file)
    assert isinstance(error, TooLarge)
    assert "--max-bytes" in str(error)


def test_the_limit_can_be_raised(
    tmp_path: Path, take_one: Callable[..., Taken], refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "long.txt"
    file.write_text("The ministers met. " * 100, "utf-8")
    assert isinstance(refuse_one(file, max_bytes=1000), TooLarge)
    assert len(take_one(file, max_bytes=2000).document.text) == 1900


@pytest.mark.parametrize("text", ['He said "yes. The rest stays. ' * 3, '"' * 100_000, "”“" * 50_000])
def test_odd_and_many_quotation_marks_are_fine(
    tmp_path: Path, take_one: Callable[..., Taken], text: str
) -> None:
    file = tmp_path / "quotes.txt"
    file.write_text(text, "utf-8")
    assert take_one(file).document.text == text


def test_an_unknown_language_is_taken(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    file = tmp_path / "strange.txt"
    file.write_text("ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ ᛇᛈᛉᛊᛏᛒ ᛖᛗᛚᛜᛞᛟ", "utf-8")
    assert take_one(file).document.language == "und"


def test_known_formats_that_are_not_taken_say_what_to_do(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "table.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    error = refuse_one(file)
    assert isinstance(error, UnknownFormat)
    assert error.advice


def test_a_missing_file_is_named(tmp_path: Path, refuse_one: Callable[..., InputError]) -> None:
    assert "no such file" in refuse_one(tmp_path / "nowhere.txt").message


def test_a_path_that_cannot_be_one_is_named(refuse_one: Callable[..., InputError]) -> None:
    assert refuse_one("state\0ment.txt").message


def test_a_file_that_is_a_link_to_itself_is_named(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    link = tmp_path / "loop.txt"
    link.symlink_to(link)
    assert "cannot be read" in refuse_one(link).message
