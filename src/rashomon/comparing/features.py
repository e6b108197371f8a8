"""What tells whether two points are one matter: features that a person can read, over all pairs of points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rashomon.comparing.likeness import Likeness, cast_keys
from rashomon.comparing.matter import Matter
from rashomon.comparing.vocabulary import vocabulary

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

FEATURES = (
    "like", "cosine", "takes_place", "takes_place_apart", "like_same_speaker", "like_same_act", "rarest",
    "mirrored", "margin", "places", "length", "own_voice", "nothing_shared", "turned_act",
    "same_speaker_act", "names_apart", "neighbours",
)  # fmt: skip

# Acts that one side reports of itself where the other reports the answer to it.
_TURNED = ({"appreciate", "commit"}, {"request", "commit"}, {"appreciate", "discuss"}, {"request", "warn"})


def features(
    accounts: Sequence[Sequence[Matter]], names: Sequence[str], issuers: Sequence[str] = ()
) -> Matrix:
    """Give feature by point by point; see `FEATURES` for the order."""
    import numpy as np

    matters = [matter for account in accounts for matter in account]
    known = vocabulary("en")
    cast = cast_keys(matters, names, known, issuers)
    likeness = Likeness(matters, known, cast)
    like = np.sqrt(likeness.covered * likeness.covered.T)
    length = np.log1p([len(matter.keys) for matter in matters])
    acts = np.array([matter.point.act for matter in matters])
    spoken, addressed = _actors(matters)
    own = np.array([not matter.speakers for matter in matters])
    same_speaker = (spoken @ spoken.T > 0).astype(float)
    same_act = (acts[:, None] == acts[None, :]).astype(float)
    happened = _takes_place(matters, cast)
    both = np.array([matter.takes_place for matter in matters])
    table = {
        "like": like,
        "cosine": likeness.cosine,
        "takes_place": happened,
        "takes_place_apart": (both[:, None] & both[None, :] & (happened == 0)).astype(float),
        "like_same_speaker": like * same_speaker,
        "like_same_act": like * same_act,
        "rarest": np.minimum(likeness.rarest, likeness.rarest.T),
        "mirrored": ((spoken @ addressed.T > 0) | (addressed @ spoken.T > 0)).astype(float),
        "margin": _margin(0.5 * (like + likeness.cosine), [len(account) for account in accounts]),
        "places": likeness.places,
        "length": length[:, None] + length[None, :],
        "own_voice": (own[:, None] & own[None, :]).astype(float),
        "nothing_shared": (likeness.shared == 0).astype(float),
        "turned_act": _turned(acts),
        "same_speaker_act": same_speaker * same_act,
        "names_apart": _names_apart(matters, cast),
        "neighbours": _neighbours(matters),
    }
    return np.stack([table[name] for name in FEATURES])


def _actors(matters: Sequence[Matter]) -> tuple[Matrix, Matrix]:
    """Give point by actor: who speaks, and who is spoken to."""
    import numpy as np

    names = sorted({name for matter in matters for name in matter.speakers | matter.addressee})
    spoken = [[name in matter.speakers for name in names] for matter in matters]
    addressed = [[name in matter.addressee for name in names] for matter in matters]
    return np.array(spoken, dtype=float), np.array(addressed, dtype=float)


def _turned(acts: np.ndarray[Any, Any]) -> Matrix:
    import numpy as np

    table = np.zeros((len(acts), len(acts)))
    for pair_of_acts in _TURNED:
        one, other = sorted(pair_of_acts)
        found = (acts == one)[:, None] & (acts == other)[None, :]
        table += found | found.T
    return table


def _takes_place(matters: Sequence[Matter], cast: frozenset[str]) -> Matrix:
    """Give how far two points that only say that the event took place name the same participants."""
    import numpy as np

    table = np.zeros((len(matters), len(matters)))
    for row, a in enumerate(matters):
        for column, b in enumerate(matters):
            if a.takes_place and b.takes_place:
                left, right = cast & set(a.keys), cast & set(b.keys)
                # Without names two heads of accounts may tell one thing, two later points may not.
                heads = 0.5 if a.index == b.index == 0 else 0.0
                shared = len(left & right) / min(len(left), len(right)) if left and right else heads
                # Who is named beside its length or who asked for it is no matter: two sides may name two.
                settings = (a.encounter == "setting") + (b.encounter == "setting")
                table[row, column] = (shared, max(shared, 0.5), 1.0)[settings]
    return table


def _margin(value: Matrix, sizes: Sequence[int]) -> Matrix:
    """Give how far a pair stands above the next best of either point in the other's account."""
    import numpy as np

    one_way = np.zeros_like(value)
    start = 0
    for size in sizes:
        block = value[:, start : start + size]
        if size:
            order = np.sort(block, axis=1)
            best = order[:, -1:]
            second = order[:, -2:-1] if size > 1 else best
            top = np.arange(size)[None, :] == block.argmax(axis=1)[:, None]
            one_way[:, start : start + size] = block - np.where(top, second, best)
        start += size
    return one_way + one_way.T


def _names_apart(matters: Sequence[Matter], cast: frozenset[str]) -> Matrix:
    """Give 1 where both points name something and none of the names is the same."""
    import numpy as np

    named = [matter.names - cast for matter in matters]
    holds = _membership([sorted(names) for names in named])
    some = (holds.sum(axis=1) > 0).astype(np.float64)
    apart: Matrix = np.outer(some, some) * (holds @ holds.T == 0)
    return apart


def _neighbours(matters: Sequence[Matter]) -> Matrix:
    """Give 1 where both points hold the same two terms close to each other, in any order."""
    import numpy as np

    close = [
        sorted(
            {
                f"{min(a.key, b.key)} {max(a.key, b.key)}"
                for gap in (1, 2)
                for a, b in zip(matter.terms, matter.terms[gap:], strict=False)
                if a.key != b.key
            }
        )
        for matter in matters
    ]
    holds = _membership(close)
    shared: Matrix = (holds @ holds.T > 0).astype(np.float64)
    return shared


def _membership(held: Sequence[Sequence[str]]) -> Matrix:
    """Give point by thing: 1 where the point holds it."""
    import numpy as np

    column = {
        thing: place for place, thing in enumerate(sorted({thing for things in held for thing in things}))
    }
    table = np.zeros((len(held), max(1, len(column))))
    for row, things in enumerate(held):
        for thing in things:
            table[row, column[thing]] = 1.0
    return table
