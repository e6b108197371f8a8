"""Personal names: where they begin and end, their parts, and which is a shorter form of which."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rashomon.reading.languages.en.names.gazetteer import gazetteer
from rashomon.reading.languages.en.names.words import Word

_JOINED_PARTICLE = re.compile(r"^(?:al|el|ad|an|as|az|ul|bin)[-‑’']\w", re.IGNORECASE)
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_MAX_NAME = 8


def name_at(words: list[Word], at: int, *, led: bool = False) -> int | None:
    """End of a personal name that may begin here.

    Args:
        words: of the text.
        at: where it would begin.
        led: an office or "Mr." stands before it, so that any capitalised word is a name.
    """
    end, begin = at, at
    while end < len(words) and end - begin < _MAX_NAME:
        word = words[end]
        if end > begin and _is_glued(words, begin, end):
            break
        if word.cap and _may_be_name(words, end, first=end == begin, led=led):
            end += 1
        elif _is_particle(words, end, first=end == begin):
            end += 1
            continue
        else:
            break
        if word.owns:
            break
    if end == begin or not any(len(word.text.strip(".")) > 1 for word in words[begin:end]):
        return None
    return _suffix(words, end)


def _is_glued(words: list[Word], begin: int, end: int) -> bool:
    """Tell where another text runs into a name: the surname comes again, or "HaskelMinister"."""
    word = words[end]
    if len(word.low) > 2 and any(word.low == earlier.low for earlier in words[begin:end]):
        return True
    inner = _INNER_CAPITAL.search(word.text)
    return inner is not None and _is_office_word(word.low[inner.end() - 1 :])


def _may_be_name(words: list[Word], at: int, *, first: bool, led: bool) -> bool:
    known = gazetteer()
    low = words[at].low
    if low in known.not_names or low.split("'")[0] in {"i", "we", "he", "she", "it", "they", "you", "that"}:
        return False
    if any(character.isdigit() for character in low):
        return False
    if first:
        if low in known.given:
            return True
        if led:
            fields = known.portfolio | known.modifiers | known.bodies
            alone = at + 1 >= len(words) or not words[at + 1].cap
            return low not in fields and (low not in known.head_ends or alone)
        return not _is_office_word(low)
    # Behind a given name a surname may look like anything ("Ned Price"), behind more only a plain word may.
    behind_given = words[at - 1].low in known.given or words[at - 1].text.endswith(".")
    return behind_given or not _is_office_word(low)


def _is_office_word(low: str) -> bool:
    known = gazetteer()
    return (
        low in known.head_ends or low in known.modifiers or low in known.portfolio or low in known.bodies
        or (low,) in known.entries or low in known.honorifics or low in known.state_forms
    )  # fmt: skip


def _is_particle(words: list[Word], at: int, *, first: bool) -> bool:
    word = words[at]
    follows = at + 1 < len(words) and (words[at + 1].cap or words[at + 1].low in gazetteer().particles)
    if word.cap or not follows:
        return _JOINED_PARTICLE.match(word.text) is not None and not first
    return (word.low in gazetteer().particles or _JOINED_PARTICLE.match(word.text) is not None) and not (
        first and word.low in {"y", "la", "le", "de", "del", "da", "do", "el", "ben", "ten", "den"}
    )


def _suffix(words: list[Word], end: int) -> int:
    suffixes = gazetteer().suffixes
    if end < len(words) and words[end].low in suffixes:
        return end + 1
    if (
        end + 1 < len(words)
        and words[end].text == ","
        and words[end + 1].low in suffixes - {"ii", "iii", "iv"}
    ):
        return end + 2
    return end


@lru_cache(maxsize=4096)
def folded(name: str) -> tuple[str, ...]:
    """Words of a name without case, accents, dots, suffixes and particles."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(
        character if character.isalnum() else "" if unicodedata.combining(character) or character in "’'‘ʻ"
        else " " for character in plain
    )  # fmt: skip
    known = gazetteer()
    words = [word for word in plain.split() if word not in known.suffixes]
    kept = [word for word in words if word not in known.particles]
    return tuple(kept or words)


def gender_of(name: str) -> str:
    """Tell from the given name: m, f, or n where it does not tell."""
    words = folded(name)
    return next((gazetteer().given[word] for word in words[:-1] if word in gazetteer().given), "n")


def is_form_of(short: str, full: str) -> bool:
    """Tell whether a name may be a shorter form of another, or another spelling with the same surname.

    The surname must be there; each other word must be the same, its initial, or its short form.
    """
    few, many = folded(short), folded(full)
    if not few or not many or len(few) > len(many):
        return False
    if len(few) == 1:
        return few[0] in (many[-1], many[0]) or (len(few[0]) > 2 and few[0] in many[1:])
    if few[-1] != many[-1]:
        return set(few) <= set(many)
    rest = list(many[:-1])
    for word in few[:-1]:
        place = next((index for index, other in enumerate(rest) if _like(word, other)), None)
        if place is None:
            return False
        rest = rest[place + 1 :]
    return True


def _like(a: str, b: str) -> bool:
    if a == b or a[0] == b[0] == (a if len(a) < len(b) else b):
        return True
    short_forms = gazetteer().short_forms
    return b in short_forms.get(a, ()) or a in short_forms.get(b, ())


def fullness(name: str) -> tuple[int, int, int]:
    """Order names by how full they are: spelled-out words, words, letters; capitals alone count less."""
    words = name.split()
    spelled = sum(len(word.strip(".,")) > 2 for word in words)
    return (spelled if name != name.upper() else 0, len(words), len(name))
