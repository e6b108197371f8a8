"""`rashomon sources`, about an event and about a whole case."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result
from lxml import etree

Run = Callable[..., Result]
Lines = Callable[..., list[dict[str, Any]]]
NS = "{http://graphml.graphdrawing.org/xmlns}"


def test_origins_stand_on_top_and_are_those_of_the_events_list(run: Run, lines: Lines, event: str) -> None:
    (told,) = [one for one in lines("events") if one["id"] == event]
    first = run("sources", event).stdout.splitlines()[0]
    ids = {account["id"] for account in told["documents"]}
    assert f"documents {len(ids)}, origins {told['origins']}" in first
    rows = lines("sources", event)
    assert {one["document"] for one in rows} == ids
    ends = {(tuple(end["documents"]), end["name"]) for one in rows for end in one["origins"]}
    assert len(ends) == told["origins"]


def test_graphml_of_an_event_has_its_documents(run: Run, lines: Lines, event: str) -> None:
    result = run("sources", event, "--format", "graphml")
    assert result.exit_code == 0
    root = etree.fromstring(result.stdout.encode("utf-8"))
    found = {node.get("id") for node in root.iter(f"{NS}node")}
    assert {one["document"] for one in lines("sources", event)} <= found


def test_without_an_event_all_links_of_the_case_are_listed(run: Run, lines: Lines, folder: Path) -> None:
    rows = lines("sources")
    assert rows
    assert all(row["held"] == (row["target_document"] is not None) for row in rows)
    listed = list(csv.DictReader(io.StringIO(run("sources", "--format", "csv").stdout, newline="")))
    assert [row["why"] for row in listed] == [row["why"] for row in rows]
    assert run("sources", "--format", "graphml", "-o", "case.graphml").exit_code == 0
    root = etree.parse(folder / "case.graphml")
    assert len(list(root.iter(f"{NS}edge"))) >= len(rows)


def test_documents_that_cite_each_other_are_named(run: Run, folder: Path) -> None:
    told = [
        (
            "A",
            "President Ilena Marovic met King Oswin in Orsk on 6 May 2031. See https://b.example/2",
            "a",
            1,
        ),
        (
            "B",
            "King Oswin met President Ilena Marovic in Orsk on 6 May 2031, says https://a.example/1",
            "b",
            2,
        ),
    ]
    lines = [
        json.dumps(
            {"text": text, "issuer": issuer, "date": "2031-05-07", "url": f"https://{host}.example/{n}"}
        )
        for issuer, text, host, n in told
    ]
    (folder / "ring.jsonl").write_text("\n".join(lines))
    assert run("--case", "ring.db", "add", "ring.jsonl").exit_code == 0
    result = run("--case", "ring.db", "sources")
    assert result.exit_code == 0
    assert "Ring of 2 documents" in result.stderr
