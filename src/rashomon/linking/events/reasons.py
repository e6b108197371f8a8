"""Why documents were put together, in sentences that a person can read and check."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rashomon.linking.corpus import iso_of
from rashomon.linking.events.pairs import Link
from rashomon.linking.events.passages import Hit
from rashomon.linking.events.retold import Retelling
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.words import words_for

_SHOWN = 5
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def listed(names: Iterable[str]) -> str:
    """Write names as a list: "a, b and c"."""
    told = list(names)
    return " and ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))


def day_told(day: int | None) -> str:
    """Write a day as "14 March 2031"."""
    iso = iso_of(day)
    if iso is None:
        return "an unknown day"
    at = date.fromisoformat(iso)
    return f"{at.day} {at:%B} {at.year}"


def counted(number: int, thing: str) -> str:
    """Write "one document", "12 documents"."""
    told = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{told} {thing}{'' if number == 1 else 's'}"


def called(scene: Scene, index: int) -> str:
    """Name a document by its headline and issuer."""
    document = scene.corpus.described[index]
    title = f"“{document.title}”" if document.title else "an untitled text"
    return f"{title} ({document.issuer})" if document.issuer else title


def _names(scene: Scene, actors: Iterable[int]) -> list[str]:
    return [scene.actors.actors[n].name for n in actors]


def quoted(scene: Scene, document: int, terms: Iterable[str], start: int = 0, end: int | None = None) -> str:
    """List the words of a part of a document that stand for some terms, in quotation marks."""
    text = scene.corpus.entries[document][0].text[start:end]
    return listed(f"“{word}”" for word in words_for(text, list(terms))[:_SHOWN])


def of_subject(scene: Scene, index: int, link: Link | None) -> str:
    """Say why a document is an account as a whole; `link` is what ties it best to another one."""
    if link is None:
        return "The document as a whole is about it."
    other = link.second if link.first == index else link.first
    subject = scene.subjects[index]
    like = f"so does {called(scene, other)}"
    shared = scene.shared_names([index, other])[:_SHOWN]
    when = f" on {day_told(subject.day)}" if subject.told else ""
    if link.by == "place":
        return f"It speaks of a {subject.kind} in {scene.venues[index]} on {day_told(subject.day)}; {like}."
    if link.by == "people" and shared:
        return f"It names {listed(shared)} as participants{when}; {like}."
    if link.by == "people":
        return f"It is about a {subject.kind} of the same day and people as {called(scene, other)}."
    words = quoted(scene, index, link.terms)
    if not words:
        return f"It has the subject of {called(scene, other)}."
    days = {subject.day, scene.subjects[other].day}
    same = f" of the same day ({day_told(subject.day)})" if len(days) == 1 and subject.day else ""
    return f"It shares {words} with {called(scene, other)}{same}."


def of_passage(scene: Scene, index: int, hit: Hit, start: int, end: int) -> str:
    """Say why a passage tells the subject of another document."""
    words = quoted(scene, hit.document, hit.terms, start, end)
    share = f"{hit.score:.0%} of the words that set that text apart"
    return f"A passage of it shares {words} with {called(scene, index)}: {share}."


def of_matter(scene: Scene, index: int, other: int, terms: Iterable[str], span: tuple[int, int]) -> str:
    """Say why a passage tells what a passage of another document tells."""
    return (
        f"A passage of it and one of {called(scene, other)} both have {quoted(scene, index, terms, *span)}."
    )


def of_retelling(scene: Scene, told: Retelling, day: int, venue: str | None) -> str:
    """Say why a passage tells a meeting or call by its day, place and people."""
    parts = [f"the day ({day_told(day)})"]
    if told.venue and venue:
        parts.append(f"the place ({venue})")
    if told.persons:
        parts.append(f"who took part ({listed(_names(scene, told.persons[:_SHOWN]))})")
    return f"A passage of it names {listed(parts)}."


def of_event(
    scene: Scene, members: list[int], kind: str, *, agreed: Iterable[str], passages: int, announced: int
) -> str:
    """Say what makes one event of its accounts.

    Args:
        scene: the run.
        members: documents whose subject it is.
        kind: its kind.
        agreed: on what they agree, each in words.
        passages: how many more tell it in a passage.
        announced: how many announced it.
    """
    issuers = len({scene.corpus.described[i].issuer for i in members})
    one = len(members) == 1
    said = [f"{counted(len(members), 'document').capitalize()} {'is' if one else 'are'} about this {kind}"]
    if not one and issuers > 1:
        said[0] = said[0].replace(" are", f" of {counted(issuers, 'issuer')} are")
    shared = list(agreed)
    if not one and shared:
        said.append(f"They share {listed(shared)}")
    if passages:
        tell = "tells" if passages == 1 else "tell"
        said.append(f"{counted(passages, 'more document').capitalize()} {tell} it in a passage")
    if announced:
        said.append(f"{counted(announced, 'document').capitalize()} announced it")
    return ". ".join(said) + "."


def of_passages(scene: Scene, documents: list[int], kind: str, words: str) -> str:
    """Say what makes one event of passages that no document is about."""
    issuers = len({scene.corpus.described[i].issuer for i in documents})
    of_issuers = f" of {counted(issuers, 'issuer')}" if issuers > 1 else ""
    said = f"No document held is about this {'matter' if kind == 'other' else kind} as a whole"
    told = f"Passages in {counted(len(documents), 'document')}{of_issuers} tell it"
    return f"{said}. {told}; they share the words {words}." if words else f"{said}. {told}."
