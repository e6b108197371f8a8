"""What kind of event a text tells, and the sentence that tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rashomon.model import Fact
from rashomon.reading.languages.en.header.lead import Sentence
from rashomon.reading.languages.en.header.matters import matter_of
from rashomon.reading.languages.en.header.titles import is_address, kind_of, under_statement
from rashomon.reading.languages.en.layout.marks import any_of
from rashomon.reading.languages.en.tables import table

# A sentence in quotation marks tells what somebody says.
_OPENING = frozenset("\"“«'‘")
# Code points of a sentence in which its deed is looked for, and before a deed for words of planning.
_LONGEST, _BEFORE = 1500, 80
# A statement whose first words tell that people met is an account of that.
_EARLY = 60
_MET = frozenset({"call", "video call", "meeting", "talks"})


@dataclass(frozen=True, slots=True)
class Deed:
    """The event of a text: its kind, the words that tell it, and the sentence they stand in.

    A deed that is `announced` has yet to be done.
    """

    kind: str
    start: int
    end: int
    sentence: Sentence
    announced: bool = False

    @property
    def fact(self) -> Fact:
        """The kind as a header fact."""
        return Fact("kind", self.kind, self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Cues:
    deeds: tuple[tuple[str, re.Pattern[str]], ...]
    planned: re.Pattern[str]
    denied: re.Pattern[str]
    by_phone: re.Pattern[str]
    announced: re.Pattern[str]
    announced_visit: re.Pattern[str]
    no_visit: re.Pattern[str]


@cache
def _cues() -> _Cues:
    held = table("facts.yaml")
    return _Cues(
        deeds=tuple((kind, any_of(forms)) for kind, forms in held["deeds"].items()),
        announced=re.compile(held["announced"]),
        announced_visit=re.compile(held["announced_visit"]),
        no_visit=re.compile(held["no_visit"], re.IGNORECASE),
        planned=re.compile(held["planned"]),
        denied=re.compile(held["denied"]),
        by_phone=re.compile(held["by_phone"], re.IGNORECASE),
    )


def deed_of(title: str | None, lead: list[Sentence], sentences: list[Sentence]) -> Deed | None:
    """Tell the event of a text from its opening and its title.

    The opening decides where it tells a deed at once; else the title names the kind, which stands on the
    words that tell it, or on the first sentence. Other texts are statements, or about what they report.

    Args:
        title: title of the Document.
        lead: the sentences that open the text, none of a transcript's turns among them.
        sentences: all sentences of running text.
    """
    if not sentences:
        return None
    found = _encounter_or_words(title, lead, sentences)
    if found.kind != "statement":
        return found
    matter = matter_of(
        title, [sentence.words for sentence in lead], announces_words=kind_of(title) is not None
    )
    if not matter:
        return found
    where = lead[matter.sentence]
    return Deed(matter.kind, where.start + matter.start, where.start + matter.end, where)


def _encounter_or_words(title: str | None, lead: list[Sentence], sentences: list[Sentence]) -> Deed:
    told = [deed for sentence in lead[:4] if (deed := _deed_in(sentence))]
    titled = kind_of(title)
    matching = next((deed for deed in told if deed.kind == titled), None)
    first = told[0] if told else None
    at_once = first and first.sentence in lead[:2] and not _title_knows_better(titled, first, lead)
    told_at_once = first and first.kind in _MET and first.sentence is lead[0]
    early = first and first.start - lead[0].start < _EARLY
    if first and titled == "statement" and told_at_once and early and not is_address(title):
        return first
    if titled and not (first and at_once and titled != "statement"):
        if matching and titled != "statement":
            return matching
        where = matching.sentence if matching else (lead or sentences)[0]
        announced = _cues().announced.search(where.words) is not None and titled != "statement"
        return Deed(titled, where.start, where.end, where, announced)
    if first and at_once:
        return matching if matching and matching.sentence is first.sentence else first
    where = (lead or sentences)[0]
    visit = _cues().announced_visit.search(where.words)
    if visit and lead and title and not titled and not _cues().no_visit.search(title):
        return Deed("visit", where.start + visit.start(), where.start + visit.end(), where, announced=True)
    return Deed("statement", where.start, where.end, where)


def _title_knows_better(titled: str | None, first: Deed, lead: list[Sentence]) -> bool:
    """Tell whether the title names the event where the text tells another first, or tells it loosely.

    The second sentence may well tell of an earlier meeting; and whoever "spoke with" somebody met them where
    the title says so.
    """
    if titled is None or not under_statement(titled) or titled == first.kind:
        return False
    loose = (
        first.kind == "call" and titled != "video call" and not _cues().by_phone.search(first.sentence.words)
    )
    return first.sentence is not lead[0] or loose


def _deed_in(sentence: Sentence) -> Deed | None:
    held = _cues()
    words = sentence.words[:_LONGEST]
    if words[:1] in _OPENING:
        return None
    found = []
    for rank, (kind, pattern) in enumerate(held.deeds):
        for match in pattern.finditer(words):
            before = words[max(0, match.start() - _BEFORE) : match.start()]
            if not held.planned.search(before) and not held.denied.search(before):
                found.append((match.start(), rank, match.end(), kind))
                break
    if not found:
        return None
    # The deed that is told first; of two that begin with the same word the medium decides (a video call).
    start, _, end, kind = min(found)
    return Deed(kind, sentence.start + start, sentence.start + end, sentence)
