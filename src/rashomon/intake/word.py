"""Word: paragraphs and tables in order; text deleted in tracked changes stays out."""

from __future__ import annotations

import io
from typing import Any

from rashomon.intake.options import Extract
from rashomon.intake.packed import check_zip
from rashomon.model import BrokenInput, UnknownFormat

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_PROPERTIES = {f"{_W}pPr", f"{_W}rPr"}
_HEADINGS = ("Title", "Heading1", "Heading 1")


def extract(data: bytes, path: str | None, *, limit: int) -> Extract:
    """Extract the text of a Word file.

    Args:
        data: the file.
        path: for errors.
        limit: bytes that its parts may unpack to.

    Raises:
        TooLarge, EncryptedInput, BrokenInput, UnknownFormat: see their names.
    """
    names = check_zip(data, limit, path)
    if "word/document.xml" not in names and "[Content_Types].xml" not in names:
        raise UnknownFormat("a zip file that is no Word file", path=path, advice="unpack it first")
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        text, heading = _body(document.element.body)
        properties = document.core_properties
        title, language, made = properties.title, properties.language, properties.created
    except Exception as error:
        raise BrokenInput(
            f"the Word file is damaged ({type(error).__name__})",
            path=path,
            advice="open and save it in Word again",
        ) from error
    notes = [f"file made on {made:%Y-%m-%d}; not taken for the date of publication"] if made else []
    return Extract(
        text, title=title.strip() or None, language=language.strip() or None, heading=heading,
        template_language=True, notes=notes,
    )  # fmt: skip


def _body(body: Any) -> tuple[str, str | None]:
    """Blocks joined by blank lines, rows of a table by line breaks, its cells by tabs."""
    blocks: list[str] = []
    heading: str | None = None
    for element in body.iter(f"{_W}p", f"{_W}tbl"):
        if next(element.iterancestors(f"{_W}tbl", _FALLBACK), None) is not None:
            continue
        if element.tag == f"{_W}tbl":
            blocks.append(_table(element))
            continue
        text = _paragraph(element)
        if text.strip():
            blocks.append(text.strip())
            heading = heading or (blocks[-1] if _style(element) in _HEADINGS else None)
    return "\n\n".join(filter(None, blocks)), heading


def _table(table: Any) -> str:
    rows = []
    for row in table.iterchildren(f"{_W}tr"):
        cells = [" ".join(filter(None, map(_cell_line, cell.iter(f"{_W}p")))) for cell in row.iter(f"{_W}tc")]
        rows.append("\t".join(cells).rstrip())
    return "\n".join(row for row in rows if row)


def _cell_line(paragraph: Any) -> str:
    return " ".join(_paragraph(paragraph).split())


def _style(paragraph: Any) -> str | None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return None if style is None else style.get(f"{_W}val")


def _paragraph(paragraph: Any) -> str:
    """The words of one paragraph, those in links, fields and insertions too, not those of boxes inside it."""
    parts = []
    for element in paragraph.iter(f"{_W}t", *_MARKS):
        if next(element.iterancestors(f"{_W}p")) is not paragraph:
            continue
        if (
            next(element.iterancestors(f"{_W}del", f"{_W}moveFrom", *_PROPERTIES, _FALLBACK), None)
            is not None
        ):
            continue
        parts.append(element.text or "" if element.tag == f"{_W}t" else _MARKS[element.tag])
    return "".join(parts)
