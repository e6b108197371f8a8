"""A matter that no document has as its subject -> one Event, told in passages alone."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping

from rashomon.linking.corpus import iso_of
from rashomon.linking.events import reasons
from rashomon.linking.events.matters.grouping import Matter
from rashomon.linking.events.matters.sentences import DAYS, Sentences, occurrences
from rashomon.linking.events.parties import STATE_LEVEL, actor_of
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.subjects import has_cue
from rashomon.linking.events.telling import coming
from rashomon.linking.events.words import lexicon
from rashomon.linking.names.territories import country_name, country_of
from rashomon.model import Account, Event, MentionKind

_TOLD = 6


def _most(counts: Counter[str]) -> list[str]:
    """List what two documents or more have in common, the most told first."""
    return sorted((one for one in counts if counts[one] > 1), key=lambda one: (-counts[one], one))


def _kind(scene: Scene, sentences: Sentences, matter: Matter, accounts: Mapping[int, Account]) -> str:
    """Give the kind that most documents have a word for; a meeting by phone is a call."""
    bits: dict[int, int] = {}
    for sentence in matter.sentences:
        document = int(sentences.document[sentence])
        bits[document] = bits.get(document, 0) | int(sentences.happens[sentence])
    names = occurrences()
    counts = Counter(n for held in bits.values() for n in range(len(names)) if held >> n & 1)
    if not counts:
        return "statement"
    name = names[min(counts, key=lambda n: (-counts[n], n))]
    kind: str = lexicon()["occurrence_kinds"].get(name, name)
    texts = [scene.corpus.entries[i][0].text[a.start : a.end] for i, a in sorted(accounts.items())]
    if kind == "meeting" and all(has_cue("phoned", text) and not has_cue("gathered", text) for text in texts):
        return "call"
    return kind


def _day(scene: Scene, sentences: Sentences, matter: Matter) -> int | None:
    """Give the day near their publication that most documents name, else the first day of publication."""
    documents = {int(sentences.document[sentence]) for sentence in matter.sentences}
    first = min((day for i in documents if (day := scene.corpus.days[i]) is not None), default=None)
    told = {
        (int(sentences.document[sentence]), day)
        for sentence in matter.sentences
        for day in sentences.told.get(sentence, ())
        if first is not None and abs(day - first) <= DAYS
    }
    counts = Counter(day for _, day in told)
    return min(counts, key=lambda day: (-counts[day], day)) if counts else first


def _named(scene: Scene, accounts: Mapping[int, Account], kinds: Iterable[MentionKind]) -> Counter[str]:
    """Count in how many of the passages each actor of some kinds is named, as the actors carry them."""
    counts: Counter[str] = Counter()
    for i, account in accounts.items():
        names = set()
        for mention in scene.corpus.entries[i][1].mentions:
            if mention.kind in kinds and account.start <= mention.start < account.end:
                found = actor_of(scene.actors, mention.name, (mention.kind,))
                actor = scene.actors.actors[found] if found is not None else None
                if actor is not None and actor.kind in kinds:
                    names.add(actor.name)
        counts.update(names)
    return counts


def _participants(scene: Scene, accounts: Mapping[int, Account], kind: str) -> tuple[str, ...]:
    """Name the persons whom two passages or more name in full, else two states."""
    people = [name for name in _most(_named(scene, accounts, ("person",))) if " " in name]
    if people:
        return tuple(people)
    states = [code for name in _most(_named(scene, accounts, ("country",))) if (code := country_of(name))]
    told = tuple(country_name(code) for code in dict.fromkeys(states))
    return told if len(told) > 1 and kind in STATE_LEVEL else ()


def event_of_matter(
    scene: Scene, sentences: Sentences, matter: Matter, accounts: Mapping[int, Account]
) -> Event:
    """Put one event together from passages.

    Args:
        scene: the run.
        sentences: of all documents.
        matter: what the passages tell.
        accounts: the passage of each document, by its index.
    """
    kind, day = _kind(scene, sentences, matter, accounts), _day(scene, sentences, matter)
    places = [place for place in _most(_named(scene, accounts, ("place",))) if not country_of(place)]
    first = min(accounts)
    told = {i: coming(scene, account, i, first, day) for i, account in sorted(accounts.items())}
    counts = Counter(term for link in matter.links for term in link.terms)
    top = sorted(counts, key=lambda term: (-counts[term], sentences.words[term]))[:_TOLD]
    words = reasons.quoted(
        scene, first, [sentences.words[n] for n in top], accounts[first].start, accounts[first].end
    )
    key = f"event\n{scene.corpus.ids[first]}\n{accounts[first].start}"
    return Event(
        id=hashlib.sha256(key.encode()).hexdigest()[:16],
        kind=kind,
        date=iso_of(day),
        participants=_participants(scene, accounts, kind),
        place=places[0] if places else None,
        accounts=tuple(told[i] for i in sorted(told)),
        why=reasons.of_passages(scene, sorted(told), kind, words),
    )
