"""Who says it: the speaker and the chain of sources of everything that is said in a text."""

from __future__ import annotations

from typing import Any

from rashomon.model import Attribution, AttributionKind, Span
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import Cast
from rashomon.reading.languages.en.names.fullest_bodies import FullestBodies
from rashomon.reading.languages.en.speech.lexicon import speech
from rashomon.reading.languages.en.speech.light_verbs import lacks
from rashomon.reading.languages.en.speech.own_voice import IssuersOwn
from rashomon.reading.languages.en.speech.said import Said
from rashomon.reading.languages.en.speech.sayings import Saying
from rashomon.reading.quoted_places import QuotedPlaces

_RELATIVE = frozenset({"who", "which", "that"})
_SHARED = frozenset({"agree", "discuss"})  # acts that take two: without a source they belong to all parties


def resolved(draft: Draft, cast: Cast, said: list[Said], marks: QuotedPlaces) -> list[Attribution]:
    """Give each its speaker and chain, outer ones before those inside them."""
    done: list[Attribution] = []
    stack: list[tuple[Said, tuple[str, ...]]] = []
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


def _in_first_person(item: Said, text: str) -> bool:
    return (
        item.source is not None
        and not item.turn
        and text[slice(*item.source)].lower().split()[0] in speech().first_person
    )


def _one(first: str, second: str) -> bool:
    """Tell whether two names in one chain are one person: "Ilena Marovic", "Marovic"."""
    return first.split()[-1:] == second.split()[-1:]


def _says(item: Said) -> bool:
    """Tell whether somebody speaks here aloud, so that a quotation behind it can be theirs."""
    return item.saying is None or "quote" in item.saying.takes or item.saying.token.lower_ == "according"


def _holds(above: Said, item: Said) -> bool:
    inside = any(start <= item.anchor < end for start, end in above.content)
    return inside and (above.anchor != item.anchor or item.within)


def _speaker(
    item: Said, text: str, cast: Cast, *, outer: tuple[str, ...], last: str | None, marks: QuotedPlaces
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
    place = item.source
    if item.saying and item.saying.source and text[slice(*place)].lower() in _RELATIVE:
        place = item.saying.source  # "..., who said": whom the relative points at
    own = item.saying.sources if item.saying and item.saying.source == place else ()
    for start, end in own or (place,):
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


def _is_text(item: Said) -> bool:
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
    draft: Draft, item: Said, speaker: str | None, chain: tuple[str, ...], marks: QuotedPlaces
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
    cue = _cue(item.saying.token) if item.saying else Span(*item.cue) if item.cue else None
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
