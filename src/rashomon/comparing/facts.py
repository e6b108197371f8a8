"""Header facts of all accounts side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import get_args

from rashomon.comparing.cast import full_names, named
from rashomon.comparing.clocks import clock_of
from rashomon.comparing.fact_given import Found, Given, rules
from rashomon.comparing.fact_values import related, worst
from rashomon.comparing.naming import is_title, name_key
from rashomon.comparing.retelling import header_facts, is_statement
from rashomon.comparing.side import Side
from rashomon.comparing.standing import merged, together
from rashomon.comparing.terms import words
from rashomon.comparing.vocabulary import vocabulary
from rashomon.model import Fact, FactCell, FactName, FactRow, Stand

# Words of an estimate stand so close before a duration, in code points and words.
_NEAR, _WORDS_BEFORE = 40, 3


def fact_rows(sides: Sequence[Side]) -> tuple[FactRow, ...]:
    """Set the header facts side by side; a fact that no account gives has no row."""
    given_facts = header_facts(sides)
    full = full_names(who for side in sides for who in _values(side, "participants"))
    cast = frozenset(map(name_key, full.values()))
    rows = []
    for name in get_args(FactName):
        given = {
            place: (facts, _given(side, facts, full))
            for place, side in enumerate(sides)
            if (facts := [fact for fact in given_facts[place] if fact.fact == name])
        }
        if given:
            rows.append(_row(name, given, len(sides), cast))
    return tuple(rows)


def agreed(rows: Sequence[FactRow], name: FactName) -> str | None:
    """Give the value that most accounts give for a fact, the first of the columns where they tie."""
    values = [cell.value for row in rows if row.fact == name for cell in row.cells if cell]
    return Counter(values).most_common(1)[0][0] if values else None


def participants(sides: Sequence[Side]) -> tuple[str, ...]:
    """Give all participants that any account names, each once under its longest name."""
    names = [name for side in sides for name in _values(side, "participants")]
    people = [name for name in names if not is_title(name_key(name))] or names
    full = full_names(people)
    return tuple(dict.fromkeys(full[name] for name in people))


def _values(side: Side, name: FactName) -> tuple[str, ...]:
    return tuple(fact.value for fact in named(side.facts) if fact.fact == name)


def _given(side: Side, facts: Sequence[Fact], full: Mapping[str, str]) -> Given:
    first = facts[0]
    clock = clock_of(side, first) if first.fact == "date" else None
    cast = Given(tuple(full[who] for who in _values(side, "participants"))).persons
    return Given(
        values=tuple(full.get(fact.value, fact.value) for fact in facts),
        estimate=_is_estimate(side, first),
        clock=clock,
        implied=_is_implied(side, first),
        statement=is_statement(side),
        cast=cast,
    )


def _is_implied(side: Side, fact: Fact) -> bool:
    """Tell whether a date rests on the words that tell the deed: the day is that of publication then."""
    deeds = {(one.start, one.end) for one in side.facts if one.fact == "kind"}
    return fact.fact == "date" and (fact.start, fact.end) in deeds


def _is_estimate(side: Side, fact: Fact) -> bool:
    """Tell whether a word before a value or in it makes it an estimate ("about an hour")."""
    known, text = vocabulary(side.reading.language), side.document.text
    before = words(text, max(0, fact.start - _NEAR), fact.start)[-_WORDS_BEFORE:]
    near = [*before, *words(text, fact.start, fact.end)]
    return any(word.folded in known.stance.get("estimates", ()) for word in near)


def _row(
    name: FactName, given: dict[int, tuple[list[Fact], Given]], columns: int, cast: frozenset[str]
) -> FactRow:
    pairs: dict[tuple[int, int], Found] = {
        (a, b): related(name, given[a][1], given[b][1], cast) for a, b in combinations(given, 2)
    }
    relation, reason = worst(list(pairs.values())) if pairs else ("only", "")
    cells = tuple(_cell(*given[place]) if place in given else None for place in range(columns))
    unlike = [pair for pair, (found, _) in pairs.items() if found != "same"]
    stands = [Stand(group, _told(cells, group)) for group in together(list(given), unlike)]
    return FactRow(name, relation, cells, merged(stands, unlike), rules()["why"][reason] if reason else "")


def _cell(facts: Sequence[Fact], given: Given) -> FactCell:
    once: dict[str, str] = {}
    for fact in facts:
        once.setdefault(name_key(fact.value), fact.value)
    value = ", ".join(once.values()) if facts[0].fact == "participants" else facts[0].value
    return FactCell(value, facts[0].start, facts[0].end, given.clock, given.implied)


def _told(cells: Sequence[FactCell | None], group: tuple[int, ...]) -> str:
    """Give the value that most accounts of a group give, the longest where they tie."""
    counted = Counter(cell.value for place in group if (cell := cells[place]))
    return min(counted, key=lambda value: (-counted[value], -len(value), value))
