"""One comparison as terminal table, Markdown and CSV."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest

from rashomon.export import write
from rashomon.export.layout import lay_out
from rashomon.model import Comparison, Document

Documents = dict[str, Document]


def written(
    comparison: Comparison, documents: Documents, form: write.ComparisonFormat, width: int = 100
) -> str:
    return "".join(write.comparison(comparison, documents, form, width=width))


def of_two(comparison: Comparison) -> Comparison:
    rows = tuple(replace(row, cells=row.cells[:2]) for row in comparison.rows if any(row.cells[:2]))
    facts = tuple(replace(row, cells=row.cells[:2]) for row in comparison.facts)
    return replace(comparison, columns=comparison.columns[:2], rows=rows, facts=facts)


def test_what_contradicts_comes_first_and_own_voice_last(
    comparison: Comparison, documents: Documents
) -> None:
    sheet = lay_out(comparison, documents)
    assert [matter.label for matter in sheet.matters] == [
        "CONTRADICTS", "DIFFERS (act)", "SAME", "ONLY وزارة خارجية إمارة قصير",
        "ONLY Royal Intelligence Office of Tolmark",
    ]  # fmt: skip
    assert [matter.number for matter in sheet.matters] == [1, 2, 3, 4, 5]
    assert [matter.number for matter in sheet.apart] == [5]
    assert [header.row.fact for header in sheet.facts] == ["duration"], "a fact that nobody gives is no row"


def test_accounts_of_one_issuer_are_told_apart_by_date_then_number(
    comparison: Comparison, documents: Documents
) -> None:
    same = {key: replace(document, issuer="VNA", path=document.id) for key, document in documents.items()}
    labels = [account.label for account in lay_out(comparison, same).accounts]
    assert labels == ["VNA, 2024-03-14 (1)", "VNA, 2024-03-14 (2)", "VNA"]


def test_an_unknown_issuer_is_called_so(comparison: Comparison, documents: Documents) -> None:
    unknown = {key: replace(document, issuer=None) for key, document in documents.items()}
    assert "Unknown issuer" in lay_out(comparison, unknown).accounts[0].label


@pytest.mark.parametrize("form", write.COMPARISON_FORMATS)
def test_every_form_shows_every_point(
    comparison: Comparison, documents: Documents, form: write.ComparisonFormat
) -> None:
    shown = written(comparison, documents, form, width=200)
    flat = re.sub(r"[‹›*]|</?mark>|\s+", " ", shown).replace("  ", " ")
    for row in comparison.rows[:4]:
        for column, cell in zip(comparison.columns, row.cells, strict=True):
            for point in cell.points if cell else ():
                words = documents[column.document].text[point.start : point.end]
                assert all(word in flat for word in words.split()), words


def test_the_terminal_says_in_words_what_the_colours_say(
    comparison: Comparison, documents: Documents
) -> None:
    drawn = written(comparison, documents, "table")
    assert "1. CONTRADICTS" in drawn
    assert "2. DIFFERS (act)" in drawn
    assert "‹agreed›" in drawn
    assert "not findings" in drawn
    assert "\x1b" not in drawn


@pytest.mark.parametrize("form", ["table", "markdown", "csv", "html"])
def test_an_account_in_which_nothing_was_read_is_not_called_silent(
    comparison: Comparison, documents: Documents, form: write.ComparisonFormat
) -> None:
    rows = tuple(replace(row, cells=(*row.cells[:2], None)) for row in comparison.rows if any(row.cells[:2]))
    for state, quiet in (("unread", "not read"), ("empty", "no points")):
        columns = (*comparison.columns[:2], replace(comparison.columns[2], state=state))  # type: ignore[arg-type]
        shown = written(replace(comparison, rows=rows, columns=columns), documents, form).lower()
        assert quiet in shown
        assert f"silent: {documents[columns[2].document].issuer}" not in shown
        assert quiet not in written(comparison, documents, form).lower()


def test_colour_is_there_when_asked_for(comparison: Comparison, documents: Documents) -> None:
    assert "\x1b[" in "".join(write.comparison(comparison, documents, "table", colour=True))


def test_two_accounts_stand_in_two_columns(comparison: Comparison, documents: Documents) -> None:
    wide = written(of_two(comparison), documents, "table", width=110)
    assert any("‹agreed›" in line and "‹discussed›" in line for line in wide.splitlines())
    narrow = written(of_two(comparison), documents, "table", width=60)
    assert not any("‹agreed›" in line and "‹discussed›" in line for line in narrow.splitlines())


@pytest.mark.parametrize("width", [30, 60, 80, 200])
def test_the_terminal_width_is_kept(comparison: Comparison, documents: Documents, width: int) -> None:
    for compared in (comparison, of_two(comparison)):
        assert max(map(len, written(compared, documents, "table", width).splitlines())) <= width


def test_markdown_keeps_markup_of_a_text_harmless(comparison: Comparison, documents: Documents) -> None:
    text = written(comparison, documents, "markdown")
    assert "\\<script\\>" in text
    assert "\\| \\*bold\\*" in text
    assert "**agreed** to open" in text
    tables = [line for line in text.splitlines() if line.startswith("|")]
    bars = {len(re.findall(r"(?<!\\)\|", line)) for line in tables}
    assert bars == {5, 6}, "four columns in the counts, five in the tables, in every line"


def test_csv_has_one_line_a_cell_with_offsets_chain_and_act(
    comparison: Comparison, documents: Documents
) -> None:
    rows = list(csv.DictReader(io.StringIO(written(comparison, documents, "csv"), newline="")))
    assert len(rows) == 3 * (len(comparison.rows) + 1), "five matters and one fact, three accounts"
    asked = next(row for row in rows if row["act"] == "request")
    document = documents[asked["document"]]
    assert document.text[int(asked["start"]) : int(asked["end"])] == asked["text"]
    assert (asked["chain"], asked["to"], asked["state"]) == ("Radomir Velis", "Tolmark", "stated")
    assert sum(row["state"] == "silent" for row in rows) == 7
    assert next(row["chain"] for row in rows if "script" in row["text"]) == "Sputnik > the Bureau"


def test_a_cell_of_several_points_stays_one_line(comparison: Comparison, documents: Documents) -> None:
    same, differs, *_ = comparison.rows
    first, other = same.cells[0], differs.cells[0]
    assert first is not None
    assert other is not None
    double = replace(same, cells=(replace(first, points=(*first.points, *other.points)), None, None))
    rows = list(csv.DictReader(io.StringIO(
        written(replace(comparison, facts=(), rows=(double,)), documents, "csv"), newline="",
    )))  # fmt: skip
    assert len(rows) == 3
    assert rows[0]["start"] == "0 | 69"
    assert rows[0]["text"] == "The directors met in Vell | The sides agreed to open a direct line"


def test_a_comparison_without_rows_is_still_a_sheet(comparison: Comparison, documents: Documents) -> None:
    empty = replace(comparison, rows=(), facts=(), participants=(), place=None, date=None, kind="")
    for form in write.COMPARISON_FORMATS:
        assert written(empty, documents, form)
    assert lay_out(empty, documents).title == "Event"
