"""The tables of `data/`: all words of English that the reader knows stand there and not in code."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml


def text_of(name: str) -> str:
    """Give a file of `data/` as text."""
    return files("rashomon.reading.languages.en").joinpath("data", name).read_text("utf-8")


def table(name: str) -> dict[str, Any]:
    """Load one YAML file of `data/`."""
    loaded: dict[str, Any] = yaml.safe_load(text_of(name))
    return loaded
