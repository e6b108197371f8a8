"""How words and marks of a change are written on a line: nothing that changed is invisible."""

from __future__ import annotations

import unicodedata

from rashomon.export.table import plain, shortened
from rashomon.export.versions.weave import Piece

_SHOWN = {" ": "␣", "\n": "↵", "\t": "⇥", "\r": "←", "\u00a0": "⍽"}
_BLANK = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})
CONTEXT = 60
"""Code points of what stayed that are shown on each side of a change, where a line is long."""
LEGEND = "[-dropped-] {+added+} {~typography: before|after~} [=1 moved away=] {=1 moved here=}"


def seen(text: str) -> str:
    """Write a stretch so that it is seen where it holds blanks and invisible signs alone."""
    if not all(unicodedata.category(sign) in _BLANK for sign in text):
        return text
    return "".join(_SHOWN.get(sign) or f"\u2039U+{ord(sign):04X}\u203a" for sign in text)


def written(piece: Piece) -> str:
    """Write a piece with its marks, harmless for a terminal."""
    if piece.kind == "dropped":
        return f"[-{plain(seen(piece.before))}-]"
    if piece.kind == "added":
        return f"{{+{plain(seen(piece.after))}+}}"
    if piece.kind == "typography":
        return f"{{~{plain(seen(piece.before))}|{plain(seen(piece.after))}~}}"
    if piece.kind == "moved away":
        return f"[={piece.number} moved away: {plain(shortened(piece.before, CONTEXT))}=]"
    if piece.kind == "moved here":
        inner = "".join(plain(one.after) if one.kind == "same" else written(one) for one in piece.inner)
        return f"{{={piece.number} moved here: {inner.strip()}=}}"
    return plain(piece.after)


def context(text: str, *, first: bool, last: bool) -> str:
    """Cut what stayed in a line to what stands next to a change."""
    most = CONTEXT * (1 if first or last else 2)
    if len(text) <= most + CONTEXT // 2:
        return text
    head = "" if first else text[:CONTEXT].rpartition(" ")[0] or text[:CONTEXT]
    tail = "" if last else text[-CONTEXT:].partition(" ")[2] or text[-CONTEXT:]
    return f"{head}{' ' if head else ''}\u2026{' ' if tail else ''}{tail}"
