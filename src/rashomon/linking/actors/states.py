"""Which state a name, a role, or the words beside a mention speak of.

A state of the tables is "iso:XX". One that no table holds is "~" and its stem, so that "Varania" and
"Varanian" are one: form alone decides, since what a case calls a country changes with every document.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.linking.actors.words import lexicon, worded
from rashomon.linking.names.known import kind_of_body
from rashomon.linking.names.territories import countries_in, country_name, country_of, plain

_VOWELS = "aeiouy"
_SHORTEST_STEM = 3
_OF = re.compile(r"\s+of\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s+(?:of\s+)?[A-Z][\w-]+)*)")
_BEFORE = re.compile(r"([^\W\d_][\w.-]*)([’']s)?\s+$")
_BESIDE = 60
"""Code points beside a mention in which a state is looked for."""


def stem_of(name: str) -> str:
    """Give what a state's name and its adjective share."""
    folded = plain(name)
    if " " in folded:
        return folded
    for ending in lexicon()["adjective_endings"]:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_STEM:
            return folded.removesuffix(ending).rstrip(_VOWELS)
    bare = folded.rstrip(_VOWELS)
    return bare if len(bare) >= _SHORTEST_STEM else folded


def is_adjective(word: str) -> bool:
    """Tell whether a capitalised word may be the adjective of a state that no table holds."""
    folded = plain(word)
    return word[:1].isupper() and " " not in folded and stem_of(word) not in {folded, folded.rstrip(_VOWELS)}


@lru_cache(maxsize=50_000)
def state_of(name: str) -> str | None:
    """Give the state that a whole name is, by the tables."""
    code = country_of(name)
    return f"iso:{code}" if code else None


def shown_state(state: str, written: dict[str, str]) -> str:
    """Give the name of a state; of one that no table holds, as the case writes it."""
    return country_name(state[4:]) if state.startswith("iso:") else written.get(state, state[1:].title())


@lru_cache(maxsize=20_000)
def states_in(name: str) -> tuple[tuple[str, ...], str]:
    """Find the states of the tables inside a name, sorted, and give the plain rest."""
    codes, rest = countries_in(name)
    words = rest.split()
    while words and words[-1] in worded("small"):
        words.pop()
    while words and words[0] in worded("small"):
        words.pop(0)
    return tuple(f"iso:{code}" for code in sorted(codes)), " ".join(words)


@lru_cache(maxsize=1000)
def issuer_state(issuer: str | None) -> tuple[str, str] | None:
    """Give the state that an issuer speaks for, and the words that say it; None where its name does not."""
    name = re.sub(r"\s*\([^)]*\)\s*$", "", issuer or "")
    if not name:
        return None
    body = kind_of_body(name)
    if body and body[1]:
        return f"iso:{body[1]}", name
    states, _ = states_in(name)
    if states:
        return (states[0], name) if len(states) == 1 else None
    of = _OF.search(name)
    if of:
        return f"~{stem_of(of[1])}", of[1]
    first = name.split()[0]
    return (f"~{stem_of(first)}", first) if is_adjective(first) and " " in name else None


def state_beside(text: str, start: int, end: int) -> tuple[str, str] | None:
    """Find the state in the words around a place of a text: "Varanian ...", "Tolmark's ...", "... of X".

    Returns:
        the state and the words that say it.
    """
    after = _OF.match(text, end, end + _BESIDE)
    if after:
        name = after[1].removesuffix("’s").removesuffix("'s")
        known = state_of(name)
        return (known, name) if known else (f"~{stem_of(name)}", name)
    before = _BEFORE.search(text[max(0, start - _BESIDE) : start])
    if not before:
        return None
    word = before[1]
    known = state_of(word)
    if known:
        return known, word
    if word[:1].isupper() and (before[2] or is_adjective(word)):
        return f"~{stem_of(word)}", word
    return None
