"""The words of speech, from `speech.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from rashomon.model import Act
from rashomon.reading.languages.en import tables

Frame = Literal["quote", "clause", "infinitive", "matter"]


@dataclass(frozen=True, slots=True)
class Cue:
    """What a word of speech reports and how what it reports stands beside it."""

    act: Act
    takes: frozenset[Frame]
    addressee: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of speech of English.

    Attributes:
        verbs: by lemma, or lemma and the word behind it ("call for").
        light_verbs: lemmas whose object tells the act.
        objects: act by lemma of such an object.
        pairs: act by verb and object, where the verb makes another of it ("exchange view").
        no_words: verb and object that are a deed, not words ("provide support").
        nouns: act by lemma of a noun that takes a clause.
        adjectives: act by lemma of an adjective that takes a clause.
        never_sources: pronouns that name no speaker.
        first_person: pronouns of the one who speaks.
        somebody: nouns of those who can speak and act.
        talks: nouns of talks between parties.
        things: nouns that never name a speaker.
        texts: nouns of what holds words.
        showing: verbs that a thing may do as well.
        carried_by: verbs whose report the next sentence may carry on.
        public_bodies: nouns of bodies that publish for a state or a movement.
        heads: nouns of those who lead them.
        naming: verbs of a name given ("called the plan a gift").
        resting: words by which one source rests on another ("citing a diplomat").
        viewpoints: nouns of "in the words of".
        private: verbs of what goes on in somebody's head.
    """

    verbs: dict[str, Cue]
    light_verbs: frozenset[str]
    objects: dict[str, Act]
    pairs: dict[str, Act]
    no_words: frozenset[str]
    nouns: dict[str, Act]
    adjectives: dict[str, Act]
    never_sources: frozenset[str]
    first_person: frozenset[str]
    somebody: frozenset[str]
    talks: frozenset[str]
    things: frozenset[str]
    texts: frozenset[str]
    showing: frozenset[str]
    carried_by: frozenset[str]
    private: frozenset[str]
    naming: frozenset[str]
    resting: frozenset[str]
    viewpoints: frozenset[str]
    public_bodies: frozenset[str]
    heads: frozenset[str]


@cache
def speech() -> Speech:
    """Load the words of speech; a word listed twice takes all that its entries take, the first act wins."""
    table = tables.table("speech.yaml")
    verbs: dict[str, Cue] = {}
    for entry in table["verbs"]:
        for word in entry["words"]:
            cue = Cue(entry["act"], frozenset(entry["takes"]), entry.get("addressee") == "object")
            old = verbs.get(word)
            verbs[word] = Cue(old.act, old.takes | cue.takes, old.addressee or cue.addressee) if old else cue
    return Speech(
        verbs=verbs,
        light_verbs=frozenset(table["light_verbs"]),
        objects=_turned(table["objects"]),
        pairs=_turned(table["pairs"]),
        no_words=frozenset(table["no_words"]),
        nouns=_turned(table["nouns"]),
        adjectives=_turned(table["adjectives"]),
        never_sources=frozenset(table["never_sources"]),
        first_person=frozenset(table["first_person"]),
        somebody=frozenset(table["somebody"]),
        talks=frozenset(table["talks"]),
        things=frozenset(table["things"]),
        texts=frozenset(table["texts"]),
        showing=frozenset(table["showing"]),
        carried_by=frozenset(table["carried_by"]),
        private=frozenset(table["private"]),
        naming=frozenset(table["naming"]),
        resting=frozenset(table["resting"]),
        viewpoints=frozenset(table["viewpoints"]),
        public_bodies=frozenset(table["public_bodies"]),
        heads=frozenset(table["heads"]),
    )


def _turned(by_act: dict[Act, list[str]]) -> dict[str, Act]:
    return {word: act for act, words in by_act.items() for word in words}
