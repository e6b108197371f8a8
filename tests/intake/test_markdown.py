"""Markdown: words without marks; front matter is metadata."""

from collections.abc import Callable
from pathlib import Path

from rashomon.intake import Taken

SOURCE = """---
title: Talks in Korva
date: 2031-03-03
issuer: Foreign Ministry of Varania
lang: en
---
# The talks

The ministers *met* in [Korva](https://korva.example).
They spoke.

- the border
- trade

> We will meet again.

| who | what |
|---|---|
| Varania | asked |
"""


def test_marks_go_and_words_stay(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    file = tmp_path / "talks.md"
    file.write_text(SOURCE, "utf-8")
    taken = take_one(file)
    assert taken.document.text == (
        "The talks\n\nThe ministers met in Korva.\nThey spoke.\n\nthe border\ntrade\n\n"
        "We will meet again.\n\nwho\twhat\nVarania\tasked"
    )
    document = taken.document
    assert (document.title, document.published) == ("Talks in Korva", "2031-03-03")
    assert (document.issuer, document.language) == ("Foreign Ministry of Varania", "en")


def test_the_first_heading_is_the_title_where_no_front_matter_gives_one(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    file = tmp_path / "talks.md"
    file.write_text("# Talks *in* Korva\n\nThe ministers met.", "utf-8")
    assert take_one(file).document.title == "Talks in Korva"


def test_broken_front_matter_is_text(tmp_path: Path, take_one: Callable[..., Taken]) -> None:
    file = tmp_path / "talks.md"
    file.write_text("---\ntitle: [unclosed\n---\n\nThe ministers met.", "utf-8")
    assert "The ministers met." in take_one(file).document.text
