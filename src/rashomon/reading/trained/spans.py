"""Spans out of tags: the best path that begins every span before it goes on."""

from __future__ import annotations

import math
from typing import Any

_NEVER = -math.inf


def best_path(scores: Any) -> list[int]:
    """Find the best tags of a row of tokens (Viterbi); tags are O, B-a, I-a, B-b, I-b, ...

    Args:
        scores: log probabilities [tokens, tags]; the number of tags is odd.

    Returns:
        one tag a token; an I follows only its own B or I.
    """
    import numpy as np

    length, count = scores.shape
    if not length:
        return []
    steps = np.zeros((count, count))
    for inside in range(2, count, 2):
        steps[[tag for tag in range(count) if tag not in (inside - 1, inside)], inside] = _NEVER
    total = scores[0].astype(float)
    total[2::2] += _NEVER
    back = np.zeros((length, count), dtype=int)
    for place in range(1, length):
        moved = total[:, None] + steps
        back[place] = moved.argmax(axis=0)
        total = moved.max(axis=0) + scores[place]
    path = [int(total.argmax())]
    for place in range(length - 1, 0, -1):
        path.append(int(back[place, path[-1]]))
    return path[::-1]


def spans_of(path: list[int]) -> list[tuple[int, int, int]]:
    """Read spans off tags: number of the kind (0 for a), first token, token behind the last."""
    found: list[tuple[int, int, int]] = []
    for place, tag in enumerate(path):
        if tag == 0:
            continue
        kind = (tag - 1) // 2
        if tag % 2 == 0 and found and found[-1][0] == kind and found[-1][2] == place:
            found[-1] = (kind, found[-1][1], place + 1)
        else:
            found.append((kind, place, place + 1))
    return found


def log_softmax(scores: Any) -> Any:
    """Log probabilities over the last axis."""
    import numpy as np

    shifted = scores - scores.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
