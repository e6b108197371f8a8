"""Names of organisations by their form: "Foreign Intelligence Service of Varania", "Ministry of Defence"."""

from __future__ import annotations

from rashomon.reading.languages.en.names.gazetteer import gazetteer
from rashomon.reading.languages.en.names.offices import entry_at, state_at
from rashomon.reading.languages.en.names.words import Word

_MAX_BODY = 9
_ACCREDITED = frozenset({"embassy", "mission", "delegation"})
_COMPLEMENTS = frozenset({"of", "for", "on", "to"})


def body_at(words: list[Word], at: int) -> int | None:
    """End of an organisation's name that begins at a word, None where none begins."""
    known = gazetteer()
    end, noun = at, None
    while end < len(words) and end - at < _MAX_BODY:
        word = words[end]
        if not word.cap and word.text != "&" and not _joins_fields(words, at, end):
            break
        if word.low in known.not_names or word.low in known.honorifics:
            break
        if word.low in known.bodies:
            noun = end + 1
        elif word.low in known.head_ends and end > at and noun is not None:
            break
        if word.owns and noun != end + 1 and not entry_at(words, end):
            return None
        end += 1
    found = entry_at(words, at, "organisation")
    if noun is None or (found and found[0] >= noun and found[0] == _complement(words, noun)):
        return found[0] if found else None
    whole = _complement(words, noun)
    if found and found[0] >= whole:
        return found[0]
    if whole - at < 2 or _only_adjective(words, at, whole):
        return found[0] if found else None
    return whole


def _joins_fields(words: list[Word], at: int, place: int) -> bool:
    """Tell the "and" inside "National Security and Defence Council"."""
    known = gazetteer()
    if words[place].low != "and" or place == at or place + 1 >= len(words) or words[place - 1].owns:
        return False
    before, behind = words[place - 1].low, words[place + 1]
    fields = known.portfolio | known.modifiers
    return (
        before in fields
        and behind.cap
        and behind.low in fields
        and not (place + 2 < len(words) and words[place + 2].low in known.head_ends)
    )


def _only_adjective(words: list[Word], at: int, end: int) -> bool:
    return (
        all(
            words[i].low in {"national", "international", "federal", "state", "new"}
            for i in range(at, end - 1)
        )
        and end - at > 1
        and words[end - 1].low in {"house", "post", "center", "centre", "group", "front", "force"}
    )


def _complement(words: list[Word], at: int) -> int:
    """Step over "of Foreign Affairs", "for Europe and Foreign Affairs of the Republic of Varania"."""
    known = gazetteer()
    while at + 1 < len(words) and words[at].low in _COMPLEMENTS and not words[at - 1].owns:
        begin = at + 2 if words[at + 1].low == "the" else at + 1
        state = state_at(words, begin) if begin < len(words) and words[begin].cap else None
        if state and words[at].low in {"to", "on"} and words[at - 1].low not in _ACCREDITED:
            break
        if state:
            at = state
            continue
        end = begin
        while end < len(words) and words[end].cap and words[end].low not in known.not_names:
            end += 1
            if (
                end + 1 < len(words)
                and words[end].low in {"and", "&"}
                and words[end + 1].low in known.portfolio | known.modifiers
            ):
                end += 1
        if end == begin or (words[at].low in {"to", "on"} and words[end - 1].low not in known.portfolio):
            break
        heads = known.head_ends - known.portfolio
        while end - begin > 1 and words[end - 1].low in heads:
            end -= 1
        at = _before_name(words, begin, end)
    return at


def _before_name(words: list[Word], begin: int, end: int) -> int:
    """A personal name behind the complement is no part of it."""
    for at in range(begin + 1, end):
        if words[at].low in gazetteer().given:
            return at
    return end
