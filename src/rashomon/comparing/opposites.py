"""Opposites that stand at one and the same head, and words that hold a thing at a distance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rashomon.comparing.matter import Matter
from rashomon.comparing.showing import phrases
from rashomon.comparing.vocabulary import vocabulary
from rashomon.model import Span

# An adjective stands at most so many terms before its head; a predicate or an adverb so many behind it.
_REACH = 1

Heads = Mapping[str, tuple[Span, ...]]


def heads(cell: Sequence[Matter], wanted: Sequence[str]) -> Heads:
    """Give the terms next to which a wanted word stands, each with the spans of those words."""
    found: dict[str, list[Span]] = {}
    copulas = frozenset(vocabulary("en").stance.get("copulas", ()))
    for matter in cell:
        for span in phrases([matter], tuple(wanted)):
            near = [term.key for term in matter.terms if term.start >= span.end][:_REACH]
            near += [
                term.key
                for term in [term for term in matter.terms if term.end <= span.start][-_REACH:]
                if _predicated(matter, term.end, span, copulas)
            ]
            for key in near:
                found.setdefault(key, []).append(span)
    return {key: tuple(spans) for key, spans in found.items()}


def _predicated(matter: Matter, end: int, span: Span, copulas: frozenset[str]) -> bool:
    """Tell whether a word is said of what stands before it: "the talks were secret", "they met secretly"."""
    begin = matter.point.start
    between = matter.text[end - begin : span.start - begin].lower().split()
    adverb = matter.text[span.start - begin : span.end - begin].lower().endswith("ly")
    return set(between) <= copulas and bool(between or adverb)


def opposed(
    left: Sequence[Matter], right: Sequence[Matter], pairs: Sequence[Mapping[str, Any]]
) -> list[tuple[Mapping[str, Any], tuple[Span, ...], tuple[Span, ...]]]:
    """Find opposites that the two cells set at one head: "open talks" against "secret talks"."""
    wanted = tuple(word for pair in pairs for word in (*pair["one"], *pair["other"]))
    if not phrases(left, wanted) or not phrases(right, wanted):
        return []
    found = []
    for pair in pairs:
        one, other = pair["one"], pair["other"]
        for first, second in ((one, other), (other, one)):
            here, there = heads(left, first), heads(right, second)
            shared = sorted(here.keys() & there.keys())
            both = heads(left, second).keys() | heads(right, first).keys()
            if shared and not both & set(shared):
                found.append((pair, here[shared[0]], there[shared[0]]))
    return found


def distanced(left: Sequence[Matter], right: Sequence[Matter], wanted: Sequence[str]) -> tuple[Span, ...]:
    """Find words with which the first cell holds at a distance what the second cell states plainly."""
    plain = {key for matter in right for key in matter.keys}
    if heads(right, wanted):
        return ()
    return tuple(span for key, spans in sorted(heads(left, wanted).items()) if key in plain for span in spans)
