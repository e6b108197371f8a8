"""Who wins: the user, then metadata, then the text, and else it stays unknown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.intake import Options, Taken, from_text
from rashomon.intake.options import Extract
from rashomon.intake.published import iso
from rashomon.intake.settle import settle
from rashomon.model import BrokenInput, EmptyInput

TEXT = "Ministers of both states meet in Korva\n\nKORVA, 3 March 2031 (VNA) — The ministers met on Tuesday.\n"
SAID = Options(issuer="User", title="T", published="2031-01-01", language="fr", url="https://user.example")


def settled(options: Options, **metadata: str) -> tuple[str | None, ...]:
    document = settle(Extract(TEXT, **metadata), options, path=None)  # type: ignore[arg-type]  # strings alone
    return document.issuer, document.title, document.published, document.language, document.url


METADATA = {
    "issuer": "Site",
    "title": "M",
    "date": "Mon, 03 Feb 2031 10:00:00 +0000",
    "language": "de",
    "url": "https://site.example",
}


def test_the_user_wins() -> None:
    assert settled(SAID, **METADATA) == ("User", "T", "2031-01-01", "fr", "https://user.example")


def test_then_metadata() -> None:
    expected = ("Site", "M", "2031-02-03T10:00:00+00:00", "de", "https://site.example")
    assert settled(Options(), **METADATA) == expected


def test_then_the_text_itself() -> None:
    assert settled(Options()) == ("VNA", "Ministers of both states meet in Korva", "2031-03-03", "en", None)


def test_and_else_it_stays_unknown() -> None:
    document = from_text("Hm.")
    assert (document.issuer, document.title, document.published, document.language, document.url) == (
        None,
        None,
        None,
        "und",
        None,
    )


def test_an_ambiguous_date_stays_unknown_is_said_and_leaves_the_text_to_speak() -> None:
    extract = Extract("The ministers met.", date="03/04/2031")
    assert settle(extract, Options(), path=None).published is None
    assert "--date-order" in extract.notes[0]


@pytest.mark.parametrize(
    ("written", "order", "value"),
    [
        ("2031-03-03", None, "2031-03-03"),
        ("2031-03-03T10:00:00Z", None, "2031-03-03T10:00:00Z"),
        ("2031-03-03 10:00", None, "2031-03-03T10:00"),
        ("Mon, 03 Mar 2031 10:00:00 GMT", None, "2031-03-03T10:00:00+00:00"),
        ("25/12/2031", None, "2031-12-25"),
        ("3.3.2031", None, "2031-03-03"),
        ("03/04/2031", None, None),
        ("03/04/2031", "DMY", "2031-04-03"),
        ("03/04/2031", "MDY", "2031-03-04"),
        ("March 3, 2031", None, "2031-03-03"),
        ("2031-02-31", None, None),
        ("next Tuesday", None, None),
        ("March 2031", None, None),
        ("", None, None),
    ],
)
def test_dates_of_publication_are_never_guessed(written: str, order: str | None, value: str | None) -> None:
    found, why_not = iso(written, order=order, language="en")  # type: ignore[arg-type]  # as the test says
    assert found == value
    assert bool(why_not) == (value is None and bool(written))


@pytest.mark.parametrize(
    ("text", "kind"), [("", EmptyInput), (" \n", EmptyInput), ("a\0", BrokenInput), ("\ud800", BrokenInput)]
)
def test_a_text_that_no_document_can_hold_is_refused(text: str, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        from_text(text)


def test_one_publication_taken_twice_is_one_document(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    file = tmp_path / "talks.txt"
    file.write_text(TEXT, "utf-8")
    assert take_one(file).document.id == take_one(file).document.id
    assert take_one(file, issuer="Another").document.id != take_one(file).document.id
