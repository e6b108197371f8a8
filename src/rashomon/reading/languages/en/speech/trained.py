"""The layer `attributions.en.v2`: what the trained encoder tags, and rules where form decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import cast_of
from rashomon.reading.languages.en.encoding import trained
from rashomon.reading.languages.en.speech.contents import Places
from rashomon.reading.languages.en.speech.forms import cited, turned
from rashomon.reading.languages.en.speech.learned import learned
from rashomon.reading.languages.en.speech.reports import backward, of_utterance, quoting
from rashomon.reading.languages.en.speech.resolving import resolved
from rashomon.reading.languages.en.speech.said import Said
from rashomon.reading.languages.en.speech.sayings import Saying
from rashomon.reading.languages.en.speech.spoken import Spoken, Surroundings, spoken
from rashomon.reading.languages.en.speech.tagging import meet, tagged_as
from rashomon.reading.quotations import outer_quotations
from rashomon.reading.quoted_places import QuotedPlaces
from rashomon.reading.registry import layer

_NAME = "attributions.en.v2"
_SHORT = 6  # letters of a word that may be a whole content
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "this", "that", "who"})


@layer(
    _NAME,
    needs=("parse", "sentences", "sections", "mentions", "citations", "sayings", "encoded"),
    gives=("attributions",),
    usable=trained,
)
def attribute(draft: Draft) -> None:
    """Find the attributions of a text and resolve their speakers within it."""
    if draft.parse is None or draft.encoded is None:
        return
    quoted = outer_quotations(draft.text, [s.end for s in draft.sentences])
    marks = QuotedPlaces(quoted)
    found: list[Saying] = draft.sayings
    cast = cast_of(draft)
    by_form = [*turned(draft, cast), *cited(draft)]
    utterances = list(spoken(Surroundings(draft.parse, found, quoted)))
    tagged = [
        item
        for one in learned(draft.encoded)
        if _says_something(draft, item := tagged_as(draft, one, found, utterances, marks))
        and not _is_of_turn(item, by_form)
    ]
    said = [*by_form, *tagged, *_quoters(tagged, utterances, found)]
    used = {item.saying.token.i for item in said if item.saying is not None}
    for utterance in utterances:
        if not any(meet(utterance.content, item.content) for item in tagged):
            said.append(of_utterance(utterance))
            used |= {utterance.saying.token.i} if utterance.saying else set()
    left = [saying for saying in found if saying.token.i not in used]
    said.extend(_completing(draft, left, tagged, marks))
    said.extend(backward(draft, left))
    said = [item for item in said if any(draft.text[start:end].strip() for start, end in item.content)]
    said.sort(key=lambda item: (item.start, -item.end, item.within, item.anchor))
    draft.attributions.extend(resolved(draft, cast, said, marks))


def _says_something(draft: Draft, item: Said) -> bool:
    """Tell whether more is tagged than a word that stands for another ("this") or a title in marks."""
    words = [word for start, end in item.content for word in draft.text[start:end].split()]
    if item.quoted and item.source is None and item.cue is None:
        return False  # a title, a slogan: nobody is said to say it
    return item.quoted or len(words) > 1 or len("".join(words)) > _SHORT


def _is_of_turn(item: Said, by_form: Iterable[Said]) -> bool:
    """Tell whether a turn's own words are tagged, which its label attributes."""
    turn = next((t for t in by_form if t.turn and meet(t.content, item.content)), None)
    return turn is not None and (item.source is None or item.source[0] < turn.start)


def _quoters(tagged: Sequence[Said], utterances: Sequence[Spoken], found: list[Saying]) -> list[Said]:
    """Find who quotes those who speak: "..., the agency quoted her as saying"."""
    said = []
    for utterance in utterances:
        quoter = quoting(utterance, found)
        item = next((item for item in tagged if meet(item.content, utterance.content)), None)
        if quoter is not None and item is not None:
            who = Said(item.content, utterance.saying, utterance.source, quoted=True, within=True)
            said.append(
                replace(item, saying=quoter, source=quoter.source) if item.source == who.source else who
            )
    return said


def _completing(
    draft: Draft, left: Iterable[Saying], tagged: Sequence[Said], marks: QuotedPlaces
) -> Iterator[Said]:
    """Add whom a source rests on, who is named beside a clause, and what others say inside what is tagged."""
    for saying in left:
        if not saying.content:
            continue
        item = Said(saying.content, saying, saying.source, within=saying.rests)
        over = next((one for one in tagged if meet(one.content, saying.content)), None)
        if saying.rests and over is not None:
            yield replace(item, content=over.content)
        elif over is None:
            if _is_aside(saying):
                yield item
        elif _is_within(saying, tagged) and _is_nested(
            saying, draft.text, quoted=marks.inside(saying.token.idx)
        ):
            yield item


def _is_within(saying: Saying, tagged: Sequence[Said]) -> bool:
    return any(_holds(one.content, saying) for one in tagged)


def _is_aside(saying: Saying) -> bool:
    """Tell "in the words of X" and "as X put it" from a verb with its clause."""
    return saying.frame == "clause" and (
        saying.token.pos_ not in ("VERB", "AUX") or saying.token.dep_ == "advcl"
    )


def _is_nested(saying: Saying, text: str, *, quoted: bool) -> bool:
    """Tell whether somebody named is reported to have said something inside what another says."""
    if saying.source is None or saying.frame not in ("clause", "infinitive") or saying.negated:
        return False
    words = text[slice(*saying.source)]
    first = words.split()[0].lower()
    if quoted:
        return (
            saying.frame == "clause"
            and words[:1].isupper()
            and first not in _PRONOUNS
            and "quote" in saying.takes
        )
    return words[:1].isupper() or first in ("the", "a", "an")


def _holds(content: Places, saying: Saying) -> bool:
    places = (*saying.content, saying.source or saying.content[0])
    return all(any(a <= start and end <= b for a, b in content) for start, end in places)
