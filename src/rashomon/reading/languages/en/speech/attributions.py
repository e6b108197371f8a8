"""The layers `reports.en.v1` and `attributions.en.v1`: who said what, by rules."""

from __future__ import annotations

from dataclasses import replace

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import cast_of
from rashomon.reading.languages.en.speech.forms import cited, turned
from rashomon.reading.languages.en.speech.reports import (
    all_sayings,
    backward,
    of_others,
    of_utterance,
    quoting,
    to_the_mark,
)
from rashomon.reading.languages.en.speech.resolving import resolved
from rashomon.reading.languages.en.speech.said import Said
from rashomon.reading.languages.en.speech.spoken import Surroundings, spoken
from rashomon.reading.quotations import outer_quotations
from rashomon.reading.quoted_places import QuotedPlaces
from rashomon.reading.registry import layer

_NAME = "reports.en.v1"


@layer(_NAME, needs=("parse", "sentences", "sections", "mentions", "citations"), gives=("reports", "sayings"))
def report(draft: Draft) -> None:
    """Find what is reported in a text and resolve the speakers within it."""
    if draft.parse is None:
        return
    quoted = outer_quotations(draft.text, [s.end for s in draft.sentences])
    draft.sayings = found = all_sayings(draft, _NAME)
    cast = cast_of(draft)
    said = [*turned(draft, cast), *cited(draft)]
    used: set[int] = set()
    for utterance in spoken(Surroundings(draft.parse, found, quoted)):
        quoter = quoting(utterance, found)
        if quoter is not None:
            said.append(Said(utterance.content, quoter, quoter.source, quoted=True))
            used.add(quoter.token.i)
        said.append(replace(of_utterance(utterance), within=quoter is not None))
        if utterance.saying is not None:
            used.add(utterance.saying.token.i)
    marks = QuotedPlaces(quoted)
    said.extend(
        Said(to_the_mark(saying.content, quoted), saying, saying.source, within=saying.rests)
        for saying in found
        if saying.content
        and saying.token.i not in used
        and (not marks.inside(saying.token.idx) or of_others(saying, draft.text))
    )
    said.extend(backward(draft, [saying for saying in found if saying.token.i not in used]))
    # A label whose turn is empty ("Council: Council: ...") says nothing that could be attributed.
    said = [item for item in said if any(draft.text[start:end].strip() for start, end in item.content)]
    said.sort(key=lambda item: (item.start, -item.end, item.within, item.anchor))
    draft.reports.extend(resolved(draft, cast, said, marks))


@layer("attributions.en.v1", needs=("reports",), gives=("attributions",))
def attribute(draft: Draft) -> None:
    """Take what the rules find for the attributions of a text."""
    draft.attributions.extend(draft.reports)
