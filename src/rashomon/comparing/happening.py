"""Which points say that the event took place or not, how long it lasted and who asked for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from rashomon.comparing.naming import is_title, name_key
from rashomon.comparing.side import Side
from rashomon.comparing.terms import Word
from rashomon.comparing.vocabulary import Vocabulary
from rashomon.model import Point

Encounter = Literal["told", "setting", "more", "touched", ""]

# An account tells at its head that the event took place.
_EARLY = 3
# Words that may stand before the event as the subject: "According to the press service, the meeting lasted".
_OPENING = 7
# Words between "had" and "conversation" that still make them one predicate.
_NEAR = 7
# Acts of an account that says so, or denies it.
_ACTS = ("do", "assert", "reject")
_REPORTS = ("do", "assert", "reject", "comment")
# Words from a "not" to the encounter that it turns round.
_DENIED = 2
# Plain words beyond which a point that tells of the encounter speaks of another matter too.
_MATTER = 4


def participants_of(side: Side) -> frozenset[str]:
    """Give the keys of those who took part, as this account tells: its header facts and its speakers."""
    told = [fact.value for fact in side.facts if fact.fact == "participants"]
    for point in side.points:
        told += [name for link in point.chain for name in link.split(" + ")]
    return frozenset(key for key in map(name_key, told) if key and not is_title(key))


def encounter(
    point: Point, words: Sequence[Word], index: int, who: frozenset[str], known: Vocabulary
) -> Encounter:
    """Tell how far a point says that the event took place, or did not, with its date, length or initiator.

    Args:
        point: the point.
        words: its words.
        index: which point of its account it is, in text order.
        who: keys of those who took part.
        known: what is known of the words of this language.

    Returns:
        "told" where the point says this alone, "setting" where it says how long it lasted or who asked for
        it, "more" where it says more besides, "touched" where it reports something of an encounter, which may
        be this one, "" otherwise.
    """
    stance = known.stance
    folded = [word.folded for word in words]
    nouns = [place for place, word in enumerate(folded) if word in stance.get("encounter_nouns", ())]
    verbs = _verbs(folded, nouns, known)
    if _another(verbs[:1] or nouns[:1], folded, stance):
        return ""
    named = {word.folded for word in words if word.capital} & who
    if _denied(point):
        told = _encounter_denied(folded, verbs, nouns, stance) and bool(named or nouns)
    elif _flatly_denied(folded, verbs, nouns, known) and point.act in _REPORTS:
        early = index < _EARLY and not _carries_more(words, {*nouns, *verbs}, known)
        told = (early or len(named) > 1) and _encounter_denied(folded, verbs, nouns, stance)
    elif _is_setting(point, folded, nouns, stance):
        return "setting"
    else:
        told = _tells(point, head=index < _EARLY, verbs=bool(verbs), nouns=bool(nouns), named=len(named))
    if told:
        return "more" if _carries_more(words, {*nouns, *verbs}, known) else "told"
    reports = point.act in _REPORTS and not _denied(point)
    return "touched" if (nouns or verbs) and reports else ""


def _denied(point: Point) -> bool:
    return point.hedge == "denied" or point.act == "reject"


def _tells(point: Point, *, head: bool, verbs: bool, nouns: bool, named: int) -> bool:
    if point.act not in _ACTS or not verbs:
        return False
    head = head and len(point.chain) < 2
    if named > 1:
        return head or point.act == "do"
    return head and point.act == "do" and bool(named or nouns)


def _carries_more(words: Sequence[Word], encounter: set[int], known: Vocabulary) -> bool:
    """Tell whether a point speaks of another matter too: "they spoke about the loan and the flood"."""
    plain = {
        word.folded
        for place, word in enumerate(words)
        if place not in encounter
        and not word.capital
        and not word.folded.isdigit()
        and word.folded not in known.empty
        and word.folded not in known.stance["side_words"]
        and word.folded not in known.stance["encounter_settings"]
    }
    return len(plain) > _MATTER


def _flatly_denied(
    folded: Sequence[str], verbs: Sequence[int], nouns: Sequence[int], known: Vocabulary
) -> bool:
    """Tell whether a "not" or "no" stands right before the encounter: "did not meet", "there was no call"."""
    return any(known.negates(folded, place, _DENIED) for place in (*verbs, *nouns))


def _verbs(folded: Sequence[str], nouns: Sequence[int], known: Vocabulary) -> list[int]:
    """Give the places of words that tell an encounter.

    "Had" does with "a conversation" close behind, "meet" behind a "did not".
    """
    stance = known.stance
    found = [place for place, word in enumerate(folded) if word in stance.get("encounter_verbs", ())]
    light = [
        place
        for place, word in enumerate(folded)
        if word in stance.get("light_verbs", ()) and any(0 < abs(noun - place) < _NEAR for noun in nouns)
    ]
    turned = [
        place
        for place, word in enumerate(folded)
        if word in stance.get("meeting_stems", ()) and known.negates(folded, place, _DENIED)
    ]
    return sorted([*found, *light, *turned])


def _another(places: Sequence[int], folded: Sequence[str], stance: dict[str, Any]) -> bool:
    """Tell whether a word close before says that it is an earlier, a later or a wished encounter."""
    others = stance.get("other_encounters", ())
    return any(word in others for place in places for word in folded[max(0, place - _EARLY) : place])


def _encounter_denied(
    folded: Sequence[str], verbs: Sequence[int], nouns: Sequence[int], stance: dict[str, Any]
) -> bool:
    """Tell whether the encounter itself is denied, not what was done at it, its length or initiator."""
    if not verbs and not nouns:
        return False
    first = min([*verbs, *nouns])
    cue = next((place + 1 for place, word in enumerate(folded) if word in stance["denying"]), 0)
    deeds = {*stance["act_words"], *stance["encounter_deeds"]} - set(stance["encounter_verbs"])
    if deeds & set(folded[cue:first]) or set(stance["encounter_circumstances"]) & set(folded[first:]):
        return False
    # Of an encounter as the subject anything may be denied: "denied that the talks touched on prisoners".
    behind = [folded[place + 1 : place + 2] for place in nouns if place + 1 not in nouns][:1]
    return bool(verbs) or (set(*behind) <= set(stance["encounter_denied"]) and not deeds & set(folded[cue:]))


def _is_setting(point: Point, folded: Sequence[str], nouns: Sequence[int], stance: dict[str, Any]) -> bool:
    if not nouns or point.act not in (*_REPORTS, "request") or len(point.chain) > 1:
        return False
    return _asked(folded, nouns[0], stance) or _lasted(folded, nouns[0], stance)


def _lasted(folded: Sequence[str], noun: int, stance: dict[str, Any]) -> bool:
    """Tell whether the event itself is the subject: "the call lasted an hour"."""
    behind = folded[noun + 1 : noun + _EARLY]
    return noun <= _OPENING and any(word in stance.get("circumstances", ()) for word in behind)


def _asked(folded: Sequence[str], noun: int, stance: dict[str, Any]) -> bool:
    """Tell whether it is said who wanted it: "Lestria asked for the call"."""
    before = folded[max(0, noun - 4) : noun]
    return noun == len(folded) - 1 and any(word in stance.get("initiating", ()) for word in before)
