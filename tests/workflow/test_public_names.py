"""What `import rashomon` promises."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import rashomon

PUBLIC = [
    "Actor",
    "Attribution",
    "Case",
    "Comparison",
    "Document",
    "Event",
    "InputError",
    "Judgement",
    "Mention",
    "NotFound",
    "Options",
    "Point",
    "RashomonError",
    "RashomonWarning",
    "Reading",
    "Span",
    "__version__",
    "compare",
    "read",
]


def test_the_public_names_are_these() -> None:
    assert rashomon.__all__ == PUBLIC == sorted(PUBLIC)
    assert dir(rashomon) == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_can_be_had_and_is_documented(name: str) -> None:
    assert getattr(rashomon, name).__doc__


def test_another_name_is_an_error_as_in_any_module() -> None:
    with pytest.raises(AttributeError, match="module 'rashomon' has no attribute 'raed'"):
        _ = rashomon.raed  # type: ignore[attr-defined]


def test_a_type_checker_sees_every_public_name() -> None:
    tree = ast.parse(Path(rashomon.__file__).read_text(encoding="utf-8"))
    checked = next(node for node in tree.body if isinstance(node, ast.If))
    imported = {
        alias.name for node in checked.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    declared = {
        node.target.id
        for node in checked.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    assert imported | declared == set(PUBLIC)


def test_importing_loads_nothing_heavy() -> None:
    code = "import sys, rashomon; print([m for m in sys.modules if m.startswith('rashomon.') or m in HEAVY])"
    heavy = "HEAVY = {'spacy', 'numpy', 'lxml', 'msgspec', 'yaml', 'httpx', 'rich', 'sqlite3'}; "
    shown = subprocess.run([sys.executable, "-c", heavy + code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
