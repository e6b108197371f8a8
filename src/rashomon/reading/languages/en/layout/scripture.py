"""Verses quoted from scripture: a first version, by references, cues and brackets."""

from __future__ import annotations

import re
from bisect import bisect_right

from rashomon.model import Section
from rashomon.reading.languages.en.layout.marks import marks

_ORNATE = re.compile("\ufd3f[^\ufd3e\ufd3f]{1,1500}\ufd3e|\ufd3e[^\ufd3e\ufd3f]{1,1500}\ufd3f")
_QUOTED = re.compile(r"[“\"«][^”\"»\n]{8,1200}[”\"»]")
_ARABIC_LINE = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc][^A-Za-z\n]{20,1500}")
_NEAR = 40
_BRACKETS = "([{"


def scripture_in(text: str, sections: list[Section]) -> list[Section]:
    """Find verses inside the body and the turns: the quotation with its reference.

    A quotation is scripture when a reference to chapter and verse follows it closely, or a cue
    ("God says:") or such a reference stands right before it; a passage between ornate brackets
    always is. A reference alone is a section of its own. No verse is looked up in a scripture.
    """
    held = marks()
    references = [(match.start(), match.end()) for match in held.scripture_reference.finditer(text)]
    cues = [(match.start(), match.end()) for match in held.scripture_cue.finditer(text)]
    spans = [(match.start(), match.end()) for match in _ORNATE.finditer(text)]
    if not (references or cues or spans):
        return []
    quoted = [(match.start(), match.end()) for match in _QUOTED.finditer(text)]
    if references or cues:
        quoted += [(match.start(), match.end()) for match in _ARABIC_LINE.finditer(text)]
    for start, end in sorted(quoted):
        behind = next((r for r in references if end <= r[0] <= end + _NEAR), None)
        before = next((c for c in [*cues, *references] if 0 <= start - c[1] <= _NEAR), None)
        if behind or before:
            spans.append((start, _with_bracket(text, behind[1]) if behind else end))
    spans += [(start, _with_bracket(text, end)) for start, end in references]
    return _inside(text, _merged(spans), sections)


def _with_bracket(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in set(")]}") else end


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _inside(text: str, spans: list[tuple[int, int]], sections: list[Section]) -> list[Section]:
    """Keep each span to the section of running text that it starts in."""
    found = []
    starts = [section.start for section in sections]
    for start, end in spans:
        at = bisect_right(starts, start) - 1
        if at < 0 or sections[at].kind not in {"body", "turn"} or start >= sections[at].end:
            continue
        piece = text[start : min(end, sections[at].end)]
        left = start + len(piece) - len(piece.lstrip())
        right = left + len(piece.strip())
        if left < right:
            found.append(Section(left, right, "scripture"))
    return found
