"""Whose words stand where in a text, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from rashomon.model import Act, Attribution, Section
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import Cast
from rashomon.reading.languages.en.layout.turns import HANDED_OVER
from rashomon.reading.languages.en.points.acts import act_of_word, is_deed
from rashomon.reading.languages.en.points.addressee import addressee_of
from rashomon.reading.languages.en.points.cutting import Piece
from rashomon.reading.languages.en.speech.lexicon import speech
from rashomon.reading.languages.en.speech.resting import word_over

_DEEPEST = 4  # reports inside one another
_UNDERTAKEN: frozenset[Act] = frozenset({"commit", "agree", "request", "warn"})
_PRONOUNS = frozenset({"him", "her", "them", "it", "me", "us", "you", "each other", "one another"})


class Voices:
    """Whose words stand where in a text.

    Args:
        draft: the text, read up to its attributions.
        cast: who acts and speaks in it.
        attributed: what is attributed to whom.
    """

    def __init__(self, draft: Draft, cast: Cast, attributed: Sequence[Attribution]) -> None:
        self._draft = draft
        self._cast = cast
        self._attributions = sorted(attributed, key=_from)
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
        """Leave the label of a turn and a citation in brackets out of a point."""
        start, end = span.start_char, span.end_char
        handed = HANDED_OVER.match(self._draft.text, start)
        label = handed.end() if handed else start
        headed = (a for a in self._near if a.cue is None and a.source is not None and a.source.start <= label)
        said = next((a.content[0].start for a in headed if start < a.content[0].start <= end), 0)
        first = next((t.i for t in span if t.idx >= said and not t.is_punct and not t.is_space), span.start)
        cited = (c.start for c in self._draft.citations if start < c.start < end <= c.end + 2)
        cut = next((place for place in cited if self._draft.text[place] in "(["), end)
        last = next(
            (t.i for t in reversed(span) if t.idx < cut and not t.is_punct and not t.is_space), span.end - 1
        )
        return span.doc[first : last + 1]

    def is_signature(self, start: int, end: int) -> bool:
        """Tell whether a piece only names who speaks in the quotation beside it."""
        return any(
            a.cue is None and a.source is not None and start <= a.source.start < end
            and not any(span.start < end and start < span.end for span in a.content)
            for a in self._near
        )  # fmt: skip

    def over(self, piece: Piece, start: int, end: int) -> Attribution | None:
        """Find the innermost attribution that a piece belongs to, and remember its chain."""
        head = max(piece.head.idx, start)
        best: Attribution | None = None
        for attribution in self._near:
            own = attribution.cue is not None and attribution.cue.start == head
            if not own and not any(span.start <= head < span.end for span in attribution.content):
                continue
            if (
                attribution.cue is not None
                and not own
                and start <= attribution.cue.start < end
                and attribution.kind == "indirect"
            ):
                continue
            if self._is_private(attribution):
                continue
            if best is None or (len(attribution.chain), own) >= (
                len(best.chain),
                best.cue is not None and best.cue.start == head,
            ):
                best = attribution
        best = best or self._inside(start, end)
        if best is not None:
            self._remember(best, end)
            best = self._reported(best, piece)
        return best

    def _reported(self, outer: Attribution, piece: Piece) -> Attribution:
        """Go from "A said that B had promised ..." to B's promise, as deep as it goes."""
        for _ in range(_DEEPEST):
            inner = self._next_within(outer, piece)
            if inner is None:
                break
            outer = inner
        return outer

    def _next_within(self, outer: Attribution, piece: Piece) -> Attribution | None:
        own = self._token(outer)
        if own is None or act_of_word(own) == "reject":
            return None  # "denies that it agreed": no agreement is told
        for attribution in self._near:
            token = self._token(attribution)
            if token is None or not piece.first <= token.i <= piece.last:
                continue
            deeper = len(attribution.chain) == len(outer.chain) + 1
            # What somebody says that they promised is promised.
            own_word = any(c.dep_ == "nsubj" for c in token.children) and act_of_word(token) in _UNDERTAKEN
            undertaken = attribution.chain == outer.chain and own_word
            reports = token.dep_ in ("ccomp", "pcomp") and token.lemma_.lower() not in speech().private
            above = token.head.head if token.dep_ == "pcomp" else token.head
            if (above == own and reports and (deeper or undertaken)) or (deeper and word_over(token) == own):
                return attribution
        return None

    def _token(self, attribution: Attribution) -> Any | None:
        cue = attribution.cue
        found = self._draft.parse.char_span(cue.start, cue.end) if cue is not None else None
        return found[0] if found is not None else None

    def _is_private(self, attribution: Attribution) -> bool:
        token = self._token(attribution)
        return token is not None and len(attribution.chain) > 1 and token.lemma_.lower() in speech().private

    def _inside(self, start: int, end: int) -> Attribution | None:
        """Find the outermost attribution whose word of speech stands in a piece."""
        cued = [a for a in self._near if a.cue is not None and start <= a.cue.start < end]
        return min(cued, key=lambda a: (len(a.chain), a.cue.start if a.cue else 0), default=None)

    def _remember(self, attribution: Attribution, end: int) -> None:
        """Keep the chain that the next sentence may carry on."""
        token = self._token(attribution)
        carries = (
            token is not None and token.lemma_.lower() in speech().carried_by and attribution.kind != "direct"
        )
        self._last = attribution.chain if carries and attribution.speaker in self._persons else ()
        self._last_end = end

    def carried(self, head: Any, span: Any) -> tuple[str, ...]:
        """Give the chain of a clause without a word of speech: it may carry on the report before it."""
        if not self._last or is_deed(head):
            return ()
        between = self._draft.text[self._last_end : span.start_char]
        if "\n" in between or len(between) > 400:
            return ()
        present = head.tag_ in ("VBZ", "VBP") or any(
            c.tag_ in ("MD", "VBZ", "VBP") for c in head.children if c.dep_ in ("aux", "auxpass")
        )
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
        if found.names:
            return " + ".join(found.names)
        words = self._draft.text[place[0] : place[1]]
        return None if words.lower() in _PRONOUNS else words


def _from(attribution: Attribution) -> int:
    spans = [attribution.content[0].start] + [
        span.start for span in (attribution.cue, attribution.source) if span
    ]
    return min(spans)


def _until(attribution: Attribution) -> int:
    spans = [span.end for span in (attribution.cue, attribution.source) if span]
    return max([attribution.content[-1].end, *spans])
