"""Who denies what another states, and what a short denial ("no agreement was reached") is about."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.acts import acts
from rashomon.comparing.differing import Difference
from rashomon.comparing.matter import Matter
from rashomon.comparing.showing import first
from rashomon.comparing.vocabulary import Vocabulary

# A denial turns a statement round where they share this part of the shorter one's terms, and so many terms.
_CLOSE = 0.5
_SHARED = 2
# Words between a "not" and the verb that it turns round.
_BEFORE = 3
# Plain terms up to which a denial names no matter of its own.
_PLAIN = 3


def denial(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> Difference | None:
    """Find a point of one cell that says of a point of the other that it is not so.

    A cell in which one voice denies and states at once is left alone.
    """
    for by, (a, b) in enumerate(((left, right), (right, left))):
        if any(_denies(m, n, known, least=1) for m in a for n in b) and not any(
            m.point.chain == d.point.chain and _denies(d, m, known) for m in a for d in a
        ):
            shown = first([m for m in a if is_denial(m)], known.negations)
            verbs = frozenset(known.stance.get("act_words", ()))
            affirmed = first([n for n in b if _affirms(n)], verbs)
            here, there = (shown, affirmed) if by == 0 else (affirmed, shown)
            return Difference("act", "denied", here, there, exclusive=True, by=by)
    return None


def is_denial(matter: Matter) -> bool:
    """Tell whether a point denies, rejects or says that something is not so."""
    return matter.negated and matter.point.act not in acts()["asking"]


def denies_outright(a: Matter, b: Matter, known: Vocabulary) -> bool:
    """Tell whether the first point denies or rejects, in so many words, what the second states."""
    outright = a.point.hedge == "denied" or a.point.act in acts()["denials"]
    return outright and a.side != b.side and _denies(a, b, known)


def denies_event(a: Matter, b: Matter) -> bool:
    """Tell whether the first point says that there was no event and one of another account tells it."""
    told = a.encounter == "told" and is_denial(a) and b.encounter in ("told", "more") and not b.negated
    strangers = a.people and b.people and not set().union(*a.people) & set().union(*b.people)
    return a.side != b.side and told and not strangers


def blanket(matter: Matter, act: str, known: Vocabulary) -> bool:
    """Tell whether a point denies every deed of a kind and names no matter: "no agreement was reached"."""
    plain = [t for t in matter.terms if not t.name and not t.place]
    if not matter.negated or len(plain) > _PLAIN:
        return False
    nouns = known.stance.get("act_nouns", {}).get(act, ())
    folded = matter.folded
    if set(folded) & set(known.stance.get("anaphors", ())):
        return False
    return any(word in nouns and known.negates(folded, place, _BEFORE) for place, word in enumerate(folded))


def _contrary(matter: Matter, known: Vocabulary) -> frozenset[str]:
    """Give the words of a point that say by themselves that something is not so or shall not be."""
    return frozenset(
        known.uninflected(word) for word in set(matter.folded) & set(known.stance.get("contrary", ()))
    )


def _affirms(matter: Matter) -> bool:
    return not is_denial(matter) and matter.point.act in acts()["affirmations"]


def _denies_encounter(matter: Matter, known: Vocabulary) -> bool:
    """Tell whether it is the encounter that a point denies: a "not" may stand at any word of it."""
    if matter.point.hedge == "denied" or matter.point.act in acts()["denials"]:
        return True
    stance = known.stance
    encounters = {
        *stance["encounter_verbs"],
        *stance["encounter_nouns"],
        *stance["light_verbs"],
        *stance["meeting_stems"],
    }
    folded = matter.folded
    return any(
        word in encounters and known.negates(folded, place, _BEFORE) for place, word in enumerate(folded)
    )


def _denies(a: Matter, b: Matter, known: Vocabulary, *, least: int = _SHARED) -> bool:
    """Tell whether the first point says that the second is not so.

    Args:
        a: a point that may deny.
        b: a point that may state.
        known: words of the language.
        least: terms that an outright denial must share; of two points in one row one is enough.
    """
    if not is_denial(a) or not _affirms(b):
        return False
    if blanket(a, b.point.act, known):
        return True
    if a.takes_place and b.takes_place:
        return _denies_encounter(a, known)
    # What was not done at an encounter leaves it one that took place.
    if b.encounter == "told" or _contrary(b, known) - _contrary(a, known):
        return False
    # Who speaks, and which states, two statements may share that are about different matters.
    who = a.speakers | b.speakers | a.addressee | b.addressee | known.places
    ours, theirs = set(a.keys) - who, set(b.keys) - who
    shared = len(ours & theirs)
    # A "not" may stand at any word of a point; a denial is about the whole of it.
    outright = a.point.hedge == "denied" or a.point.act in acts()["denials"]
    if a.point.act in acts()["denials"] and least < _SHARED:
        return shared >= least
    return shared >= _SHARED + (not outright) and shared >= _CLOSE * min(len(ours), len(theirs))
