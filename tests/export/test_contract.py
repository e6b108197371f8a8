"""The JSON contracts, field by field."""

from __future__ import annotations

import json

from rashomon.export import contract
from rashomon.model import (
    Account,
    Citation,
    Comparison,
    CopyGroup,
    Document,
    Event,
    Fact,
    Point,
    Reading,
    TimeMention,
)  # fmt: skip


def agency(documents: dict[str, Document]) -> Document:
    return next(iter(documents.values()))


def test_a_reading_has_the_fields_of_the_contract(reading: Reading, documents: dict[str, Document]) -> None:
    line = contract.reading(reading, agency(documents))
    assert list(line)[:6] == ["document", "facts", "mentions", "attributions", "citations", "points"]
    assert list(line["document"])[:7] == [
        "id", "sha256", "path", "issuer", "title", "published", "language",
    ]  # fmt: skip
    assert line["points"] == [
        {"start": 69, "end": 107, "text": "The sides agreed to open a direct line", "chain": ["the sides"],
         "act": "agree", "to": None, "hedge": None}
    ]  # fmt: skip
    [said] = line["attributions"]
    assert said["source"] == {"start": 52, "end": 62, "text": "the Bureau"}
    assert said["cue"] == {"start": 63, "end": 67}
    assert said["content"] == [{"start": 0, "end": 50}]
    assert (said["kind"], said["speaker"], said["chain"]) == ("indirect", "the Bureau", ["the Bureau"])
    assert line["mentions"][0]["text"] == "Velis"
    assert json.loads(json.dumps(line)) == line


def test_facts_are_flat_null_where_silent_and_participants_a_list(reading: Reading) -> None:
    assert contract.facts(reading.facts) == {
        "kind": "meeting", "date": None, "place": None, "duration": None, "initiator": None, "tone": None,
        "participants": ["Radomir Velis", "Sigrun Aldane"],
    }  # fmt: skip


def test_of_two_values_for_one_fact_the_first_stands() -> None:
    twice = (Fact("date", "2024-03-14", 0, 1), Fact("date", "2024-03-15", 2, 3))
    assert contract.facts(twice)["date"] == "2024-03-14"


def test_offsets_count_code_points_beyond_the_basic_plane() -> None:
    document = Document(text="𝔙arania 🕊 agreed (VNA, 14/3/2024)")
    start = document.text.index("agreed")
    reading = Reading(
        document.id, "hand/1", "en",
        times=(TimeMention(24, 33, "2024-03-14", ambiguous=True),),
        citations=(Citation(17, len(document.text), "VNA", "2024-03-14"),),
        points=(Point(start, start + 6, (), "agree"),),
    )  # fmt: skip
    line = contract.reading(reading, document)
    assert line["points"][0]["text"] == "agreed"
    assert line["citations"][0]["text"] == "(VNA, 14/3/2024)"
    assert line["citations"][0]["url"] is None
    assert line["times"][0]["ambiguous"] is True


def test_a_comparison_has_the_fields_of_the_contract(
    comparison: Comparison, documents: dict[str, Document]
) -> None:
    made = contract.comparison(comparison, documents)
    assert list(made)[:4] == ["event", "accounts", "facts", "rows"]
    assert made["event"] == {
        "id": "e1", "kind": "meeting", "date": "2024-03-14", "place": "Vell",
        "participants": ["Radomir Velis", "Sigrun Aldane"],
    }  # fmt: skip
    assert list(made["accounts"][0])[:5] == ["document", "sha256", "path", "issuer", "facts"]
    assert made["accounts"][0]["facts"]["duration"] == "PT2H"
    assert made["facts"][0]["cells"][2] is None
    assert made["facts"][0]["cells"][0] == {"value": "PT2H", "start": 41, "end": 50}
    assert list(made["rows"][0])[:4] == ["relation", "aspects", "why", "cells"]
    assert made["rows"][1]["cells"][2] is None, "silence is null"


def test_every_cell_gives_the_exact_words_of_its_own_document(
    comparison: Comparison, documents: dict[str, Document]
) -> None:
    made = contract.comparison(comparison, documents)
    for row in made["rows"]:
        for account, cell in zip(made["accounts"], row["cells"], strict=True):
            for point in cell["points"] if cell else ():
                text = documents[account["document"]].text
                assert point["text"] == text[point["start"] : point["end"]]


def test_events_and_copies_name_their_documents(documents: dict[str, Document]) -> None:
    first, second, _ = documents.values()
    event = Event("e1", "meeting", None, (), None, (Account(first.id, 0, 9), Account(second.id, 2, 5)), 2)
    line = contract.event(event, documents)
    assert list(line)[:7] == ["id", "kind", "date", "participants", "place", "documents", "origins"]
    assert list(line["documents"][0])[:6] == ["id", "path", "url", "issuer", "start", "end"]
    assert line["documents"][1]["start"] == 2
    group = contract.copy_group(CopyGroup("near", (first.id, second.id), first.id), documents)
    assert list(group)[:3] == ["kind", "documents", "first"]
    assert list(group["documents"][0]) == ["id", "path", "url", "issuer", "language"]
