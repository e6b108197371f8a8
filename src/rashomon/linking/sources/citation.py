"""Words of a document that name what it rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rashomon.linking.sources.evidence import table
from rashomon.model import Span


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a document that name what it rests on.

    Attributes:
        start: first code point of the words.
        end: code point behind the last.
        target: the body or medium.
        date: ISO 8601 date given with it.
        url: address given with it, in the text or behind its words.
        chain: on whose word, outermost first, where more than one is named.
        kind: what names it: a citation in words ("named"), no more than an address in the text or behind
            words ("link"), or a body's text told of ("report").
        covers: pieces of the text that rest on it; empty where the whole text does.
        share: their part of the text, 0 to 1.
    """

    start: int
    end: int
    target: str
    date: str | None = None
    url: str | None = None
    chain: tuple[str, ...] = ()
    kind: str = "named"
    covers: tuple[Span, ...] = ()
    share: float = 0.0


@cache
def words_for(name: str) -> re.Pattern[str]:
    """Match any of the words of one list of publications.yaml."""
    words = "|".join(
        re.escape(word) for word in sorted(table("publications.yaml")[name], key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
