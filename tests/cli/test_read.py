"""`rashomon read`: each text as published, in the terminal and as one page."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from lxml import html
from rich.cells import cell_len

from rashomon import sample

Run = Callable[..., Result]
SAMPLE = [json.loads(line) for line in sample.documents_file().read_text(encoding="utf-8").splitlines()]


def parsed(page: str) -> Any:
    return html.fromstring(page)


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_the_terminal_shows_every_text_within_its_width(run: Run, width: int) -> None:
    shown = run("read", str(sample.documents_file()), env={"COLUMNS": str(width)}).stdout
    assert max(map(cell_len, shown.splitlines())) <= width
    assert "‹1" in shown
    assert "\x1b" not in shown, "no colours into a pipe"
    assert shown.count("proposals of a") == len(SAMPLE)


def test_colours_are_there_where_they_are_wanted(run: Run) -> None:
    def shown(**environment: str | None) -> str:
        return run("read", str(sample.documents_file()), env={"NO_COLOR": None, **environment}).stdout

    assert "\x1b[" in shown(FORCE_COLOR="1")
    assert "\x1b[" not in shown(FORCE_COLOR="1", NO_COLOR="1")


def test_a_folder_becomes_one_page_with_the_points_of_the_json(
    run: Run, lines: Callable[..., list[dict[str, Any]]], folder: Path
) -> None:
    (folder / "texts").mkdir()
    for number, one in enumerate(SAMPLE[:3]):
        (folder / "texts" / f"{number}.txt").write_text(one["text"], encoding="utf-8")
    done = run("read", "texts", "--format", "html", "-o", "page.html")
    assert done.exit_code == 0, done.output
    assert done.stdout == ""
    page = parsed((folder / "page.html").read_text(encoding="utf-8"))
    read = lines("read", "texts")
    assert len(page.xpath("//article")) == len(read) == 3
    for article, one, source in zip(page.xpath("//article"), read, SAMPLE, strict=False):
        text = "".join(block.text_content() for block in article.xpath(".//div[@class='text']"))
        assert text == source["text"]
        noted = article.xpath(".//ul[@class='notes']/li[@data-start]")
        assert [
            (int(n.get("data-start")), int(n.get("data-end")), n.xpath("string(.//b)")) for n in noted
        ] == [(point["start"], point["end"], point["act"]) for point in one["points"]]


def test_what_fails_is_named_and_the_page_holds_the_others(run: Run, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "good.txt").write_text("Sorvan, 2 May 2024. The Ministry of Defence denied the report.\n")
    done = run("read", "empty.txt", "good.txt", "--format", "html")
    assert done.exit_code == 1
    assert "empty.txt" in done.stderr
    assert parsed(done.stdout).xpath("//article")


def test_a_text_that_no_reader_reads_is_shown_and_the_reason_said(run: Run, folder: Path) -> None:
    (folder / "note.txt").write_text("التقى الوزير نظيره في فيل وبحثا المعبر.\n", encoding="utf-8")
    shown = " ".join(run("read", "note.txt").stdout.split())
    assert "التقى الوزير" in shown
    assert "Not read: reader: no reader for language 'ar'" in shown
    page = run("read", "note.txt", "--format", "html").stdout
    assert "no reader for language &#39;ar&#39;" in page


def test_csv_has_one_line_a_point(run: Run, lines: Callable[..., list[dict[str, Any]]]) -> None:
    points = sum(max(1, len(one["points"])) for one in lines("read", str(sample.documents_file())))
    shown = run("read", str(sample.documents_file()), "--format", "csv").stdout
    assert len(list(csv.DictReader(io.StringIO(shown, newline="")))) == points
