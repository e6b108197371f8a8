"""Add: drop files, paste a text, give an address; how far it is, and what failed and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from rashomon.intake import Options, from_text, why_not
from rashomon.model import Document, InputError
from rashomon.web.asked import Asked
from rashomon.web.page import Action, Page, Refused
from rashomon.web.settings import LARGEST

if TYPE_CHECKING:
    from starlette.datastructures import UploadFile

ENDINGS = (
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".docm", ".eml", ".json",
    ".jsonl", ".ndjson", ".rss", ".atom", ".xml", ".gz",
)  # fmt: skip
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_NO_NAME = re.compile(r"[\x00-\x1f\x7f/\\]")
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent at once, and what became of it.

    Attributes:
        number: from 1.
        names: of files, or the address, or the title of a text.
        state: waiting, adding or done.
        added: address and title of each new document.
        known: how many were held before.
        failed: what could not be taken, and why.
        notes: what should be known about what was taken.
    """

    number: int
    names: tuple[str, ...]
    state: str
    added: tuple[tuple[str, str], ...]
    known: int
    failed: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Add:
    """The page.

    Attributes:
        sent: since this page was started, the latest first.
        busy: whether something is still being taken.
        endings: of files that are taken.
        largest: bytes that may be sent at once.
    """

    sent: tuple[Sent, ...]
    busy: bool
    endings: tuple[str, ...]
    largest: int


def view(asked: Asked) -> Add:
    """Give the forms, and what became of what was sent."""
    if asked.settings.read_only:
        raise Refused(403, "this page is read only: it was started with --read-only")
    sent = tuple(
        Sent(
            one.number, one.names, one.state,
            tuple((f"/documents/{id_}", title) for id_, title in one.added), one.known, tuple(one.failed),
            tuple(one.notes),
        )
        for one in asked.desk.adding.sendings()
    )  # fmt: skip
    return Add(sent, any(one.state != "done" for one in sent), ENDINGS, asked.settings.largest)


def add(asked: Asked) -> str:
    """Take what was sent, beside the requests; lead to where it is told how far it is."""
    adding, options = asked.desk.adding, _options(asked)
    address, text = asked.sent("address").strip(), asked.sent("text")
    if address:
        if not _ADDRESS.fullmatch(address):
            raise Refused(400, f"{address!r} is no address: it begins with http:// or https://")
        number = adding.address(address, options)
    elif text.strip():
        number = adding.text(_document(text.replace("\r\n", "\n"), options))
    else:
        number = _files(asked, options)
    return f"/add#sent-{number}"


def _document(text: str, said: Options) -> Document:
    try:
        return from_text(
            text, issuer=said.issuer, title=said.title, published=said.published, language=said.language,
            url=said.url,
        )  # fmt: skip
    except InputError as error:
        raise Refused(400, error.message) from error


def _options(asked: Asked) -> Options:
    given = {
        name: asked.sent(name).strip() or None for name in ("issuer", "title", "published", "language", "url")
    }
    options = Options(
        issuer=given["issuer"], title=given["title"], published=given["published"],
        language=given["language"], url=given["url"], max_bytes=asked.settings.largest,
    )  # fmt: skip
    wrong = why_not(options)
    if wrong:
        raise Refused(400, f"{wrong[0].lstrip('-')}: {wrong[1]}")
    return options


def _files(asked: Asked, options: Options) -> int:
    """Take the files of a form; those that no reader takes are named and left."""
    from starlette.datastructures import UploadFile

    sent = asked.form.getlist("files") if asked.form is not None else []
    files = [one for one in sent if isinstance(one, UploadFile) and one.filename]
    if not files:
        raise Refused(400, "nothing was sent: choose files, paste a text or give an address")
    taken: list[tuple[str, BinaryIO]] = []
    refused: list[tuple[str, str]] = []
    for one in files:
        name = _name(one)
        if name.lower().endswith(ENDINGS):
            taken.append((name, one.file))
        else:
            refused.append((name, f"files of this ending are not taken here; those are: {' '.join(ENDINGS)}"))
    return asked.desk.adding.files(taken, refused, options)


def _name(sent: UploadFile) -> str:
    """Give a name that stays in its folder."""
    name = _NO_NAME.sub("_", PurePosixPath((sent.filename or "").replace("\\", "/")).name).lstrip(".")
    return name[-_LONGEST_NAME:] or "unnamed"


PAGE = Page(
    "add",
    "/add",
    view,
    Add,
    "What was added since the start, and what failed and why.",
    in_menu=True,
    changes=True,
)
ADD = Action("add", "/add", add, largest=LARGEST)
