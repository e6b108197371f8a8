"""Both backends order hits alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.model import Document
from rashomon.store import Hit, MemoryStore, SqliteStore, Store

NOW = "2031-03-09T10:00:00+00:00"
TEXTS = (
    "The border treaty was signed.",
    "A treaty, a treaty, another treaty on the border of the two states.",
    "Nothing was signed at the border, the ministry said after a long day of talks with both delegations.",
    "The treaty's border clause: no border, no treaty.",
    "Treatise on borders",
    "Unrelated weather report from the coast.",
)


def hits(store: Store, query: str) -> list[Hit]:
    with store:
        for number, text in enumerate(TEXTS):
            title = f"Border treaty {number}" if number % 2 else None
            store.add(Document(text, title=title), b"", "text/plain", at=NOW)
        return list(store.search(query))


@pytest.mark.parametrize(
    "query", ["treaty", "border treaty", "treat*", '"border treaty" OR signed', "border -signed", "the"]
)
def test_sqlite_and_memory_give_the_same_hits_spans_and_ranks(tmp_path: Path, query: str) -> None:
    on_disk = hits(SqliteStore(tmp_path / "case.db"), query)
    in_memory = hits(MemoryStore(), query)
    assert on_disk
    assert [(hit.document, hit.spans) for hit in on_disk] == [(hit.document, hit.spans) for hit in in_memory]
    assert [hit.rank for hit in on_disk] == pytest.approx([hit.rank for hit in in_memory])
