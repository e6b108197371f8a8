"""E-mail: its plain text, else its HTML; the sender's display name, subject and date."""

from __future__ import annotations

import re
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import parseaddr

from rashomon.intake.decoding import decode
from rashomon.intake.marked import Marked
from rashomon.intake.options import Extract
from rashomon.intake.page import fragment
from rashomon.model import BrokenInput, EmptyInput, EncryptedInput

_LOCKED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}


def extract(data: bytes, path: str | None) -> Extract:
    """Extract one message; files attached to it are named in the notes and not taken.

    Raises:
        EncryptedInput: S/MIME or PGP.
        EmptyInput: no part with text.
        BrokenInput: no headers, or parts that cannot be read.
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        return _read(message, path)
    except (
        MessageError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
        IndexError,
    ) as error:
        raise BrokenInput(
            f"the message is damaged ({type(error).__name__})",
            path=path,
            advice="save it from the mail program again",
        ) from error


def _read(message: EmailMessage, path: str | None) -> Extract:
    if not message.keys():
        raise BrokenInput("no headers of a message stand in it", path=path, advice="name plain text .txt")
    if message.get_content_type() in _LOCKED:
        raise EncryptedInput("the message is encrypted", path=path, advice="decrypt and save it again")
    part = message.get_body(("plain", "html"))
    if part is None:
        raise EmptyInput(
            "no part of the message holds text", path=path, advice="give the attached files themselves"
        )
    body, notes = _content(part, path)
    attached = [str(item.get_filename() or item.get_content_type()) for item in message.iter_attachments()]
    if attached:
        notes.append(f"attached and not taken: {', '.join(attached)}")
    return Extract(
        body.text,
        issuer=_sender(_header(message, "From")),
        title=" ".join(_header(message, "Subject").split()) or None,
        date=_header(message, "Date") or None,
        language=_header(message, "Content-Language").split(",")[0].strip() or None,
        template_language=True,
        notes=notes,
        links=body.links,
    )


def _header(message: EmailMessage, name: str) -> str:
    return str(message.get(name, "") or "")


def _content(part: MIMEPart, path: str | None) -> tuple[Marked, list[str]]:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    text, notes = decode(data, path=path, declared=part.get_content_charset()) if data else ("", [])
    if part.get_content_subtype() == "html":
        return fragment(text), notes
    return Marked(text.replace("\r\n", "\n").strip("\n")), notes


def _sender(header: str) -> str | None:
    """The display name, unless it is no more than the address again."""
    name, address = parseaddr(header)
    name = re.sub(r"\s+", " ", name).strip(" '\"")
    return None if not name or "@" in name or name.lower() == address.lower() else name
