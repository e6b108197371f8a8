"""Word: paragraphs and tables in order; text deleted in tracked changes stays out."""

from __future__ import annotations

import io
from typing import Any

from rashomon.intake.marked import Marked, Marks, absolute
from rashomon.intake.options import Extract
from rashomon.intake.packed import check_zip
from rashomon.model import BrokenInput, UnknownFormat

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
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
        marked, heading = _body(document.element.body, _addresses(document.part))
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
        marked.text, title=title.strip() or None, language=language.strip() or None, heading=heading,
        template_language=True, notes=notes, links=absolute(marked.links, None),
    )  # fmt: skip


def _addresses(part: Any) -> dict[str, str]:
    """Where the links of the file lead, by their ids in it."""
    return {name: rel.target_ref for name, rel in part.rels.items() if rel.is_external}


def _body(body: Any, addresses: dict[str, str]) -> tuple[Marked, str | None]:
    """Blocks joined by blank lines, rows of a table by line breaks, its cells by tabs."""
    blocks: list[str] = []
    heading: str | None = None
    marks = Marks()
    for element in body.iter(f"{_W}p", f"{_W}tbl"):
        if next(element.iterancestors(f"{_W}tbl", _FALLBACK), None) is not None:
            continue
        if element.tag == f"{_W}tbl":
            blocks.append(_table(element, addresses, marks))
            continue
        text = _paragraph(element, addresses, marks)
        if text.strip():
            blocks.append(text.strip())
            heading = heading or (blocks[-1] if _style(element) in _HEADINGS else None)
    return marks.placed("\n\n".join(filter(None, blocks))), heading


def _table(table: Any, addresses: dict[str, str], marks: Marks) -> str:
    rows = []
    for row in table.iterchildren(f"{_W}tr"):
        cells = []
        for cell in row.iter(f"{_W}tc"):
            lines = (" ".join(_paragraph(one, addresses, marks).split()) for one in cell.iter(f"{_W}p"))
            cells.append(" ".join(filter(None, lines)))
        rows.append("\t".join(cells).rstrip())
    return "\n".join(row for row in rows if row)


def _style(paragraph: Any) -> str | None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return None if style is None else style.get(f"{_W}val")


def _paragraph(paragraph: Any, addresses: dict[str, str], marks: Marks) -> str:
    """The words of one paragraph, those in links, fields and insertions too, not those of boxes inside it."""
    parts: list[str] = []
    inside: Any = None
    for element in paragraph.iter(f"{_W}t", *_MARKS):
        if next(element.iterancestors(f"{_W}p")) is not paragraph:
            continue
        if (
            next(element.iterancestors(f"{_W}del", f"{_W}moveFrom", *_PROPERTIES, _FALLBACK), None)
            is not None
        ):
            continue
        link = next(element.iterancestors(f"{_W}hyperlink"), None)
        if link is not inside:
            marks.open(None if link is None else addresses.get(link.get(_ID, "")))
            inside = link
        parts.append(element.text or "" if element.tag == f"{_W}t" else _MARKS[element.tag])
        marks.text(parts[-1])
    marks.close()
    return "".join(parts)
