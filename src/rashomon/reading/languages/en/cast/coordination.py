"""Phrases that name two at once: "the Varanian and Tolmark delegations", "the leaders of A and B"."""

from __future__ import annotations

from rashomon.reading.languages.en.names.gazetteer import gazetteer, pointers
from rashomon.reading.languages.en.names.offices import entry_at, state_at
from rashomon.reading.languages.en.names.words import Word

_SINGULAR = {"parties": "party", "secretaries": "secretary", "ministries": "ministry", "embassies": "embassy"}


def singular(noun: str) -> str:
    """The singular of a plural noun that stands for people."""
    return _SINGULAR.get(noun, noun.removesuffix("s"))


def two_at_once(words: list[Word]) -> list[str]:
    """Give each of the two as a phrase of its own; empty where the words do not name two."""
    while words and words[0].low in {"the", "both"}:
        words = words[1:]
    joins = [place for place, word in enumerate(words) if word.low == "and"]
    if len(joins) != 1 or len(words) > 14:
        return []
    join = joins[0]
    known = {*pointers()["collective"], *pointers()["speakers"]} | {
        head + "s" for head in gazetteer().head_ends
    }
    last = words[-1]
    if last.low in known and last.low.endswith("s") and join < len(words) - 2:
        first, second = words[:join], words[join + 1 : -1]
        if _is_state(first) and _is_state(second[:1] if len(second) > 1 else second):
            return [f"{_text(side)} {singular(last.text)}" for side in (first, second)]
    place = next((at for at, word in enumerate(words) if word.low == "of"), None)
    if place and place < join and words[place - 1].low in known and words[place - 1].low.endswith("s"):
        noun = " ".join([*(word.text for word in words[: place - 1]), singular(words[place - 1].text)])
        sides = [_bare(words[place + 1 : join]), _bare(words[join + 1 :])]
        if all(sides) and all(_is_state(side) for side in sides):
            return [f"{noun} {words[place].text} {_text(side)}" for side in sides]
    return []


def _bare(words: list[Word]) -> list[Word]:
    return words[1:] if words and words[0].low == "the" else words


def _is_state(words: list[Word]) -> bool:
    if not words or not words[0].cap:
        return False
    found = entry_at(words, 0)
    return (
        (found is not None and found[0] == len(words)) or state_at(words, 0) == len(words) or len(words) == 1
    )


def _text(words: list[Word]) -> str:
    return " ".join(word.text + ("'s" if word.owns else "") for word in words)
