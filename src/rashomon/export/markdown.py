"""A Comparison as Markdown (CommonMark with pipe tables); differing words are bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.export.sheet import PROPOSAL, Matter, Sheet, Words
from rashomon.export.table import plain

_ESCAPED = str.maketrans({character: f"\\{character}" for character in "\\`*_[]<>|#~"})


def markdown(sheet: Sheet) -> Iterator[str]:
    """Write a sheet, section by section."""
    yield f"# {escaped(sheet.title)}\n\n{sheet.counts}\n\n> {PROPOSAL}\n\n"
    yield "".join(_accounts(sheet)) + "\n"
    if sheet.facts:
        yield "## Header facts\n\n" + "".join(_facts(sheet)) + "\n"
    if sheet.shared:
        yield f"## Told by more than one account ({len(sheet.shared)})\n\n"
        yield _table(("No.", "Relation", *_labels(sheet)), (_cells(matter, sheet) for matter in sheet.shared))
        yield (
            "\n" + "".join(f"- {m.number}: {escaped(m.row.why)}\n" for m in sheet.shared if m.row.why) + "\n"
        )
    yield from _one_sided("Told by one account alone", sheet.alone)
    yield from _one_sided("Own comments and appeals, kept apart from what is reported", sheet.voiced)


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
    rows = (
        (
            row.fact,
            row.relation.upper(),
            *(
                escaped(cell.value) if cell else f"*{account.quiet}*"
                for account, cell in zip(sheet.accounts, row.cells, strict=True)
            ),
        )
        for row in sheet.facts
    )
    yield _table(("Fact", "Relation", *_labels(sheet)), rows)


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


def _one_sided(heading: str, matters: Sequence[Matter]) -> Iterator[str]:
    if not matters:
        return
    yield f"## {heading} ({len(matters)})\n\n"
    for matter in matters:
        words = "<br>".join(_words(one) for cell in matter.cells for one in cell)
        yield f"- {matter.number}. {escaped(matter.label)}: {words}\n"
    yield "\n"


def _table(header: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"
