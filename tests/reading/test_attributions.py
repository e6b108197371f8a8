"""What attributions are made of; the forms they take stand in the gallery. All names are invented."""

from __future__ import annotations

from typing import Any

from rashomon.model import Attribution, Document, Reading
from rashomon.reading.reader import reader_for

# What is shown here is the work of the rules; the gallery shows both readers.
RULES = reader_for("en", by_rules=True)


def reading(text: str, **about: Any) -> Reading:
    found = RULES(Document(text, language="en", **about))
    assert not [p for p in found.problems if p.layer in {"attributions.en.v1", "points.en.v1"}]
    return found


def attribution(text: str, content: str, **about: Any) -> Attribution:
    """The one attribution whose content holds the words, the innermost where they nest."""
    holding = [
        a
        for a in reading(text, **about).attributions
        if content in "".join(span.of(text) for span in a.content)
    ]
    assert holding, f"nothing holds {content!r}"
    return max(holding, key=lambda a: (len(a.chain), -sum(s.end - s.start for s in a.content)))


def test_an_interrupted_quotation_is_one_attribution_in_two_pieces() -> None:
    found = reading("“The bridge,” said Ilena Marovic, “will open in May.”").attributions
    assert [len(a.content) for a in found] == [2]


def test_source_and_cue_stand_on_their_words() -> None:
    text = "“The bridge is open,” she added."
    found = attribution(text, "bridge")
    assert found.cue is not None
    assert found.source is not None
    assert (found.cue.of(text), found.source.of(text)) == ("added", "she")


def test_the_first_person_of_a_statement_is_its_issuer_and_no_link() -> None:
    text = "I thank King Oswin Tarn for his help."
    found = attribution(
        text, "for his help", issuer="President of Varania", title="Statement by President Ilena Marovic"
    )
    assert found.chain == ()


def test_who_says_we_inside_a_quotation_is_the_one_quoted() -> None:
    text = "“We thank Tolmark for its help,” said Ilena Marovic."
    assert {a.chain for a in reading(text).attributions} == {("Ilena Marovic",)}
