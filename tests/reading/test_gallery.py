"""The gallery: short texts, one form each, with what reading must find in them and what it must not.

The texts are ours, about invented states and people; they lie in `gallery/<theme>.yaml`. One entry:

    form: what the text shows; unique in its theme, and the name of the test
    text: the document
    issuer, title, date: of the document, where the form needs them (date: ISO 8601, of publication)
    finds:
      attributions:  one entry an attribution; of those that hold the words, the innermost is meant
        - holds: words of the content; or
          content: all of the content, without the marks around it; a list where it is interrupted
          kind, speaker, chain, cue, source: as the contract names them; `cue: null`: no words attribute
      points:        one entry a point
        - holds: words that exactly one point holds; or
          quote: all the words of a point
          chain, act, to, hedge: as the contract names them
      cut: all the words of all points, in the order of the text
      facts: a header fact and its value; participants as a set; {value, words} names the words it stands on
    lacks:
      attributions: words that stand in no attribution's content; `all` where there is none
      points: words that stand in no point; `all` where there is none
      links: names that are no link of a chain
      facts: header facts on which the text is silent
    known_fault: why both readers miss it; the test then fails when it stops being missed
    trained_fault, rules_fault: why the one reader misses it

Every text is read twice: by the reader with its trained layers, and by the rules that stand in for them.

An entry names only what its form is about: fields that are left out may have any value.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from rashomon.model import Attribution, Document, Point, Reading
from rashomon.reading.reader import reader_for

Entry = dict[str, Any]
FOLDER = Path(__file__).with_name("gallery")
FAULTS = ("known_fault", "trained_fault", "rules_fault")
TOP = {"form", "text", "issuer", "title", "date", "finds", "lacks", *FAULTS}
FINDS = {"attributions", "points", "cut", "facts"}
LACKS = {"attributions", "points", "links", "facts"}
ATTRIBUTION = {"holds", "content", "kind", "speaker", "chain", "cue", "source"}
POINT = {"holds", "quote", "chain", "act", "to", "hedge"}
MARKS = " \t\r\n\"'`“”‘’«»‹›„‚「」,"


def themes() -> dict[str, list[Entry]]:
    return {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.yaml"))}


def entries() -> list[Any]:
    return [
        pytest.param(entry, reader, id=f"{theme}: {entry['form']} [{reader}]", marks=faults(entry, reader))
        for theme, held in themes().items()
        for entry in held
        for reader in ("trained", "rules")
    ]


def faults(entry: Entry, reader: str) -> list[Any]:
    reason = entry.get("known_fault") or entry.get(f"{reader}_fault")
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize(("entry", "reader"), entries())
def test_the_text_is_read(entry: Entry, reader: str) -> None:
    document = Document(
        entry["text"],
        language="en",
        issuer=entry.get("issuer"),
        title=entry.get("title"),
        published=entry.get("date"),
    )
    reading = reader_for("en", by_rules=reader == "rules")(document)
    assert reading.problems == ()
    for wanted in entry.get("finds", {}).get("attributions", ()):
        check_attribution(reading, document.text, wanted)
    for wanted in entry.get("finds", {}).get("points", ()):
        check_point(reading, document.text, wanted)
    if "cut" in entry.get("finds", {}):
        assert quotes(reading, document.text) == entry["finds"]["cut"]
    for name, value in entry.get("finds", {}).get("facts", {}).items():
        check_fact(reading, document.text, name, value)
    check_lacks(reading, document.text, entry.get("lacks", {}))


def test_the_gallery_is_well_formed_and_wide() -> None:
    held = themes()
    assert sum(map(len, held.values())) >= 60
    for theme, rows in held.items():
        forms = [row["form"] for row in rows]
        assert len(set(forms)) == len(forms), f"{theme}: one form stands twice"
        for row in rows:
            finds, lacks = row.get("finds", {}), row.get("lacks", {})
            assert finds or lacks, f"{theme}: {row['form']} checks nothing"
            assert set(row) <= TOP, f"{theme}: {row['form']}"
            assert set(finds) <= FINDS, f"{theme}: {row['form']}"
            assert set(lacks) <= LACKS, f"{theme}: {row['form']}"
            for wanted in finds.get("attributions", ()):
                assert set(wanted) <= ATTRIBUTION, f"{theme}: {row['form']}"
                assert set(wanted) & {"holds", "content"}, f"{theme}: {row['form']}"
                stand_in_the_text(row, wanted.get("holds"), wanted.get("content"))
            for wanted in finds.get("points", ()):
                assert set(wanted) <= POINT, f"{theme}: {row['form']}"
                stand_in_the_text(row, wanted.get("holds"), wanted.get("quote"))
            stand_in_the_text(row, finds.get("cut"))
            for words in (lacks.get("attributions"), lacks.get("points")):
                stand_in_the_text(row, None if words == "all" else words)


def stand_in_the_text(row: Entry, *wanted: str | list[str] | None) -> None:
    for words in wanted:
        for piece in [words] if isinstance(words, str) else words or ():
            assert piece in row["text"], f"{row['form']}: {piece!r} does not stand in the text"


def quotes(reading: Reading, text: str) -> list[str]:
    return [text[point.start : point.end] for point in reading.points]


def pieces(attribution: Attribution, text: str) -> list[str]:
    return [span.of(text).strip(MARKS) for span in attribution.content]


def described(reading: Reading, text: str) -> str:
    """What was found instead, for the message of a failing test."""
    said = [f"  {a.kind} {list(a.chain)} {pieces(a, text)}" for a in reading.attributions]
    made = [f"  {p.act} {list(p.chain)} {p.hedge or ''} {text[p.start : p.end]!r}" for p in reading.points]
    return "\n".join(["found:", *said, *made])


def check_attribution(reading: Reading, text: str, wanted: Entry) -> None:
    exact = wanted.get("content")
    exact = [exact] if isinstance(exact, str) else exact
    holding = [
        a
        for a in reading.attributions
        if (exact is not None and pieces(a, text) == [piece.strip(MARKS) for piece in exact])
        or (exact is None and any(wanted["holds"] in span.of(text) for span in a.content))
    ]
    assert holding, f"no attribution of {wanted}\n{described(reading, text)}"
    found = max(holding, key=lambda a: (len(a.chain), -sum(s.end - s.start for s in a.content)))
    values: Entry = {
        "kind": found.kind,
        "speaker": found.speaker,
        "chain": list(found.chain),
        "cue": found.cue.of(text) if found.cue else None,
        "source": found.source.of(text) if found.source else None,
    }
    compare(values, wanted, described(reading, text))


def check_point(reading: Reading, text: str, wanted: Entry) -> None:
    holding: list[Point] = [
        p
        for p in reading.points
        if text[p.start : p.end] == wanted.get("quote")
        or ("holds" in wanted and wanted["holds"] in text[p.start : p.end])
    ]
    assert len(holding) == 1, f"{len(holding)} points for {wanted}\n{described(reading, text)}"
    found = holding[0]
    values: Entry = {"chain": list(found.chain), "act": found.act, "to": found.to, "hedge": found.hedge}
    compare(values, wanted, described(reading, text))


def compare(values: Entry, wanted: Entry, message: str) -> None:
    asked = {field: value for field, value in wanted.items() if field in values}
    assert {field: values[field] for field in asked} == asked, message


def check_fact(reading: Reading, text: str, name: str, wanted: Any) -> None:
    if name == "participants":
        assert set(reading.participants) == set(wanted)
        return
    found = [fact for fact in reading.facts if fact.fact == name]
    value, words = (wanted["value"], wanted["words"]) if isinstance(wanted, dict) else (wanted, None)
    assert [fact.value for fact in found] == [value]
    assert words is None or [text[fact.start : fact.end] for fact in found] == [words]


def check_lacks(reading: Reading, text: str, lacks: Entry) -> None:
    if lacks.get("attributions") == "all":
        assert reading.attributions == (), described(reading, text)
    if lacks.get("points") == "all":
        assert reading.points == (), described(reading, text)
    content = [span.of(text) for a in reading.attributions for span in a.content]
    for kind, found in (("attributions", content), ("points", quotes(reading, text))):
        for words in lacks.get(kind, ()) if lacks.get(kind) != "all" else ():
            assert not any(words in piece for piece in found), described(reading, text)
    chains = [(*a.chain, a.speaker) for a in reading.attributions] + [
        (*p.chain, None) for p in reading.points
    ]
    for name in lacks.get("links", ()):
        assert not any(name in chain for chain in chains), described(reading, text)
    for fact in lacks.get("facts", ()):
        assert fact not in {held.fact for held in reading.facts}
