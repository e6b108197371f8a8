"""Who said what: sources, cues and contents of an English text, with the chain of whose word it is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import Any

from rashomon.model import Attribution, AttributionKind, Citation, Span
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import Cast, cast_of
from rashomon.reading.languages.en.names.fullest_bodies import FullestBodies
from rashomon.reading.languages.en.speech.contents import Places
from rashomon.reading.languages.en.speech.lexicon import speech
from rashomon.reading.languages.en.speech.light_verbs import lacks
from rashomon.reading.languages.en.speech.own_voice import IssuersOwn
from rashomon.reading.languages.en.speech.sayings import Saying, sayings
from rashomon.reading.languages.en.speech.speakers import turns
from rashomon.reading.languages.en.speech.spoken import Spoken, Surroundings, spoken
from rashomon.reading.problems import noting
from rashomon.reading.quotations import Quotation, quotations
from rashomon.reading.quoted_places import QuotedPlaces
from rashomon.reading.registry import layer

_NAME = "attributions.en.v1"
_BACK = 4  # sentences that "This was stated by X" reaches back
_SHARED = frozenset({"agree", "discuss"})  # acts that take two: without a source they belong to all parties
_MARKS = " \t\r\n\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e`"


@dataclass(frozen=True, slots=True)
class _Said:
    """An attribution before its speaker is known."""

    content: tuple[tuple[int, int], ...]
    saying: Saying | None = None
    source: tuple[int, int] | None = None
    speaker: str | None = None
    carried: bool = False
    quoted: bool = False
    own: bool = False  # by one who speaks for the issuer
    turn: bool = False
    within: bool = False  # on whom the source of the same content rests

    @property
    def start(self) -> int:
        return self.content[0][0]

    @property
    def end(self) -> int:
        return self.content[-1][1]

    @property
    def anchor(self) -> int:
        return self.saying.token.idx if self.saying and not self.within else self.start


@layer(_NAME, needs=("parse", "sentences", "sections", "mentions", "citations"), gives=("attributions",))
def attribute(draft: Draft) -> None:
    """Find the attributions of a text and resolve their speakers within it."""
    if draft.parse is None:
        return
    quoted = [q for q in quotations(draft.text, [s.end for s in draft.sentences]) if q.depth == 0]
    found = _all_sayings(draft)
    cast = cast_of(draft)
    said = [*_turns(draft, cast), *_cited(draft)]
    used: set[int] = set()
    for utterance in spoken(Surroundings(draft.parse, found, quoted)):
        quoting = _quoting(utterance, found)
        if quoting is not None:
            said.append(_Said(utterance.content, quoting, quoting.source, quoted=True))
            used.add(quoting.token.i)
        said.append(replace(_of(utterance), within=quoting is not None))
        if utterance.saying is not None:
            used.add(utterance.saying.token.i)
    marks = QuotedPlaces(quoted)
    said.extend(
        _Said(_to_the_mark(saying.content, quoted), saying, saying.source, within=saying.rests)
        for saying in found
        if saying.content
        and saying.token.i not in used
        and (not marks.inside(saying.token.idx) or _of_others(saying, draft.text))
    )
    said.extend(_backward(draft, [saying for saying in found if saying.token.i not in used]))
    # A label whose turn is empty ("Council: Council: ...") says nothing that could be attributed.
    said = [item for item in said if any(draft.text[start:end].strip() for start, end in item.content)]
    said.sort(key=lambda item: (item.start, -item.end, item.within, item.anchor))
    draft.attributions.extend(_resolved(draft, cast, said, marks))


def _all_sayings(draft: Draft) -> list[Saying]:
    found: list[Saying] = []
    for sentence in draft.parse.sents:
        with noting(draft, _NAME, sentence.start_char, sentence.end_char):
            found.extend(sayings(sentence))
    cited = [c for c in draft.citations if draft.text[c.start] in "(["]
    return [_before_citation(saying, cited) for saying in found] if cited else found


def _quoting(utterance: Spoken, found: list[Saying]) -> Saying | None:
    """Find who quotes the one who speaks: "..., the agency quoted her as saying"."""
    token = utterance.saying.token if utterance.saying is not None else None
    if token is None or token.dep_ != "pcomp" or token.head.lower_ != "as":
        return None
    above = token.head.head
    return next((s for s in found if s.token.i == above.i and s.source != utterance.source), None)


def _to_the_mark(content: Places, quoted: list[Quotation]) -> Places:
    """Take what is said on to the end of a quotation that begins in it and goes on behind its sentence."""
    if not content:
        return content
    start, end = content[-1]
    at = bisect_left(quoted, end, key=lambda quotation: quotation.end)
    if at < len(quoted) and start <= quoted[at].start < end <= quoted[at].end and quoted[at].closed:
        return (*content[:-1], (start, quoted[at].end))
    return content


def _before_citation(saying: Saying, cited: list[Citation]) -> Saying:
    """End what is said before the citation in brackets that stands behind it."""
    content = []
    for start, end in saying.content:
        stops = [c.start for c in cited if start < c.start < end <= c.end + 2]
        content.append((start, stops[0] if stops else end))
    return replace(saying, content=tuple(content))


def _backward(draft: Draft, found: list[Saying]) -> list[_Said]:
    """Give "This was stated by X" the sentences before it: of its paragraph, else of the paragraph before."""
    said = []
    ends = [sentence.end for sentence in draft.sentences]
    for saying in found:
        this = next((c for c in saying.token.children if c.dep_ == "nsubjpass"), None)
        if saying.source is None or this is None or this.lower_ not in ("this", "it") or saying.content:
            continue
        own = bisect_left(ends, saying.token.idx)
        first, breaks = own, 0
        while first > 0 and own - first < _BACK:
            gap = draft.text[draft.sentences[first - 1].end - 1 : draft.sentences[first].start]
            breaks += "\n" in gap
            if breaks > (
                0 if first < own and "\n" not in draft.text[draft.sentences[own - 1].end : this.idx] else 1
            ):
                break
            first -= 1
        if first < own:
            place = (draft.sentences[first].start, draft.sentences[own - 1].end)
            said.append(_Said((place,), saying=saying, source=saying.source))
    return said


def _of_others(saying: Saying, text: str) -> bool:
    """Tell whether somebody inside a quotation reports what others said, not what they say themselves."""
    if saying.source is None or saying.frame == "matter" or saying.token.lemma_.lower() in speech().private:
        return False
    return text[slice(*saying.source)].lower().split()[0] not in speech().first_person and not saying.negated


def _of(utterance: Spoken) -> _Said:
    return _Said(
        utterance.content, utterance.saying, utterance.source, carried=utterance.carried, quoted=True
    )


def _turns(draft: Draft, cast: Cast) -> list[_Said]:
    said = []
    for turn in turns(draft):
        known = turn.speaker or " + ".join(cast.resolve(*turn.label).names) or draft.text[slice(*turn.label)]
        said.append(
            _Said(
                ((turn.said, turn.end),), source=turn.label, speaker=known, own=turn.spokesperson, turn=True
            )
        )
    return said


def _cited(draft: Draft) -> list[_Said]:
    """Put the medium of an inline citation, "(Agency, 1 May 2023)", over the sentence that it follows."""
    said = []
    for citation in draft.citations:
        if draft.text[citation.start] not in "([":
            continue
        sentence = next((s for s in draft.sentences if s.start < citation.start <= s.end), None)
        if sentence is not None and draft.text[sentence.start : citation.start].strip():
            said.append(_Said(((sentence.start, citation.start),), speaker=citation.target))
    return said


def _resolved(draft: Draft, cast: Cast, said: list[_Said], marks: QuotedPlaces) -> list[Attribution]:
    """Give each its speaker and chain, outer ones before those inside them."""
    done: list[Attribution] = []
    stack: list[tuple[_Said, tuple[str, ...]]] = []
    last: str | None = None
    recent: str | None = None
    own_words, fullest = IssuersOwn(draft), FullestBodies(draft)
    for item in said:
        while stack and stack[-1][0].end < item.end:
            stack.pop()
        outer = next((chain for above, chain in reversed(stack) if _holds(above, item)), None)
        speaker = _speaker(
            item, draft.text, cast, outer=outer or (), last=recent if _is_text(item) else last, marks=marks
        )
        if speaker is not None and " + " not in speaker:
            speaker = fullest.name(speaker)
        own = outer[-1] if outer else None
        issued = item.own or _in_first_person(item, draft.text) or (
            not outer and not item.quoted and own_words.are_of(item.source)
        ) or (speaker is not None and not outer and own_words.is_voiced_by(item.source, speaker))  # fmt: skip
        chain = outer or ()
        if speaker is not None and not issued and (own is None or not _one(speaker, own)):
            chain = (*chain, speaker)
        stack.append((item, chain))
        if speaker is not None and outer is None and not issued:
            recent = speaker
            last = speaker if _says(item) else last
        done.append(_attribution(draft, item, speaker or own, chain, marks))
    # A label and the turn that it heads may both be read as a form.
    once = {(a.content, a.chain, a.cue, a.speaker): a for a in reversed(done)}
    return [a for a in done if once[a.content, a.chain, a.cue, a.speaker] is a]


def _in_first_person(item: _Said, text: str) -> bool:
    return (
        item.source is not None
        and not item.turn
        and text[slice(*item.source)].lower().split()[0] in speech().first_person
    )


def _one(first: str, second: str) -> bool:
    """Tell whether two names in one chain are one person: "Ilena Marovic", "Marovic"."""
    return first.split()[-1:] == second.split()[-1:]


def _says(item: _Said) -> bool:
    """Tell whether somebody speaks here aloud, so that a quotation behind it can be theirs."""
    return item.saying is None or "quote" in item.saying.takes or item.saying.token.lower_ == "according"


def _holds(above: _Said, item: _Said) -> bool:
    inside = any(start <= item.anchor < end for start, end in above.content)
    return inside and (above.anchor != item.anchor or item.within)


def _speaker(
    item: _Said, text: str, cast: Cast, *, outer: tuple[str, ...], last: str | None, marks: QuotedPlaces
) -> str | None:
    if item.speaker is not None:
        return item.speaker
    if item.source is None:
        if item.saying is not None and _is_shared(item.saying) and len(cast.participants) > 1 and not outer:
            return " + ".join(cast.participants)
        promised = item.saying is not None and item.saying.act == "commit" and _is_passive(item.saying)
        return None if outer or promised else last
    inside = marks.inside(item.source[0])
    if _is_text(item) and last:
        return last
    if _in_first_person(item, text):
        return None if inside or outer else cast.issuer_person
    names: list[str] = []
    own = item.saying.sources if item.saying and item.saying.source == item.source else ()
    for start, end in own or (item.source,):
        names.extend(_names(text, start, end, cast, last, inside=inside))
    return " + ".join(dict.fromkeys(names)) or None


def _is_passive(saying: Saying) -> bool:
    return any(c.dep_ == "nsubjpass" for c in saying.token.children)


def _is_shared(saying: Saying) -> bool:
    """Tell whether words without a speaker are all parties': "it was agreed", "the need was stressed"."""
    passive = next((c for c in saying.token.children if c.dep_ == "nsubjpass"), None)
    if saying.act == "commit" or lacks(saying.token):
        return False
    return saying.act in _SHARED or (
        passive is not None and saying.frame == "matter" and passive.pos_ == "NOUN"
    )


def _is_text(item: _Said) -> bool:
    """Tell whether what speaks is a message, whose sender was named before it: "The message reads: ..."."""
    subject = (
        next((c for c in item.saying.token.children if c.dep_ == "nsubj"), None) if item.saying else None
    )
    return subject is not None and item.quoted and subject.lemma_.lower() in speech().texts


def _names(text: str, start: int, end: int, cast: Cast, last: str | None, *, inside: bool) -> tuple[str, ...]:
    found = cast.resolve(start, end, outside_quotation=not inside)
    if found.names:
        return found.names
    words = text[start:end]
    if words.lower() in ("he", "she", "they", "who", "him", "her", "them"):
        return (last,) if last else ()
    return (words[4:] if words.lower().startswith("the ") else words,)


def _attribution(
    draft: Draft, item: _Said, speaker: str | None, chain: tuple[str, ...], marks: QuotedPlaces
) -> Attribution:
    content = tuple(
        Span(*_trimmed(draft.text, start, end))
        for start, end in item.content
        if draft.text[start:end].strip()
    )
    share = (
        marks.share(item.start, item.end)
        if len(item.content) == 1
        else max(marks.share(*p) for p in item.content)
    )
    kind: AttributionKind = "direct" if item.turn or share > 0.9 else "mixed" if share > 0.03 else "indirect"
    cue = _cue(item.saying.token) if item.saying else None
    source = Span(*item.source) if item.source else None
    return Attribution(kind, content, cue, source, speaker, chain)


def _cue(token: Any) -> Span:
    return Span(token.idx, token.idx + len(token))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\r\n,":
        start += 1
    while end > start and text[end - 1] in " \t\r\n,":
        end -= 1
    return (start, end) if end > start else (start, start + 1)
