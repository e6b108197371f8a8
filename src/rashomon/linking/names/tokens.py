"""A personal name cut into tokens: titles, nicknames and suffixes cut off, servants' names joined."""

from __future__ import annotations

import re
from functools import cache

from rashomon.linking.names.folding import fold, romanise
from rashomon.linking.names.keys import key_words
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.territories import states
from rashomon.linking.names.variants import is_given_name

_SPLIT = re.compile(r"[\s\-–—‐‑‒/,،;:()\[\]\"“”„«»|]+")
_GLUED = re.compile(r"(?<=\.)(?=\w)|(?<=\b[AE]l)(?=[A-Z][a-z]{2})")
_NICKNAME = re.compile(r"\s[«“„\"(‘'][^»”“\")’']{1,30}[»”“\")’'](?=\s|$)")
_APOSTROPHES = str.maketrans("", "", "'’‘ʻʼ`´ʹ")
_SERVANTS = {
    "abd",
    "bd",
    "abdal",
    "abdel",
    "abdul",
    "abdol",
    "abdur",
    "abdoul",
    "abdus",
    "abu",
    "abou",
    "abo",
    "um",
    "abdu",
}
_DEVOTED = {"din", "den", "dine", "edin", "udin", "adin", "alah", "ulah", "alh", "lah"}
MOST_WORDS = 12
"""Words of a name that are compared; the rest of a longer one is no name."""


@cache
def romanised(kind: str) -> frozenset[str]:
    """Give the words of one kind of words.csv in Latin letters without apostrophes."""
    return frozenset(romanise(word.translate(_APOSTROPHES)) for word in words_of(kind))


def bare(token: str) -> str:
    """Bring a token to lower-case Latin letters, without apostrophes and final dot."""
    return romanise(token.translate(_APOSTROPHES).rstrip("."))


def _is_state(token: str) -> bool:
    return not is_given_name(fold(token)) and bool(states().whole(key_words(token)))


def _without_titles(tokens: list[str]) -> list[str]:
    """Cut titles, and states named beside them, from the front as long as a name stays."""
    titles = romanised("title")
    at, seen = 0, False
    while at < len(tokens) - 1:
        if bare(tokens[at]) in titles and len(tokens[at].rstrip(".")) > 1:
            seen = True
        elif seen and bare(tokens[at]) in words_of("title_continued"):
            pass
        elif not (seen or bare(tokens[at + 1]) in titles) or not _is_state(tokens[at]):
            break
        at += 1
    return tokens[at:] if seen else tokens


def _joined(tokens: list[str]) -> list[str]:
    """Write "abd al-Salam", "Abu Bakr", "Salah ad-Din" and "Nasr Allah" as one word each."""
    particles = words_of("particle")
    out: list[str] = []
    waiting = False
    for token in tokens:
        if waiting and bare(token) in particles:
            continue
        if waiting:
            out[-1] += token
        elif len(out) > 1 and fold(token) in _DEVOTED and bare(out[-1]) in particles:
            out.pop()
            out[-1] += token
        elif out and fold(token) in {"alah", "ulah", "alh"}:
            out[-1] += token
        else:
            out.append(token)
        waiting = fold(out[-1]) in _SERVANTS and len(out[-1]) <= 6
    return out


def tokens_of(shown: str) -> list[str]:
    """Cut a cleaned name into the tokens that carry it, in order, particles among them."""
    text = f" {shown}"
    for opening in sorted(words_of("opening"), key=lambda word: (-len(word), word)):
        said = opening.replace("~", " ")
        if text.lower().startswith((f" {said} ", f" {said}. ")):
            text = text[len(said) + 1 :].lstrip(".")
    without_nickname = _NICKNAME.sub(" ", text)
    if len(without_nickname.split()) > 1:
        text = without_nickname
    tokens = [t for t in _SPLIT.split(_GLUED.sub(" ", text)) if any(c.isalpha() for c in t)][:MOST_WORDS]
    tokens = _without_titles(tokens)
    while len(tokens) > 1 and bare(tokens[-1]) in words_of("suffix") and tokens[-1].isupper():
        tokens = tokens[:-1]
    return _joined(tokens)
