"""How far two documents may have one subject, and what forbids it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rashomon.linking.copies.fillings import fillings
from rashomon.linking.corpus import Corpus
from rashomon.linking.events.passages import Hit
from rashomon.linking.events.subjects import ENCOUNTERS, Subject, has_cue
from rashomon.linking.events.words import Worded, terms_in

PASSAGE = 0.42
"""Share of a profile that a place must hold to tell its subject."""
ENCOUNTER = 0.34
"""The same for a call, meeting, visit or talks, where the names and a verb of meeting stand there too."""
SUBJECT = 0.36
"""Mean share, both ways, from which on two documents have one subject."""
DAYS_APART = 2
"""Days between two accounts of one event as subject: time zones, and readouts of the next working day."""
_HEAD = 8
_TITLE_PLACE = 10
_CALLS = frozenset({"call", "video call"})


@dataclass(frozen=True, slots=True)
class Link:
    """Two documents with one subject.

    Attributes:
        first: index of a document.
        second: index of a later one.
        score: 0 to 1.
        terms: what both say.
    """

    first: int
    second: int
    score: float
    terms: tuple[str, ...]


def text_around(corpus: Corpus, texts: list[Worded], document: int, sentence: int) -> str:
    """Give a sentence with its neighbours."""
    spans = texts[document].spans
    start = spans[max(0, sentence - 1)][0]
    end = spans[min(len(spans) - 1, sentence + 1)][1]
    return corpus.entries[document][0].text[start:end]


@lru_cache(maxsize=100_000)
def _other_names(title1: str, title2: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """List what stands in one place of two headlines of one form, as terms."""
    found = fillings(title1, title2, longest=_TITLE_PLACE)
    return tuple((frozenset(terms_in(a)), frozenset(terms_in(b))) for a, b in found)


def _titles_differ(title1: str, title2: str, one: Subject, two: Subject) -> bool:
    """Tell whether each headline has a name, in the place of the other's, of which the other text's beginning knows nothing."""
    if title1 > title2:
        title1, title2, one, two = title2, title1, two, one
    return any(
        (a & one.keys) - two.lead and (b & two.keys) - one.lead for a, b in _other_names(title1, title2)
    )


def forbidden(corpus: Corpus, subjects: list[Subject], a: int, b: int) -> str | None:
    """Say why two documents cannot have one subject; None where nothing forbids it."""
    one, two = subjects[a], subjects[b]
    if one.omnibus or two.omnibus:
        return "a text on many matters"
    if one.day is not None and two.day is not None and abs(one.day - two.day) > DAYS_APART:
        return "too many days apart"
    kinds = {"call" if kind in _CALLS else kind for kind in (one.kind, two.kind)}
    if len(kinds) > 1 and "call" in kinds:
        return "another kind"
    title1, title2 = corpus.entries[a][0].title, corpus.entries[b][0].title
    if title1 and title2 and title1 != title2 and _titles_differ(title1, title2, one, two):
        return "one form of headline with other names"
    return None


def _both_parties(corpus: Corpus, subjects: list[Subject], index: int, hit: Hit, around: str) -> bool:
    """Tell whether a place names those who met: the other side's own text may leave out its own leader."""
    subject = subjects[index]
    if len(subject.parties) < 2:
        return True
    named = subject.parties & set(terms_in(around))
    if corpus.entries[index][0].issuer == corpus.entries[hit.document][0].issuer:
        return bool(named)
    return len(named) > 1 or bool(named and subject.parties - named & subjects[hit.document].parties)


def tells(corpus: Corpus, texts: list[Worded], subjects: list[Subject], index: int, hit: Hit) -> bool:
    """Tell whether a place is good enough to stand as an account of a document's subject."""
    subject, other = subjects[index], subjects[hit.document]
    if subject.omnibus or (subject.keys and not subject.keys & set(hit.terms)):
        return False
    if subject.kind not in ENCOUNTERS:
        return hit.score >= PASSAGE and len(hit.terms) > 2
    if hit.score < ENCOUNTER:
        return False
    if hit.sentence < _HEAD and other.kind in ENCOUNTERS and forbidden(corpus, subjects, index, hit.document):
        return other.omnibus
    around = text_around(corpus, texts, hit.document, hit.sentence)
    return has_cue("encounter", around) and _both_parties(corpus, subjects, index, hit, around)


def links_of(
    corpus: Corpus, texts: list[Worded], subjects: list[Subject], hits: list[list[Hit]]
) -> list[Link]:
    """Find pairs of documents with one subject.

    Each holds the other's profile well enough on the mean, one of them in its first sentences; or one of them tells
    the other's subject there.
    """
    found: dict[tuple[int, int], dict[int, Hit]] = {}
    for i, held in enumerate(hits):
        for hit in held:
            found.setdefault((min(i, hit.document), max(i, hit.document)), {})[i] = hit
    links = []
    for (a, b), ways in sorted(found.items()):
        if forbidden(corpus, subjects, a, b):
            continue
        early = [i for i in sorted(ways) if ways[i].sentence < _HEAD]
        score = sum(hit.score for hit in ways.values()) / 2
        told = [i for i in early if tells(corpus, texts, subjects, i, ways[i])]
        if told:
            score = max(score, min(ways[i].score for i in told))
        if early and ((score >= SUBJECT and len(ways) > 1) or told):
            links.append(
                Link(a, b, round(score, 4), tuple(sorted({t for hit in ways.values() for t in hit.terms})))
            )
    return links
