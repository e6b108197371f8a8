"""The layer `citations.en.v1`: other publications that the text says it rests on."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from rashomon.model import Citation, TimeMention
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.tables import table
from rashomon.reading.registry import layer

_NAME = (
    r"(?:[A-Z][\w'’.&-]*|[A-Z]\.)"
    r"(?:[^\S\n](?:[A-Z][\w'’.&-]*|(?:of|the|and|for|on|de|la|le|der|al)(?=[^\S\n](?:the[^\S\n])?[A-Z]))){0,7}"
)
_BRACKETS = re.compile(r"\(([^()\n]{2,120})\)")
_URL = re.compile(r"(?:\[([^\[\]\n]{1,200})\]\()?(?<!\w)(https?://[^\s<>\"“”«»\[\]]{3,2000})", re.IGNORECASE)
_TRAIL = ".,;:!?'’*_"
_AROUND = re.compile(r"^(?:via|source|from|see|cited by)[: ]+|[\s,;:–-]+$", re.IGNORECASE)
_DATE_NEAR = 24


@dataclass(frozen=True, slots=True)
class _Cues:
    """Patterns of `citations.yaml`: the name is the group `name`."""

    body: re.Pattern[str]
    medium: re.Pattern[str]
    behind: re.Pattern[str]
    media: re.Pattern[str]


@layer("citations.en.v1", needs=("parse", "times"), gives=("citations",))
def step(draft: Draft) -> None:
    """Find citations in brackets, addresses, and words such as "according to" before a body's name."""
    found = [*_addresses(draft.text), *_in_brackets(draft), *_in_words(draft)]
    found.sort(key=lambda citation: (citation.start, -citation.end))
    kept: list[Citation] = []
    for citation in found:
        if not kept or citation.start >= kept[-1].end:
            kept.append(citation)
    draft.citations = kept


def is_medium(name: str) -> bool:
    """Tell whether a name is that of a medium or news agency."""
    return _cues().media.search(name) is not None


def _addresses(text: str) -> list[Citation]:
    found = []
    for match in _URL.finditer(text):
        label, url = match[1], match[2]
        end = match.end()
        if label is not None and ")" in url:
            # The bracket that closes a Markdown link ends its address.
            url = url[: _closing(url)]
            end = match.start(2) + len(url) + 1
        else:
            while url[-1] in _TRAIL or (url[-1] == ")" and url.count("(") < url.count(")")):
                url = url[:-1]
            end = match.start(2) + len(url)
        start = match.start() if label is not None else match.start(2)
        found.append(Citation(start, end, label or _host(url), None, url))
    return found


def _closing(url: str) -> int:
    depth = 0
    for place, character in enumerate(url):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            return place
    return len(url)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or url).removeprefix("www.")
    except ValueError:
        return url


def _in_brackets(draft: Draft) -> list[Citation]:
    """Find "(Agency, 1/11/2023)" and, for a known medium, "(Agency)"."""
    found = []
    for match in _BRACKETS.finditer(draft.text):
        date = _time_in(draft.times, match.start(1), match.end(1))
        words = match[1]
        if date:
            words = draft.text[match.start(1) : date.start] or draft.text[date.end : match.end(1)]
        name = re.sub(
            r"^(?:via|source|from|see|cited by)[: ]+|[\s,;:–-]+$", "", words.strip(" ,;"), flags=re.IGNORECASE
        )
        named = re.fullmatch(_NAME + r"(?:, [A-Z][\w'’ -]{1,40})?", name)
        if named and ((date and _is_day(date) and name not in _MONTHLIKE) or is_medium(name)):
            value = date.value[:10] if date and _is_day(date) else None
            found.append(Citation(match.start(), match.end(), name, value))
    return found


_MONTHLIKE = frozenset({"Updated", "Posted", "Published", "As", "Last", "Born", "Signed", "Date"})


def _in_words(draft: Draft) -> list[Citation]:
    cues, text = _cues(), draft.text
    bodies = {mention.start: mention.end for mention in draft.mentions if mention.kind == "organisation"}
    if not draft.mentions and draft.parse is not None:
        bodies = {entity.start_char: entity.end_char for entity in draft.parse.ents if entity.label_ == "ORG"}
    found = []
    for match in cues.body.finditer(text):
        start, end = match.span("name")
        if start in bodies:
            end = max(bodies[start], start + 1)
        elif not is_medium(match["name"]):
            continue
        found.append(_cited(draft, match.start(), start, end))
    found += [
        _cited(draft, match.start(), *match.span("name"))
        for match in cues.medium.finditer(text)
        if is_medium(match["name"])
    ]
    for match in cues.behind.finditer(text):
        if is_medium(match["name"]):
            start, end = match.span("name")
            found.append(_cited(draft, start, start, end, match.end()))
    return found


def _cited(draft: Draft, start: int, name: int, name_end: int, end: int | None = None) -> Citation:
    end = max(end or name_end, name_end)
    date = _time_in(draft.times, end, min(len(draft.text), end + _DATE_NEAR), whole=False)
    near = date if date and "." not in draft.text[end : date.start] and _is_day(date) else None
    target = " ".join(draft.text[name:name_end].removesuffix("'s").removesuffix("’s").rstrip(".,;").split())
    return Citation(start, end, target, near.value[:10] if near and not near.ambiguous else None)


def _is_day(mention: TimeMention) -> bool:
    return len(mention.value) >= 10 and not mention.value.startswith("T")


def _time_in(times: list[TimeMention], start: int, end: int, *, whole: bool = True) -> TimeMention | None:
    at = bisect_left(times, start, key=lambda mention: mention.start)
    if at < len(times) and times[at].start < end and (times[at].end <= end or not whole):
        return times[at]
    return None


@cache
def _cues() -> _Cues:
    held = table("citations.yaml")
    links = held["links"]
    media = "|".join(re.escape(name) for name in sorted(held["media"], key=len, reverse=True))
    return _Cues(
        body=re.compile(
            rf"(?i:\b(?:{'|'.join(held['before_body'])})\s{links})(?:[Tt]he\s)?(?P<name>{_NAME})"
        ),
        medium=re.compile(
            rf"(?i:\b(?:{'|'.join(held['before_medium'])})\s{links})(?:[Tt]he\s)?(?P<name>{_NAME})"
        ),
        behind=re.compile(
            rf"(?<![\w.-])(?P<name>(?:{media})|{_NAME})[^\S\n](?:(?:news[^\S\n])?agency[^\S\n])?"
            rf"(?:{'|'.join(held['behind_medium'])})\b"
        ),
        media=re.compile(rf"(?<![\w-])(?:{media}|(?:{'|'.join(held['medium_words'])}))(?![\w-])"),
    )
