"""JSON lines: one Document a line, as it streams; a bad line is named and the others go on."""

import gzip
import itertools
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.intake import Options, Taken, take
from rashomon.model import BinaryInput, BrokenInput, EmptyInput, InputError, TooLarge

GOOD = {
    "text": " The ministers met.\r\n",
    "issuer": "Foreign Ministry of Varania",
    "title": "Talks",
    "date": "2031-03-03T10:00Z",
    "url": "https://mfa.varania.example/1",
    "lang": "en",
    "views": 7,
}


def lines(*items: object) -> bytes:
    return b"".join(
        (item if isinstance(item, bytes) else json.dumps(item).encode()) + b"\n" for item in items
    )


def test_all_keys_are_taken_and_the_text_is_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "talks.jsonl"
    file.write_bytes(lines(GOOD, {"text": "Only a text, in English as it seems."}))
    first, second = take(str(file))
    assert isinstance(first, Taken)
    document = first.document
    assert document.text == " The ministers met.\r\n"
    assert (document.issuer, document.title, document.published) == (GOOD["issuer"], "Talks", GOOD["date"])
    assert (document.url, document.language, document.path) == (GOOD["url"], "en", f"{file}:1")
    assert json.loads(first.raw) == GOOD
    assert isinstance(second, Taken)
    assert (second.document.issuer, second.document.published, second.document.language) == (None, None, "en")


def test_lines_are_taken_packed_too(tmp_path: Path) -> None:
    file = tmp_path / "talks.jsonl.gz"
    file.write_bytes(gzip.compress(lines(GOOD, GOOD)))
    assert [result.document.path for result in take(str(file)) if isinstance(result, Taken)] == [
        f"{file}:1",
        f"{file}:2",
    ]


@pytest.mark.parametrize(
    ("bad", "kind", "place"),
    [
        ({"issuer": "Varania"}, BrokenInput, "line 2"),
        ({"text": None}, BrokenInput, "line 2"),
        ({"text": 7}, BrokenInput, "line 2, $.text"),
        ({"text": "Peace.", "issuer": ["Varania"]}, BrokenInput, "line 2, $.issuer"),
        ({"text": "Peace.", "date": 20310303}, BrokenInput, "line 2, $.date"),
        ({"text": "  "}, EmptyInput, "line 2"),
        (["text"], BrokenInput, "line 2"),
        (b'{"text": "cut o', BrokenInput, "line 2, column 10"),
        (b'{"text": "lone \\ud800 surrogate"}', BrokenInput, "line 2, character 6 of the text"),
        (b'{"text": "NUL \\u0000"}', BrokenInput, "line 2, character 5 of the text"),
        (b'{"text": "Peace.", "title": "\\ud800"}', BrokenInput, "line 2, $.title"),
        (b'{"text": "\xff"}', BrokenInput, "line 2, byte 11"),
        (b"[" * 100_000, BrokenInput, "line 2"),
    ],
)
def test_a_bad_line_is_named_and_the_others_go_on(
    tmp_path: Path, bad: object, kind: type, place: str
) -> None:
    file = tmp_path / "talks.jsonl"
    file.write_bytes(lines(GOOD, bad, GOOD))
    first, error, last = take(str(file))
    assert isinstance(first, Taken)
    assert isinstance(last, Taken)
    assert isinstance(error, kind)
    assert isinstance(error, InputError)
    assert (error.path, error.place) == (str(file), place)


def test_a_file_cut_off_in_its_last_line_loses_that_line_only(tmp_path: Path) -> None:
    file = tmp_path / "talks.jsonl"
    file.write_bytes(lines(GOOD, GOOD)[:-20])
    first, error = take(str(file))
    assert isinstance(first, Taken)
    assert isinstance(error, BrokenInput)
    assert error.place
    assert error.place.startswith("line 2")


def test_packed_lines_cut_off_are_said_and_what_came_before_is_kept(tmp_path: Path) -> None:
    many = [{"text": f"Statement number {number}: {'the ministers met ' * number}"} for number in range(300)]
    file = tmp_path / "talks.jsonl.gz"
    file.write_bytes(gzip.compress(lines(*many))[:-30])
    *before, error = take(str(file), Options(language="en"))
    assert len(before) > 10
    assert isinstance(error, BrokenInput)
    assert "damaged" in error.message


def test_a_million_lines_are_never_held_at_once(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl.gz"
    line = lines({"text": "The ministers met.", "lang": "en"}) * 1000
    with gzip.open(file, "wb", compresslevel=1) as stream:
        for _ in range(1000):
            stream.write(line)
    results = take(str(file))
    list(itertools.islice(results, 100))
    tracemalloc.start()
    taken = sum(isinstance(result, Taken) for result in itertools.islice(results, 3000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert taken == 3000
    assert peak < 2_000_000


def test_a_gzip_bomb_ends_at_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "bomb.jsonl.gz"
    with gzip.open(file, "wb", compresslevel=9) as stream:
        for _ in range(50):
            stream.write(b"\n" * 1_000_000)
    (error,) = take(str(file), Options(max_unpacked=3_000_000))
    assert isinstance(error, TooLarge)
    assert "--max-unpacked" in str(error)


def test_one_endless_line_ends_at_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "long.jsonl"
    file.write_bytes(lines(GOOD) + b'{"text": "' + b"a" * 100_000)
    first, error = take(str(file), Options(max_bytes=10_000))
    assert isinstance(first, Taken)
    assert isinstance(error, TooLarge)
    assert error.place == "line 2"


def test_a_binary_named_jsonl_is_one_error_and_not_thousands(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "talks.jsonl"
    file.write_bytes(b"\x00\x01\n" * 5000)
    assert isinstance(refuse_one(file), BinaryInput)


def test_a_json_file_may_hold_one_object(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    file = tmp_path / "talks.json"
    file.write_text(json.dumps(GOOD, indent=2), "utf-8")
    taken = take_one(file)
    assert taken.document.path == str(file)
    assert taken.document.text == GOOD["text"]


def test_a_json_file_may_hold_a_list_and_each_item_keeps_its_own_bytes(tmp_path: Path) -> None:
    file = tmp_path / "talks.json"
    file.write_text('[ {"text": "Мир!"} , {"text": 1},\n {"text": "Война?", "lang": "ru"}]', "utf-8")
    first, error, last = take(str(file))
    assert isinstance(first, Taken)
    assert isinstance(last, Taken)
    assert first.raw == '{"text": "Мир!"}'.encode()
    assert last.document.path == f"{file}:3"
    assert isinstance(error, BrokenInput)
    assert error.place == "item 2, $.text"


def test_a_broken_json_file_says_where(tmp_path: Path, refuse_one: Callable[..., InputError]) -> None:
    file = tmp_path / "talks.json"
    file.write_text('{\n "text": "Peace"\n "lang": "en"}', "utf-8")
    assert refuse_one(file).place == "line 3, column 2"


def test_a_language_that_is_no_code_is_identified_instead_and_said(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    file = tmp_path / "talks.jsonl"
    file.write_bytes(
        lines({"text": "The ministers of both states met on the border.", "lang": "the English"})
    )
    taken = take_one(file)
    assert taken.document.language == "en"
    assert "no BCP 47 code" in taken.notes[0]
