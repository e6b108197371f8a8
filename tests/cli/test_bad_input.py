"""A folder of everything that can be wrong with an input, added together with good files.

Each bad one is named with its file, its place and what to do; the exit code is 1; the good ones are stored,
read and found; nothing is stored of the bad ones.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import Result
from fpdf import FPDF
from PIL import Image

Run = Callable[..., Result]
Process = Callable[..., subprocess.CompletedProcess[bytes]]

GOOD = "Sorvan, 4 May 2024. President Ilena Marovic received Teodor Haskel at the lighthouse."
FEED = "<rss version='2.0'><channel><title>VNA</title><item><description>{}</description></item>{}"
NESTED = 1_000_000


def a_picture(file: Path) -> None:
    scan = file.with_suffix(".png")
    Image.new("RGB", (60, 40), "grey").save(scan)
    made = FPDF()
    made.add_page()
    made.image(str(scan), 10, 10, 100)
    made.output(str(file))
    scan.unlink()


def an_encrypted_pdf(file: Path) -> None:
    made = FPDF()
    made.add_page()
    made.set_font("helvetica", size=12)
    made.cell(0, 6, GOOD)
    made.set_encryption(owner_password="owner", user_password="user")
    made.output(str(file))


def a_broken_word_file(file: Path) -> None:
    document = docx.Document()
    document.add_paragraph(GOOD)
    document.save(str(file))
    file.write_bytes(file.read_bytes()[:5000])


def a_zip_bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 40_000_000)


def too_large(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(200_000_000)


def written(content: bytes | str) -> Callable[[Path], None]:
    data = content.encode() if isinstance(content, str) else content
    return lambda file: bytes_to(file, data)


def bytes_to(file: Path, data: bytes) -> None:
    file.write_bytes(data)


LINES = "\n".join(
    [
        json.dumps({"text": f"{GOOD} In a line."}),
        '{"issuer": "VNA", "title": "no text"}',
        '{"text": 7}',
        '{"text": "words", "title": ["a list"]}',
        '{"text": "\\ud800 alone"}',
        '{"text": "cut off',
    ]
)

# file, what makes it, and what must be said about it: its place, and what to do.
BAD: list[tuple[str, Callable[[Path], None], tuple[str, ...]]] = [
    ("empty.txt", written(""), ("there is nothing in it", "check")),
    ("white.txt", written(" \r\n\t"), ("there is no text in it", "check")),
    ("binary.txt", written(b"Sorvan\x00\x01\x02\x03" * 50), ("character 7",)),
    ("nul.txt", written("Peace\0 now"), ("character 6",)),
    ("surrogate.txt", written(b"Peace \xed\xa0\x80 now"), ("character 7",)),
    ("scan.pdf", a_picture, ("page 1", "OCR")),
    ("locked.pdf", an_encrypted_pdf, ("password",)),
    ("cut.pdf", written(b"%PDF-1.4 and nothing more"), ("PDF",)),
    ("cut.docx", a_broken_word_file, ("the Word file is damaged", "again")),
    ("bomb.docx", a_zip_bomb, ("word/document.xml", "--max-unpacked")),
    ("huge.txt", too_large, ("67,108,864 bytes", "--max-bytes")),
    ("broken.xml", written("<rss version='2.0'>\n<channel><item><title>a</wrong>"), ("line 2", "XML")),
    ("cut.rss", written(FEED.format(GOOD, "<item><descr")), ("line 1", "XML")),
    ("cut.jsonl.gz", lambda file: bytes_to(file, gzip.compress(os.urandom(9000))[:4000]), ("gzip", "again")),
]
BAD_LINES = [
    ("line 2", "text"),
    ("line 3", "text"),
    ("line 4", "title"),
    ("line 5", "surrogate"),
    ("line 6", "JSON"),
]

GOOD_FILES: dict[str, str] = {
    "good.txt": GOOD,
    "odd.txt": f'{GOOD} He said "yes and left. One mark is odd.',
    "marks.txt": GOOD + '"' * 100_000 + " They went home.",
    "strange.txt": "ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ ᛇᛈᛉᛊᛏᛒ ᛖᛗᛚᛜᛞᛟ lighthouse",
    "nested.html": f"<html><body><p>{GOOD}</p><script>track('beacon')</script>{'<div>' * NESTED}",
    "zebra.md": f"# The last one\n\n{GOOD} Also in Markdown.",
}


@pytest.fixture
def mixed(folder: Path) -> Path:
    """A folder with all of them, and links that lead back."""
    (folder / "case.db").unlink()
    made = folder / "mixed"
    made.mkdir()
    for name, make, _ in BAD:
        make(made / name)
    for name, text in GOOD_FILES.items():
        (made / name).write_text(text, encoding="utf-8")
    (made / "lines.jsonl").write_text(LINES, encoding="utf-8")
    (made / "loop").symlink_to(made, target_is_directory=True)
    (made / "nowhere.txt").symlink_to(made / "gone.txt")
    return made


@pytest.mark.timing
def test_a_folder_of_bad_and_good_files(mixed: Path, process: Process, run: Run) -> None:
    began = time.monotonic()
    done = process("add", "mixed", "--processes", "1")
    assert time.monotonic() - began < 60
    told = done.stderr.decode()
    assert done.returncode == 1, told
    assert done.stdout == b""
    assert "Traceback" not in told
    failed = [line for line in told.splitlines() if line.startswith("Failed: ")]

    def named(name: str, *words: str) -> bool:
        return any(
            line.startswith(f"Failed: mixed/{name}") and all(w in line for w in words) for line in failed
        )

    for name, _, words in BAD:
        assert named(name, *words), (name, words, told)
    for place, why in BAD_LINES:
        assert named("lines.jsonl", place, why), (place, why, told)
    assert named("loop", "not followed")
    assert named("nowhere.txt", "leads nowhere")
    assert len(failed) == len(BAD) + len(BAD_LINES) + 2, told
    assert f"{len(GOOD_FILES) + 1} added" in told
    assert f"{len(failed)} failed" in told

    held = [json.loads(line) for line in run("documents", "--format", "jsonl").stdout.splitlines()]
    assert sorted(Path(one["path"]).name for one in held) == sorted([*GOOD_FILES, "lines.jsonl:1"])
    found = [
        json.loads(line) for line in run("search", "lighthouse", "--format", "jsonl").stdout.splitlines()
    ]
    assert {one["path"] for one in found} == {one["path"] for one in held}
    assert not run("search", "beacon", "--format", "jsonl").stdout
    # What cannot be read says so; what can be is read although it stands among the bad.
    assert "Not read: mixed/strange.txt" in told
    unread = run("documents", "--problems", "--format", "jsonl").stdout.splitlines()
    assert [Path(json.loads(line)["path"]).name for line in unread] == ["strange.txt"]


def test_reading_and_comparing_name_the_bad_and_go_on(mixed: Path, run: Run) -> None:
    bad = [f"mixed/{name}" for name, _, _ in BAD]
    read = run("read", *bad, "mixed/good.txt", "--format", "jsonl")
    assert read.exit_code == 1
    assert read.stderr.count("Failed: ") == len(bad)
    assert [json.loads(line)["document"]["path"] for line in read.stdout.splitlines()] == ["mixed/good.txt"]
    compared = run("compare", "mixed/good.txt", "mixed/zebra.md", "mixed/scan.pdf", "--format", "json")
    assert compared.exit_code == 1
    assert "mixed/scan.pdf, page 1" in compared.stderr
    assert len(json.loads(compared.stdout)["accounts"]) == 2
    alone = run("compare", "mixed/good.txt", "mixed/scan.pdf", "--format", "json")
    assert alone.exit_code == 1
    assert alone.stdout == ""
    assert mixed.exists()


@pytest.mark.timing
def test_many_quotation_marks_are_read_in_time(run: Run, folder: Path) -> None:
    for number, marks in enumerate(['"' * 100_000, "“”" * 50_000, '" ' * 100_000, "'\"" * 50_000]):
        (folder / f"{number}.txt").write_text(f"{GOOD} {marks} Teodor Haskel agreed to come back.")
        began = time.process_time()
        read = run("read", f"{number}.txt", "--language", "en", "--format", "jsonl")
        assert time.process_time() - began < 20
        assert read.exit_code == 0, read.output
        assert any("come back" in point["text"] for point in json.loads(read.stdout)["points"])


def test_a_limit_can_be_raised(run: Run, folder: Path) -> None:
    (folder / "long.txt").write_text(GOOD * 20)
    refused = run("add", "long.txt", "--max-bytes", "1K", "--no-read")
    assert refused.exit_code == 1
    assert "1,024 bytes; raise --max-bytes" in refused.stderr
    assert run("add", "long.txt", "--max-bytes", "2M", "--no-read").exit_code == 0


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://vna.example/statement.txt", "only http and https"),
        ("file:///etc/hostname", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("http://127.0.0.1:9/", "--allow-private"),
        ("http://[::1]/", "--allow-private"),
        ("http://169.254.169.254/latest/meta-data/", "--allow-private"),
        ("http://10.0.0.8/", "--allow-private"),
        ("http://0x7f.1/", "--allow-private"),
        ("http://user:secret@vna.example/", "password"),
        ("http://", "no host"),
    ],
)
def test_an_unsafe_address_is_refused_and_the_rest_goes_on(
    address: str, words: str, *, run: Run, folder: Path
) -> None:
    (folder / "good.txt").write_text(GOOD)
    done = run("add", address, "good.txt", "--no-read")
    assert done.exit_code == 1
    assert address in done.stderr
    assert words in done.stderr
    assert "1 added" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("mixed", "--title", "A"), "one document"),
        (("mixed/lines.jsonl", "mixed/good.txt", "--url", "https://vna.example"), "one document"),
        (("mixed/two.jsonl", "--title", "A"), "one document"),
        (("mixed/two.rss", "--url", "https://vna.example"), "one document"),
        (("mixed/good.txt", "--date", "someday"), "no date"),
        (("mixed/good.txt", "--date", "03/04/2024"), "two days"),
        (("mixed/good.txt", "--date", "2024-02-31"), "no date"),
        (("mixed/good.txt", "--language", "English language"), "no language code"),
        (("mixed/good.txt", "--max-bytes", "lots"), "no size"),
        (("mixed/good.txt", "--max-bytes", "0"), "no size"),
    ],
)
@pytest.mark.parametrize("command", ["add", "read"])
def test_what_cannot_be_true_of_the_inputs_is_wrong_use(
    command: str, arguments: tuple[str, ...], why: str, *, run: Run, folder: Path
) -> None:
    (folder / "case.db").unlink()
    (folder / "mixed").mkdir()
    for name in ("good.txt", "other.txt"):
        (folder / "mixed" / name).write_text(f"{GOOD} {name}")
    (folder / "mixed" / "two.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    (folder / "mixed" / "lines.jsonl").write_text('{"text": "One."}\n')
    item = "<item><description>Two</description></item></channel></rss>"
    (folder / "mixed" / "two.rss").write_text(FEED.format("One", item))
    done = run(command, *arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert why in done.stderr
    assert not (folder / "case.db").exists()


def test_what_the_user_says_is_taken_and_doubts_are_told(run: Run, folder: Path) -> None:
    (folder / "good.txt").write_text("The two met at the lighthouse.")
    options = ("--issuer", "VNA", "--title", "A meeting", "--date", "03/04/2024", "--date-order", "DMY")
    done = run("add", "good.txt", *options, "--url", "https://vna.example/1", "--language", "EN", "--no-read")
    assert done.exit_code == 0, done.output
    [held] = [
        one for one in json.loads(run("documents", "--format", "json").stdout) if one["path"] == "good.txt"
    ]
    assert (held["issuer"], held["title"], held["published"]) == ("VNA", "A meeting", "2024-04-03")
    assert (held["url"], held["language"]) == ("https://vna.example/1", "en")
    again = run("add", "good.txt", *options[:4], "--url", "https://vna.example/1", "--no-read")
    assert "Warning: good.txt: held before, with another published" in again.stderr
    (folder / "doubt.jsonl").write_text('{"text": "They met.", "date": "03/04/2024"}\n')
    doubtful = run("add", "doubt.jsonl", "--no-read")
    assert doubtful.exit_code == 0
    assert "Warning: doubt.jsonl:1: date '03/04/2024' could be two days" in doubtful.stderr
