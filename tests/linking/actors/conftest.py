"""Documents whose mentions carry offices, as a reader gives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from rashomon.linking.actors import Actors, find_actors
from rashomon.linking.corpus import corpus_of
from rashomon.model import Attribution, Document, ListedActor, Mention, MentionKind, Reading, Span

Entry = tuple[Document, Reading]
Tell = Callable[..., Entry]
Find = Callable[..., Actors]


@pytest.fixture
def tell() -> Tell:
    """Make a Document: `[President|Ilena Marovic]` is a person, `{Orsk}` a place, `<UN>` a body."""

    def build(
        marked: str,
        *,
        issuer: str | None = None,
        published: str | None = "2031-05-06",
        title: str | None = None,
        chains: Sequence[tuple[str, ...]] = (),
        sources: Sequence[str] = (),
    ) -> Entry:
        text, mentions = "", []
        kinds: dict[str, MentionKind] = {"[": "person", "{": "place", "<": "organisation", "(": "country"}
        at = 0
        for found in re.finditer(r"[\[{<(]([^\]}>)|]*\|)?([^\]}>)]+)[\]}>)]", marked):
            text += marked[at : found.start()]
            role = (found[1] or "").rstrip("|") or None
            text += f"{role} " if role else ""
            mentions.append(Mention(len(text), len(text) + len(found[2]), kinds[found[0][0]], found[2], role))
            text += found[2]
            at = found.end()
        text += marked[at:]
        document = Document(text, issuer, title, published, "en")
        said = [Attribution("indirect", (Span(0, len(text)),), chain=chain) for chain in chains]
        for words in sources:
            place = Span(text.index(words), text.index(words) + len(words))
            said.append(Attribution("indirect", (Span(0, len(text)),), source=place, chain=(words,)))
        return document, Reading(
            document.id, "by hand", "en", mentions=tuple(mentions), attributions=tuple(said)
        )

    return build


@pytest.fixture
def find() -> Find:
    """Find the actors of some documents."""

    def found(*entries: Entry, listed: Sequence[ListedActor] = ()) -> Actors:
        return find_actors(corpus_of(entries), listed)

    return found
