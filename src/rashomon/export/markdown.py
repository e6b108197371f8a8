"""A Comparison as Markdown (CommonMark with pipe tables); differing words are bold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.export.counts import ACCOUNT_COLUMNS, account_lines, count_lines
from rashomon.export.sheet import KEPT_APART, PROPOSAL, RANKED, Group, Matter, Sheet, Words
from rashomon.export.table import plain

_ESCAPED = str.maketrans({character: f"\\{character}" for character in "\\`*_[]<>|#~"})


def markdown(sheet: Sheet) -> Iterator[str]:
    """Write a sheet, section by section."""
    yield f"# {escaped(sheet.title)}\n\n> {PROPOSAL}\n\n"
    yield "".join(f"- {what}: {escaped(told)}\n" for what, told in count_lines(sheet)) + "\n"
    if sheet.matters:
        counts = ([escaped(cell) for cell in line] for line in account_lines(sheet))
        yield _table([name.capitalize() for name in ACCOUNT_COLUMNS], counts) + "\n"
    yield "## The accounts\n\n" + "".join(_accounts(sheet)) + "\n"
    if sheet.facts:
        yield "## Header facts\n\n" + "".join(_facts(sheet)) + "\n"
    yield from _shared(f"Told by more than one account ({len(sheet.shared)})", sheet.shared, sheet)
    yield from _alone(sheet)
    together = [matter for matter in sheet.apart if matter.row.relation != "only"]
    single = [matter for matter in sheet.apart if matter.row.relation == "only"]
    if sheet.apart:
        yield f"## Kept apart from what is reported ({len(sheet.apart)})\n\n{KEPT_APART}\n\n"
        yield from _rows(together, sheet)
        yield from (_only(matter, teller=f"{escaped(matter.label)}: ") for matter in single)


def escaped(text: str) -> str:
    """Make a text harmless inside a line of Markdown: no markup, no line breaks."""
    return " ".join(plain(text).translate(_ESCAPED).split())


def _labels(sheet: Sheet) -> list[str]:
    return [escaped(account.label) for account in sheet.accounts]


def _accounts(sheet: Sheet) -> Iterator[str]:
    for account in sheet.accounts:
        document = account.document
        parts = [document.title, document.published, document.url or document.path]
        told = ", ".join(escaped(part) for part in parts if part)
        silence = f"*{account.quiet}* means: {escaped(account.column.silence)}"
        yield f"- **{escaped(account.label)}**: {told}. {silence}\n"


def _facts(sheet: Sheet) -> Iterator[str]:
    if sheet.many:
        for header in sheet.facts:
            why = f" ({escaped(header.row.why)})" if header.row.why else ""
            yield f"- **{header.row.fact}** {header.row.relation.upper()}{why}: {_standing(header.groups)}\n"
        return
    rows = (
        (
            header.row.fact,
            header.row.relation.upper(),
            *(
                escaped(value) if value else f"*{account.quiet}*"
                for account, value in zip(sheet.accounts, header.values, strict=True)
            ),
        )
        for header in sheet.facts
    )
    yield _table(("Fact", "Relation", *_labels(sheet)), rows)
    notes = [f"- {header.row.fact}: {escaped(header.row.why)}\n" for header in sheet.facts if header.row.why]
    yield "\n" * bool(notes) + "".join(notes)


def _standing(groups: Iterable[Group]) -> str:
    return "; ".join(escaped(group.line) for group in groups)


def _shared(heading: str, matters: Sequence[Matter], sheet: Sheet) -> Iterator[str]:
    if matters:
        yield f"## {heading}\n\n"
        yield from _rows(matters, sheet)


def _rows(matters: Sequence[Matter], sheet: Sheet) -> Iterator[str]:
    if not matters:
        return
    if sheet.many:
        yield from ("".join(_matter(matter, sheet)) for matter in matters)
        return
    yield _table(("No.", "Relation", *_labels(sheet)), (_cells(matter, sheet) for matter in matters)) + "\n"
    several = len(sheet.accounts) > 2
    for matter in matters:
        standing = f" ({_standing(matter.groups)})" if several else ""
        yield f"- {matter.number}: {escaped(matter.row.why)}{standing}\n"
    yield "\n"


def _matter(matter: Matter, sheet: Sheet) -> Iterator[str]:
    yield f"### {matter.number}. {escaped(matter.label)}\n\n{escaped(matter.row.why)}\n\n"
    for group in matter.groups:
        yield f"- **{escaped(group.line)}**\n" if group.stated else f"- {escaped(group.line)}\n"
        for place in group.places if group.stated else ():
            words = "; ".join(_words(one) for one in matter.cells[place])
            yield f"  - {escaped(sheet.accounts[place].label)}: {words}\n"
    yield "\n"


def _cells(matter: Matter, sheet: Sheet) -> Sequence[str]:
    cells = (
        "<br>".join(_words(one) for one in words) or f"*{account.quiet}*"
        for account, words in zip(sheet.accounts, matter.cells, strict=True)
    )
    return (str(matter.number), escaped(matter.label), *cells)


def _words(words: Words) -> str:
    pieces = (f"**{escaped(piece)}**" if marked else _spaced(piece) for piece, marked in words.pieces)
    point = words.point
    return f"\u201c{''.join(pieces)}\u201d ({escaped(words.voice)}; {point.start}\u2013{point.end})"


def _spaced(piece: str) -> str:
    """Escape a piece between two marks without losing the spaces that part it from them."""
    before = " " if piece[:1].isspace() else ""
    after = " " if piece[-1:].isspace() and piece.strip() else ""
    return f"{before}{escaped(piece)}{after}"


def _alone(sheet: Sheet) -> Iterator[str]:
    if not sheet.alone:
        return
    yield f"## Told by one account alone ({len(sheet.alone)})\n\n{RANKED}\n\n"
    for place, account in enumerate(sheet.accounts):
        own = sheet.alone_of(place)
        if own:
            quiet = "; ".join(map(escaped, sheet.quiet_on(own[0])))
            yield f"### Only {escaped(account.label)} ({len(own)})\n\n"
            yield f"{quiet}.\n\n" if quiet else ""
            yield from (_only(matter) for matter in own)
            yield "\n"


def _only(matter: Matter, teller: str = "") -> str:
    words = "<br>".join(_words(one) for cell in matter.cells for one in cell)
    return f"- {matter.number}. {teller}{words}\n"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"
