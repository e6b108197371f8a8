"""Plain text: taken as it stands, without its byte order mark."""

from __future__ import annotations

from rashomon.intake.decoding import decode
from rashomon.intake.options import Extract


def extract(data: bytes, path: str | None, declared: str | None = None) -> Extract:
    """Decode a plain text; not one character of it is changed."""
    text, notes = decode(data, path=path, declared=declared)
    return Extract(text, notes=notes)
