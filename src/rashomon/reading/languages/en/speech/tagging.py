"""What is tagged, joined with the word of speech, the quotation and the citation that stand with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.speech.contents import Places
from rashomon.reading.languages.en.speech.learned import Learned
from rashomon.reading.languages.en.speech.reports import before_citation
from rashomon.reading.languages.en.speech.said import Said
from rashomon.reading.languages.en.speech.sayings import Saying
from rashomon.reading.languages.en.speech.spoken import Spoken
from rashomon.reading.quoted_places import QuotedPlaces

# What may stand before the marks of a quotation that a tag begins too early: "in part:", a dove.
_LEAD = re.compile(r"(?:[^\w\"\u201c\u201d]+|[^\"\u201c\u201d:]{0,24}:\s*)(?=[\"\u201c])")
_NEAR = 6  # code points
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})


def tagged_as(
    draft: Draft,
    one: Learned,
    found: Sequence[Saying],
    utterances: Sequence[Spoken],
    marks: QuotedPlaces,
) -> Said:
    """Take what is tagged for what is said."""
    source = one.source if one.source and draft.text[slice(*one.source)].lower() not in _ARTICLES else None
    saying = None
    if one.cue is not None:
        saying = next((s for s in found if one.cue[0] <= s.token.idx < one.cue[1]), None)
    elif source is None:
        saying = next((s for s in found if _is_same(s.content, one.content)), None)
    if saying is not None and saying.rests:
        return Said(saying.content, saying, saying.source, within=True)  # "citing a diplomat"
    quotation = next((u for u in utterances if meet(u.content, one.content)), None)
    if quotation is not None and quotation.source is not None:
        by_form = quotation.saying is None
        if source is None or by_form:
            source = quotation.source
            saying = quotation.saying if by_form else saying or quotation.saying
    elif source is None and saying is not None:
        source = saying.source
    cited = [c for c in draft.citations if draft.text[c.start] in "(["]
    content = before_citation(_from_the_mark(draft.text, one.content), cited)
    share = marks.share(content[0][0], content[-1][1])
    return Said(content, saying, source, quoted=share > 0.5, cue=one.cue)


def _is_same(reported: Places, tagged: Places) -> bool:
    """Tell whether a word of speech reports what is tagged, but for a word or a mark at one end."""
    if not reported or not meet(reported, tagged):
        return False
    early, late = reported[0][0] - tagged[0][0], reported[-1][1] - tagged[-1][1]
    return abs(early) <= _NEAR and abs(late) <= _NEAR


def _from_the_mark(text: str, content: Places) -> Places:
    """Begin a quotation at its mark."""
    start, end = content[0]
    lead = _LEAD.match(text, start, end)
    return ((lead.end() if lead else start, end), *content[1:])


def meet(first: Places, second: Places) -> bool:
    """Tell whether two contents share a code point."""
    return any(a < d and c < b for a, b in first for c, d in second)
