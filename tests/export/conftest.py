"""Three invented accounts of one meeting, compared by hand, so that every form can be checked against it."""

from __future__ import annotations

import pytest

from rashomon.model import (
    Act,
    Attribution,
    Cell,
    Column,
    Comparison,
    Document,
    Fact,
    FactCell,
    FactRow,
    Hedge,
    Mention,
    Point,
    Reading,
    Row,
    Span,
    Stand,
)

AGENCY = Document(
    text=(
        "The directors met in Vell and talked for two hours, the Bureau said. "
        "The sides agreed to open a direct line. Velis called on Tolmark to close three camps."
    ),
    issuer="Varanian News Agency", title="Chiefs meet", published="2024-03-14", language="en",
    url="https://vna.example.org/1", path="agency.txt",
)  # fmt: skip
OFFICE = Document(
    text=(
        "The directors met in Vell for 90 minutes. They discussed a direct line. "
        "The Director denied that there are camps. People of Tolmark, stay calm!"
    ),
    issuer="Royal Intelligence Office of Tolmark", published="2024-03-14", language="en",
    url="javascript:alert(1)", path="office.txt",
)  # fmt: skip
EMIRATE = Document(
    text="عقد الاجتماع في فيل يوم 14 مارس. <script>alert('x')</script> | *bold* \x1b[31m",
    issuer="وزارة خارجية إمارة قصير", language="ar", path="emirate.txt",
)  # fmt: skip


def place(document: Document, words: str) -> tuple[int, int]:
    """Find words in a document."""
    start = document.text.index(words)
    return start, start + len(words)


def point(
    document: Document, words: str, act: Act, *chain: str, to: str | None = None, hedge: Hedge | None = None
) -> Point:
    """Make the point that stands on these words."""
    return Point(*place(document, words), chain, act, to, hedge)


def cell(document: Document, made: Point, *marks: str) -> Cell:
    """Make a cell of one point."""
    return Cell((made,), tuple(Span(*place(document, words)) for words in marks))


BOTH = "Radomir Velis + Sigrun Aldane"
AGREED = point(AGENCY, "The sides agreed to open a direct line", "agree", BOTH)
DISCUSSED = point(OFFICE, "They discussed a direct line", "discuss", BOTH)
ASKED = point(
    AGENCY, "Velis called on Tolmark to close three camps", "request", "Radomir Velis", to="Tolmark"
)
DENIED = point(OFFICE, "The Director denied that there are camps", "reject", "Sigrun Aldane", hedge="denied")


@pytest.fixture
def documents() -> dict[str, Document]:
    return {document.id: document for document in (AGENCY, OFFICE, EMIRATE)}


@pytest.fixture
def comparison() -> Comparison:
    return Comparison(
        comparer="hand/1", event="e1", kind="meeting", date="2024-03-14",
        participants=("Radomir Velis", "Sigrun Aldane"), place="Vell",
        columns=tuple(
            Column(document.id, 0, len(document.text), f"nothing in the {number} documents held of it")
            for number, document in enumerate((AGENCY, OFFICE, EMIRATE), start=1)
        ),
        facts=(
            FactRow("duration", "contradicts", (
                FactCell("PT2H", *place(AGENCY, "two hours")),
                FactCell("PT1H30M", *place(OFFICE, "90 minutes")),
                None,
            )),
            FactRow("tone", "only", (None, None, None)),
        ),
        rows=(
            Row("same", (
                cell(AGENCY, point(AGENCY, "The directors met in Vell", "do")),
                cell(OFFICE, point(OFFICE, "The directors met in Vell", "do")),
                cell(EMIRATE, point(EMIRATE, "عقد الاجتماع في فيل", "do")),
            ), why="both met in Vell", score=0.9),
            Row("differs", (
                cell(AGENCY, AGREED, "agreed"),
                cell(OFFICE, DISCUSSED, "discussed"),
                None,
            ), aspects=("act",), why="agreed against discussed", score=0.8,
                stands=(Stand((0,), "agreed"), Stand((1,), "discussed"))),
            Row("contradicts", (
                cell(AGENCY, ASKED),
                cell(OFFICE, DENIED),
                None,
            ), why="camps are asserted and denied", score=0.7),
            Row("only", (None, cell(OFFICE, point(OFFICE, "People of Tolmark, stay calm!", "appeal")), None),
                part="own voice"),
            Row("only", (None, None, cell(EMIRATE, point(
                EMIRATE, "<script>alert('x')</script> | *bold* \x1b[31m", "assert", "Sputnik", "the Bureau",
            )))),
        ),
    )  # fmt: skip


@pytest.fixture
def reading() -> Reading:
    said = Attribution(
        "indirect", (Span(*place(AGENCY, "The directors met in Vell and talked for two hours")),),
        cue=Span(*place(AGENCY, "said")), source=Span(*place(AGENCY, "the Bureau")), speaker="the Bureau",
        chain=("the Bureau",),
    )  # fmt: skip
    return Reading(
        AGENCY.id, "hand/1", "en",
        mentions=(Mention(*place(AGENCY, "Velis"), "person", "Radomir Velis"),),
        attributions=(said,),
        points=(point(AGENCY, "The sides agreed to open a direct line", "agree", "the sides"),),
        facts=(
            Fact("kind", "meeting", *place(AGENCY, "met")),
            Fact("participants", "Radomir Velis", *place(AGENCY, "Velis")),
            Fact("participants", "Sigrun Aldane", *place(AGENCY, "The directors")),
        ),
    )  # fmt: skip
