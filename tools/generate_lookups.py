"""Write the lookups of names that the tables of linking/names give, so that no run has to build them.

    .venv/bin/python tools/generate_lookups.py

Run it after any change to src/rashomon/linking/names/data/*.csv; a test fails where it was forgotten.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from rashomon.linking.names.building import BUILDERS

LOOKUPS = Path(__file__).resolve().parent.parent / "src/rashomon/linking/names/data/lookups"


def main() -> int:
    """Write one file for each lookup."""
    LOOKUPS.mkdir(exist_ok=True)
    for name, build in BUILDERS.items():
        lookup = build()
        text = json.dumps([lookup.exact, lookup.stems], ensure_ascii=False, separators=(",", ":"))
        (LOOKUPS / f"{name}.json").write_text(text.replace("],", "],\n") + "\n", encoding="utf-8")
        print(f"generate_lookups: {name}: {len(lookup.exact)} names", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
