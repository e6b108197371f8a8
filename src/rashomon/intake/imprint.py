"""What a text says about its own issuer, headline and date, by the forms of imprint.yaml.

It looks at the first and last lines, and finds only what stands in a form that names a publisher: a body
that is merely mentioned is no issuer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from rashomon.intake.published import Order, in_line

_UPPER = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽА-ЯЁҐЄІЇЎҚҒҲӘҢҮҰӨ]"
_SENTENCE_END = tuple(".!?؟…:;,،")
_FEWEST_WORDS = 4  # shorter first lines are rooms, names and places more often than headlines
_LONGEST_TITLE = 200  # code points; the longest of 13,000 official headlines we looked at are near it


@dataclass(frozen=True, slots=True)
class Imprint:
    """Issuer, headline and ISO date as the text gives them; None where it does not."""

    issuer: str | None = None
    title: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """One pattern and the parts of a text where it counts."""

    at: frozenset[str]
    pattern: re.Pattern[str]


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(files(__package__).joinpath("imprint.yaml").read_text("utf-8"))
    return data


def _alternatives(name: str) -> str:
    """A pattern that is folded over several lines of the file."""
    return re.sub(r"\|\s+", "|", str(_data()[name]))


@cache
def _forms(kind: str) -> tuple[Form, ...]:
    body, name = _alternatives("body"), _data()["name"]
    return tuple(
        Form(
            frozenset(entry["at"]),
            re.compile(
                entry["form"].replace("{body}", body).replace("{name}", name).replace(r"\p{U}", _UPPER)
            ),
        )
        for entry in _data()[kind]
    )


def imprint(text: str, *, order: Order = None, language: str = "und") -> Imprint:
    """Read a text's own imprint.

    Args:
        text: the whole text.
        order: how a numeric date is meant.
        language: BCP 47 code of a date in words.
    """
    lines = [line.strip() for line in text[:20000].splitlines() if line.strip()]
    last = [line.strip() for line in text[-5000:].splitlines() if line.strip()]
    head, foot = lines[: _data()["head_lines"]], last[-_data()["foot_lines"] :][::-1]
    return Imprint(
        issuer=next(_issuers(head, foot), None),
        title=_title(text),
        published=next(_dates(head, foot, order, language), None),
    )


def _hits(kind: str, head: list[str], foot: list[str]) -> Iterator[re.Match[str]]:
    """Matches in the order of the forms, then of the lines: head downwards, foot upwards."""
    longest = _data()["longest_line"]
    for form in _forms(kind):
        if "lead" in form.at:
            yield from filter(None, (form.pattern.match(line) for line in head))
        for part, lines in (("head", head), ("foot", foot)):
            if part in form.at:
                yield from filter(
                    None, (form.pattern.fullmatch(line) for line in lines if len(line) <= longest)
                )


def _issuers(head: list[str], foot: list[str]) -> Iterator[str]:
    for match in _hits("issuers", head, foot):
        issuer = match["issuer"].strip(" ,.:")
        if not re.search(_alternatives("person"), issuer):
            yield issuer


def _dates(head: list[str], foot: list[str], order: Order, language: str) -> Iterator[str]:
    for match in _hits("dates", head[:6], foot[:4]):
        written = match["date"]
        found = in_line(written, order=order, language=language) if _only_a_date(written) else None
        if found:
            yield found


def _only_a_date(written: str) -> bool:
    """A date has digits, and few words beside them (weekday, month, "of", "year", the hour)."""
    return any(character.isdigit() for character in written) and len(written.split()) <= 7


def _title(text: str) -> str | None:
    """The first line that is no imprint, date or kind of text, where it stands apart as a headline does."""
    lines = [line.strip() for line in text[:4000].strip("\ufeff \t\r\n").splitlines()]
    for at, line in enumerate(lines[: _data()["head_lines"]]):
        if line and not _is_furniture(line):
            apart = lines[at + 1 : at + 2] == [""] and any(lines[at + 2 :])
            return line if apart and _like_headline(line) else None
    return None


def _is_furniture(line: str) -> bool:
    if any(re.fullmatch(pattern, line) for pattern in _data()["no_title"]):
        return True
    return any(_hits("issuers", [line], [])) and not _says_statement(line)


def _like_headline(line: str) -> bool:
    has_words = len(line.split()) >= _FEWEST_WORDS or re.search(r"[\u3040-\u9fff]{4}", line)
    return (
        bool(has_words)
        and len(line) <= _LONGEST_TITLE
        and not line.endswith(_SENTENCE_END)
        and not _is_date(line)
    )


def _says_statement(line: str) -> bool:
    """Tell a line that names its issuer and is a headline all the same: "Statement by ..."."""
    return bool(re.match(r"(?i)(?:joint )?(?:press )?(?:statement|communiqu)", line))


def _is_date(line: str) -> bool:
    return sum(character.isdigit() for character in line) * 5 > len(line)
