"""Words in data files are words: YAML takes a bare on, no or yes for true and false."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

SOURCE = Path(__file__).parents[2] / "src" / "rashomon"
FILES = sorted(SOURCE.rglob("*.yaml"))


def lists(value: Any) -> Iterator[list[Any]]:
    """Yield every list of a file, at every depth."""
    if isinstance(value, list):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from lists(one)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_no_word_of_a_list_is_taken_for_true_or_false(file: Path) -> None:
    for words in lists(yaml.safe_load(file.read_text("utf-8"))):
        assert not any(isinstance(word, bool) for word in words), f"put on, no, yes in quotes: {words}"
