"""The tree of origins: readable with one document, three, and many; rings and what is not held are marked."""

from __future__ import annotations

from rashomon.export.source_drawing import draw
from rashomon.export.source_tree import source_rows, source_tree
from rashomon.linking.sources import origins_of
from rashomon.model import Account, Document, Event, Point, Reading, SourceLink, Span

TEXT = "The bridges over the Lun will open, VNA reported."


def shown(count: int, *links: tuple[int, int | str], width: int = 100) -> str:
    """Draw an event that so many papers tell; each link leads from a paper to a paper or to a name."""
    told = [
        Document(TEXT, f"Paper {number}", f"Open soon {number}", "2031-05-07", "en")
        for number in range(count)
    ]
    known = {one.id: one for one in told}
    event = Event(
        "e", "decision", "2031-05-06", (), "Orsk", tuple(Account(one.id, 0, len(TEXT)) for one in told)
    )
    made = [
        SourceLink(
            told[one].id, "cites", str(two), told[two].id if isinstance(two, int) else None, 36, 48,
            f"cites {two}; not held", 0.9, covers=(Span(0, len(TEXT)),),
        )
        for one, two in links
    ]  # fmt: skip
    readings = {
        one.id: Reading(one.id, "by hand", "en", points=(Point(0, 34, ("VNA",), "assert"),)) for one in told
    }
    found = origins_of(event, made, known)
    tree = source_tree(event, known, readings, found)
    assert len(list(source_rows(tree))) >= 2 * count
    return draw("An event", tree, found, known, width=width)


def test_one_document_is_its_own_origin_with_its_voices() -> None:
    assert shown(1) == ("An event\n└── Origin 1: Paper 0, 2031-05-07, Open soon 0\n    └── VNA: assert 1\n")


def test_what_is_not_held_is_an_origin_and_says_so() -> None:
    assert shown(2, (0, "VNA"), (1, "VNA")).splitlines()[:4] == [
        "An event",
        "└── Origin 1: VNA (not held)",
        "    ├── Paper 0, 2031-05-07, Open soon 0",
        "    │   ├── cites VNA (not held) “VNA reported”",
    ]


def test_a_document_stands_below_what_it_rests_on() -> None:
    lines = shown(3, (1, 0), (2, 1)).splitlines()
    depth = [
        next(line.index(name) for line in lines if name in line)
        for name in ("Paper 0,", "Paper 1,", "Paper 2,")
    ]
    # The origin's own line begins with "Origin 1: ".
    assert [depth[0] - len("Origin 1: ") + 4, depth[0] - len("Origin 1: ") + 8] == depth[1:]
    assert sum("Origin" in line for line in lines) == 1


def test_a_ring_is_named_and_ends() -> None:
    drawn = shown(3, (0, 1), (1, 0), (2, 0))
    assert "Origin 1: a ring of 2 documents, without an end" in drawn
    assert "Ring, these rest on each other:" in drawn


def test_many_documents_take_few_lines_each() -> None:
    drawn = shown(20, *((number, "VNA") for number in range(20)))
    assert len(drawn.splitlines()) <= 20 * 3 + 2
    assert all(f"Paper {number}," in drawn for number in range(20))


def test_a_long_line_of_documents_does_not_run_out_of_the_screen() -> None:
    drawn = shown(300, *((number, number - 1) for number in range(1, 300)))
    assert "Paper 299," in drawn
    assert max(map(len, drawn.splitlines())) <= 100


def test_a_ring_of_thousands_is_drawn_in_time_and_cut() -> None:
    drawn = shown(2000, *((number, (number + 1) % 2000) for number in range(2000)))
    assert "a ring of 2000 documents" in drawn
    assert "and 1980 more" in " ".join(drawn.split())
    assert len(drawn.splitlines()) < 200


def test_what_could_steer_a_screen_is_made_visible() -> None:
    assert "\x1b" not in shown(1, (0, "VNA\x1b[31m"))
