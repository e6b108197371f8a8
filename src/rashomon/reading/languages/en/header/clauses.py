"""Whether two pieces of a sentence stand in one clause."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

_CLAUSES = frozenset({"relcl", "acl", "ccomp", "xcomp", "advcl", "csubj", "parataxis", "ROOT"})
_OF_A_NOUN = frozenset({"relcl", "acl"})
# "Minister of the neighbour state Aren Veld": a day behind such a name is none of the noun's.
_OF_A_NAME = frozenset({"appos", "nmod", "compound"})


def one_clause(
    parse: Any,
    time: tuple[int, int],
    deed: tuple[int, int],
    passing: Collection[str] = (),
    names: Collection[str] = (),
) -> bool:
    """Tell whether a time hangs on the deed, or on its verb, and not on another verb or a noun.

    "Met on Monday" and "on Monday a drone hit" do, "the strike that hit Korva on Monday" does where the
    strike is the deed; "who arrived on Monday", "said on Monday" and "the anniversary on Monday" do not.
    Without a parse it counts.

    Args:
        parse: the spaCy Doc, or None.
        time: where the time stands.
        deed: where the words that tell the deed stand.
        passing: lemmas of nouns that may stand between, as parts of the day do.
        names: lemmas of nouns that name the deed as well.
    """
    if parse is None:
        return True
    when = parse.char_span(*time, alignment_mode="expand")
    told = parse.char_span(*deed, alignment_mode="expand")
    if when is None or told is None:
        return True
    event = told.root.head if told.root.dep_ == "compound" else told.root
    token = when.root
    while token != event and not deed[0] <= token.idx < deed[1]:
        if token.dep_ in _CLAUSES and not (token.dep_ in _OF_A_NOUN and token.head == event):
            return token in _clauses(event)
        above = token.head
        inside = when.start <= above.i < when.end
        if deed[0] <= above.idx < deed[1] or (above.lemma_.lower() in names and not inside):
            return True
        named = token.pos_ == "PROPN" and token.dep_ in _OF_A_NAME
        free = inside or named or above == event or above.lemma_.lower() in passing
        if above.pos_ == "NOUN" and not free:
            return False
        token = above
    return True


def _clauses(token: Any) -> list[Any]:
    """Give the verb that heads a token's clause, and those of the clauses whose time it tells ("when")."""
    found: list[Any] = []
    while not found or found[-1].dep_ == "advcl":
        if found:
            token = token.head
        while token.dep_ not in _CLAUSES:
            token = token.head
        found.append(token)
    return found
