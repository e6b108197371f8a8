"""What one cell tells as still to come and the other as done."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.differing import Difference
from rashomon.comparing.matter import Matter
from rashomon.comparing.showing import first
from rashomon.comparing.vocabulary import Vocabulary

# Words at the head of a point among which one that looks ahead makes the whole point do so.
_HEAD = 8


def tense(left: Sequence[Matter], right: Sequence[Matter], known: Vocabulary) -> Difference | None:
    """Find that what one cell promises or announces the other tells as a deed done."""
    if any(matter.takes_place for matter in (*left, *right)):
        return None
    ahead = [all(_ahead(matter, known) for matter in cell) for cell in (left, right)]
    done = [all(_done(matter, known) for matter in cell) for cell in (left, right)]
    for by in (0, 1):
        if ahead[by] and done[1 - by] and _one_thing(left, right):
            shown = frozenset(known.stance["looking_ahead"])
            return Difference("time", "tense", first(left, shown), first(right, shown), by=by)
    return None


def _ahead(matter: Matter, known: Vocabulary) -> bool:
    looks = bool(set(matter.folded[:_HEAD]) & set(known.stance["looking_ahead"]))
    return looks and matter.point.act in ("commit", "assert", "agree", "do")


def _done(matter: Matter, known: Vocabulary) -> bool:
    open_ = {*known.stance["looking_ahead"], *known.stance["under_way"]}
    return matter.point.act == "do" and not matter.negated and not open_ & set(matter.folded)


def _one_thing(left: Sequence[Matter], right: Sequence[Matter]) -> bool:
    """Tell whether a word that is no name stands in both."""
    plain = [{key for m in cell for key in m.keys if key not in m.names} for cell in (left, right)]
    return bool(plain[0] & plain[1])
