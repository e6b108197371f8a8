import pytest

from rashomon.model import Document, Problem
from rashomon.reading.draft import Draft
from rashomon.reading.problems import noting


def test_a_failing_sentence_is_noted_with_its_place_and_the_next_is_read() -> None:
    draft = Draft(Document("One. Two."))
    read = []
    for start, end in ((0, 4), (5, 9)):
        with noting(draft, "points.en.v1", start, end):
            if start == 0:
                raise ValueError("no verb")
            read.append(draft.text[start:end])
    assert read == ["Two."]
    assert draft.problems == [Problem("points.en.v1", "ValueError: no verb", 0, 4)]


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError, SystemExit])
def test_what_is_not_the_fault_of_the_text_passes_through(error: type[BaseException]) -> None:
    draft = Draft(Document("One."))
    with pytest.raises(error), noting(draft, "points.en.v1"):
        raise error
    assert draft.problems == []
