"""Which format some bytes are in: by the bytes where they are clear, else by the name."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from rashomon.intake.packed import GZIP, ZIP
from rashomon.model import BinaryInput, EncryptedInput, InputError, NeedsOcr, UnknownFormat

LOOKED_AT = 65536  # bytes
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF", b"BM")
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n")


@cache
def table(name: str) -> dict[str, str]:
    """One table of formats.yaml."""
    data: dict[str, Any] = yaml.safe_load(files(__package__).joinpath("formats.yaml").read_text("utf-8"))
    return dict(data[name])


def ending(name: str) -> str:
    """The ending of a file name or address without its dot, in lower case; .gz is passed over."""
    name = re.split(r"[?#]", name, maxsplit=1)[0] if "://" in name else name
    parts = name.replace("\\", "/").rsplit("/", 1)[-1].lower().split(".")
    if len(parts) > 2 and parts[-1] == "gz":
        parts.pop()
    return parts[-1] if len(parts) > 1 else ""


def kind(head: bytes, name: str, media_type: str | None = None) -> str:
    """Tell the format of an input.

    Args:
        head: its first bytes, unpacked.
        name: path or address.
        media_type: what the server says.

    Returns:
        A value of `kinds` in formats.yaml.

    Raises:
        UnknownFormat: none that intake takes.
        NeedsOcr: a picture.
        BinaryInput: a picture or other binary under a text name.
        EncryptedInput: an encrypted Word file.
    """
    named = table("kinds").get(ending(name))
    said = _said(media_type, name)
    shown = _shown(head, name, named)
    return shown or said or named or _guess(head, name)


def _said(media_type: str | None, name: str) -> str | None:
    if not media_type:
        return None
    plain = media_type.split(";")[0].strip().lower()
    said = table("media_types").get(plain)
    if said is None and plain.endswith("+xml"):
        said = "sniff"
    if said is None:
        raise UnknownFormat(f"the server sends {plain}", path=name, advice="give the address of a text")
    return None if said == "sniff" else said


def _shown(head: bytes, name: str, named: str | None) -> str | None:
    """What the bytes show beyond doubt, whatever the name says."""
    start = head.lstrip()[:64]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(ZIP):
        if named in (None, "word") and ending(name) not in table("refused"):
            return "word"
        raise _refusal(name, named, "a zip file")
    if head.startswith(_OLE):
        raise _old_office(head, name)
    if head.startswith(_PICTURES) and b"\0" in head[:LOOKED_AT]:
        raise _picture(name, named)
    if start.startswith(b"<") and named != "text":
        if _FEED.search(head[:4096]) and not _HTML.search(head[:1024]):
            return "feed"
        if _HTML.search(head[:1024]):
            return "html"
    return None


def _guess(head: bytes, name: str) -> str:
    """What a file without a known ending seems to be; plain text where nothing else shows."""
    last = ending(name)
    if last in table("refused"):
        raise UnknownFormat(f".{last} files are not taken", path=name, advice=table("refused")[last])
    header = _HEADER.match(head)
    if (
        header
        and re.search(rb"(?im)^from:", header[0])
        and re.search(rb"(?im)^(?:date|subject|message-id):", header[0])
    ):
        return "mail"
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{") and _is_object(start.split(b"\n", 1)[0]):
        return "jsonlines"
    if start.startswith((b"{", b"[")) and re.search(rb'"text"\s*:', start):
        return "json"
    if start.startswith(b"<?xml"):
        raise UnknownFormat(
            "XML that is neither a feed nor a page", path=name, advice="save its text as .txt"
        )
    return "text"


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _refusal(name: str, named: str | None, what: str) -> InputError:
    last = ending(name)
    if named:
        return BinaryInput(
            f"{what}, named .{last}", path=name, advice="give it the ending of its real format"
        )
    return UnknownFormat(
        f"{what} is not taken", path=name, advice=table("refused").get(last, "unpack it first")
    )


def _old_office(head: bytes, name: str) -> InputError:
    if "EncryptedPackage".encode("utf-16-le") in head:
        return EncryptedInput("a password is needed", path=name, advice="save it without a password")
    return UnknownFormat("an Office file of the old format", path=name, advice="save it as .docx")


def _picture(name: str, named: str | None) -> InputError:
    if named:
        return _refusal(name, named, "a picture")
    return NeedsOcr("a picture: it needs OCR", path=name, advice="run OCR on it and give the text")


def is_gzip(head: bytes) -> bool:
    """Tell whether the bytes are packed with gzip."""
    return head.startswith(GZIP)
