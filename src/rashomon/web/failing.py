"""Why a request cannot be answered, as HTTP says it."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from rashomon.model import NotFound, RashomonError
from rashomon.web.page import Refused

FAILURES: tuple[type[Exception], ...] = (Refused, RashomonError, HTTPException, ValueError)
"""What is told to whoever asked; anything else is a fault of the program."""


def status_of(error: Exception) -> int:
    """Give the status code."""
    if isinstance(error, Refused):
        return error.status
    if isinstance(error, HTTPException):
        return error.status_code
    if isinstance(error, NotFound):
        return 404
    return 400 if isinstance(error, ValueError) else 500


def why(error: Exception) -> str:
    """Say it in words."""
    return str(getattr(error, "text", None) or getattr(error, "detail", None) or error)
