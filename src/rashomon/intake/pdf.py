"""PDF with a text layer (PDFium): lines joined into paragraphs by the space between them.

A hyphen at the end of a line stays, and the halves are joined, unless the document itself writes the joined
word elsewhere: so no hyphen of a compound is lost.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import Any

from rashomon.intake.marked import absolute
from rashomon.intake.options import Extract
from rashomon.intake.pdf_lines import Line, lines_of
from rashomon.intake.pdf_links import HYPHENS, areas_of, placed
from rashomon.model import BrokenInput, EmptyInput, EncryptedInput, NeedsOcr

_PASSWORD = 4  # FPDF_ERR_PASSWORD
_GENERIC_TITLE = re.compile(
    r"(?i)(?:microsoft word|microsoft powerpoint|untitled|document\d*$|.*\.(?:docx?|pdf|odt|indd)$).*"
)
_ENDS = tuple('.!?؟…:;"”»)')


def extract(data: bytes, path: str | None) -> Extract:
    """Extract the text layer.

    Raises:
        EncryptedInput: a password is needed.
        BrokenInput: no readable PDF.
        NeedsOcr: pages show pictures and no text.
    """
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise EncryptedInput(
                "a password is needed", path=path, advice="save it without a password"
            ) from error
        raise BrokenInput("the PDF is damaged", path=path, advice="fetch or save it again") from error
    try:
        return _read(pdf, path)
    finally:
        pdf.close()


def _read(pdf: Any, path: str | None) -> Extract:
    pages, notes, pictured = [], [], []
    for number in range(len(pdf)):
        try:
            page = pdf[number]
            lines = list(lines_of(page, areas_of(pdf, page)))
        except Exception as error:  # noqa: BLE001 - PDFium's wrapper raises bare errors; one page loses no other
            notes.append(f"page {number + 1} is damaged and left out ({error})")
            continue
        if not lines and next(iter(page.get_objects()), None) is not None:
            pictured.append(number + 1)
        pages.append(lines)
    if not any(pages):
        _nothing(pictured, notes, path)
    if pictured:
        notes.append(f"pages without a text layer need OCR: {', '.join(map(str, pictured))}")
    text = _text(pages)
    links = placed(text, ((line.text, line.links) for lines in pages for line in lines))
    return Extract(text, title=_title(pdf), notes=[*notes, *_made(pdf)], links=absolute(links, None))


def _nothing(pictured: list[int], notes: list[str], path: str | None) -> None:
    if pictured:
        raise NeedsOcr(
            "its pages are pictures without a text layer: it needs OCR",
            path=path, place=f"page {pictured[0]}", advice="run OCR on it and give the result",
        )  # fmt: skip
    if notes:
        raise BrokenInput(notes[0], path=path, advice="fetch or save it again")
    raise EmptyInput("its pages are empty", path=path)


def _title(pdf: Any) -> str | None:
    title = " ".join(pdf.get_metadata_value("Title").split())
    return None if _GENERIC_TITLE.match(title) else title or None


def _made(pdf: Any) -> list[str]:
    """The day a file was made is not the day a text was published: said, not taken."""
    match = re.match(r"D:(\d{4})(\d\d)(\d\d)", pdf.get_metadata_value("CreationDate"))
    return (
        [f"file made on {match[1]}-{match[2]}-{match[3]}; not taken for the date of publication"]
        if match
        else []
    )


def _text(pages: list[list[Line]]) -> str:
    words = set(re.findall(r"\w+", " ".join(line.text for lines in pages for line in lines).lower()))
    paragraphs: list[str] = []
    for lines in pages:
        joined = _paragraphs(lines, words)
        if paragraphs and joined and not paragraphs[-1].endswith(_ENDS) and joined[0][:1].islower():
            paragraphs[-1] = _join(paragraphs[-1], joined.pop(0), words)
        paragraphs += joined
    return "\n\n".join(paragraph.replace("\x02", "-") for paragraph in paragraphs)


def _paragraphs(lines: list[Line], words: set[str]) -> list[str]:
    out: list[str] = []
    pitches = [above.base - line.base for above, line in pairwise(lines)]
    usual = median([pitch for pitch in pitches if pitch > 1] or [0])
    margin = max((line.right for line in lines), default=0)
    for above, line in zip([None, *lines], lines, strict=False):
        if above is None or _breaks(above, line, usual, margin):
            out.append(line.text)
        else:
            out[-1] = _join(out[-1], line.text, words)
    return out


def _breaks(above: Line, line: Line, usual: float, margin: float) -> bool:
    """A paragraph begins where the gap, the indent, the size or a short sentence end above it says so."""
    gap = above.base - line.base
    if abs(gap) < line.height * 0.3:
        return False
    if gap < 0 or gap > usual * 1.35 + 1:
        return True
    short = above.right < margin - 8 * line.height
    return (
        (line.left > above.left + line.height and above.text.endswith(_ENDS))
        or (short and above.text.endswith(_ENDS))
        or max(line.height, above.height) > 1.35 * min(line.height, above.height) > 0
    )  # fmt: skip


def _join(above: str, line: str, words: set[str]) -> str:
    if not above.endswith(tuple(HYPHENS)):
        return f"{above} {line}"
    half, rest = re.search(r"\w*$", above[:-1]), re.match(r"\w*", line)
    joined = f"{half[0] if half else ''}{rest[0] if rest else ''}".lower()
    hyphen = "" if joined in words and half and half[0] else "-"
    return f"{above[:-1]}{hyphen}{line}"
