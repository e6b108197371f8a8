"""What every request passes: no foreign host, no strange origin, no body too large; and the headers.

A site that lets its name point at 127.0.0.1 (DNS rebinding) sends its own name as Host and is refused.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rashomon.web.settings import Settings

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# No other site learns where somebody came from. With "no-referrer" browsers would call the origin of our own
# forms "null", as they do that of a foreign page that hides, and the two could not be told apart.
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
READING = frozenset({"GET", "HEAD"})
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach a host."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Guard:
    """Refuses what is not for us and sets the headers of every answer.

    Args:
        app: what answers.
        settings: how the page is served.
        largest: gives the bytes that a form sent to a path may have.
    """

    def __init__(self, app: ASGIApp, settings: Settings, largest: Callable[[str], int]) -> None:
        self._app, self._settings, self._largest = app, settings, largest
        self._names = {*LOOPBACK, settings.host.lower()}
        if not is_loopback(settings.host):
            self._names.add(socket.gethostname().lower())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        sealed = _sealed(send, scope)
        refusal = self._refusal(scope, headers)
        if refusal is not None:
            await _refuse(sealed, *refusal)
            return
        await self._app(scope, _limited(receive, self._largest(scope["path"])), sealed)

    def _refusal(self, scope: Scope, headers: dict[str, str]) -> tuple[int, str] | None:
        if not self._is_ours(headers.get("host", "")):
            return 421, "this host name is not served here"
        method = scope["method"]
        if method in READING:
            return None
        if method != "POST":
            return 405, "only GET, HEAD and POST are answered"
        if not _is_same_origin(headers):
            return 403, "a change must come from a page of this server"
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length[:15]) > self._largest(scope["path"]):
            return 413, f"more than {self._largest(scope['path']):,} bytes were sent"
        return None

    def _is_ours(self, host: str) -> bool:
        name = _name(host)
        if name in self._names:
            return True
        return not is_loopback(self._settings.host) and _is_address(name)


def _name(host: str) -> str:
    """Give the name of a Host header without its port."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_same_origin(headers: dict[str, str]) -> bool:
    """Tell whether a browser says that the form is ours; other programs say nothing, and need the token."""
    site = headers.get("sec-fetch-site")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == headers.get("host", "").lower()


def _limited(receive: Receive, largest: int) -> Receive:
    """Stop a body that is longer than it said, or said nothing."""
    taken = 0

    async def receiving() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > largest:
            from starlette.exceptions import HTTPException

            raise HTTPException(413, f"more than {largest:,} bytes were sent")
        return message

    return receiving


def _sealed(send: Send, scope: Scope) -> Send:
    """Set the headers of every answer."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            held: Iterable[tuple[bytes, bytes]] = message.get("headers", [])
            named = {name.lower() for name, _ in held}
            more = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
            if b"cache-control" not in named:
                more.append((b"cache-control", b"no-store" if scope["method"] == "POST" else b"no-cache"))
            message = {**message, "headers": [*held, *(pair for pair in more if pair[0] not in named)]}
        await send(message)

    return sending


async def _refuse(send: Send, status: int, why: str) -> None:
    body = f"{why}\n".encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
