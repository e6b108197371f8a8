"""How the page is served."""

from __future__ import annotations

from dataclasses import dataclass

LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """How the page is served.

    Attributes:
        case: path of the case file.
        host: what it binds to.
        port: where.
        token: what a visitor must show; None on this machine alone.
        read_only: whether nothing can be changed.
        largest: bytes that an upload may have.
    """

    case: str
    host: str = "127.0.0.1"
    port: int = 8765
    token: str | None = None
    read_only: bool = False
    largest: int = LARGEST
