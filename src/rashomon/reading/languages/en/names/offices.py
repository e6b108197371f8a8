"""Where the words of an office begin and end: "Director of the Foreign Intelligence Service"."""

from __future__ import annotations

from rashomon.reading.languages.en.names.gazetteer import Entry, EntryKind, gazetteer
from rashomon.reading.languages.en.names.words import Word

_JOINS = frozenset({"of", "for", "to", "on", "at", "and", "with", "&"})
_DASHES = frozenset({"-", "–", "—", "/"})
_MAX_OFFICE = 24


def entry_at(words: list[Word], at: int, kind: EntryKind | None = None) -> tuple[int, Entry] | None:
    """Find the longest entry of the gazetteer that begins at a capitalised word: its end and itself."""
    known = gazetteer()
    if at >= len(words) or not words[at].cap:
        return None
    for length in range(min(known.longest.get(words[at].low, 0), len(words) - at), 0, -1):
        stretch = words[at : at + length]
        if any(word.owns for word in stretch[:-1]):
            continue
        entry = known.lookup(tuple(word.low for word in stretch), kind)
        if entry and not (length == 1 and _is_small_word(stretch[0], entry)):
            return at + length, entry
    return None


def _is_small_word(word: Word, entry: Entry) -> bool:
    """Tell whether an abbreviation is written as the common word it looks like ("Who", "Is", "It", "Us")."""
    return (
        len(word.low) <= 4
        and word.text != word.text.upper()
        and word.low in {"who", "is", "us", "car", "quad", "rt", "au", "male", "ap"}
        and bool(entry.name)
    )


def state_at(words: list[Word], at: int) -> int | None:
    """End of a state's long name at a word, known or not: "Republic of Varania", "Kingdom of the Isles"."""
    known = gazetteer()
    found = entry_at(words, at, "country")
    if found:
        return found[0]
    end = at
    while end < len(words) and words[end].cap and words[end].low not in known.state_forms and end - at < 3:
        end += 1
    if end + 2 >= len(words) or words[end].low not in known.state_forms or not words[end].cap:
        return None
    if words[end + 1].low != "of" or any(word.low in known.not_names for word in words[at:end]):
        return None
    name = end + 3 if words[end + 2].low == "the" else end + 2
    if name >= len(words) or not words[name].cap or words[name].low in known.portfolio:
        return None
    return name + 1


def office_at(words: list[Word], at: int) -> int | None:
    """End of the office whose words begin here, None where none begins; no name is part of it."""
    begin = at
    found: int | None = None
    while at < len(words) and at - begin < _MAX_OFFICE and (words[at].cap or found):
        head = _head_at(words, at)
        if head:
            found = at = head
            joined = _after_head(words, at)
            if joined:
                found = at = joined
            if at + 1 < len(words) and words[at].text in _DASHES and words[at].start > words[at - 1].end:
                at += 1 if _head_at(words, at + 1) else 0
            continue
        step = _before_head(words, at)
        if step is None or (found and not words[at].cap):
            break
        at = step
    return found


def _head_at(words: list[Word], at: int) -> int | None:
    heads = gazetteer().heads
    for length in (3, 2, 1):
        stretch = words[at : at + length]
        if len(stretch) == length and stretch[0].cap and tuple(word.low for word in stretch) in heads:
            return at + length
    return None


def _before_head(words: list[Word], at: int) -> int | None:
    """Step over what may stand before the noun of an office: a state, a body, a modifier."""
    known = gazetteer()
    word = words[at]
    found = entry_at(words, at)
    if found and found[1].kind in {"country", "adjective", "organisation"}:
        return found[0]
    if word.cap and (word.low in known.modifiers or word.low in known.portfolio or word.low in known.bodies):
        return at + 1
    if word.cap and "-" in word.low and word.low.split("-")[0] in {"vice", "co", "deputy", "general"}:
        return at + 1
    return None


def _after_head(words: list[Word], at: int) -> int | None:
    """End of what the office is over, behind its noun: "of Foreign Affairs of the Republic of Varania"."""
    end: int | None = None
    while at < len(words) and words[at].low in _JOINS:
        if words[at].low == "and" and (end is None or _head_at(words, at + 1)):
            nested = office_at(words, at + 1) if at + 1 < len(words) and words[at + 1].cap else None
            return nested or end
        reached = _field(words, at + 1)
        if reached is None:
            break
        end = at = reached
    return end


def _field(words: list[Word], at: int) -> int | None:
    """End of one field of office: the last word that can belong to it in a stretch of capitalised words."""
    if at < len(words) and words[at].low in {"the", "his", "her"}:
        at += 1
    if at >= len(words) or not words[at].cap:
        return None
    begin, last = at, None
    while at < len(words) and words[at].cap and at - begin < _MAX_OFFICE:
        step = _field_word(words, at)
        if step is None and last is not None:
            step = _further_field(words, at)
            if step is None:
                break
        if step is None:
            if at - begin > 2:
                break
            at += 1
        else:
            last = at = step
    if last is not None:
        return last
    return _unknown_field(words, begin)


def _further_field(words: list[Word], at: int) -> int | None:
    """Step over up to three unknown words to one that ends a field: "the State Emergency Service"."""
    known = gazetteer()
    for place in range(at, min(at + 4, len(words))):
        word = words[place]
        if not word.cap or word.low in known.given or word.low in known.not_names:
            return None
        if place > at and (word.low in known.bodies or word.low in known.portfolio):
            return place + 1
    return None


def _field_word(words: list[Word], at: int) -> int | None:
    known = gazetteer()
    state = state_at(words, at)
    if state:
        return state
    found = entry_at(words, at)
    if found:
        return found[0]
    low = words[at].low
    if low in known.portfolio or low in known.bodies or low in known.modifiers:
        return at + 1
    return _head_at(words, at)


def is_unknown_state(words: list[Word], at: int) -> bool:
    """Tell a capitalised word behind "of" that no list knows: the "Varania" of "President of Varania"."""
    known = gazetteer()
    word = words[at]
    lists = (
        known.portfolio
        | known.modifiers
        | known.bodies
        | known.head_ends
        | known.not_names
        | known.state_forms
    )
    of = at >= 1 and (
        words[at - 1].low == "of" or (words[at - 1].low == "the" and at >= 2 and words[at - 2].low == "of")
    )
    alone = at + 1 >= len(words) or not words[at + 1].cap or words[at + 1].low in known.given
    return (
        of
        and alone
        and word.cap
        and len(word.low) > 3
        and word.low not in lists
        and entry_at(words, at) is None
    )


def _unknown_field(words: list[Word], begin: int) -> int | None:
    """Tell an unknown place or body from the name behind it: "President of Varania Ilena Marovic"."""
    known = gazetteer()
    end = begin
    while end < len(words) and words[end].cap and words[end].low not in known.not_names and end - begin < 6:
        end += 1
        if words[end - 1].owns:
            break
    for at in range(begin + 1, end):
        if words[at].low in known.given or words[at].low in known.honorifics:
            return at
    return begin + 1 if end > begin else None
