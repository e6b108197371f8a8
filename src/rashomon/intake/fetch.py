"""Fetch one address: redirects checked, the connection pinned to what was checked, size and time limited.

A host name is resolved once, and the connection goes to the very address that was checked: a name that
answers differently a moment later (DNS rebinding) gains nothing. Proxies of the environment are not used.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import IPv6Address
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from rashomon.intake.addresses import Address, Guard
from rashomon.intake.options import Options
from rashomon.intake.packed import GZIP, gunzip, too_large
from rashomon.model import FetchFailed

if TYPE_CHECKING:
    import httpx

USER_AGENT = "rashomon/0.1"
_REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server gave.

    Attributes:
        url: the last address, behind all redirects.
        data: the body, unpacked.
        media_type: as the server says ("text/html"); None where it says nothing.
        encoding: charset as the server says.
    """

    url: str
    data: bytes
    media_type: str | None
    encoding: str | None


@dataclass(slots=True)
class _Clock:
    """Cuts the connection when the time is over, whatever the server is still sending."""

    seconds: float
    begun: float = field(default_factory=time.monotonic)
    streams: list[Any] = field(default_factory=list)

    @property
    def left(self) -> float:
        return self.begun + self.seconds - time.monotonic()

    def trace(self, event: str, info: dict[str, Any]) -> None:
        if event in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            self.streams.append(info["return_value"])

    def cut(self) -> None:
        import socket

        for stream in self.streams[-1:]:
            try:
                stream.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
            except (OSError, AttributeError):
                continue

    @contextmanager
    def running(self) -> Iterator[None]:
        timer = threading.Timer(max(self.left, 0.001), self.cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def fetch(url: str, options: Options, *, guard: Guard | None = None) -> Fetched:
    """Fetch an address.

    Args:
        url: http or https.
        options: `timeout` in seconds for all of it, the other limits, `allow_private`.
        guard: decides which addresses are allowed; None for that of the options.

    Raises:
        UnsafeAddress: it, or one it redirects to, is not allowed.
        FetchFailed: no answer, an error, or too many redirects.
        TooLarge: the answer is above a limit.
    """
    if guard is None:
        guard = Guard(allows=lambda _: True) if options.allow_private else Guard()
    clock, address = _Clock(options.timeout), url.split("#", 1)[0]
    for _ in range(options.max_redirects + 1):
        answer = _get(address, options, guard, clock)
        if isinstance(answer, Fetched):
            return answer
        address = urljoin(address, answer)
    raise FetchFailed(
        f"more than {options.max_redirects} redirects", path=url, advice="give the last address itself"
    )


def _get(url: str, options: Options, guard: Guard, clock: _Clock) -> Fetched | str:
    """One request; a string is the address that the server redirects to."""
    import httpx

    parts, addresses = guard.check(url, seconds=clock.left)
    last: Exception | None = None
    for address in addresses:
        try:
            with (
                clock.running(),
                _client(clock) as client,
                client.stream("GET", **_pinned(url, address, clock)) as answer,
            ):
                return _read(answer, url, options, clock)
        except httpx.ConnectError as error:
            last = error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            last = error
            break
    if clock.left <= 0 or isinstance(last, httpx.TimeoutException):
        raise FetchFailed(
            f"no full answer within {clock.seconds:g} seconds",
            path=url,
            advice="raise --timeout or try again later",
        ) from last
    raise FetchFailed(
        f"{parts.hostname} gave no answer ({last})", path=url, advice="try again later"
    ) from last


def _client(clock: _Clock) -> httpx.Client:
    import httpx

    return httpx.Client(trust_env=False, follow_redirects=False, timeout=max(clock.left, 0.001))


def _pinned(url: str, address: Address, clock: _Clock) -> dict[str, Any]:
    """The request to one checked address, under the name of its host."""
    import httpx

    named = httpx.URL(url)
    return {
        "url": named.copy_with(host=f"[{address}]" if isinstance(address, IPv6Address) else str(address)),
        "headers": {
            "Host": named.netloc.decode("ascii"),
            "User-Agent": USER_AGENT,
            "Accept": "text/html, application/rss+xml, application/atom+xml, */*;q=0.5",
            "Accept-Encoding": "identity",
        },
        "extensions": {"sni_hostname": named.raw_host.decode("ascii"), "trace": clock.trace},
    }


def _read(answer: httpx.Response, url: str, options: Options, clock: _Clock) -> Fetched | str:
    if answer.status_code in _REDIRECTS and answer.headers.get("location"):
        return str(answer.headers["location"])
    if answer.status_code != 200:
        raise FetchFailed(
            f"the server answered {answer.status_code}", path=url, advice="check the address in a browser"
        )
    said = answer.headers.get("content-length", "")
    if said.isdigit() and int(said) > options.max_bytes:
        raise too_large(options.max_bytes, url)
    body = bytearray()
    for piece in answer.iter_raw(65536):
        body += piece
        if len(body) > options.max_bytes:
            raise too_large(options.max_bytes, url)
        if clock.left <= 0:
            break
    if clock.left <= 0:
        raise FetchFailed(
            f"no full answer within {clock.seconds:g} seconds", path=url, advice="raise --timeout"
        )
    media_type = answer.headers.get("content-type", "").split(";")[0].strip().lower() or None
    return Fetched(url, _unpacked(bytes(body), answer, url, options), media_type, answer.charset_encoding)


def _unpacked(body: bytes, answer: httpx.Response, url: str, options: Options) -> bytes:
    packing = answer.headers.get("content-encoding", "identity").strip().lower()
    if packing in {"identity", ""}:
        return body
    if packing in {"gzip", "x-gzip"} and body.startswith(GZIP):
        return gunzip(body, options.max_unpacked, url)
    raise FetchFailed(
        f"the server packs with {packing}, unasked", path=url, advice="save the page in a browser"
    )
