"""Two versions of one text -> Revision: what was added, dropped, changed or moved, by words and by points."""

from rashomon.comparing.versions.revise import revise, without_typography

__all__ = ["revise", "without_typography"]
