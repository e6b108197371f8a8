"""A reading in the terminal: signs and words carry all, colours repeat it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.export import reading_terminal
from rashomon.export.reading_terminal import terminal
from rashomon.model import Document, Point, Problem, Reading, Section


@pytest.fixture
def agency(documents: dict[str, Document]) -> Document:
    return next(iter(documents.values()))


def flat(drawn: str) -> str:
    return " ".join(drawn.split())


def test_points_stand_between_signs_with_their_act_and_chain_beside_them(
    agency: Document, reading: Reading
) -> None:
    lines = terminal(reading, agency, width=100).splitlines()
    [line] = [one for one in lines if "1 agree: the sides" in one]
    assert line.index("1 agree") == 0
    assert "‹1 The sides agreed" in line.replace("\N{NO-BREAK SPACE}", " ")
    assert "direct line›." in flat(terminal(reading, agency, width=300))


def test_the_whole_text_is_shown_not_only_the_points(agency: Document, reading: Reading) -> None:
    shown = flat(terminal(reading, agency, width=60).replace("‹1", "").replace("›", ""))
    assert agency.text in shown


def test_facts_stand_on_top_with_the_words_they_rest_on(agency: Document, reading: Reading) -> None:
    drawn = terminal(reading, agency, width=100)
    assert drawn.index("“The directors”") < drawn.index("The directors met")
    assert "kind meeting “met” participants Radomir Velis “Velis”" in flat(drawn)


def test_addressee_and_hedge_stand_in_the_margin(agency: Document) -> None:
    point = Point(0, 13, ("A", "B"), "reject", "Tolmark", "denied")
    drawn = flat(terminal(Reading(agency.id, "hand/1", "en", points=(point,)), agency, width=300))
    assert "1 reject to Tolmark, denied: A > B" in drawn


def test_problems_come_at_the_end_and_the_reader_is_named(agency: Document, reading: Reading) -> None:
    broken = replace(reading, problems=(Problem("points.en.v1", "broke", 0, 13),))
    drawn = flat(terminal(broken, agency, width=100))
    assert (
        "Not read: points.en.v1: broke (characters 0 to 13: “The directors”) Read by hand/1 as en." in drawn
    )
    assert drawn.endswith("before you rely on it.")


def test_overlapping_points_say_which_of_them_ends(agency: Document) -> None:
    points = (Point(0, 13, (), "assert"), Point(4, 17, (), "warn"))
    drawn = flat(terminal(Reading(agency.id, "hand/1", "en", points=points), agency, width=200))
    assert "‹1 The ‹2 directors1› met›" in drawn


def test_signs_that_the_text_uses_are_not_used(agency: Document) -> None:
    document = Document("He said ‹no› twice.")
    drawn = terminal(Reading(document.id, "hand/1", "en", points=(Point(0, 18, (), "assert"),)), document)
    assert "⟦1\N{NO-BREAK SPACE}He said ‹no› twice⟧." in drawn


def test_parts_that_are_not_read_are_named_beside_them_and_dimmed() -> None:
    document = Document("HEADLINE\n\nThey met.")
    reading = Reading(document.id, "hand/1", "en", sections=(Section(0, 8, "headline"),))
    assert "(headline)              " + "  HEADLINE" in terminal(reading, document, width=80)
    assert "\x1b[2mHEADLINE" in terminal(reading, document, width=80, colour=True)


def test_colour_changes_no_word(agency: Document, reading: Reading) -> None:
    from rich.text import Text

    plain, coloured = (terminal(reading, agency, width=90, colour=colour) for colour in (False, True))
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    assert flat(Text.from_ansi(coloured).plain) == flat(plain)


@pytest.mark.parametrize("hostile", ["\x1b[2Jx", "[bold red]x[/]", ":boom:", "\x9b31mx", "\u202exyz", "\x07"])
def test_hostile_text_is_inert(hostile: str) -> None:
    document = Document(f"He said {hostile} today.", hostile, hostile, path=hostile)
    points = (Point(0, 9, (hostile,), "warn", hostile),)
    drawn = terminal(Reading(document.id, "hand/1", "en", points=points), document, width=300)
    assert not set("\x1b\x9b\u202e\x07") & set(drawn)
    visible = "".join("\N{REPLACEMENT CHARACTER}" if c in "\x1b\x9b\u202e\x07" else c for c in hostile)
    assert drawn.count(visible[1:]) >= 5


def test_line_ends_of_windows_are_line_ends() -> None:
    document = Document("One.\r\n\r\nTwo.\r\n")
    drawn = terminal(Reading(document.id, "hand/1", "en"), document)
    assert "One.\n\nTwo.\n" in drawn


def test_notes_that_need_more_room_than_the_text_push_nothing_away(agency: Document) -> None:
    points = tuple(
        Point(at, at + 4, ("The press service of the State Security Bureau",), "do") for at in range(0, 60, 5)
    )
    drawn = flat(terminal(Reading(agency.id, "hand/1", "en", points=points), agency, width=80))
    assert all(f"{number} do: The press" in drawn for number in range(1, len(points) + 1))


def test_documents_stand_apart(agency: Document, reading: Reading) -> None:
    drawn = list(reading_terminal.all_of([(agency, reading)] * 2, width=70))
    assert len(drawn) == 2
    assert "─" * 70 not in drawn[0]
    assert drawn[1].startswith("\n" + "─" * 70 + "\n")
