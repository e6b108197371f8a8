"""All words of the interface, from one catalogue a language."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "strings"

Catalogue = dict[str, str | dict[str, str]]


@cache
def catalogue(language: str = "en") -> Catalogue:
    """Read a catalogue: dotted key -> a string, or one for 1 and one for other numbers."""
    import yaml

    held = yaml.safe_load((FOLDER / f"{language}.yaml").read_text(encoding="utf-8"))
    return dict(_flat(held, ""))


def said(key: str, n: int | None = None, **values: Any) -> str:
    """Give a string of the interface.

    Args:
        key: its dotted key.
        n: the number it counts; stands for `{n}` too.
        values: what stands for `{name}` in it.

    Raises:
        KeyError: there is none of this key.
    """
    found = catalogue()[key]
    if isinstance(found, dict):
        found = found["one" if n == 1 else "other"]
    number = {} if n is None else {"n": f"{n:,}"}
    return found.format(**number, **values) if number or values else found


def _flat(held: dict[str, Any], before: str) -> list[tuple[str, str | dict[str, str]]]:
    found: list[tuple[str, str | dict[str, str]]] = []
    for name, value in held.items():
        key = f"{before}{name}"
        if isinstance(value, dict) and set(value) != {"one", "other"}:
            found += _flat(value, f"{key}.")
        else:
            found.append((key, value))
    return found
