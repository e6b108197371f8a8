"""What each command gives, over the sample case."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from rashomon import sample

Run = Callable[..., Result]
Lines = Callable[..., list[dict[str, Any]]]
SAMPLE = [json.loads(line) for line in sample.documents_file().read_text(encoding="utf-8").splitlines()]


def test_documents_lists_all_that_was_added(lines: Lines) -> None:
    held = lines("documents")
    assert sorted(one["url"] for one in held) == sorted(one["url"] for one in SAMPLE)
    assert [one["published"] for one in held] == sorted(one["published"] for one in held)
    assert [one["language"] for one in lines("documents", "--language", "ar")] == ["ar"]


def test_documents_that_were_not_read_are_named_with_the_reason(lines: Lines) -> None:
    [unread] = lines("documents", "--problems", "--language", "ar")
    assert "no reader for language 'ar'" in unread["problems"][0]


def test_link_reads_and_links_what_was_only_stored(run: Run, lines: Lines, folder: Path) -> None:
    (folder / "late.txt").write_text("Teodor Haskel left Orsk on 9 June 2031.", "utf-8")
    assert run("add", "late.txt", "--no-read").exit_code == 0
    result = run("link")
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert "Reading ..." in result.stderr
    assert f"{len(SAMPLE) + 1} documents tell " in result.stderr
    assert "Linking" not in run("events").stderr
    assert "Linking" not in run("link").stderr


def test_link_anew_links_although_nothing_changed(run: Run, lines: Lines) -> None:
    before = lines("events")
    assert "Linking ..." in run("link", "--anew").stderr
    assert lines("events") == before


def test_read_gives_the_contract_with_exact_words(lines: Lines) -> None:
    read = lines("read", str(sample.documents_file()))
    assert len(read) == len(SAMPLE)
    for one, source in zip(read, SAMPLE, strict=True):
        assert one["document"]["issuer"] == source["issuer"]
        for found in (*one["points"], *one["mentions"], *one["citations"]):
            assert found["text"] == source["text"][found["start"] : found["end"]]
    assert sum(len(one["points"]) for one in read) > len(SAMPLE)


def test_read_is_the_same_twice(run: Run) -> None:
    first, second = (run("read", str(sample.documents_file()), "--format", "jsonl").stdout for _ in range(2))
    assert first == second


def test_read_for_people_shows_acts_and_words(run: Run) -> None:
    shown = run("read", str(sample.documents_file())).stdout
    assert "Varanian News Agency, Security chiefs of Varania and Tolmark meet in Vell" in shown
    assert "points" in shown


def test_read_takes_standard_input(run: Run) -> None:
    result = run("read", "-", "--format", "jsonl", input="Harnsund. The Office denied the report.\n")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["document"]["id"]


def test_events_in_jsonl_are_all_and_in_a_table_those_of_several_issuers(run: Run, lines: Lines) -> None:
    every = lines("events")
    several = lines("events", "--min-issuers", "2")
    assert 0 < len(several) < len(every)
    assert all(len({document["issuer"] for document in one["documents"]}) > 1 for one in several)
    shown = run("events")
    assert all(one["id"] in shown.stdout for one in several)
    assert f"{len(every) - len(several)} more;" in shown.stderr


def test_events_are_filtered(lines: Lines) -> None:
    calls = lines("events", "--kind", "call")
    assert calls
    assert all(one["kind"] == "call" for one in calls)
    assert all("Tolvane" in " ".join(one["participants"]) for one in lines("events", "--actor", "Tolvane"))
    assert not lines("events", "--since", "2025")


def test_compare_event_in_every_format(run: Run, event: str, folder: Path) -> None:
    made = json.loads(run("compare", event, "--format", "json").stdout)
    assert made["event"]["id"] == event
    assert len(made["accounts"]) >= 3
    assert all(len(row["cells"]) == len(made["accounts"]) for row in made["rows"])
    assert json.loads(run("compare", event[:8], "--format", "jsonl").stdout) == made
    cells = list(csv.DictReader(io.StringIO(run("compare", event, "--format", "csv").stdout, newline="")))
    assert len([cell for cell in cells if cell["part"] != "fact"]) == len(made["rows"]) * len(
        made["accounts"]
    )
    assert run("compare", event, "--format", "markdown").stdout.startswith("# ")
    written = run("compare", event, "--format", "html", "-o", "page.html")
    assert written.stdout == ""
    assert (folder / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_compare_files_puts_every_point_into_a_row(run: Run, folder: Path) -> None:
    sides = [one for one in SAMPLE if one["date"] == "2024-03-20"]
    (folder / "sides.jsonl").write_text("".join(json.dumps(one) + "\n" for one in sides))
    read = [json.loads(line) for line in run("read", "sides.jsonl", "--format", "jsonl").stdout.splitlines()]
    made = json.loads(run("compare", "sides.jsonl", "--format", "json").stdout)
    for index, one in enumerate(read):
        rows = [row["cells"][index]["points"] for row in made["rows"] if row["cells"][index]]
        shown = {(point["start"], point["end"]) for points in rows for point in points}
        assert {(point["start"], point["end"]) for point in one["points"]} <= shown
    assert {row["relation"] for row in made["rows"]} <= {"same", "differs", "contradicts", "only"}


def test_compare_of_one_document_is_wrong_use(run: Run, folder: Path) -> None:
    (folder / "one.txt").write_text("Sorvan. The President met the Minister.\n")
    result = run("compare", "one.txt")
    assert result.exit_code == 2
    assert "two different documents" in result.stderr


def test_search_marks_what_was_asked_for_and_can_be_paged(run: Run, lines: Lines) -> None:
    assert "‹crossing›" in run("search", "crossing").stdout
    every = lines("search", "crossing")
    assert [
        *lines("search", "crossing", "--limit", "2"),
        *lines("search", "crossing", "--offset", "2"),
    ] == every
    for hit in every:
        source = next(one for one in SAMPLE if one["url"] == hit["url"])
        assert hit["snippet"] == source["text"][hit["start"] : hit["end"]]
        for span in hit["hits"]:
            assert source["text"][span["start"] : span["end"]].lower() == "crossing"
    assert lines("search", "الوادي", "--language", "ar")
    assert not lines("search", "crossing", "--until", "2024-01")


def test_search_by_actor_takes_any_of_its_names(lines: Lines) -> None:
    hits = lines("search", "lorries", "--actor", "Anders Tolvane")
    assert hits
    assert all("lorr" in hit["snippet"].lower() or hit["hits"] for hit in hits)


def test_actors_stand_under_all_their_names(lines: Lines) -> None:
    [velis] = lines("actors", "--name", "Radomir Velis")
    assert velis["kind"] == "person"
    assert velis["documents"] >= 3
    assert all(actor["kind"] == "person" for actor in lines("actors", "--kind", "person"))


def test_pairs_of_names_come_back_with_score_same_and_why(run: Run, folder: Path) -> None:
    rows = (
        "name1,name2,kind,note\nRadomir Velis,Радомир Велис,person,a\nRadomir Velis,Osvald Petrik,person,b\n"
    )
    (folder / "pairs.csv").write_text(rows, encoding="utf-8-sig")
    result = run("actors", "match", "pairs.csv", "--format", "csv")
    assert result.exit_code == 0, result.output
    same, other = csv.DictReader(io.StringIO(result.stdout, newline=""))
    assert list(same) == ["name1", "name2", "kind", "note", "score", "same", "why"]
    assert (same["same"], other["same"]) == ("true", "false")
    assert 0 <= float(other["score"]) < float(same["score"]) <= 1
    assert same["why"]
    assert other["note"] == "b"


def test_a_pair_without_a_name_is_named_and_the_others_are_scored(run: Run, folder: Path) -> None:
    (folder / "pairs.csv").write_text("name1,name2\n,Velis\nVelis,Velis\n")
    result = run("actors", "match", "pairs.csv", "--format", "csv")
    assert result.exit_code == 1
    assert "pairs.csv, line 2" in result.stderr
    assert len(result.stdout.splitlines()) == 3
    (folder / "latin.csv").write_bytes("name1,name2\nJosé,Jose\n".encode("latin-1"))
    broken = run("actors", "match", "latin.csv")
    assert broken.exit_code == 1
    assert "latin.csv" in broken.stderr
    (folder / "wrong.csv").write_text("a,b\n1,2\n")
    assert run("actors", "match", "wrong.csv").exit_code == 2


def test_copies_shows_the_near_copy_of_the_wire_story(lines: Lines) -> None:
    [group] = [one for one in lines("copies") if len(one["documents"]) == 2]
    assert {one["issuer"] for one in group["documents"]} == {"Varanian News Agency", "Sorvan Herald"}
    assert group["kind"] == "near"


def test_sources_say_on_whose_word(run: Run, lines: Lines, event: str) -> None:
    tree = lines("sources", event)
    assert all({"issuer", "rests_on", "voices"} <= one.keys() for one in tree)
    assert any(one["voices"] for one in tree)
    shown = run("sources", event).stdout
    assert all(one["issuer"] in shown for one in tree if one["issuer"].isascii())
    rows = list(csv.DictReader(io.StringIO(run("sources", event, "--format", "csv").stdout, newline="")))
    assert sum(int(row["points"]) for row in rows if row["kind"] == "says") > 0


def test_what_is_exported_can_be_added_again(run: Run, lines: Lines, folder: Path) -> None:
    assert run("export", "case", "-o", "out.jsonl").exit_code == 0
    ids = {one["id"] for one in lines("documents")}
    assert run("--case", "again.db", "add", "out.jsonl", "--no-read").exit_code == 0
    assert {one["id"] for one in lines("--case", "again.db", "documents")} == ids


def test_annotations_are_web_annotations(run: Run, lines: Lines) -> None:
    document = lines("documents", "--issuer", "Varanian News Agency")[0]
    page = json.loads(run("export", "annotations", document["id"]).stdout)
    assert page["type"] == "AnnotationPage"
    text = next(one["text"] for one in SAMPLE if one["url"] == document["url"])
    for item in page["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            position, quote = target["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]


@pytest.mark.parametrize(
    "command", [("documents",), ("events",), ("actors",), ("copies",), ("search", "Vell")]
)
def test_every_listing_speaks_all_four_formats(run: Run, command: tuple[str, ...]) -> None:
    as_json = json.loads(run(*command, "--format", "json").stdout)
    as_lines = [json.loads(line) for line in run(*command, "--format", "jsonl").stdout.splitlines()]
    as_csv = list(csv.DictReader(io.StringIO(run(*command, "--format", "csv").stdout, newline="")))
    assert as_json == as_lines
    assert len(as_csv) == len(as_json) > 0
    assert run(*command, "--format", "table").stdout


def test_demo_works_twice_and_names_its_page(run: Run, folder: Path) -> None:
    first, second = run("demo"), run("demo")
    assert first.exit_code == second.exit_code == 0, first.output
    assert first.stdout == second.stdout
    page = folder / "demo" / "comparison.html"
    assert str(page) in second.stdout.replace("\n", "")
    assert "Rows and relations are proposals" in second.stdout
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "Reading" in first.stderr
    assert not list((folder / "demo").glob("*.db-wal"))
