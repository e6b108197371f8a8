"""Web Annotations and the case as JSON lines."""

from __future__ import annotations

from rashomon.export.annotations import web_annotations
from rashomon.export.case_lines import case_lines
from rashomon.model import Document, Reading


def test_points_and_attributions_become_annotations_with_both_selectors(
    reading: Reading, documents: dict[str, Document]
) -> None:
    agency = next(iter(documents.values()))
    point, said = web_annotations(reading, agency)
    assert point["type"] == "Annotation"
    assert point["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert point["target"]["source"] == agency.url
    position, quote = point["target"]["selector"]
    assert agency.text[position["start"] : position["end"]] == quote["exact"]
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in agency.text
    assert point["body"]["value"] == "the sides: agree"
    assert said["body"]["rashomon:speaker"] == "the Bureau"
    assert said["id"] != point["id"]


def test_a_text_without_an_address_is_named_by_its_hash(
    reading: Reading, documents: dict[str, Document]
) -> None:
    agency = next(iter(documents.values()))
    nowhere = Document(text=agency.text)
    assert next(web_annotations(reading, nowhere))["target"]["source"] == f"urn:sha256:{agency.sha256}"


def test_a_case_goes_out_in_the_format_that_comes_in(
    reading: Reading, documents: dict[str, Document]
) -> None:
    agency, office, _ = documents.values()
    read, unread = case_lines([(agency, reading), (office, None)])
    assert list(read)[:6] == ["text", "issuer", "title", "date", "url", "lang"]
    assert read["reading"]["points"]
    assert unread["reading"] is None
    back = Document(read["text"], read["issuer"], read["title"], read["date"], read["lang"], read["url"])
    assert back.id == read["id"] == agency.id
