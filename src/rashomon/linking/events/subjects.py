"""What each document is about: its kind, its day, and the terms that would tell the same matter elsewhere."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from rashomon.linking.corpus import Corpus, day_of
from rashomon.linking.events.parties import families_of, persons_of
from rashomon.linking.events.statistics import Statistics, lead_of
from rashomon.linking.events.words import Worded, lexicon, term_of
from rashomon.model import Reading

PROFILE = 10
"""Terms that a profile holds."""
_LEAD = 4
_OMNIBUS = 270
_CAPITAL = re.compile(r"\b[^\W\d_a-z][\w’'-]*\w")
ENCOUNTERS = frozenset({"call", "video call", "meeting", "visit", "talks"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The matter of one document.

    Attributes:
        kind: from the guidelines' list; "statement" where the document tells of nothing else.
        day: day of the event: what the header facts say, else the day of publication; None where unknown.
        told: whether the header facts themselves give the day.
        profile: terms with their share of the weight; sums to 1.
        keys: names in the headline that are not everyday ones of the case.
        lead: all terms of headline and first sentences.
        parties: family names of the persons in the header facts, else of those in headline and first
        sentences.
        named: the same of the header facts alone.
        omnibus: the document speaks of many matters, none of them its own.
    """

    kind: str
    day: int | None
    told: bool
    profile: dict[str, float]
    keys: frozenset[str]
    lead: frozenset[str]
    parties: frozenset[str]
    named: frozenset[str]
    omnibus: bool


@cache
def _cue(kind: str) -> re.Pattern[str]:
    words = lexicon()["kinds"][kind] if kind in lexicon()["kinds"] else lexicon()[kind]
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")\b", re.IGNORECASE)


def kind_of_title(title: str) -> str | None:
    """Tell the kind of event that a headline names; None where it names none."""
    plain = title.replace("’", "'")
    return next((kind for kind in lexicon()["kinds"] if _cue(kind).search(plain)), None)


def has_cue(kind: str, text: str) -> bool:
    """Tell whether a text holds one of the lexicon's words of this kind."""
    return bool(_cue(kind).search(text))


def _profile(text: Worded, statistics: Statistics) -> dict[str, float]:
    vocabulary, leads = statistics.vocabulary, statistics.leads
    weight: dict[str, float] = dict.fromkeys(text.title, 2.0)
    for n, sentence in enumerate(lead_of(text)):
        for term in sentence:
            weight[term] = weight.get(term, 0.0) + (1.0 if n < 2 else 0.6)
    often = Counter(term for sentence in text.sentences for term in sentence)
    value = {
        term: w * (1 + math.log(often[term] + 1) / 2) * vocabulary.rarity(term) * leads.rarity(term) ** 0.7
        for term, w in weight.items()
    }
    top = sorted((t for t in value if value[t] > 0), key=lambda t: (-value[t], t))[:PROFILE]
    whole = sum(value[term] for term in top) or 1.0
    return {term: value[term] / whole for term in top}


def _parties(reading: Reading, text: Worded) -> frozenset[str]:
    names = list(persons_of(reading))
    if not names:
        end = text.spans[min(len(text.spans), _LEAD) - 1][1] if text.spans else 0
        names = [m.name for m in reading.mentions if m.kind == "person" and m.start < end]
    return families_of(names)


def find_subjects(corpus: Corpus, texts: list[Worded], statistics: Statistics) -> list[Subject]:
    """Tell for each document what it is about."""
    found = []
    for (document, reading), text, published in zip(corpus.entries, texts, corpus.days, strict=True):
        title = document.title or ""
        told = day_of(reading.fact("date"))
        many = has_cue("omnibus", title)
        kind = "statement" if many else reading.fact("kind") or kind_of_title(title) or "statement"
        names = {
            term
            for word in _CAPITAL.findall(title)
            for part in re.split(r"[\s’'-]", word)
            if (term := term_of(part))
        }
        keys = frozenset(term for term in names if statistics.titles[term] <= statistics.everyday)
        parties = _parties(reading, text)
        lead = frozenset(text.title).union(*lead_of(text))
        omnibus = many or len(text.sentences) > _OMNIBUS
        found.append(
            Subject(
                kind,
                told if told is not None else published,
                told is not None,
                _profile(text, statistics),
                keys,
                lead,
                parties,
                families_of(persons_of(reading)),
                omnibus,
            )
        )
    return found
