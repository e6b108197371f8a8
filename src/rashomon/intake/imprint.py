"""What a text says about its own issuer, headline and date: the forms of imprint.yaml, on its first and last lines.

It finds only what stands in a form that names a publisher; a body that is merely mentioned is no issuer.
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


@cache
def _forms(kind: str) -> tuple[Form, ...]:
    body, name = _data()["body"].replace(" ", ""), _data()["name"]
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
        yield match["issuer"].strip(" ,.:")


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
    """The first line, where it stands apart as a headline does."""
    stripped = text.lstrip("\ufeff \t\r\n")
    first, newline, rest = stripped.partition("\n")
    line = first.strip()
    apart = newline and rest.split("\n", 1)[0].strip() == "" and rest.strip()
    if not apart or not 3 <= len(line) <= _LONGEST_TITLE or line.endswith(_SENTENCE_END):
        return None
    if any(re.fullmatch(pattern, line) for pattern in _data()["no_title"]):
        return None
    is_imprint = any(_hits("issuers", [line], [])) and not _says_statement(line)
    return None if is_imprint or _is_date(line) else line


def _says_statement(line: str) -> bool:
    """ "Statement by the Ministry ... on ..." names its issuer and is a headline all the same."""
    return bool(re.match(r"(?i)(?:joint )?(?:press )?(?:statement|communiqu)", line))


def _is_date(line: str) -> bool:
    return sum(character.isdigit() for character in line) * 5 > len(line)
