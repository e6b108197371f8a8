"""Who may come in, where a token is asked for: by a cookie, a header, or once in the address."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

COOKIE = "rashomon"
OPEN = ("/static/", "/enter")


def _proof(token: str) -> str:
    """Give what a browser keeps in place of the token."""
    return hmac.new(token.encode(), b"rashomon page", hashlib.sha256).hexdigest()


def may_enter(request: Request, token: str | None) -> bool:
    """Tell whether a request shows the token, or needs none."""
    if token is None or request.url.path.startswith(OPEN):
        return True
    shown = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    kept = request.cookies.get(COOKIE, "")
    return _same(shown, token) or _same(kept, _proof(token))


def is_token(shown: str, token: str | None) -> bool:
    """Tell whether this is the token."""
    return token is not None and _same(shown, token)


def let_in(response: Response, token: str, *, secure: bool) -> None:
    """Let a browser keep that it may enter, as long as it is open."""
    response.set_cookie(COOKIE, _proof(token), httponly=True, samesite="strict", secure=secure)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
