"""Rows of one matter over all accounts, not yet in their order."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.apart import part_of
from rashomon.comparing.facts import participants
from rashomon.comparing.grouping import groups
from rashomon.comparing.labelling import labels, short_labels
from rashomon.comparing.likeness import cast_keys
from rashomon.comparing.matter import Matter
from rashomon.comparing.pairing import pair, weights
from rashomon.comparing.ranking import Ranked
from rashomon.comparing.relating import relate
from rashomon.comparing.sharing import event_places, of_one_matter, setting_keys
from rashomon.comparing.side import Side
from rashomon.comparing.standing import stands
from rashomon.comparing.vocabulary import vocabulary
from rashomon.comparing.wording import why_only, why_row


def rows_of(sides: Sequence[Side], accounts: Sequence[Sequence[Matter]]) -> list[Ranked]:
    """Give a row for every matter that several accounts state, and one for every point that stands alone."""
    issuers = [side.document.issuer or "" for side in sides]
    pairing = pair(accounts, [side.reading.language for side in sides], participants(sides), issuers)
    names, short = labels(sides), short_labels(sides)
    known = vocabulary("en")
    cast = cast_keys(pairing.matters, participants(sides), known, issuers)
    rows = []
    joined: set[int] = set()
    places = event_places(sides, known)
    setting = cast | setting_keys(sides, known)
    found_groups = [
        (members, score)
        for group, score in groups(pairing, weights().threshold)
        for members in of_one_matter(group, pairing, setting, places)
    ]
    for members, score in found_groups:
        cells: dict[int, list[Matter]] = {}
        for place in members:
            cells.setdefault(pairing.matters[place].side, []).append(pairing.matters[place])
        found = relate(dict(cells), known)
        marks = found.marks if found.relation != "same" else {}
        rows.append(
            Ranked(
                found.relation,
                found.aspects,
                why_row(cells, found, names, short, cast),
                score,
                cells,
                marks,
                stands(cells, found),
                part_of(cells, sides),
            )
        )
        joined.update(members)
    for place, matter in enumerate(pairing.matters):
        if place not in joined:
            cell = {matter.side: [matter]}
            why = why_only(matter, names, sides)
            rows.append(Ranked("only", (), why, 1.0, cell, {}, stands(cell), part_of(cell, sides)))
    return rows
