"""What forbids that two documents have one subject, whatever words they share."""

from __future__ import annotations

from functools import lru_cache

from rashomon.linking.copies.fillings import fillings
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.subjects import ENCOUNTERS, Subject
from rashomon.linking.events.venues import REMOTE
from rashomon.linking.events.words import terms_in

DAYS_APART = 2
"""Days between two accounts of one event as subject: time zones, readouts of the next working day."""
ONE_FORM = "one form of headline with other names"
_TITLE_PLACE = 10
_FORM = 0.5
"""Share of the words of the longer headline that two of one form have in common."""


@lru_cache(maxsize=100_000)
def _other_names(title1: str, title2: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """List what stands in one place of two headlines of one form, as terms."""
    found = fillings(title1, title2, longest=_TITLE_PLACE)
    return tuple((frozenset(terms_in(a)), frozenset(terms_in(b))) for a, b in found)


def _titles_differ(title1: str, title2: str, one: Subject, two: Subject) -> bool:
    """Tell whether each headline has a name, in the other's place, that the other text begins without."""
    if not one.keys - two.lead or not two.keys - one.lead:
        return False
    if title1 > title2:
        title1, title2, one, two = title2, title1, two, one
    return any(
        (a & one.keys) - two.lead and (b & two.keys) - one.lead for a, b in _other_names(title1, title2)
    )


def _others_met(scene: Scene, a: int, b: int) -> bool:
    """Tell whether two calls, meetings or visits have other people in their headlines, facts or another day.

    One issuer's headlines name the counterpart; two sides' headlines name each other, so there the
    header facts must share two names.
    """
    one, two = scene.subjects[a], scene.subjects[b]
    document1, document2 = scene.corpus.described[a], scene.corpus.described[b]
    if document1.issuer != document2.issuer:
        shared = max(len(one.named & two.named), len(scene.persons[a] & scene.persons[b]))
        return bool(one.named and two.named) and shared < min(2, len(one.named), len(two.named))
    if one.told and two.told and one.day != two.day:
        return True
    head1, head2 = (frozenset(terms_in(document.title or "")) for document in (document1, document2))
    return bool((one.named & head1) - head2 and (two.named & head2) - head1)


def _same_meeting(scene: Scene, a: int, b: int) -> bool:
    """Tell whether the header facts of two documents give two people in common and the same day.

    In two time zones, and where the one side tells it the next morning, it may be the day after.
    """
    one, two = scene.subjects[a], scene.subjects[b]
    issuers = {scene.corpus.described[i].issuer for i in (a, b)}
    if one.day is None or two.day is None or abs(one.day - two.day) > int(len(issuers) > 1):
        return False
    shared = max(len(one.named & two.named), len(scene.persons[a] & scene.persons[b]))
    return shared > 1 and ((one.told and two.told) or one.day != two.day)


def forbidden(scene: Scene, a: int, b: int) -> str | None:
    """Say why two documents cannot have one subject; None where nothing forbids it."""
    one, two = scene.subjects[a], scene.subjects[b]
    if one.day is not None and two.day is not None and abs(one.day - two.day) > DAYS_APART:
        return "too many days apart"
    return _whatever_day(scene, a, b)


def unlike(scene: Scene, a: int, b: int) -> str | None:
    """Say why two documents cannot be on one matter although they say alike things, whatever their days.

    That headlines have one form counts against it only where one issuer wrote both, and for meetings.
    """
    one, two = scene.subjects[a], scene.subjects[b]
    if one.told and two.told and one.day != two.day and one.kind == two.kind != "statement":
        return "on another day"
    issuers = {scene.corpus.described[i].issuer for i in (a, b)}
    both = one.kind in ENCOUNTERS and two.kind in ENCOUNTERS
    if not both and (len(issuers) > 1 or None in issuers):
        return "a text on many matters" if one.omnibus or two.omnibus else None
    return _whatever_day(scene, a, b)


def _whatever_day(scene: Scene, a: int, b: int) -> str | None:
    one, two = scene.subjects[a], scene.subjects[b]
    if one.omnibus or two.omnibus:
        return "a text on many matters"
    kinds = {"call" if kind in REMOTE else kind for kind in (one.kind, two.kind)}
    if len(kinds) > 1 and "call" in kinds:
        return "another kind"
    encounters = one.kind in ENCOUNTERS and two.kind in ENCOUNTERS
    if encounters and _others_met(scene, a, b):
        return "other people met, or on another day"
    titles = scene.corpus.described[a].title or "", scene.corpus.described[b].title or ""
    alike = not all(titles) or titles[0] == titles[1] or (encounters and _same_meeting(scene, a, b))
    if not alike and _titles_differ(*titles, one, two):
        return ONE_FORM
    return None


def of_one_form(scene: Scene, a: int, b: int) -> bool:
    """Tell whether one issuer's headlines of two documents say mostly the same, of other names."""
    one, two = scene.corpus.described[a], scene.corpus.described[b]
    if one.issuer is None or one.issuer != two.issuer or _whatever_day(scene, a, b) != ONE_FORM:
        return False
    words1, words2 = ((document.title or "").lower().split() for document in (one, two))
    return len(set(words1) & set(words2)) >= _FORM * max(len(set(words1)), len(set(words2)))
