"""The reference pages are what their generators would write now."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("generator", ["generate_cli_reference.py", "generate_library_reference.py"])
def test_the_reference_is_up_to_date(generator: str) -> None:
    command = [sys.executable, str(ROOT / "tools" / generator), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
