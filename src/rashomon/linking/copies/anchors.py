"""What of a text a translation keeps: numbers, addresses, names, and the stems of words that languages share.

Numbers are brought to one form (1'000, 1 000, 1,000; 2,5 and 2.5; 5.3.2031 as an ISO date), words to their
first five letters after folding over scripts (linking/names/folding), so that a cognate and a name in
another case or alphabet are met again (Simard, Foster and Isabelle, "Using cognates to align sentences in
bilingual corpora", 1992).
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from functools import lru_cache
from itertools import islice

from rashomon.linking.names.folding import fold

STEM, NAME, NUMBER, ADDRESS = range(4)
"""Kinds of anchors; that of numbers and addresses is kept in the lowest two bits of an anchor."""
WEIGHTS = (1.0, 2.0, 4.0, 4.0)
"""What an anchor of each kind counts. Chosen on a third of the Swiss releases."""
_YEAR_OR_SHORT = 1.0
UNIT = 16
_KIND = 3
_LONGEST = 4000
"""Words of a text that are looked at."""
_LETTERS = 5
_FEWEST_LETTERS = 4
_TOKEN = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]+|\d+(?:[.,'’:\u00a0\u202f\u2009 ]\d+)*"
    r"|[^\W\d_]+(?:[’'\u2019ʼ][^\W\d_]+)*"
)
_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)")
_GROUPED = re.compile(r"(?<=\d)['’\u00a0\u202f\u2009 .,](?=\d{3}(?!\d))")
_YEAR = re.compile(r"(?:19|20)\d\d")
_APOSTROPHE = re.compile(r"[’'\u2019ʼ]")

Anchors = dict[int, int]
"""Anchor -> its weight in sixteenths."""


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    folded = fold(word)
    return folded[:_LETTERS] if len(folded) >= _FEWEST_LETTERS else ""


def _number(token: str) -> str:
    """Write a number without signs between thousands and with a decimal point."""
    dated = _DATE.fullmatch(token)
    if dated:
        day, month, year = dated.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    return _GROUPED.sub("", token).replace(",", ".").replace(" ", "")


@lru_cache(maxsize=200_000)
def _anchors_of(token: str) -> tuple[tuple[int, float], ...]:
    """Give the anchors in one token with what each counts once."""
    return tuple(
        (
            (zlib.crc32(form.encode("utf-8", "replace")) & ~_KIND)
            | (kind if kind in {NUMBER, ADDRESS} else 0),
            weight,
        )
        for kind, form, weight in _forms_of(token)
    )


def _forms_of(token: str) -> list[tuple[int, str, float]]:
    """Give kind, form and weight of what stands in one token."""
    if token[0].isdigit():
        number = _number(token)
        plain = len(number) < 3 or bool(_YEAR.fullmatch(number))
        return [(NUMBER, number, _YEAR_OR_SHORT if plain else WEIGHTS[NUMBER])]
    if token[:4].lower() in {"http", "www."}:
        return [(ADDRESS, token.rstrip(".,;:").lower(), WEIGHTS[ADDRESS])]
    found = []
    for word in _APOSTROPHE.split(token):
        if len(word) > 1 and word.isupper() and len(word) < _LETTERS:
            found.append((NAME, fold(word), WEIGHTS[NAME]))
        elif len(word) >= _FEWEST_LETTERS:
            kind = NAME if word[0].isupper() else STEM
            found.append((kind, _stem(word), WEIGHTS[kind]))
    return [one for one in found if one[1]]


def anchors(text: str) -> Anchors:
    """Find the anchors of a text; one met often counts more, with the logarithm of how often."""
    tokens = Counter(islice((match.group() for match in _TOKEN.finditer(text)), _LONGEST))
    counts: Counter[int] = Counter()
    best: dict[int, float] = {}
    for token, count in tokens.items():
        for anchor, weight in _anchors_of(token):
            counts[anchor] += count
            best[anchor] = max(weight, best.get(anchor, 0.0))
    return {anchor: round(UNIT * best[anchor] * (1 + math.log(count))) for anchor, count in counts.items()}


def kind_of(anchor: int, weight: int) -> int:
    """Give the kind of an anchor; a word is a name where it counts as one."""
    kind = anchor & _KIND
    return kind or (NAME if weight >= UNIT * WEIGHTS[NAME] else STEM)
