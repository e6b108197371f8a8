"""All that events are made of in one run: documents, their terms, subjects and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.linking.actors import Actors
from rashomon.linking.events.dated import Dated
from rashomon.linking.events.documents import Documents
from rashomon.linking.events.parties import families_of
from rashomon.linking.events.passages import Hit, Telling
from rashomon.linking.events.subjects import Subject
from rashomon.linking.events.words import Vocabulary, Worded


@dataclass(frozen=True, slots=True)
class Scene:
    """One run.

    Attributes:
        corpus: documents, sorted by publication.
        actors: persons, bodies and places over all documents.
        texts: their terms.
        vocabulary: how rare each term is.
        subjects: what each document is about.
        persons: actors of the persons in each document's header facts.
        mentioned: family names of the persons in the text of a meeting whose header facts name nobody.
        venues: where each document's event took place; None where it does not say.
        dated: for each document, its sentences that name a day.
        hits: for each document, the places in others that may tell its subject.
        tellings: for each document, those of them that do, by the index of the other.
    """

    corpus: Documents
    actors: Actors
    texts: Sequence[Worded]
    vocabulary: Vocabulary
    subjects: list[Subject]
    persons: list[frozenset[int]]
    mentioned: list[frozenset[str]]
    venues: list[str | None]
    dated: list[tuple[Dated, ...]]
    hits: list[list[Hit]]
    tellings: list[dict[int, Telling]] = field(default_factory=list)

    def around(self, document: int, sentence: int) -> str:
        """Give a sentence with its neighbours."""
        spans = self.texts[document].spans
        start = spans[max(0, sentence - 1)][0]
        end = spans[min(len(spans) - 1, sentence + 1)][1]
        return self.corpus.entries[document][0].text[start:end]

    def shared_names(self, documents: list[int]) -> list[str]:
        """Give by their fullest names the participants whom two or more of some documents name."""
        counts = Counter(family for i in documents for family in self.subjects[i].named)
        fullest: dict[str, str] = {}
        for n in sorted({n for i in documents for n in self.persons[i]}):
            name = self.actors.actors[n].name
            for family in families_of([name]):
                if len(name) > len(fullest.get(family, "")):
                    fullest[family] = name
        shared = (family for family in counts if counts[family] > 1 and family in fullest)
        return [fullest[family] for family in sorted(shared, key=lambda f: (-counts[f], fullest[f]))]
