"""Write the names of states and cities in many languages from Unicode's CLDR, through babel.

    .venv/bin/python tools/generate_territories.py

Writes territories.csv (ISO 3166 alpha-2 codes) and cities.csv (the cities that name time zones) into
src/rashomon/linking/names/data. Needs babel (`pip install babel`), which only developers need; the tables
are committed. CLDR is Copyright Unicode, Inc., under the Unicode License v3: see data/NOTICE beside them.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src/rashomon/linking/names/data"
LANGUAGES = (
    "en,ru,uk,uz,uz_Cyrl,ar,de,fr,es,it,tr,fa,zh,zh_Hant,kk,ky,tg,tk,pl,be,az,he,hy,ka,ja,ko,pt,nl,sr,"
    "sr_Latn,bg,ro,cs,sk,sl,hr,hu,sq,mk,sv,fi,et,lv,lt,hi,ur,ps,mn,el,da,nb,bs,id,ms"
)
NO_STATES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA", "CQ"}
"""Codes of CLDR that are no territory of ISO 3166."""
NO_CITIES = {"Etc/Unknown", "Etc/UTC", "Antarctica/Troll", "Antarctica/Vostok", "Antarctica/Casey"}


def joined(names: Iterable[str]) -> str:
    """Join different names in the order of the languages."""
    return ";".join(dict.fromkeys(name.replace(";", ",").strip() for name in names if name.strip()))


def write(table: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Write one table, rows sorted."""
    with (DATA / table).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(sorted(rows))


def main() -> int:
    """Write both tables; exit code 2 without babel."""
    try:
        from babel import Locale
        from babel.core import get_global
    except ImportError:
        print("generate_territories: babel is missing; run: pip install babel", file=sys.stderr)
        return 2
    locales = [Locale.parse(language) for language in LANGUAGES.split(",")]
    held = map(str, locales[0].territories)
    codes = sorted(code for code in held if len(code) == 2 and code.isalpha() and code not in NO_STATES)
    write(
        "territories.csv",
        ("code", "names"),
        ((code, joined(locale.territories.get(code, "") for locale in locales)) for code in codes),
    )
    of_state = get_global("zone_territories")
    zones = sorted(
        {zone for locale in locales for zone, said in locale.time_zones.items() if "city" in said} - NO_CITIES
    )
    rows = []
    for zone in zones:
        english = locales[0].time_zones.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")
        others = (locale.time_zones.get(zone, {}).get("city", "") for locale in locales)
        if "/" in zone and not zone.startswith("Etc/"):
            rows.append((of_state.get(zone, ""), joined([english, *others])))
    write("cities.csv", ("code", "names"), rows)
    print(f"generate_territories: {len(codes)} territories, {len(rows)} cities", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
