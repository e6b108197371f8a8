"""Pairs of texts worth comparing: those that share enough of their samples; never all pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from rashomon.linking.copies.sketches import Sketch

LONG_LIST = 12
"""A run of words met in more texts than this joins each of them to the longest and to its neighbour only."""
SHARED = 0.15
"""Share of the smaller sample that two texts must have in common."""
FEWEST = 2
_TEXTS = 1 << 32


def _joined(hashes: np.ndarray[Any, Any], owners: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Give a number each time two texts meet in a hash: the first one's times 2^32, plus the second's."""
    import numpy as np

    new = np.ones(len(hashes), dtype=bool)
    new[1:] = hashes[1:] != hashes[:-1]
    begin = np.flatnonzero(new)
    length = np.diff(np.append(begin, len(hashes)))
    shared = length > 1
    begin, length = begin[shared], length[shared]
    found = []
    for k in range(1, LONG_LIST):
        for j in range(LONG_LIST - k):
            held = begin[(length > j + k) & (length <= LONG_LIST)]
            found.append(owners[held + j] * np.uint64(_TEXTS) + owners[held + j + k])
    long = length > LONG_LIST
    for start, count in zip(begin[long].tolist(), length[long].tolist(), strict=True):
        listed = owners[start : start + count]
        found.extend(
            (listed[0] * np.uint64(_TEXTS) + listed[1:], listed[1:-1] * np.uint64(_TEXTS) + listed[2:])
        )
    return np.concatenate(found) if found else np.zeros(0, dtype=np.uint64)


def candidates(sketches: list[Sketch]) -> list[tuple[int, int]]:
    """Find pairs of texts that share at least two hashes and 15 of 100 of the smaller sample.

    Args:
        sketches: of texts all of whose keys differ, the longest first.

    Returns:
        Pairs of places in the list, the earlier first, sorted.
    """
    import numpy as np

    if len(sketches) < 2:
        return []
    sizes = np.array([len(one.sample) for one in sketches])
    hashes = np.concatenate([one.sample for one in sketches]).astype(np.uint64)
    owners = np.repeat(np.arange(len(sketches), dtype=np.uint64), sizes)
    listed = np.sort(hashes * np.uint64(_TEXTS) + owners)
    met = _joined(listed >> np.uint64(32), listed & np.uint64(_TEXTS - 1))
    pairs, counts = np.unique(met, return_counts=True)
    first, second = (
        (pairs >> np.uint64(32)).astype(np.int64),
        (pairs & np.uint64(_TEXTS - 1)).astype(np.int64),
    )
    enough = (counts >= FEWEST) & (counts >= SHARED * np.minimum(sizes[first], sizes[second]))
    return list(zip(first[enough].tolist(), second[enough].tolist(), strict=True))
