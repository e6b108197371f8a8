"""What the words of speech of a text report, and the quotations that go with them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from rashomon.model import Citation
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.speech.contents import Places
from rashomon.reading.languages.en.speech.lexicon import speech
from rashomon.reading.languages.en.speech.said import Said
from rashomon.reading.languages.en.speech.sayings import Saying, sayings
from rashomon.reading.languages.en.speech.spoken import Spoken
from rashomon.reading.problems import noting
from rashomon.reading.quotations import Quotation

_BACK = 4  # sentences that "This was stated by X" reaches back


def all_sayings(draft: Draft, layer: str) -> list[Saying]:
    """Find the words of speech of a text; what fails is noted under the name of the layer at work."""
    found: list[Saying] = []
    for sentence in draft.parse.sents:
        with noting(draft, layer, sentence.start_char, sentence.end_char):
            found.extend(sayings(sentence))
    cited = [c for c in draft.citations if draft.text[c.start] in "(["]
    return [_before_citation(saying, cited) for saying in found] if cited else found


def quoting(utterance: Spoken, found: list[Saying]) -> Saying | None:
    """Find who quotes the one who speaks: "..., the agency quoted her as saying"."""
    token = utterance.saying.token if utterance.saying is not None else None
    if token is None or token.dep_ != "pcomp" or token.head.lower_ != "as":
        return None
    above = token.head.head
    return next((s for s in found if s.token.i == above.i and s.source != utterance.source), None)


def to_the_mark(content: Places, quoted: list[Quotation]) -> Places:
    """Take what is said on to the end of a quotation that begins in it and goes on behind its sentence."""
    if not content:
        return content
    start, end = content[-1]
    at = bisect_left(quoted, end, key=lambda quotation: quotation.end)
    if at < len(quoted) and start <= quoted[at].start < end <= quoted[at].end and quoted[at].closed:
        return (*content[:-1], (start, quoted[at].end))
    return content


def _before_citation(saying: Saying, cited: list[Citation]) -> Saying:
    return replace(saying, content=before_citation(saying.content, cited))


def before_citation(content: Places, cited: list[Citation]) -> Places:
    """End what is said before the citation in brackets that stands behind it."""
    ended = []
    for start, end in content:
        stops = [c.start for c in cited if start < c.start < end <= c.end + 2]
        ended.append((start, stops[0] if stops else end))
    return tuple(ended)


def backward(draft: Draft, found: list[Saying]) -> list[Said]:
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
            said.append(Said((place,), saying=saying, source=saying.source))
    return said


def of_others(saying: Saying, text: str) -> bool:
    """Tell whether somebody inside a quotation reports what others said, not what they say themselves."""
    if saying.source is None or saying.frame == "matter" or saying.token.lemma_.lower() in speech().private:
        return False
    return text[slice(*saying.source)].lower().split()[0] not in speech().first_person and not saying.negated


def of_utterance(utterance: Spoken) -> Said:
    """Take an utterance for what is said."""
    return Said(utterance.content, utterance.saying, utterance.source, carried=utterance.carried, quoted=True)
