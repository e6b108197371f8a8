"""Small Readings built by hand, about states and people that do not exist."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from rashomon.model import Document, Fact, Mention, MentionKind, Reading, Span

Entry = tuple[Document, Reading]
Make = Callable[..., Entry]


@pytest.fixture
def make() -> Make:
    """Make a Document with a Reading that holds its sentences, the names given and the facts given."""

    def build(
        text: str,
        title: str | None = None,
        *,
        issuer: str = "Government of Varania",
        published: str | None = "2031-05-06T10:00:00Z",
        url: str | None = None,
        names: dict[str, MentionKind] | None = None,
        fullest: dict[str, str] | None = None,
        facts: tuple[tuple[str, str], ...] = (),
        **given: object,
    ) -> Entry:
        document = Document(text, issuer, title, published, "en", url)
        sentences = tuple(
            Span(m.start(), m.end()) for m in re.finditer(r"[^.!?\n]+[.!?]?", text) if m.group().strip()
        )
        mentions = [
            Mention(m.start(), m.end(), kind, (fullest or {}).get(name, name))
            for name, kind in (names or {}).items()
            for m in re.finditer(re.escape(name), text)
        ]
        made = [Fact(name, value, 0, 1) for name, value in facts]  # type: ignore[arg-type] # names come from the test
        reading = Reading(
            document.id,
            "by hand",
            "en",
            sentences=sentences,
            mentions=tuple(sorted(mentions, key=lambda m: m.start)),
            facts=tuple(made),
            **given,  # type: ignore[arg-type] # fields come from the test
        )
        return document, reading

    return build
