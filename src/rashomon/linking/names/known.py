"""Bodies that the tables know: by one of their names, or by form and state ("the Foreign Ministry of X").

bodies.csv and matters.csv hold names in several languages; forms.csv holds what many states have one of.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rashomon.linking.names.bodies import bodies, bodies_written, body_rows, forms, only_body
from rashomon.linking.names.folding import clean, unmask_otherwise
from rashomon.linking.names.keys import Word, key_words
from rashomon.linking.names.lookup import LONGEST
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.territories import capital_of, states, states_in

_HOSTED = {"embassy", "consulate"}
"""Kinds of body whose state is the first that is named; the second is where it stands."""


@dataclass(frozen=True, slots=True)
class Named:
    """What the tables see in the name of a body.

    Attributes:
        ids: bodies that bear this name; empty where the tables know none.
        form: kind of body that many states have one of, like foreign-ministry; None where none is named.
        states: ISO codes of the states named, in order, without the place of an embassy.
        place: for an embassy, where it stands: ISO code or folded words; else empty.
        rest: words that name neither state nor form.
        words: all words.
    """

    ids: frozenset[str]
    form: str | None
    states: tuple[str, ...]
    place: str
    rest: tuple[Word, ...]
    words: tuple[Word, ...]


def _form_in(words: tuple[Word, ...]) -> tuple[int, int, str] | None:
    """Find the longest form in a name that is no state's name."""
    for width in range(min(LONGEST, len(words)), 0, -1):
        for i in range(len(words) - width + 1):
            run = words[i : i + width]
            if (kinds := forms().whole(run)) and not states().whole(run):
                return i, width, kinds[0]
    return None


def _without_state_forms(words: tuple[Word, ...]) -> tuple[Word, ...]:
    state_forms = words_of("state_form") - words_of("also_no_state")
    return tuple(w for w in words if w.exact not in state_forms and w.stem not in state_forms)


def _bodies_of(rest: tuple[Word, ...], codes: tuple[str, ...]) -> frozenset[str]:
    """Bodies named by the words beside a state ("Russian SVR"): those of this state."""
    return frozenset(id_ for id_ in bodies().whole(rest) if codes and body_rows()[id_]["country"] == codes[0])


def _states_of(rest: tuple[Word, ...]) -> tuple[tuple[str, ...], tuple[Word, ...]]:
    """Take the state from the one body that a form is said to be of: the General Staff of the AFU."""
    codes = {body_rows()[id_]["country"] for id_ in bodies().whole(rest)} - {""}
    return (tuple(codes), ()) if len(codes) == 1 else ((), rest)


@lru_cache(maxsize=50_000)
def named(name: str) -> Named:
    """See which body, form, states and other words the tables find in a name."""
    words = key_words(name)
    found = frozenset(bodies().whole(words))
    if not found and (other := unmask_otherwise(name)) and bodies().whole(key_words(other)):
        words = key_words(other)
    legal = words_of("legal")
    words = tuple(word for word in words if word.exact not in legal) or words
    found |= frozenset(bodies().whole(words))
    if len(found) > 1:
        found = found & bodies_written().get(clean(name).casefold(), found) or found
    at = _form_in(words)
    outside = words if at is None else words[: at[0]] + words[at[0] + at[1] :]
    codes, rest = states_in(outside)
    all_codes, beside = states_in(words)
    if not found and len(set(all_codes)) == 1:
        found = _bodies_of(beside, all_codes)
    form = at[2] if at else None
    place = ""
    rest = _without_state_forms(rest) or (rest if not codes else ())
    if form and not codes:
        codes, rest = _states_of(rest)
    if form in _HOSTED:
        place = codes[1] if len(codes) > 1 else " ".join(capital_of(w.text) or w.stem for w in rest)
        codes, rest = codes[:1], () if codes else rest
    elif form and len(set(codes)) == 1 and not rest:
        key = f"{form}:{codes[0]}"
        found |= {key, only_body().get(key, key)}
    kept = rest if form else _without_state_forms(beside)
    return Named(found, form, codes if form else all_codes, place, kept, words)


def body_of(name: str) -> str | None:
    """Give the id of the body that has this name: an id of bodies.csv, or kind and state ("police:FR").

    The same body gives the same id under all its names; None for what the tables do not know, and for a
    name that more than one body bears.
    """
    ids = sorted({id_ if id_ in body_rows() else only_body().get(id_, id_) for id_ in named(name).ids})
    return ids[0] if len(ids) == 1 else None


def kind_of_body(name: str) -> tuple[str, str | None] | None:
    """Give kind of body (foreign-ministry, presidency ...) and ISO code of its state, None if it names none.

    "the Foreign Ministry" gives ("foreign-ministry", None): whose it is, the text must tell.
    """
    if (id_ := body_of(name)) and id_ in body_rows():
        return body_rows()[id_]["kind"], body_rows()[id_]["country"] or None
    seen = named(name)
    if seen.form is None or seen.rest:
        return None
    return seen.form, seen.states[0] if len(set(seen.states)) == 1 else None
