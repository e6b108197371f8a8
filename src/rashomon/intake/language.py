"""In which language a text is written: py3langid among the languages that our sources publish in.

A text is "und" where it has fewer than twelve letters, where the model is unsure, or where its script is not
one of the language found.
"""

from __future__ import annotations

import copy
import re
import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

UNDETERMINED = "und"
FEWEST_LETTERS = 12
LOOKED_AT = 4000  # code points; more changes no decision and costs time
SURE = 0.5  # of the model's calibrated probability among our languages
VERY_SURE = 0.95  # among all languages of the model, for one that is not ours
_ORNAMENT = re.compile(r"[^\w\s](?:[ \t]?[^\w\s]){3,}")  # rows of marks tell no language
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(files(__package__).joinpath("languages.yaml").read_text("utf-8"))
    return data


@cache
def _identifiers() -> tuple[Any, Any]:
    """The model over all languages, and the same restricted to ours."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    everything = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    ours = copy.copy(everything)
    ours.set_languages(sorted(_data()["languages"]))
    return everything, ours


def script(text: str) -> str | None:
    """Name the script of most letters ("LATIN", "CYRILLIC", "ARABIC", "CJK"); None without letters."""
    counts = Counter(character for character in text[:LOOKED_AT] if character.isalpha())
    scripts: Counter[str] = Counter()
    for character, times in counts.items():
        scripts[unicodedata.name(character, "UNKNOWN").split(" ", 1)[0]] += times
    return min(scripts, key=lambda name: (-scripts[name], name)) if scripts else None


def written_in(code: str, text: str) -> bool:
    """Tell whether a text's script is one that the language is written in (True for languages unknown)."""
    first = code.split("-", maxsplit=1)[0].lower()
    scripts = _data()["languages"].get(first) or _data()["others"].get(first)
    found = script(text)
    return scripts is None or found is None or found in scripts


def identify(text: str) -> str:
    """Give the BCP 47 code of a text's language, "und" where it cannot be told."""
    head = _ORNAMENT.sub(" ", text[: 50 * LOOKED_AT])[:LOOKED_AT]
    if sum(character.isalpha() for character in head) < FEWEST_LETTERS:
        return UNDETERMINED
    everything, ours = _identifiers()
    anywhere, certainty = everything.classify(head)
    code, confidence = ours.classify(head)
    if certainty >= VERY_SURE and script(head) in _data()["others"].get(anywhere, ()):
        return str(anywhere)
    if confidence < SURE or not written_in(code, head):
        return UNDETERMINED
    return str(_data()["in_script"].get(code, {}).get(script(head), code))


def tag(code: str | None) -> str | None:
    """Write a language code as BCP 47 does ("en_us" as "en-US"); None where it is no such code."""
    if not code or not _TAG.fullmatch(code.strip()):
        return None
    first, *rest = re.split("[-_]", code.strip())
    parts = [part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part for part in rest]
    return "-".join([first.lower(), *parts])
