"""Which addresses may be fetched from: http and https, on hosts of the public internet only."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from rashomon.model import FetchFailed, UnsafeAddress

Address = IPv4Address | IPv6Address
_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: Address) -> bool:
    """Tell whether an address is on the public internet, and so is the IPv4 address that it may wrap."""
    if isinstance(address, IPv6Address):
        wrapped = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if address in _NAT64:
            wrapped = IPv4Address(int(address) & 0xFFFFFFFF)
        if wrapped is not None and not is_public(wrapped):
            return False
        if address.ipv4_mapped is not None or address in _NAT64:
            return True
        if address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def system_resolve(host: str, port: int) -> list[Address]:
    """Ask the system for all addresses of a host.

    Raises:
        OSError: there are none.
    """
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    found = [ip_address(str(answer[4][0]).split("%")[0]) for answer in answers]
    return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Guard:
    """Decides about each address before it is connected to.

    Attributes:
        resolve: gives all addresses of a host and port.
        allows: tells whether one may be connected to.
    """

    resolve: Callable[[str, int], list[Address]] = system_resolve
    allows: Callable[[Address], bool] = is_public

    def check(self, url: str, *, seconds: float) -> tuple[SplitResult, list[Address]]:
        """Check a URL; give its parts and the addresses that may be connected to.

        Raises:
            UnsafeAddress: not http(s), a password in it, or an address that is not allowed.
            FetchFailed: the host has no address, or none was found in time.
        """
        parts = _parts(url)
        host = parts.hostname or ""
        found = self._resolved(host, parts.port or (443 if parts.scheme == "https" else 80), url, seconds)
        for address in found:
            if not self.allows(address):
                raise UnsafeAddress(
                    f"{host} is {address}, no address of the public internet",
                    path=url, advice="--allow-private fetches it all the same",
                )  # fmt: skip
        return parts, found

    def _resolved(self, host: str, port: int, url: str, seconds: float) -> list[Address]:
        """Resolve in a thread: the system's resolver knows no time limit."""
        answers: list[list[Address] | Exception] = []

        def ask() -> None:
            try:
                answers.append(self.resolve(host, port))
            except (OSError, ValueError) as error:
                answers.append(error)

        thread = threading.Thread(target=ask, daemon=True)
        thread.start()
        thread.join(max(seconds, 0))
        if not answers:
            raise FetchFailed(f"no address of {host} was found in time", path=url, advice="try again later")
        answer = answers[0]
        if isinstance(answer, Exception) or not answer:
            raise FetchFailed(f"{host} has no address", path=url, advice="check the address and the network")
        return answer


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises ValueError where the port is no number
    except ValueError as error:
        raise UnsafeAddress(f"this is no address ({error})", path=url) from error
    if parts.scheme.lower() not in {"http", "https"}:
        raise UnsafeAddress(
            f"{parts.scheme or 'no'} address: only http and https are fetched",
            path=url,
            advice="save it as a file",
        )
    if not parts.hostname:
        raise UnsafeAddress("the address names no host", path=url)
    if parts.username or parts.password:
        raise UnsafeAddress(
            "a password stands in the address", path=url, advice="take it out: it would be stored"
        )
    return parts
