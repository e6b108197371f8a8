"""What kind of event a text tells, and the sentence that tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rashomon.model import Fact
from rashomon.reading.languages.en.lead import Sentence
from rashomon.reading.languages.en.marks import any_of, data


@dataclass(frozen=True, slots=True)
class Deed:
    """The event of a text: its kind, the words that tell it, and the sentence they stand in."""

    kind: str
    start: int
    end: int
    sentence: Sentence

    @property
    def fact(self) -> Fact:
        """The kind as a header fact."""
        return Fact("kind", self.kind, self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Cues:
    deeds: tuple[tuple[str, re.Pattern[str]], ...]
    titles: tuple[tuple[str, re.Pattern[str]], ...]
    planned: re.Pattern[str]
    statement_title: re.Pattern[str]
    under_statement: frozenset[str]


@cache
def _cues() -> _Cues:
    held = data("facts.yaml")
    return _Cues(
        deeds=tuple((kind, any_of(forms)) for kind, forms in held["deeds"].items()),
        titles=tuple(
            (kind, re.compile("|".join(forms), re.IGNORECASE)) for kind, forms in held["titles"].items()
        ),
        planned=re.compile(held["planned"]),
        statement_title=re.compile(held["statement_title"], re.IGNORECASE),
        under_statement=frozenset(held["under_statement"]),
    )


def deed_of(title: str | None, lead: list[Sentence], sentences: list[Sentence]) -> Deed | None:
    """Tell the event of a text from its opening and its title.

    The opening decides where it tells a deed at once; else the title names the kind, and the kind
    stands on the words of the opening that tell it, or on its first sentence. A text that tells no
    deed is a statement.

    Args:
        title: title of the Document.
        lead: the sentences that open the text, none of a transcript's turns among them.
        sentences: all sentences of running text.
    """
    if not sentences:
        return None
    told = [deed for sentence in lead[:4] if (deed := _deed_in(sentence))]
    titled = _titled(title)
    matching = next((deed for deed in told if deed.kind == titled), None)
    first = told[0] if told else None
    at_once = first and first.sentence in lead[:2]
    if titled and not (first and at_once and titled != "statement"):
        if titled == "statement" or matching is None:
            where = matching.sentence if matching else (lead or sentences)[0]
            planned = titled == "visit" and not matching and _cues().planned.search(where.words + " ")
            kind = "statement" if planned else titled
            return Deed(kind, where.start, where.end, where)
        return matching
    if first and at_once:
        agreed = matching if matching and matching.sentence is first.sentence else first
        return agreed
    where = (lead or sentences)[0]
    return Deed("statement", where.start, where.end, where)


def _titled(title: str | None) -> str | None:
    if not title:
        return None
    held = _cues()
    words = held.statement_title.search(title) is not None
    for kind, pattern in held.titles:
        if pattern.search(title) and (not words or kind in held.under_statement or kind == "statement"):
            return kind
    return None


def _deed_in(sentence: Sentence) -> Deed | None:
    held = _cues()
    quoted = sentence.words.lstrip()[:1] in "\"“«'"
    if quoted:
        return None
    for kind, pattern in held.deeds:
        for match in pattern.finditer(sentence.words):
            if not held.planned.search(sentence.words[: match.start()]):
                return Deed(kind, sentence.start + match.start(), sentence.start + match.end(), sentence)
    return None
