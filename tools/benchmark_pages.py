"""Measure how fast the page answers.

    python tools/benchmark_pages.py CASE [--times 40] [--limit-ms 200]

With `--make COPIES` the case is first multiplied into a new file beside it: each document again with another
date, its reading, its events and their comparisons with it, so that a case of thousands is there in a minute.
Prints the 50th and 95th percentile of each page, over a real socket, one request at a time; fails where the
95th is above the limit.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import httpx
from starlette.testclient import TestClient

from rashomon.comparing.silence import of_held
from rashomon.model import Document, Event, Links, Reading
from rashomon.store import SqliteStore
from rashomon.web.app import application
from rashomon.web.serving import collect_seldom, running
from rashomon.web.settings import Settings
from rashomon.workflow import Case
from rashomon.workflow.accounts import held_of_issuers
from rashomon.workflow.compared import compare_all, comparison_of, stamp_of
from rashomon.workflow.overview import overview

WEEK = timedelta(days=7)
AT = "2024-01-01T00:00:00+00:00"


def made(source: Path, copies: int) -> Path:
    """Multiply a case; give the new file."""
    target = source.with_name(f"{source.stem}-x{copies}.db")
    target.unlink(missing_ok=True)
    with SqliteStore(source) as held, SqliteStore(target) as store:
        pairs, links = list(held.readings()), held.links()
        assert links is not None
        events: list[Event] = []
        for number in range(copies):
            with store.transaction():
                ids = {old.id: _again(store, old, reading, number) for old, reading in pairs}
            events += [_moved(event, ids, number) for event in links.events]
        store.put_links(Links(links.linker, events=tuple(sorted(events, key=lambda one: one.date or ""))))
    _compared(source, target)
    return target


def _compared(source: Path, target: Path) -> None:
    """Keep the comparisons of the source for each of its copies."""
    with Case(source) as old, Case(target) as case:
        compare_all(old)
        first = {
            one.event.id[4:]: comparison_of(old, one) for one in overview(old).entries if len(one.told) > 1
        }
        held = held_of_issuers(case.store)
        with case.store.transaction():
            for entry in overview(case).entries:
                if len(entry.told) < 2:
                    continue
                kept = first[entry.event.id[4:]]
                columns = tuple(
                    replace(
                        column, document=account.document,
                        held=of_held(held.get(entry.issuer_of.get(account.document, ""))),
                    )
                    for column, account in zip(kept.columns, entry.told, strict=True)
                )  # fmt: skip
                moved = replace(kept, event=entry.event.id, date=entry.event.date, columns=columns)
                case.store.put_comparison(stamp_of(entry), moved)


def _again(store: SqliteStore, old: Document, reading: Reading, number: int) -> str:
    new = replace(old, url=f"https://copy{number}.example/{old.id}", published=_later(old.published, number))
    store.add(new, new.text.encode(), "text/plain", at=AT)
    store.put_reading(replace(reading, document=new.id))
    return new.id


def _moved(event: Event, ids: dict[str, str], number: int) -> Event:
    accounts = tuple(replace(one, document=ids[one.document]) for one in event.accounts)
    id_ = f"{number:04x}{event.id[4:]}"
    return replace(event, id=id_, date=_later(event.date, number), accounts=accounts)


def _later(day: str | None, number: int) -> str | None:
    if day is None or len(day) < 10:
        return day
    return (date.fromisoformat(day[:10]) + number * WEEK).isoformat() + day[10:]


def pages(client: httpx.Client) -> dict[str, list[str]]:
    """Give the addresses to ask for, by what they are."""
    found = client.get("/api/events", params={"several": "1", "sort": "accounts"}).json()
    newest = client.get("/api/events").json()
    compared_ = [one["address"] for one in found["events"]]
    documents = [one["address"] for one in client.get("/api/documents").json()["documents"]]
    issuer = newest["facets"][1]["choices"][0]["address"]
    actors = [one["address"] for one in client.get("/api/actors").json()["actors"]]
    return {
        "events": ["/events", newest["paging"]["next"] or "/events", newest["paging"]["end"]],
        "events, narrowed": [issuer, "/events?contradicted=1&sort=contradictions", "/events?one_side=1"],
        "events, searched": ["/events?q=sanctions", '/events?q="prime+minister"', "/events?q=border"],
        "event, the largest": compared_[:10],
        "event, any": [one["address"] for one in newest["events"]][:20],
        "event, words open": [_opened(client, one) for one in compared_[:5]],
        "documents": ["/documents", "/documents?q=sanctions", "/documents?page=50"],
        "document": documents[:20],
        "sources": [f"{address}/sources" for address in compared_[:10]],
        "actors": ["/actors", "/actors?page=100", "/actors?q=minister"],
        "actor": actors[:10],
        "judging": ["/judging", "/judging?question=same+event", "/judging?page=5"],
        "judging rows": [f"{address}/judging" for address in compared_[:5]],
    }


def _opened(client: httpx.Client, address: str) -> str:
    view = client.get(f"/api{address}").json()
    cells = (cell for one in (*view["shared"], *view["alone"][0]["matters"]) for cell in one["cells"])
    return str(next(words["address"] for cell in cells for words in cell["words"]))


def judging(path: Path, times: int) -> dict[str, list[float]]:
    """Judge proposals in a copy of a case; give the milliseconds of each judgement, and of the next page.

    Without the upkeep: it would read anew what another version of the reader read.
    """
    with tempfile.TemporaryDirectory() as folder:
        copied = shutil.copy(path, folder)
        client = TestClient(application(Settings(copied)), base_url="http://127.0.0.1:8765")
        csrf = str(client.get("/judging").text).split('name="csrf" value="')[1].split('"')[0]
        taken: dict[str, list[float]] = {"a judgement": [], "the page behind it": []}
        asked = client.get("/api/judging").json()["asked"]
        for _ in range(times):
            form = {"csrf": csrf, "by": "Ada", "back": "/judging", **_answered(asked[0])}
            started = time.perf_counter()
            answer = client.post("/judging", data=form, follow_redirects=False)
            judged = time.perf_counter()
            asked = client.get(f"/api{answer.headers['location']}").json()["asked"]
            taken["a judgement"].append((judged - started) * 1000)
            taken["the page behind it"].append((time.perf_counter() - judged) * 1000)
    return taken


def _answered(asked: dict[str, Any]) -> dict[str, str]:
    one, other = (side["id"] for side in asked["sides"])
    return {"judge": "yes:0", "question-0": asked["question"], "one-0": one, "other-0": other}


def _percentiles(name: str, taken: list[float]) -> float:
    """Print the median and the 95th percentile; give the latter."""
    high = statistics.quantiles(taken, n=20, method="inclusive")[-1]
    print(f"{name:20} median {statistics.median(taken):6.0f} ms   95th {high:6.0f} ms")
    return high


def main() -> None:
    """Measure, print, and fail where a page is too slow."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("case", type=Path)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--limit-ms", type=float, default=200)
    parser.add_argument("--make", type=int, metavar="COPIES")
    chosen = parser.parse_args()
    path = made(chosen.case, chosen.make) if chosen.make else chosen.case
    with Case(path) as case:
        print(f"compared {compare_all(case)} events")
        shown = overview(case)
        print(f"{sum(one.documents for one in case.store.counts())} documents, {len(shown.entries)} events")
    slow = []
    collect_seldom()
    with (
        running(Settings(str(path), read_only=True)) as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        for name, addresses in pages(client).items():
            taken = []
            for number in range(max(chosen.times, len(addresses))):
                started = time.perf_counter()
                answer = client.get(addresses[number % len(addresses)])
                taken.append((time.perf_counter() - started) * 1000)
                assert answer.status_code == 200, (answer.url, answer.status_code)
            slow += [name] if _percentiles(name, taken) > chosen.limit_ms else []
    for name, taken in judging(path, chosen.times).items():
        slow += [name] if _percentiles(name, taken) > chosen.limit_ms else []
    sys.exit(f"slower than {chosen.limit_ms:.0f} ms: {', '.join(slow)}" if slow else 0)


if __name__ == "__main__":
    main()
