"""A Revision as Markdown (CommonMark with pipe tables): dropped words are struck out, added ones bold."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.export.markdown import escaped
from rashomon.export.table import one_line
from rashomon.export.versions.sheet import POINTS, PROPOSAL, Marked, Sheet, kind_of, named
from rashomon.export.versions.signs import seen

NOTHING = "*none*"


def markdown(sheet: Sheet) -> Iterator[str]:
    """Write a sheet, section by section."""
    yield f"# {escaped(sheet.title)}\n\n"
    yield f"- **Before**: {escaped(named(sheet.before))}\n- **After**: {escaped(named(sheet.after))}\n\n"
    told = [sheet.words] if sheet.unchanged else [sheet.alike, sheet.points, sheet.words]
    yield "".join(f"{escaped(one)}\n" for one in told) + f"\n> {PROPOSAL}\n"
    yield from _table("Told otherwise", ("What", "Before", "After"), _told_otherwise(sheet))
    yield from _table("Points", ("Point", "Before", "After"), _points(sheet))
    if sheet.revision.one_statement:
        yield from _table("Words", ("No.", "Change", "Before", "After"), _words(sheet))


def _table(heading: str, header: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    lines = [f"| {' | '.join(row)} |\n" for row in rows]
    if lines:
        yield f"\n## {heading} ({len(lines)})\n\n| {' | '.join(header)} |\n|{' --- |' * len(header)}\n"
        yield from lines


def _told_otherwise(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    for field in sheet.revision.fields:
        yield field.field, escaped(field.before or "") or NOTHING, escaped(field.after or "") or NOTHING
    for fact in sheet.revision.facts:
        if fact.relation != "same":
            values = (escaped(one.value) if one else NOTHING for one in (fact.before, fact.after))
            yield (fact.fact, *values)


def _points(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    for change in sheet.told_points:
        aspects = f" ({', '.join(change.aspects)})" if change.aspects else ""
        why = f"<br>{escaped(change.why)}" if change.why else ""
        sides = (
            "<br>".join(_marked(one) for one in sheet.marked(change, later=later)) or NOTHING
            for later in (False, True)
        )
        yield (f"{POINTS[change.relation].upper()}{aspects}{why}", *sides)


def _marked(one: Marked) -> str:
    pieces = (
        f"**{escaped(words)}**" if marked and words.strip() else _spaced(words)
        for words, marked in one.pieces
    )
    place = f"{one.point.start}\u2013{one.point.end}"
    return f"\u201c{''.join(pieces)}\u201d ({escaped(one.voice)}; {place})"


def _spaced(words: str) -> str:
    """Escape a piece without losing the blanks that part it from its neighbours."""
    before, after = (" " if sign.isspace() else "" for sign in (words[:1], words[-1:]))
    return f"{before}{escaped(words)}{after}" if words.strip() else " "


def _words(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    for number, change in enumerate(sheet.revision.changes, start=1):
        inside = "" if change.inside is None else f", inside {change.inside + 1}"
        words = (
            f"{_shown(place.of(text))} ({place.start}\u2013{place.end})"
            if place.start < place.end
            else NOTHING
            for place, text in ((change.before, sheet.before.text), (change.after, sheet.after.text))
        )
        yield (str(number), f"{kind_of(change)}{inside}", *words)


def _shown(words: str) -> str:
    return f"\u201c{escaped(one_line(words) or seen(words))}\u201d"
