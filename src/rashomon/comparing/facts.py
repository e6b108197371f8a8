"""Header facts of all accounts side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import Any, get_args

import yaml

from rashomon.comparing.naming import is_title, name_key, root, same_name
from rashomon.comparing.side import Side
from rashomon.comparing.terms import terms, words
from rashomon.comparing.vocabulary import vocabulary
from rashomon.model import Fact, FactCell, FactName, FactRow, Relation

_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_SECONDS = (86400, 3600, 60, 1)
# Words of an estimate stand so close before a duration, in code points and words.
_NEAR, _WORDS_BEFORE = 40, 3
_WORST: tuple[Relation, ...] = ("same", "differs", "contradicts")


@cache
def _rules() -> dict[str, Any]:
    return dict(yaml.safe_load(files("rashomon.comparing").joinpath("facts.yaml").read_text("utf-8")))


def fact_rows(sides: Sequence[Side]) -> tuple[FactRow, ...]:
    """Set the header facts side by side; a fact that no account gives has no row."""
    rows = []
    for name in get_args(FactName):
        values = [tuple(fact for fact in side.facts if fact.fact == name) for side in sides]
        stated = [facts for facts in values if facts]
        if stated:
            cast = {name_key(who) for side in sides for who in _values(side, "participants")}
            exact = [_exact(side, facts[0]) for side, facts in zip(sides, values, strict=True) if facts]
            relation = _relation(name, stated, frozenset(cast), exact)
            rows.append(FactRow(name, relation, tuple(_cell(name, facts) for facts in values)))
    return tuple(rows)


def agreed(rows: Sequence[FactRow], name: FactName) -> str | None:
    """Give the value that most accounts give for a fact, the first of the columns where they tie."""
    values = [cell.value for row in rows if row.fact == name for cell in row.cells if cell]
    return Counter(values).most_common(1)[0][0] if values else None


def participants(sides: Sequence[Side]) -> tuple[str, ...]:
    """Give all participants that any account names, each once under its longest name."""
    named: dict[str, str] = {}
    for side in sides:
        for name in _values(side, "participants"):
            key = name_key(name)
            named[key] = max(named.get(key, ""), name, key=len)
    return tuple(named.values())


def _values(side: Side, name: FactName) -> tuple[str, ...]:
    return tuple(fact.value for fact in side.facts if fact.fact == name)


def _cell(name: FactName, facts: Sequence[Fact]) -> FactCell | None:
    if not facts:
        return None
    value = facts[0].value
    if name == "participants":
        value = ", ".join(
            {name_key(fact.value): fact.value for fact in reversed(facts)}[key] for key in _keys(facts)
        )
    return FactCell(value, facts[0].start, facts[0].end)


def _keys(facts: Sequence[Fact]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name_key(fact.value) for fact in facts))


def _relation(
    name: FactName, stated: Sequence[Sequence[Fact]], cast: frozenset[str], exact: Sequence[bool]
) -> Relation:
    if len(stated) == 1:
        return "only"
    found = set()
    for left, right in combinations(range(len(stated)), 2):
        relation = _pair(name, stated[left], stated[right], cast)
        if relation == "contradicts" and name == "duration" and not (exact[left] and exact[right]):
            a, b = (_seconds(stated[place][0].value) for place in (left, right))
            close = max(a, b) - min(a, b) <= _rules()["duration_share"] * max(a, b)
            relation = "same" if close else "differs"
        found.add(relation)
    return max(found, key=_WORST.index)


def _exact(side: Side, fact: Fact) -> bool:
    """Tell whether no word before a value or in it makes it an estimate ("about an hour")."""
    known, text = vocabulary(side.reading.language), side.document.text
    before = words(text, max(0, fact.start - _NEAR), fact.start)[-_WORDS_BEFORE:]
    near = [*before, *words(text, fact.start, fact.end)]
    return not any(word.folded in known.stance.get("estimates", ()) for word in near)


def _pair(name: FactName, left: Sequence[Fact], right: Sequence[Fact], cast: frozenset[str]) -> Relation:
    if name == "participants":
        return "same" if set(_keys(left)) == set(_keys(right)) else "differs"
    a, b = left[0].value, right[0].value
    if a.casefold() == b.casefold():
        return "same"
    if name == "initiator":
        return _initiators(a, b, cast)
    return _VALUES.get(name, _words)(a, b)


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


def _kinds(a: str, b: str) -> Relation:
    alike = any({a.casefold(), b.casefold()} <= set(kinds) for kinds in _rules()["alike_kinds"])
    return "same" if alike else "differs"


def _dates(a: str, b: str) -> Relation:
    if a[:10].startswith(b[:10]) or b[:10].startswith(a[:10]):
        return "same"
    if len(a) < 10 or len(b) < 10:
        return "contradicts"
    # One night apart may be one moment in two time zones.
    from datetime import date

    try:
        days = abs((date.fromisoformat(a[:10]) - date.fromisoformat(b[:10])).days)
    except ValueError:
        return "differs"
    return "differs" if days <= 1 else "contradicts"


def _durations(a: str, b: str) -> Relation:
    lengths = [_seconds(value) for value in (a, b)]
    if not all(lengths):
        return "differs"
    return "same" if max(lengths) - min(lengths) <= _rules()["duration_round"] else "contradicts"


def _seconds(value: str) -> int:
    found = _DURATION.fullmatch(value)
    parts = found.groups() if found else ()
    return sum(int(part) * size for part, size in zip(parts, _SECONDS, strict=False) if part)


def _words(a: str, b: str) -> Relation:
    """Two values are the same where all that the shorter one names stands in the longer one."""
    known = vocabulary("en")
    left, right = ({term.key for term in terms(value, 0, len(value), known)} for value in (a, b))
    return "same" if left and right and (left <= right or right <= left) else "differs"


_VALUES: dict[FactName, Callable[[str, str], Relation]] = {
    "date": _dates,
    "duration": _durations,
    "kind": _kinds,
}
