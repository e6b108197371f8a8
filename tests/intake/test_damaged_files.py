"""Whatever the bytes are, `take` gives Documents or errors that name the file; it never raises."""

import io
from pathlib import Path

import docx
import pytest
from fpdf import FPDF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.intake import Options, Taken, take
from rashomon.model import InputError

OPTIONS = Options(language="en", max_unpacked=10_000_000)
ENDINGS = [
    "txt",
    "md",
    "html",
    "pdf",
    "docx",
    "eml",
    "json",
    "jsonl",
    "jsonl.gz",
    "rss",
    "atom",
    "xml",
    "gz",
    "odd",
]


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph("The ministers met.")
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def pdf() -> bytes:
    made = FPDF()
    made.add_page()
    made.set_font("helvetica", size=12)
    made.cell(0, 10, "The ministers met.")
    return bytes(made.output())


WHOLE = {
    "docx": word(),
    "pdf": pdf(),
    "html": b'<html lang="en"><meta charset="utf-8"><title>Talks</title><body><p>They met.</p></body>',
    "rss": b'<rss version="2.0"><channel><item><description>a</description></item></channel></rss>',
    "eml": b"From: A <a@b.example>\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nThey met.\n--x--\n",
    "md": b"---\ntitle: Talks\n---\n# Talks\n\n- *met*\n\n| a | b |\n|---|---|\n| c | d |\n",
    "json": b'[{"text": "They met.", "date": "2031-03-03"}]',
}


def check(file: Path) -> None:
    for result in take(str(file), OPTIONS):
        if isinstance(result, Taken):
            assert result.document.text.strip()
        else:
            assert isinstance(result, InputError)
            assert result.path
            assert "report it" not in str(result), result


@pytest.mark.parametrize("ending", ENDINGS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(data=st.binary(max_size=300))
def test_random_bytes_under_every_name(tmp_path: Path, ending: str, data: bytes) -> None:
    file = tmp_path / f"random.{ending}"
    file.write_bytes(data)
    check(file)


@pytest.mark.parametrize("ending", sorted(WHOLE))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(data=st.data())
def test_good_files_with_damaged_bytes(tmp_path: Path, ending: str, data: st.DataObject) -> None:
    damaged = bytearray(WHOLE[ending])
    for _ in range(data.draw(st.integers(1, 5))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(damaged)))
    file = tmp_path / f"damaged.{ending}"
    file.write_bytes(bytes(damaged[:cut] if data.draw(st.booleans()) else damaged))
    check(file)
