"""Whether two names may be one organisation's, or one treaty's, programme's or war's.

What the tables know decides first: one body under two names, or two bodies. Then the form ("the Foreign
Ministry of ...") and the state, then an acronym beside its full name, then the words (words.py).
"""

from __future__ import annotations

from rashomon.linking.names.acronym import is_acronym
from rashomon.linking.names.closeness import closeness
from rashomon.linking.names.folding import fold
from rashomon.linking.names.keys import Word, exact_key, key_words, number_of
from rashomon.linking.names.known import Named, body_of, named
from rashomon.linking.names.result import NameMatch, scored
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.territories import country_name, states_in
from rashomon.linking.names.words import items_of, overlap

__all__ = ["body_of", "body_words", "is_acronym", "match_bodies"]

_STOCK = frozenset(
    "ag asa aktiengesellschaft ao oao pao zao jsc ojsc pjsc cjsc plc spa nv aktsionernoe".split()
)
_LIMITED = frozenset("llc gmbh ooo too sarl srl bv tov doo mchj llp limited ltd".split())


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


def _by_form(one: Named, two: Named) -> NameMatch | None:
    """Compare two names that are a form of body and, maybe, a state or a word for whose it is."""
    if one.form is None or two.form is None:
        return None
    if one.form != two.form:
        if one.rest or two.rest:
            return None
        return scored(0.15, f"two kinds of body: {one.form} and {two.form}")
    if one.states and two.states and one.states != two.states:
        return scored(0.2, f"{one.form} of different states: {_states_said(one.states, two.states)}")
    if one.place != two.place:
        if one.place and two.place:
            return scored(0.2, f"{one.form} in different places")
        return scored(0.6, f"only one says where the {one.form} stands")
    if one.states != two.states and not one.rest and not two.rest:
        return scored(0.6, f"{one.form}, but only one name says of which state")
    if one.states == two.states and not one.rest and not two.rest:
        return scored(0.95 if one.states else 0.9, f"one form of body, {one.form}, of one state")
    if one.rest and two.rest:
        met = overlap(one.rest, two.rest)
        return scored(
            min(met.score, 0.95), f"one form of body, {one.form}; {met.score:.2f} of the rest agrees"
        )
    return None


def _legal_conflict(*names: str) -> bool:
    legal = words_of("legal")
    forms1, forms2 = ({w.exact for w in key_words(name) if w.exact in legal} for name in names)
    kinds = [(bool(forms & _STOCK), bool(forms & _LIMITED)) for forms in (forms1, forms2)]
    return (kinds[0] == (True, False) and kinds[1] == (False, True)) or (
        kinds[0] == (False, True) and kinds[1] == (True, False)
    )


def _without_states(side: Named) -> tuple[Word, ...]:
    return states_in(side.words)[1] or side.words


def _by_words(one: Named, two: Named) -> NameMatch:
    rest1, rest2 = (side.rest if side.form is None else side.words for side in (one, two))
    if one.form is not None or two.form is not None:
        met = overlap(_without_states(one), _without_states(two))
    else:
        met = overlap(rest1 or one.words, rest2 or two.words)
    score, why = met.score, f"{met.score:.2f} of the weight of the words agrees"
    unmet = [*met.left1, *met.left2]
    if unmet:
        why += f"; without a partner: {', '.join(unmet)}"
    states1, states2 = set(one.states), set(two.states)
    if states1 != states2 and states1 and states2:
        return scored(min(score, 0.3), f"of different states: {_states_said(one.states, two.states)}; {why}")
    if states1 != states2:
        score = min(score * 0.9, 1.0) if met.proper else min(score, 0.6)
        why += "; only one names a state"
    return scored(score, why)


def match_bodies(name1: str, name2: str) -> NameMatch:
    """Score two names of organisations or matters from 0 to 1; symmetric."""
    name1, name2 = sorted((name1, name2))
    one, two = named(name1), named(name2)
    if not one.words or not two.words:
        return scored(0.0, "no letters to compare")
    if exact_key(one.words) == exact_key(two.words):
        return scored(1.0, "one name")
    for judged in (_by_table(one, two), _by_form(one, two)):
        if judged:
            return judged
    if is_acronym(name1, name2) or is_acronym(name2, name1):
        return scored(0.85, "one is made of the first letters of the other")
    if _legal_conflict(name1, name2):
        return scored(0.6, "companies of different legal form")
    by_words = _by_words(one, two)
    if by_words.same:
        return by_words
    numbers = [[number_of(word) for word in side.words if number_of(word)] for side in (one, two)]
    if numbers[0] != numbers[1]:
        return by_words
    joined1, joined2 = (fold("".join(word.exact for word in side.words)) for side in (one, two))
    near = closeness(joined1, joined2, names=False)
    if min(len(joined1), len(joined2)) >= 3 and (joined1 == joined2 or (near >= 0.95 and len(joined1) > 6)):
        return scored(0.93, "one name when written in one word")
    return by_words
