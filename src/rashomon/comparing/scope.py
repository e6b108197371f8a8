"""How much one cell takes in that the other leaves out: two things against one, a longer list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.comparing.differing import Difference
from rashomon.comparing.matter import Matter
from rashomon.comparing.terms import Term
from rashomon.model import Span

Cell = Sequence[Matter]

# What stands between two things of one list; between a modifier and its head there is a blank alone.
_JOINED = re.compile(r"\s*(?:,|,?\s+(?:and|or|as well as))\s+(?:(?:the|a|an|its|their|his|her)\s+)?")
_AND = re.compile(r"\s*,?\s+and\s+(?:(?:the|its|their)\s+)?")
_MODIFIES = re.compile(r"\s+")
# Ends of words that are deeds or manners, no things.
_NO_THINGS = ("ing", "ly")
# Words up to which a point says no more than another and one thing beside it.
_MORE = 2


def parted(left: Cell, right: Cell) -> Difference | None:
    """Find that one cell names two things and the other one: "energy and water" and "energy water"."""
    for by, (wide, narrow) in enumerate(((left, right), (right, left))):
        two = {(a.key, b.key): (a, b) for m in wide for a, b in _beside(m, _AND)}
        one = {(a.key, b.key): (a, b) for m in narrow for a, b in _beside(m, _MODIFIES)}
        both = {key for m in wide for a, b in _beside(m, _MODIFIES) for key in [(a.key, b.key)]}
        for pair in sorted(two.keys() & one.keys() - both):
            here, there = _span(two[pair]), _span(one[pair])
            return Difference("scope", "scope", *((here, there) if by == 0 else (there, here)))
    return None


def longer(left: Cell, right: Cell) -> Difference | None:
    """Find that one point lists one thing more beside what the other tells in the same words."""
    if len(left) > 1 or len(right) > 1:
        return None
    for by, (wide, narrow) in enumerate(((left[0], right[0]), (right[0], left[0]))):
        people = wide.speakers | wide.addressee | narrow.speakers | narrow.addressee
        more, held = set(wide.keys) - set(narrow.keys), set(narrow.keys) - people
        if not held or not held <= set(wide.keys) or not 0 < len(more - people) <= _MORE:
            continue
        for pair in _beside(wide, _JOINED):
            added = [term for term in pair if term.key in more - people]
            if len(added) == 1 and {term.key for term in pair} & held:
                shown = (_whole(wide, added[0]),)
                return Difference("scope", "more", shown if by == 0 else (), shown if by else (), by=by)
    return None


def _whole(matter: Matter, term: Term) -> Span:
    """Give a term with those that stand right beside it, as the name of one thing: "Orel" is "Orel dam"."""
    start, end, begin = term.start, term.end, matter.point.start
    for a, b in zip(matter.terms, matter.terms[1:], strict=False):
        if a.end == end and matter.text[a.end - begin : b.start - begin].isspace():
            end = b.end
    return Span(start, end)


def _beside(matter: Matter, between: re.Pattern[str]) -> Iterator[tuple[Term, Term]]:
    """Give terms that follow each other with nothing else than a pattern between them."""
    begin = matter.point.start
    for a, b in zip(matter.terms, matter.terms[1:], strict=False):
        two = [matter.text[term.start - begin : term.end - begin].lower() for term in (a, b)]
        if any(word.endswith(_NO_THINGS) for word in two):
            continue
        if between.fullmatch(matter.text, a.end - begin, b.start - begin) and a.key != b.key:
            yield a, b


def _span(pair: tuple[Term, Term]) -> tuple[Span, ...]:
    return (Span(pair[0].start, pair[1].end),)
