"""Quotations with the words of speech around them: before, behind, between, or carried on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rashomon.reading.languages.en.speech.sayings import Saying
from rashomon.reading.languages.en.speech.subjects import is_somebody
from rashomon.reading.quotations import Quotation

_NEAR = 14  # words between a quotation and its word of speech
_FRAGMENT = 5  # so few words without a verb of their own are a fragment, not an utterance
_BETWEEN = 200  # code points of a reporting clause between two halves of an utterance
_OWNER_BEFORE = re.compile(r"\b(?:of|for|in|at|on)(?: the)? $")
_SIGNED = re.compile(r"\s*(?:[\u2012-\u2015]|--?)\s*(?P<who>[A-Z][^\n.;:!?]{2,80})")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One utterance in quotation marks.

    Attributes:
        content: its pieces, marks included.
        saying: the word of speech that goes with it.
        source: the words that name who speaks, None where none stand there.
        carried: True where it has no word of speech and goes on from the utterance before.
    """

    content: tuple[tuple[int, int], ...]
    saying: Saying | None = None
    source: tuple[int, int] | None = None
    carried: bool = False


class Surroundings:
    """What stands around the quotations of one text.

    Args:
        parse: the spaCy Doc.
        found: the sayings of the text, in order.
        quoted: the outer quotations, in order.
    """

    def __init__(self, parse: Any, found: Sequence[Saying], quoted: Sequence[Quotation]) -> None:
        self.parse = parse
        self.text: str = parse.text
        self.by_token = {saying.token.i: saying for saying in found if "quote" in saying.takes}
        self.quoted = quoted
        self.starts: dict[int, int] = {token.idx: token.i for token in parse}

    def token_at(self, place: int, last: int) -> int | None:
        """Give the number of the first token at or behind a code point."""
        for offset in range(place, min(last, place + 60)):
            if offset in self.starts:
                return self.starts[offset]
        return None


def spoken(around: Surroundings) -> Iterator[Spoken]:
    """Join each outer quotation that is an utterance with the word of speech that goes with it."""
    previous: Spoken | None = None
    previous_end = -1
    count = len(around.quoted)
    number = 0
    while number < count:
        quotation = around.quoted[number]
        pieces = [(quotation.start, quotation.end)]
        number += 1
        while number < count and around.quoted[number].continues:
            pieces.append((around.quoted[number].start, around.quoted[number].end))
            number += 1
        left = around.quoted[number - len(pieces) - 1].end if number > len(pieces) else 0
        right = around.quoted[number].start if number < count else len(around.text)
        utterance = _join(around, tuple(pieces), left, right)
        breaks = around.text.count("\n", max(previous_end, 0), pieces[0][0]) if previous is not None else 9
        if utterance is None and _stands_alone(around, pieces[0][0], pieces[-1][1]) and breaks <= 3:
            utterance = Spoken(tuple(pieces), carried=True)
        goes_on = utterance is not None and (
            utterance.carried or (previous and utterance.saying is previous.saying)
        )
        if (
            previous is not None
            and utterance is not None
            and goes_on
            and breaks == 0
            and pieces[0][0] - previous_end < _BETWEEN
        ):
            previous = replace(
                previous, content=(*previous.content, *utterance.content)
            )  # interrupted, not ended
            previous_end = pieces[-1][1]
        elif utterance is not None:
            if previous is not None:
                yield previous
            previous, previous_end = utterance, pieces[-1][1]
    if previous is not None:
        yield previous


def _join(around: Surroundings, pieces: tuple[tuple[int, int], ...], left: int, right: int) -> Spoken | None:
    text = around.text
    start, end = pieces[0][0], pieces[-1][1]
    inner = text[start:end].rstrip("\"'\u201d\u2019\u00bb\u201c ")
    open_end = text[end : end + 2].lstrip()[:1] == "," or inner[-1:] == ","
    before = _before(around, start, left)
    behind = _behind(around, end, right, open_end=open_end or inner[-1:] in "?!\u2026-\u2014")
    if behind is not None and (open_end or before is None):
        return Spoken(pieces, saying=behind, source=_outside(around, behind, end))
    if before is not None:
        return Spoken(pieces, saying=before, source=before.source)
    signed = _SIGNED.match(text, end)
    if signed and _stands_alone(around, start, end):
        return Spoken(pieces, source=_name_part(text, signed.start("who"), signed.end("who")))
    heading = _heading(text, start)
    return Spoken(pieces, source=heading) if heading else None


def _before(around: Surroundings, start: int, left: int) -> Saying | None:
    """Find a word of speech that leads up to the quotation: he said, "..."; he said: "..."; he said "..."."""
    text = around.text
    lead = text[max(left, start - 160) : start].rstrip()
    first = around.token_at(start, len(text))
    if not lead or first is None:
        return None
    stop = lead[-1]
    steps = 0
    for number in range(first - 1, max(first - 1 - _NEAR, -1), -1):
        token = around.parse[number]
        if token.idx < left or "\n" in token.text_with_ws or (token.text in ".!?" and steps > 1):
            break
        steps += 0 if token.is_punct else 1
        saying = around.by_token.get(number)
        if saying is not None:
            if stop not in ",:" and _has_matter(saying.token, first):
                break
            if stop in ",:" or steps <= 2 or (saying.frame == "quote" and not saying.content):
                return saying
            break
    return None


def _has_matter(verb: Any, first: int) -> bool:
    """Tell whether a thing stands between a verb and a quotation: "began the exercise “North”"."""
    return any(c.dep_ == "dobj" and verb.i < c.i < first and not is_somebody(c) for c in verb.children)


def _behind(around: Surroundings, end: int, right: int, *, open_end: bool) -> Saying | None:
    """Find a word of speech behind the quotation: "...", he said; "...," said the minister."""
    first = around.token_at(end, right)
    if first is None or not open_end:
        return None
    for number in range(first, min(first + _NEAR, len(around.parse))):
        token = around.parse[number]
        if (
            token.idx >= right
            or "\n" in token.text
            or token.text in (";", ".")
            or (token.dep_ == "cc" and number > first + 1)
        ):
            break
        saying = around.by_token.get(number)
        if saying is not None:
            return saying
    return None


def _outside(around: Surroundings, saying: Saying, end: int) -> tuple[int, int] | None:
    """Give who speaks behind a quotation; never words inside it that the parser took for the subject."""
    if saying.source is not None and saying.source[0] >= end:
        return saying.source
    cue = saying.token
    before = [
        t
        for t in around.parse[max(cue.i - 8, 0) : cue.i]
        if t.idx >= end and not t.is_punct and not t.is_space
    ]
    if any(t.pos_ in ("PROPN", "NOUN", "PRON") for t in before):
        return before[0].idx, before[-1].idx + len(before[-1])
    if cue.i + 1 < len(around.parse) and (behind := around.parse[cue.i + 1]).pos_ in (
        "PROPN",
        "NOUN",
        "PRON",
        "DET",
    ):
        last = behind
        while last.i + 1 < len(around.parse) and last.nbor(1).pos_ in ("PROPN", "NOUN", "ADJ"):
            last = last.nbor(1)
        return behind.idx, last.idx + len(last)
    return None


def _stands_alone(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether the quotation is one or more whole sentences, not a piece of the writer's own."""
    text = around.text
    before = text[max(0, start - 3) : start].strip()
    inner = text[start:end].strip("\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e ")
    if len(inner.split()) < 2 or not inner[0].isupper():
        return False
    fresh = not before or before[-1] in '.!?:\u2026\u201d"' or "\n" in text[max(0, start - 3) : start]
    return fresh and inner[-1] in ".!?\u2026,"


def _heading(text: str, start: int) -> tuple[int, int] | None:
    """Read the line before a quotation where it ends in a colon: "And from Chairwoman X:"."""
    line_end = (
        len(text[:start].rstrip()) if start < 400 else start - 400 + len(text[start - 400 : start].rstrip())
    )
    if line_end == 0 or text[line_end - 1] != ":":
        return None
    line_start = text.rfind("\n", max(0, line_end - 160), line_end) + 1
    names = list(
        re.finditer(r"[A-Z][\w'\u2019.-]+(?:\s+[A-Z][\w'\u2019.-]+)*", text[line_start : line_end - 1])
    )
    names = [name for name in names if name.start() > 0 or " " in name.group()]
    if not names or line_end - line_start > 120:
        return None
    line = text[line_start:line_end]
    # "Minister X of Y made this statement:" and "X, President of Y:" name X, not Y.
    own = [n for n in names if " " in n.group() and not _OWNER_BEFORE.search(line, 0, n.start())]
    name = own[0] if own else names[-1]
    return line_start + name.start(), line_start + name.end()


def _name_part(text: str, start: int, end: int) -> tuple[int, int]:
    comma = text.find(",", start, end)
    end = comma if comma > start else end
    return start, start + len(text[start:end].rstrip())
