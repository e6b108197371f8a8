"""The figures stay above their floors, measured on the yardsticks that their hashes name.

Skipped, and said so, where the yardsticks do not lie beside the repository. Lowering a floor needs a reason
in the commit that does it.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"
FLOORS: dict[str, Any] = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))


def figure(measured: dict[str, Any], name: str) -> float:
    """A figure by its name; of precision, recall and F1 the F1."""
    found = measured[name]
    return float(found[-1] if isinstance(found, list) else found)


@pytest.mark.yardstick
@pytest.mark.slow
@pytest.mark.skipif(not GOLD.is_dir(), reason="the yardsticks (../shared/gold) are not beside the repository")
@pytest.mark.parametrize("yardstick", sorted(FLOORS))
def test_no_figure_falls_below_its_floor(yardstick: str) -> None:
    command = [sys.executable, str(ROOT / "tools" / "yardsticks.py"), yardstick]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured = json.loads(done.stdout)[yardstick]
    assert measured["yardstick"] == FLOORS[yardstick]["yardstick"], "the yardstick changed: measure anew"
    for name, floor in FLOORS[yardstick]["floors"].items():
        assert figure(measured, name) >= floor, f"{yardstick} {name}"
