"""Bodies that every state has one of, like foreign ministries, and whose they are."""

from __future__ import annotations

from functools import lru_cache

from rashomon.linking.actors.states import is_adjective, stem_of
from rashomon.linking.actors.words import lexicon, worded
from rashomon.linking.names.body import body_of
from rashomon.linking.names.known import kind_of_body, named
from rashomon.linking.names.territories import country_name, plain


@lru_cache(maxsize=50_000)
def form_of(name: str) -> str | None:
    """Give the form of a body that every state has one of, where the name does not say whose it is."""
    if body_of(name) is not None:
        return None
    kind = kind_of_body(name)
    return kind[0] if kind and kind[1] is None and kind[0] in worded("state_forms") else None


@lru_cache(maxsize=50_000)
def owned(name: str) -> str | None:
    """Give the key of such a body whose name says whose it is, by a state that no table holds."""
    seen = named(name)
    if seen.form not in worded("state_forms") or seen.states or len(seen.rest) != 1:
        return None
    word = seen.rest[0].text
    return f"{seen.form}@~{stem_of(word)}" if is_adjective(word) or f" of {word}" in name else None


@lru_cache(maxsize=10_000)
def key_owned_by(name: str, form: str, owner: str) -> str:
    """Give the key of a body of this form that belongs to a state; that of the table where it holds it."""
    if not owner.startswith("iso:"):
        return f"{form}@{owner}"
    words = set(plain(name).split())
    if words & set(lexicon()["not_called"].get(owner[4:], ())):
        return plain(name)
    return f"body:{body_of(f'{name} of {country_name(owner[4:])}') or f'{form}:{owner[4:]}'}"
