"""A Reading gives every span it stands on."""

from rashomon.model import Attribution, Fact, Mention, Point, Reading, Section, Span


def test_all_spans_of_a_reading_can_be_checked_against_the_text() -> None:
    text = "Ilena Marovic said that Tolmark agreed."
    reading = Reading(
        document="0123456789abcdef", reader="en/1", language="en",
        sections=(Section(0, 39, "body"),),
        sentences=(Span(0, 39),),
        mentions=(Mention(0, 13, "person", "Ilena Marovic"),),
        attributions=(Attribution("indirect", (Span(24, 38),), Span(14, 18), Span(0, 13), "Ilena Marovic"),),
        points=(Point(0, 38, ("Ilena Marovic",), "assert"),),
        facts=(Fact("participants", "Ilena Marovic", 0, 13), Fact("kind", "statement", 14, 18)),
    )  # fmt: skip
    words = [span.of(text) for span in reading.spans()]
    assert "Tolmark agreed" in words
    assert words.count("said") == 2
    assert reading.participants == ("Ilena Marovic",)
    assert reading.fact("kind") == "statement"
    assert reading.fact("place") is None
