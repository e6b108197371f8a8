"""Who is blamed for one matter, and who denies it: where each side blames another, both cannot be true."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.denials import is_denial
from rashomon.comparing.differing import Difference
from rashomon.comparing.matter import Matter
from rashomon.comparing.naming import root
from rashomon.comparing.showing import phrases
from rashomon.comparing.vocabulary import Vocabulary
from rashomon.model import Span

Cell = Sequence[Matter]


def blame(left: Cell, right: Cell, known: Vocabulary) -> Difference | None:
    """Find that each of two cells blames somebody else, one of them the other's side.

    Whom both name, as a victim or a place, is nobody's culprit; nor is the issuer's own side, which an
    account names where it speaks.
    """
    here, there = _own(left), _own(right)
    ours, theirs = _blamed(left, here | there, known), _blamed(right, here | there, known)
    ours, theirs = ours - theirs, theirs - ours
    if here & there or not ours or not theirs or not (ours & there or theirs & here):
        return None
    return Difference("who", "blame", _shown(left, ours, known), _shown(right, theirs, known), exclusive=True)


def charge_denied(left: Cell, right: Cell, known: Vocabulary) -> Difference | None:
    """Find that one cell accuses the other's side, which says that it is not so."""
    for by, (accused, accusing) in enumerate(((left, right), (right, left))):
        denies = [m for m in accused if is_denial(m) and m.point.act not in ("accuse", "request")]
        if not denies or _own(accused) & _own(accusing) or any(is_denial(m) for m in accusing):
            continue
        culprits = _blamed(accusing, _own(accused), known) & _own(accused)
        if culprits and any(_one_thing(m, n, culprits) for m in denies for n in accusing):
            shown = phrases(denies, tuple(known.negations)), _shown(accusing, culprits, known)
            return Difference("act", "denied", shown[by], shown[1 - by], exclusive=True, by=by)
    return None


def _one_thing(denial: Matter, charge: Matter, culprits: frozenset[str]) -> bool:
    shared = {key for key in denial.keys if key in charge.keys and root(key) not in culprits}
    return bool(shared - charge.speakers - denial.speakers)


def _own(cell: Cell) -> frozenset[str]:
    return frozenset(key for matter in cell for key in matter.own_side)


def _blames(matter: Matter, known: Vocabulary) -> bool:
    if matter.point.hedge is not None or matter.point.act == "reject":
        return False
    return matter.point.act == "accuse" or bool(phrases([matter], tuple(known.stance["causes"])))


def _blamed(cell: Cell, sides: frozenset[str], known: Vocabulary) -> frozenset[str]:
    """Give the roots of the states and bodies, other than its own, that a cell names where it blames.

    Args:
        cell: points of one account.
        sides: roots of the names of the sides, known wherever they stand.
        known: words of the language; another capital word that general texts hold names no body.
    """
    blaming = [matter for matter in cell if _blames(matter, known)]
    named = {
        root(term.key)
        for matter in blaming
        for term in matter.terms
        if term.place or root(term.key) in sides or (term.name and term.key not in known.frequencies)
    }
    speaking = {key for matter in blaming for key in matter.speakers}
    return frozenset(named - _own(cell) - speaking)


def _shown(cell: Cell, blamed: frozenset[str], known: Vocabulary) -> tuple[Span, ...]:
    """Give the words by which blaming points name those whom they blame."""
    return tuple(
        Span(term.start, term.end)
        for matter in cell
        if _blames(matter, known)
        for term in matter.terms
        if root(term.key) in blamed
    )
