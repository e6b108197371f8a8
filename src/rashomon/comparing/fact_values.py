"""How two values of one header fact stand to each other, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rashomon.comparing.fact_dates import dates
from rashomon.comparing.fact_given import Found, Given, rules
from rashomon.comparing.naming import is_title, name_key, root, same_name
from rashomon.comparing.terms import terms, words
from rashomon.comparing.vocabulary import vocabulary
from rashomon.model import FactName, Relation

_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_SECONDS = (86400, 3600, 60, 1)
# So many people make an encounter.
_ENCOUNTER = 2


def related(name: FactName, left: Given, right: Given, cast: frozenset[str]) -> Found:
    """Compare what two accounts give for a fact.

    Args:
        name: which fact.
        left: what the one gives.
        right: what the other gives.
        cast: keys of the names of all participants.
    """
    if name == "participants":
        return _casts(left, right)
    found = _related(name, left, right, cast)
    if found[0] == "contradicts" and other_people(left.cast, right.cast):
        return "differs", "encounters"
    return found


def _related(name: FactName, left: Given, right: Given, cast: frozenset[str]) -> Found:
    if name == "date":
        return dates(left, right)
    if left.values[0].casefold() == right.values[0].casefold():
        return "same", ""
    if name == "duration":
        return _durations(left, right)
    if name == "initiator":
        return _initiators(left.values[0], right.values[0], cast), ""
    return _VALUES.get(name, _words)(left.values[0], right.values[0])


def _casts(left: Given, right: Given) -> Found:
    a, b = left.persons, right.persons
    # "The Prime Minister" may be whoever the other account names.
    titles = [len(one.keys) - len(one.persons) for one in (left, right)]
    if len(b - a) <= titles[0] and len(a - b) <= titles[1]:
        return "same", ""
    return "differs", "more" if a < b or b < a else ""


def other_people(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two accounts tell encounters of other people: each names some, and hardly the same."""
    both = min(len(left), len(right)) >= _ENCOUNTER
    return both and len(left & right) < _ENCOUNTER and bool(left - right) and bool(right - left)


def _durations(left: Given, right: Given) -> Found:
    a, b = seconds(left.values[0]), seconds(right.values[0])
    if not a or not b:
        return "differs", ""
    gap, longest = abs(a - b), max(a, b)
    if gap <= rules()["duration_round"]:
        return "same", "rounded"
    if not (left.estimate or right.estimate):
        return "contradicts", ""
    return ("same" if gap <= rules()["duration_share"] * longest else "differs"), "estimate"


def seconds(value: str) -> int:
    """Give an ISO 8601 duration in seconds; 0 where it is none."""
    found = _DURATION.fullmatch(value)
    parts = found.groups() if found else ()
    return sum(int(part) * size for part, size in zip(parts, _SECONDS, strict=False) if part)


def _initiators(a: str, b: str, cast: frozenset[str]) -> Relation:
    distinct = [_distinct(value) for value in (a, b)]
    if all(distinct) and distinct[0] & distinct[1]:
        return "same"
    if same_name(a, b) and not any(_is_side(value) for value in (a, b)):
        return "same"
    if all(_is_side(value) for value in (a, b)) and all(distinct):
        # Of two sides one asked the other.
        return "contradicts"
    if is_title(name_key(a)) or is_title(name_key(b)):
        return "differs"
    # Two of those who took part cannot both be the one who asked for it.
    return "contradicts" if {name_key(a), name_key(b)} <= cast else "differs"


def _distinct(value: str) -> frozenset[str]:
    """Give what tells one side, state or office from another: all words but titles and "side"."""
    known = vocabulary("en")
    found = (term.key for term in terms(value, 0, len(value), known) if not is_title(term.key))
    return frozenset(root(key) for key in found if key not in known.stance["side_words"])


def _is_side(value: str) -> bool:
    sides = vocabulary("en").stance["side_words"]
    return any(word.folded in sides for word in words(value, 0, len(value)))


def _kinds(a: str, b: str) -> Found:
    if "statement" in (a, b):
        return "same", "about"
    alike = any({a.casefold(), b.casefold()} <= set(kinds) for kinds in rules()["alike_kinds"])
    return ("same" if alike else "differs"), ""


def _tones(a: str, b: str) -> Found:
    """Two tones are one where each word of the one has a like word in the other: "frank" tells much."""
    return ("same" if _tone(a) == _tone(b) else "differs"), ""


def _tone(value: str) -> frozenset[str]:
    groups = rules()["alike_tones"]
    told = {word.folded for word in words(value, 0, len(value))} - set(rules()["no_tones"])
    return frozenset(next((group[0] for group in groups if word in group), word) for word in told)


def _words(a: str, b: str) -> Found:
    """Two values are the same where all that the shorter one names stands in the longer one."""
    known = vocabulary("en")
    left, right = ({term.key for term in terms(value, 0, len(value), known)} for value in (a, b))
    same = bool(left and right) and (left <= right or right <= left)
    return ("same" if same else "differs"), ""


_VALUES: dict[FactName, Callable[[str, str], Found]] = {"kind": _kinds, "tone": _tones}


def worst(found: Sequence[Found]) -> Found:
    """Give the relation of a row from those of its pairs: what contradicts wins, then what differs."""
    order: tuple[Relation, ...] = ("contradicts", "differs", "same")
    return min(found, key=lambda pair: (order.index(pair[0]), not pair[1]))
