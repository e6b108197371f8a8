"""One sentence that cannot be read never loses the rest of its document."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rashomon.model import Problem
from rashomon.reading.draft import Draft


@contextmanager
def noting(draft: Draft, layer: str, start: int = 0, end: int = 0) -> Iterator[None]:
    """Note what fails inside the `with` block in `draft.problems` and go on behind the block.

    Only what is wrong with the text at hand is noted: running out of memory, an interrupt or a wish
    to exit pass through.

    Args:
        draft: the Reading in the making.
        layer: name of the layer at work ("points.en.v1").
        start: first code point of what is being read.
        end: code point behind its last.
    """
    try:
        yield
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever one sentence does, the others must be read
        draft.problems.append(Problem(layer, f"{type(error).__name__}: {error}", start, end))
