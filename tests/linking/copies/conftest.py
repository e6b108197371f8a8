"""Stories and releases about states and people that do not exist."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import yaml

from rashomon.linking.archive import Archive, Described
from rashomon.linking.corpus import Corpus, Entry, corpus_of
from rashomon.model import Document, Reading

STORY = (
    "The foreign ministers of Varania and Tolmark met on Tuesday in the border town of Orsk and "
    "agreed to open two more crossings for grain lorries before the harvest begins. Teodor Haskel "
    "told reporters after the talks that both sides would publish a timetable within ten days. His "
    "counterpart called the mood sober and the result modest. A joint commission of engineers is to "
    "inspect the bridges over the river Lun, which were closed after the floods of last spring. "
    "Farmers on both banks had asked for the opening since January. The ministry in Varania put the "
    "cost of the repairs at four million crowns, while Tolmark named no figure. Neither side "
    "answered questions about the prisoners. A second round is planned for the autumn, when the "
    "commission has measured the piers and the railway company has said what it can carry."
)
GREETING = (
    "On behalf of the Government of Varania I congratulate the people of {0} on their national day. "
    "Our two nations are bound by trade, by the students who travel each year between our "
    "universities and {0}, and by our shared wish for a quiet sea. We look forward to working with "
    "{0} in the years to come and wish all {1} well."
)


@pytest.fixture
def entry() -> Callable[..., Entry]:
    """Make a Document with an empty Reading."""

    def build(
        text: str,
        title: str | None = None,
        *,
        issuer: str | None = "Varanian News Agency",
        published: str | None = "2031-05-06",
        language: str = "en",
        url: str | None = None,
    ) -> Entry:
        document = Document(text, issuer, title, published, language, url)
        return document, Reading(document.id, "by hand", language)

    return build


@pytest.fixture
def archive() -> Callable[[Corpus], tuple[Archive, list[str]]]:
    """Make an archive of a corpus, with the list of ids that were loaded from it."""

    def build(corpus: Corpus) -> tuple[Archive, list[str]]:
        held = dict(zip(corpus.ids, corpus.entries, strict=True))
        loaded: list[str] = []

        def load(ids: Sequence[str]) -> list[Entry]:
            loaded.extend(ids)
            return [held[id_] for id_ in ids]

        return Archive([Described.of(document) for document, _ in corpus.entries], load), loaded

    return build


@pytest.fixture
def releases(entry: Callable[..., Entry]) -> dict[str, Entry]:
    """One release in four languages, and another of the same day in two."""
    path = Path(__file__).with_name("releases.yaml")
    made = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {
        name: entry(one["text"], one["title"], issuer="Government of Varania", language=name.split()[0])
        for name, one in made.items()
    }


@pytest.fixture
def grouped() -> Callable[[Sequence[Entry]], list[set[str]]]:
    """Group documents and give the sets of their ids."""
    from rashomon.linking.copies import find_copies

    return lambda entries: [set(group.documents) for group in find_copies(corpus_of(entries)).groups]
