"""Layer `mentions.en.v1`: who and what is named, under the fullest name that the document gives."""

from __future__ import annotations

from collections import Counter

from rashomon.model import Mention
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.names.aliases import abbreviations, person_names, thing_names
from rashomon.reading.languages.en.names.finding import Entity, Finder, Found
from rashomon.reading.languages.en.names.gazetteer import gazetteer
from rashomon.reading.languages.en.names.headlines import persons_in
from rashomon.reading.languages.en.names.offices import office_at
from rashomon.reading.languages.en.names.words import Word, words_of
from rashomon.reading.registry import layer

_NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "LAW"})


@layer("mentions.en.v1", needs=("parse", "sentences"), gives=("mentions",))
def find_mentions(draft: Draft) -> None:
    """Find persons, organisations, places, states and groups, each under its fullest name in the document."""
    words = words_of(draft.text)
    entities = [
        Entity(entity.start_char, entity.end_char, entity.label_)
        for entity in (draft.parse.ents if draft.parse is not None else ())
        if entity.label_ in _NAMING
    ]
    found = Finder(draft.text, words, entities).run()
    found = _plausible(draft.text, words, found)
    short = abbreviations(draft.text, words, found)
    found = _sorted([*found, *short.values()])
    found = _sorted([*found, *_again(draft.text, words, found)])
    found = _with_roles(draft.text, words, found)
    title = draft.document.title or ""
    in_title = persons_in(title, draft.text)
    names = person_names(draft.text, found, [title[item.start : item.end] for item in in_title])
    names |= thing_names(draft.text, found, short)
    draft.mentions = [
        Mention(item.start, item.end, item.kind, names[item.start, item.end], item.role) for item in found
    ]


def _sorted(found: list[Found]) -> list[Found]:
    """Order by place; of two that overlap the first stays, unless one lies in another of another kind."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        near = [other for other in kept[-8:] if other.end > item.start]
        if all(other.kind != item.kind and item.end <= other.end for other in near):
            kept.append(item)
    return kept


def _plausible(text: str, words: list[Word], found: list[Found]) -> list[Found]:
    """Drop what the parser guessed against the rest of the document."""
    small = {word.low for word in words if not word.cap}
    kinds: dict[str, Counter[str]] = {}
    for item in found:
        kinds.setdefault(text[item.start : item.end].casefold(), Counter())[item.kind] += 1
    surnames = {text[item.start : item.end].rsplit(maxsplit=1)[-1] for item in found if item.kind == "person"
                and (item.lead < item.start or " " in text[item.start : item.end])}  # fmt: skip
    places = {word.start: index for index, word in enumerate(words)}
    states = {(item.start, item.end) for item in found if item.kind == "country"}
    led = {text[item.start : item.end] for item in found if item.kind == "person" and item.lead < item.start}
    kept = []
    for item in found:
        form = text[item.start : item.end]
        if " " in form and form in led and item.kind != "person":
            item = Found(item.start, item.end, "person", lead=item.start)  # noqa: PLW2901 - the better reading
        at = places.get(item.start)
        if item.kind == "person" and form not in surnames and at is not None and _owns_office(words, at):
            item = Found(item.start, item.end, "country", lead=item.start)  # noqa: PLW2901 - the better reading
        if item.kind == "person" and (item.start, item.end) in states and at and words[at - 1].low == "of":
            continue  # "Minister Teodor Haskel of Varania"
        bare = item.kind in {"person", "place", "organisation"} and " " not in form and not item.state
        if bare and item.lead == item.start and form.casefold() in small:
            continue
        most, times = kinds[form.casefold()].most_common(1)[0]
        if (
            bare
            and item.lead == item.start
            and times > kinds[form.casefold()][item.kind]
            and most != item.kind
        ):
            item = Found(item.start, item.end, most)  # type: ignore[arg-type]  # noqa: PLW2901 - a kind
        kept.append(item)
    return kept


def _owns_office(words: list[Word], at: int) -> bool:
    """Tell a state by the office it has: "Varania's Foreign Minister"."""
    return (
        words[at].owns and at + 1 < len(words) and words[at + 1].cap and office_at(words, at + 1) is not None
    )


def _again(text: str, words: list[Word], found: list[Found]) -> list[Found]:
    """Find each name again wherever the same words stand, and persons by their surname."""
    forms: dict[str, dict[tuple[str, ...], Found]] = {}
    for item in found:
        form = tuple(word.low for word in words_of(text[item.start : item.end]))
        if item.kind == "person" and len(form) > 1:
            last = tuple(word for word in form if word.isalpha() and word not in gazetteer().suffixes)[-1:]
            if last and len(last[0]) > 2 and last not in gazetteer().entries:
                forms.setdefault(last[0], {}).setdefault(last, item)
        if form and (len(form) > 1 or len(form[0]) > 2):
            forms.setdefault(form[0], {}).setdefault(form, item)
    covered = {at for item in found for at in range(item.lead, item.end)}
    again = []
    for at, word in enumerate(words):
        if not word.cap or word.start in covered or word.low not in forms:
            continue
        for form, item in sorted(forms[word.low].items(), key=lambda pair: -len(pair[0])):
            stretch = words[at : at + len(form)]
            if tuple(other.low for other in stretch) == form and stretch[-1].start not in covered:
                again.append(Found(word.start, stretch[-1].end, item.kind, None, word.start, "n", item.state))
                covered.update(range(word.start, stretch[-1].end))
                break
    return again


def _with_roles(text: str, words: list[Word], found: list[Found]) -> list[Found]:
    """Take the office that stands behind a name: "Teodor Haskel, Minister of Foreign Affairs of Tolmark,"."""
    place = {word.end: index for index, word in enumerate(words)}
    out = []
    for item in found:
        at = place.get(item.end)
        if (
            item.kind != "person"
            or item.role
            or at is None
            or at + 2 >= len(words)
            or words[at + 1].text not in ",("
        ):
            out.append(item)
            continue
        begin = at + 3 if words[at + 2].low in {"the", "a", "an"} and at + 3 < len(words) else at + 2
        end = office_at(words, begin)
        # An office that goes on into a name or a verb is that name's, or the subject of the next clause.
        if end is None or (end < len(words) and words[end].text[0].isalnum()):
            out.append(item)
            continue
        role = text[words[begin].start : words[end - 1].end]
        out.append(Found(item.start, item.end, item.kind, role, item.lead, item.gender, item.state))
    return out
