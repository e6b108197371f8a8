"""All that events are made of in one run: documents, their terms, subjects and places."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.linking.corpus import Corpus
from rashomon.linking.events.passages import Hit
from rashomon.linking.events.subjects import Subject
from rashomon.linking.events.words import Vocabulary, Worded


@dataclass(frozen=True, slots=True)
class Scene:
    """One run.

    Attributes:
        corpus: documents, sorted by publication.
        texts: their terms.
        vocabulary: how rare each term is.
        subjects: what each document is about.
        hits: for each document, the places in others that may tell its subject.
    """

    corpus: Corpus
    texts: list[Worded]
    vocabulary: Vocabulary
    subjects: list[Subject]
    hits: list[list[Hit]]

    def around(self, document: int, sentence: int) -> str:
        """Give a sentence with its neighbours."""
        spans = self.texts[document].spans
        start = spans[max(0, sentence - 1)][0]
        end = spans[min(len(spans) - 1, sentence + 1)][1]
        return self.corpus.entries[document][0].text[start:end]
