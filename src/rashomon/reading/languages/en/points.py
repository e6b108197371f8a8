"""Points of an English text: whose they are, what they do, to whom, and how sure the speaker is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from rashomon.model import Act, Attribution, Point, Section, SectionKind
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.acts import act_of_clause, act_of_word, hedge_of, is_deed, refined
from rashomon.reading.languages.en.addressee import addressee_of
from rashomon.reading.languages.en.cutting import Piece, pieces
from rashomon.reading.languages.en.lexicon import speech
from rashomon.reading.languages.en.reference import Cast, cast_of
from rashomon.reading.problems import noting
from rashomon.reading.registry import layer

_NAME = "points.en.v1"
_SKIPPED: frozenset[SectionKind] = frozenset({"headline", "dateline", "signature", "contact", "boilerplate"})


@layer(_NAME, needs=("parse", "sentences", "sections", "mentions", "attributions"), gives=("points",))
def point(draft: Draft) -> None:
    """Cut the sentences of a text into points."""
    if draft.parse is None:
        return
    voices = Voices(draft, cast_of(draft))
    for sentence in draft.parse.sents:
        with noting(draft, _NAME, sentence.start_char, sentence.end_char):
            section = voices.section_at(sentence.start_char, sentence.end_char)
            if section is not None and section.kind in _SKIPPED:
                continue
            draft.points.extend(_points(sentence, voices, section))
    draft.points.sort(key=lambda p: (p.start, p.end))


def _points(sentence: Any, voices: Voices, section: Section | None) -> Iterator[Point]:
    voices.move_to(sentence.start_char, sentence.end_char)
    before: Point | None = None
    for piece in pieces(sentence):
        span = voices.unlabelled(sentence.doc[piece.first : piece.last + 1])
        if sum(token.is_alpha for token in span) < 2:
            continue
        start, end = span.start_char, span.end_char
        if section is not None and section.kind == "scripture":
            yield Point(start, end, (), "comment")
            continue
        made = _point(piece, span, voices, before)
        before = made
        yield made


def _point(piece: Piece, span: Any, voices: Voices, before: Point | None) -> Point:
    start, end = span.start_char, span.end_char
    if piece.item and before is not None:
        return Point(start, end, before.chain, before.act, before.to, before.hedge or hedge_of(span, before.act))
    found = voices.over(piece, start, end)
    act: Act
    if found is None:
        chain = voices.carried(piece.head, span)
        act = act_of_clause(piece.head, span, spoken=bool(chain))
        cue = piece.head
    else:
        chain = found.chain
        act, cue = _act(piece, span, found)
    if piece.head.dep_ == "relcl" and found is not None and voices.explains(found):
        chain = ()
    if act == "do":
        chain = chain[:-1] if found is not None and found.cue is not None and found.cue.start == piece.head.idx else chain
    return Point(start, end, chain, act, voices.addressee(cue), hedge_of(span, act))


def _act(piece: Piece, span: Any, found: Attribution) -> tuple[Act, Any]:
    """Tell the act of a piece that stands under an attribution, and the word that carries it."""
    cue = next((t for t in span if found.cue is not None and t.idx == found.cue.start), None)
    if cue is None:
        return act_of_clause(piece.head, span, spoken=True), piece.head
    act = act_of_word(cue) or "assert"
    if act == "assert" and found.kind == "direct":
        inner = next((c for c in cue.children if c.dep_ == "ccomp"), None)
        if inner is not None:
            act = act_of_clause(inner, span, spoken=True)
    return refined(act, cue, span), cue


class Voices:
    """Whose words stand where in a text."""

    def __init__(self, draft: Draft, cast: Cast) -> None:
        self._draft = draft
        self._cast = cast
        self._attributions = sorted(draft.attributions, key=lambda a: a.content[0].start)
        self._next = 0
        self._persons = {mention.name for mention in draft.mentions if mention.kind == "person"}
        self._near: list[Attribution] = []
        self._sections = sorted(draft.sections, key=lambda s: (s.start, -s.end))
        self._section_starts = [s.start for s in self._sections]
        self._last: tuple[str, ...] = ()
        self._last_end = 0

    def section_at(self, start: int, end: int) -> Section | None:
        """Give the innermost section that holds the middle of a sentence."""
        middle = (start + end) // 2
        number = bisect_right(self._section_starts, middle) - 1
        for section in reversed(self._sections[max(0, number - 3) : number + 1]):
            if section.start <= middle < section.end:
                return section
        return None

    def move_to(self, start: int, end: int) -> None:
        """Take up the attributions that reach into a sentence; sentences come in text order."""
        while self._next < len(self._attributions) and _from(self._attributions[self._next]) < end:
            self._near.append(self._attributions[self._next])
            self._next += 1
        self._near = [a for a in self._near if _until(a) > start]

    def unlabelled(self, span: Any) -> Any:
        """Leave the label of a turn out of its first point."""
        said = next((a.content[0].start for a in self._near if a.cue is None and a.source is not None
                     and a.source.start <= span.start_char < a.content[0].start <= span.end_char), 0)  # fmt: skip
        first = next((t.i for t in span if t.idx >= said and not t.is_punct and not t.is_space), span.start)
        return span.doc[first : span.end]

    def over(self, piece: Piece, start: int, end: int) -> Attribution | None:
        """Find the innermost attribution that a piece belongs to, and remember its chain."""
        head = piece.head.idx
        best: Attribution | None = None
        for attribution in self._near:
            own = attribution.cue is not None and attribution.cue.start == head
            if not own and not any(span.start <= head < span.end for span in attribution.content):
                continue
            if attribution.cue is not None and not own and start <= attribution.cue.start < end and attribution.kind == "indirect":
                continue
            if self._is_private(attribution):
                continue
            if best is None or (len(attribution.chain), own) >= (len(best.chain), best.cue is not None and best.cue.start == head):
                best = attribution
        best = best or self._inside(start, end)
        if best is not None:
            self._remember(best, end)
            best = self._reported(best, piece)
        return best

    def _reported(self, outer: Attribution, piece: Piece) -> Attribution:
        """Go from "A said that B had promised ..." to B's promise."""
        for attribution in self._near:
            if len(attribution.chain) != len(outer.chain) + 1 or attribution.cue is None or outer.cue is None:
                continue
            token = self._token(attribution)
            if token is None or not piece.first <= token.i <= piece.last or token.dep_ != "ccomp":
                continue
            if token.head.idx == outer.cue.start and token.lemma_.lower() not in speech().private:
                return attribution
        return outer

    def _token(self, attribution: Attribution) -> Any | None:
        cue = attribution.cue
        found = self._draft.parse.char_span(cue.start, cue.end) if cue is not None else None
        return found[0] if found is not None else None

    def _is_private(self, attribution: Attribution) -> bool:
        token = self._token(attribution)
        return token is not None and len(attribution.chain) > 1 and token.lemma_.lower() in speech().private

    def _inside(self, start: int, end: int) -> Attribution | None:
        """Find the outermost attribution whose word of speech stands in a piece, and its content behind it."""
        cued = [a for a in self._near if a.cue is not None and start <= a.cue.start < end]
        return min(cued, key=lambda a: (len(a.chain), a.cue.start if a.cue else 0), default=None)

    def _remember(self, attribution: Attribution, end: int) -> None:
        """Keep the chain that the next sentence may carry on."""
        token = self._token(attribution)
        carries = token is not None and token.lemma_.lower() in speech().carried_by and attribution.kind != "direct"
        self._last = attribution.chain if carries and attribution.speaker in self._persons else ()
        self._last_end = end

    def carried(self, head: Any, span: Any) -> tuple[str, ...]:
        """Give the chain of a clause without a word of speech: it may carry on the report before it."""
        if not self._last or is_deed(head):
            return ()
        between = self._draft.text[self._last_end : span.start_char]
        if "\n" in between or len(between) > 400:
            return ()
        present = head.tag_ in ("VBZ", "VBP") or any(c.tag_ in ("MD", "VBZ", "VBP") for c in head.children if c.dep_ in ("aux", "auxpass"))
        if present:
            self._last_end = span.end_char
            return self._last
        return ()

    def explains(self, found: Attribution) -> bool:
        """Tell whether a clause hung on what was discussed or welcomed is the issuer's own explanation."""
        token = self._token(found)
        return token is not None and act_of_word(token) in ("discuss", "appreciate", "agree")

    def addressee(self, verb: Any) -> str | None:
        """Name the addressee of a verb, None where the text names none."""
        place = addressee_of(verb)
        if place is None:
            return None
        found = self._cast.resolve(*place)
        return " + ".join(found.names) if found.names else self._draft.text[place[0] : place[1]]


def _from(attribution: Attribution) -> int:
    spans = [attribution.content[0].start] + [span.start for span in (attribution.cue, attribution.source) if span]
    return min(spans)


def _until(attribution: Attribution) -> int:
    spans = [attribution.content[-1].end] + ([attribution.cue.end] if attribution.cue else [])
    return max(spans)
