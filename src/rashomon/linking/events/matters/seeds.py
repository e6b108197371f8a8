"""Which sentences the accounts of an event are known to hold."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.linking.events.matters.sentences import Sentences
from rashomon.linking.events.scene import Scene
from rashomon.model import Account

_HEAD = 4
"""Sentences at the beginning of a document that tell what it is about."""


def seeds_of(scene: Scene, sentences: Sentences, accounts: Mapping[int, Account]) -> list[int]:
    """Number the sentences of an event's passages, and the first ones of the documents that are about it."""
    found = []
    for document, account in sorted(accounts.items()):
        first = int(sentences.starts[document])
        spans = scene.texts[document].spans
        if spans and account.start <= spans[0][0] and account.end >= spans[-1][1]:
            held = range(0 if scene.subjects[document].omnibus else min(_HEAD, len(spans)))
            found += [first + k for k in held]
        else:
            found += [first + k for k, (a, b) in enumerate(spans) if a >= account.start and b <= account.end]
    return found
