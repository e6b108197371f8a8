"""What a noun phrase says by itself about whom it means: names in it, bodies, sources without a name."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Mention
from rashomon.reading.languages.en.names.gazetteer import fold_word, gazetteer, pointers
from rashomon.reading.languages.en.names.words import Word, words_of

_OPEN = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "these", "those", "my", "your"}
)
_CUTS = frozenset(
    {
        "led",
        "headed",
        "chaired",
        "accompanied",
        "represented",
        "who",
        "which",
        "that",
        "whom",
        "whose",
        "speaking",
        "familiar",
        "including",
        "where",
    }
)
_INNER = frozenset(
    {"of", "for", "to", "from", "with", "in", "at", "on", "by", "about", "near", "close", "under"}
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom a phrase points at.

    Attributes:
        names: fullest names in the document, as the guidelines want them; empty where it stays unknown.
        how: by what: "name", "office", "pronoun", "collective", "first person", "state", "unnamed" or
            "unknown".
    """

    names: tuple[str, ...]
    how: str


def closed(words: list[Word]) -> list[Word]:
    """Give a phrase without what opens it ("the", "his") and the signs around it."""
    while words and words[0].low in _OPEN:
        words = words[1:]
    while words and not words[-1].text[-1].isalnum() and not words[-1].text.endswith("."):
        words = words[:-1]
    return words


def named(text: str, mentions: list[Mention], start: int, end: int) -> Resolved | None:
    """Persons that the phrase itself names as its head, not as what somebody belongs to."""
    cursor = start
    names: list[str] = []
    for mention in mentions:
        if mention.kind != "person" or mention.end <= start or mention.start >= end:
            continue
        lead = (
            mention.start - len(mention.role) - 1
            if mention.role and text[: mention.start].rstrip().endswith(mention.role)
            else mention.start
        )
        before = words_of(text[cursor : max(lead, cursor)])
        beside = len(before) > 2 and before[-1].text == "," and not names and _is_office(before[:-1])
        if not beside and (
            any(word.low in _CUTS for word in before)
            or (before and before[-1].low in _INNER - {"of"})
            or (len(before) > 1 and any(word.low in _INNER for word in before) and not names)
        ):
            break
        after = text[mention.end : min(end, mention.end + 3)]
        if after[:2] in {"'s", "’s"} and text[mention.end + 2 : end].strip():
            cursor = mention.end
            continue
        names.append(mention.name)
        cursor = mention.end
    kept = tuple(dict.fromkeys(names))
    return Resolved(kept, "name") if kept else None


def _is_office(words: list[Word]) -> bool:
    """Tell whether words name one office, whose holder stands behind them: "the Minister of Trade, ..."."""
    head = next((i for i, word in enumerate(words) if i and word.low in _INNER), len(words))
    return words[head - 1].low in gazetteer().head_ends and not any(
        word.low in _CUTS or word.text == "," for word in words
    )


def thing(text: str, mentions: list[Mention], start: int, end: int) -> Resolved | None:
    """A state, body or place that acts itself: the mention that ends the phrase's head."""
    words = words_of(text[start:end])
    head_end = next(
        (word.start for word in words[1:] if word.low in _INNER | _CUTS | {",", "("}), end - start
    )
    inside = [m for m in mentions if m.kind != "person" and start <= m.start and m.end <= end]
    heads = [
        m for m in inside
        if m.start - start < head_end and not text[m.end : start + head_end].strip(" '’s.,\"”")
    ]  # fmt: skip
    if (
        not heads
        and {"delegations", "representatives"} & {word.low for word in words[:3]}
        and len(inside) > 1
    ):
        return Resolved(tuple(dict.fromkeys(m.name for m in inside)), "state")
    joined = [m for m in inside if m.start - start < head_end]
    if not heads:
        return None
    actors = joined if " and " in text[start:end] else heads[:1]
    names = tuple(dict.fromkeys(_state_of(m, text, mentions) for m in actors))
    return Resolved(names, "state" if heads[0].kind in {"country", "place"} else "name")


def _state_of(mention: Mention, text: str, mentions: list[Mention]) -> str:
    """A capital that acts stands for its state, under the name the document gives that."""
    known = gazetteer()
    entry = known.lookup(
        tuple(fold_word(word) for word in text[mention.start : mention.end].split()), "capital"
    )
    if mention.kind != "place" or entry is None:
        return mention.name
    for other in mentions:
        if other.kind == "country":
            form = tuple(fold_word(word) for word in other.name.split())
            state = known.lookup(form, "country")
            if state is not None and state.state == entry.state:
                return other.name
    return mention.name


def that_body(mentions: list[Mention], words: list[Word], at: int) -> Resolved | None:
    """Find the body that "the Ministry" or "the company" means: the last one whose name has that word."""
    body = closed(words)
    if len(body) != 1 or len(words) != 2 or words[0].low not in {"the", "this"}:
        return None
    noun = body[0].low
    named = [m for m in mentions if m.kind == "organisation" and m.start < at]
    fitting = [m for m in named if noun in m.name.casefold().split()]
    if not fitting and noun in pointers()["companies"]:
        fitting = named
    return Resolved((fitting[-1].name,), "name") if fitting else None


def unnamed(text: str, words: list[Word], start: int) -> Resolved | None:
    """A source without a name, as the text puts it; one met again is the one met before."""
    while words and words[0].low in _OPEN:
        words = words[1:]
    cut = next(
        (i for i, word in enumerate(words) if i and (word.low in _CUTS or word.text in ",(;:")),
        len(words),
    )
    words = words[:cut]
    stop = next((i for i, word in enumerate(words) if i and word.low in _INNER), len(words))
    if not words or words[stop - 1].low not in _speakers():
        return None
    begin = start + words[0].start
    phrase = text[begin : start + words[-1].end]
    if len(words) == 1 and words[0].low == "side":
        return None
    if len(words) == 1:
        phrase = _earlier(text, words[0].low, begin) or phrase
    return Resolved((" ".join(phrase.split()),), "unnamed")


def _earlier(text: str, head: str, at: int) -> str | None:
    """Find what "the official" repeats: "a senior administration official"."""
    before = words_of(text[max(0, at - 3000) : at])
    for place in range(len(before) - 1, 0, -1):
        if before[place].low != head:
            continue
        begin = place
        while (
            begin
            and place - begin < 6
            and before[begin - 1].low not in _OPEN
            and before[begin - 1].text.isalnum()
        ):
            begin -= 1
        if begin < place and begin and before[begin - 1].low in {"a", "an", "one", "another"}:
            return " ".join(word.text for word in before[begin : place + 1])
    return None


def _speakers() -> frozenset[str]:
    return frozenset(pointers()["speakers"]) | gazetteer().head_ends
