"""The sentence that explains a row: its matter, who does what with it, in what the accounts differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.comparing.aspects import acts
from rashomon.comparing.matter import Matter
from rashomon.comparing.relating import Relating
from rashomon.comparing.side import Side

_SHOWN = 3


def labels(sides: Sequence[Side]) -> tuple[str, ...]:
    """Name each account by its issuer; add date or id where one issuer has several."""
    names = [side.document.issuer or side.document.address or side.document.id for side in sides]
    counted = Counter(names)
    dated = [
        f"{name} ({side.document.published or side.document.id})" if counted[name] > 1 else name
        for name, side in zip(names, sides, strict=True)
    ]
    twice = Counter(dated)
    return tuple(
        f"{name} [{side.document.id}]" if twice[name] > 1 else name
        for name, side in zip(dated, sides, strict=True)
    )


def why_row(
    cells: Mapping[int, Sequence[Matter]], found: Relating, names: Sequence[str], cast: frozenset[str]
) -> str:
    """Explain a row that several accounts state."""
    told = f"{_count(len(cells))} {_shared(cells, cast)}"
    if found.relation == "same":
        return told
    clauses = "; ".join(
        f"{names[side]}: {_clause(cells[side], names[side])}" for side in sorted(cells, key=names.__getitem__)
    )
    reasons = _listed(found.reasons)
    if found.relation == "contradicts":
        return f"{told}; {clauses}; both cannot be true, they differ in {reasons}"
    return f"{told}; {clauses}; they differ in {reasons}"


def why_only(matter: Matter, name: str, others: int) -> str:
    """Explain a row that one account alone states."""
    rest = "the other account is" if others == 1 else f"the other {others} accounts are"
    alone = f"only {name}: {_clause([matter], name)}"
    return f"{alone}; {rest} silent on it" if others else alone


def _count(cells: int) -> str:
    return "both accounts" if cells == 2 else f"{cells} accounts"


def _shared(cells: Mapping[int, Sequence[Matter]], cast: frozenset[str]) -> str:
    if all(any(matter.takes_place for matter in cell) for cell in cells.values()):
        return "tell whether it took place"
    amounts, counted = _amounts(cells)
    held = Counter(key for cell in cells.values() for key in {key for matter in cell for key in matter.keys})
    weight = {key: m.weights[key] for side in sorted(cells) for m in cells[side] for key in m.keys}
    places = {term.key for cell in cells.values() for m in cell for term in m.terms if term.place}
    shown = sorted(
        (key for key, count in held.items() if count > 1 and key not in counted and not key.isdigit()),
        key=lambda key: (key in cast, key in places, -held[key], -weight[key], key),
    )
    told = [*amounts, *(_surface(key, cells) for key in shown)][:_SHOWN]
    return f"speak of {_listed(told)}" if told else "use words of like meaning"


def _amounts(cells: Mapping[int, Sequence[Matter]]) -> tuple[list[str], set[str]]:
    """Give the amounts that two cells share, as written, and the terms they are made of."""
    seen: dict[tuple[str, float], tuple[int, str]] = {}
    shared: dict[str, None] = {}
    counted: set[str] = set()
    for side in sorted(cells):
        for matter in cells[side]:
            for amount in matter.quantities:
                begin = matter.point.start
                written = " ".join(matter.text[amount.start - begin : amount.end - begin].split())
                first, kept = seen.setdefault((amount.unit, amount.value), (side, written))
                if first != side:
                    shared[kept] = None
                inside = (t.key for t in matter.terms if amount.start <= t.start and t.end <= amount.end)
                counted.update(inside)
    return list(shared), counted


def _surface(key: str, cells: Mapping[int, Sequence[Matter]]) -> str:
    """Give a term as a text writes it."""
    for side in sorted(cells):
        for matter in cells[side]:
            for term in matter.terms:
                if term.key == key:
                    written = matter.text[term.start - matter.point.start : term.end - matter.point.start]
                    return " ".join(written.split())
    return key


def _clause(cell: Sequence[Matter], name: str) -> str:
    done = []
    for matter in cell:
        chain = matter.point.chain
        who = " and ".join(part.strip() for part in chain[-1].split(" + ")) if chain else name
        several = bool(chain) and " + " in chain[-1]
        done.append(f"{who} {acts()['together' if several else 'words'][matter.point.act]}")
    return _listed(list(dict.fromkeys(done)))


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
