"""Whether two names may be one organisation's, or one treaty's, programme's or war's.

What the tables know decides first: one body under two names, or two bodies. Then the form ("the Foreign
Ministry of ...") and the state, then an acronym beside its full name, then the words (words.py).
"""

from __future__ import annotations

from rashomon.linking.names.acronym import is_acronym
from rashomon.linking.names.closeness import closeness
from rashomon.linking.names.folding import fold
from rashomon.linking.names.keys import Word, exact_key, key_words, number_of, small_words
from rashomon.linking.names.known import Named, body_of, named
from rashomon.linking.names.result import NameMatch, scored
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.territories import country_name, country_nouns, states_in
from rashomon.linking.names.words import items_of, overlap

__all__ = ["body_of", "body_words", "is_acronym", "match_bodies"]

_DOUBT = 0.6


def body_words(rest: str) -> tuple[str, ...]:
    """Give the folded words that carry a body's name, sorted, small words and legal forms left out."""
    return tuple(sorted({item.text for item in items_of(named(rest).words)}))


def _states_said(*of: tuple[str, ...]) -> str:
    return " and ".join(", ".join(country_name(code) for code in codes) for codes in of)


def _by_table(one: Named, two: Named) -> NameMatch | None:
    if not one.ids or not two.ids:
        return None
    if both := sorted(one.ids & two.ids):
        return scored(0.97, f"one body in the table of bodies: {both[0]}")
    return scored(0.1, "two bodies in the table of bodies")


def _by_form(one: Named, two: Named) -> NameMatch | None:  # noqa: PLR0911  # one line a case of a table
    """Compare two names that are a form of body and, maybe, a state or a word for whose it is."""
    if one.form is None or two.form is None or (one.form != two.form and (one.rest or two.rest)):
        return None
    if one.form != two.form:
        return scored(0.15, f"two kinds of body: {one.form} and {two.form}")
    if one.states and two.states and one.states != two.states:
        return scored(0.2, f"{one.form} of different states: {_states_said(one.states, two.states)}")
    if one.place != two.place:
        both = bool(one.place and two.place)
        return scored(0.2 if both else _DOUBT, f"{one.form}, but not said to stand in one place")
    if one.rest and two.rest:
        met = overlap(one.rest, two.rest)
        return scored(
            min(met.score, 0.95), f"one form of body, {one.form}; {met.score:.2f} of the rest agrees"
        )
    if one.rest or two.rest:
        return None
    if one.states != two.states:
        return scored(_DOUBT, f"{one.form}, but only one name says of which state")
    return scored(0.95 if one.states else 0.9, f"one form of body, {one.form}, of one state")


def _legal_conflict(name1: str, name2: str) -> bool:
    """Tell whether one is a stock company and the other one of limited liability."""
    stock, limited = words_of("stock"), words_of("limited")
    said = [{word.exact for word in key_words(name)} for name in (name1, name2)]
    kinds = [(bool(words & stock), bool(words & limited)) for words in said]
    return sorted(kinds) == [(False, True), (True, False)]


def _without_states(side: Named) -> tuple[Word, ...]:
    return states_in(side.words)[1] or side.words


def _branch(name: str, side: Named) -> bool:
    """Tell whether a name ends in the bare name of a state: Interfax-Ukraine, not Bank of Ukraine."""
    before, _, last = name.replace("-", " ").rpartition(" ")
    of = before.rpartition(" ")[2].lower()
    return len(side.states) == 1 and last in country_nouns() and of != "" and of not in small_words()


def _by_words(name1: str, one: Named, name2: str, two: Named) -> NameMatch:
    rest1, rest2 = (side.rest if side.form is None else side.words for side in (one, two))
    if one.form is not None or two.form is not None:
        met = overlap(_without_states(one), _without_states(two))
    else:
        met = overlap(rest1 or one.words, rest2 or two.words)
    score, why = met.score, f"{met.score:.2f} of the weight of the words agrees"
    unmet = [*met.left1, *met.left2]
    if unmet:
        why += f"; without a partner: {', '.join(unmet)}"
    if one.form is None and two.form is None and _branch(name1, one) != _branch(name2, two):
        return scored(min(score, _DOUBT), f"only one names a branch in a state; {why}")
    states1, states2 = set(one.states), set(two.states)
    if states1 != states2 and states1 and states2:
        return scored(min(score, 0.3), f"of different states: {_states_said(one.states, two.states)}; {why}")
    if states1 != states2:
        score = min(score * 0.9, 1.0) if met.proper else min(score, 0.6)
        why += "; only one names a state"
    return scored(score, why)


def _in_one_word(one: Named, two: Named) -> NameMatch | None:
    """Compare names as if written in one word: Ros Atom, Rosatom."""
    numbers = [[number_of(word) for word in side.words if number_of(word)] for side in (one, two)]
    joined1, joined2 = (fold("".join(word.exact for word in side.words)) for side in (one, two))
    if numbers[0] != numbers[1] or min(len(joined1), len(joined2)) < 3:
        return None
    if joined1 == joined2 or (len(joined1) > 6 and closeness(joined1, joined2, names=False) >= 0.95):
        return scored(0.93, "one name when written in one word")
    return None


def match_bodies(name1: str, name2: str) -> NameMatch:
    """Score two names of organisations or matters from 0 to 1; symmetric."""
    name1, name2 = sorted((name1, name2))
    one, two = named(name1), named(name2)
    if not one.words or not two.words:
        return scored(0.0, "no letters to compare")
    if _legal_conflict(name1, name2):
        return scored(_DOUBT, "companies of different legal form")
    parted = bool(one.ids and two.ids and not one.ids & two.ids)
    if exact_key(one.words) == exact_key(two.words) and not parted:
        return scored(1.0, "one name")
    if judged := _by_table(one, two) or _by_form(one, two):
        return judged
    if is_acronym(name1, name2) or is_acronym(name2, name1):
        return scored(0.85, "one is made of the first letters of the other")
    by_words = _by_words(name1, one, name2, two)
    return by_words if by_words.same else _in_one_word(one, two) or by_words
