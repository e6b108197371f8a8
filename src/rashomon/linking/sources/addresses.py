"""Addresses of publications, brought to one form, and those that a text holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

_URL = re.compile(r"https?://[^\s<>\"'”’)\]]+", re.IGNORECASE)


def plain_address(url: str) -> str:
    """Bring an address to one form: without scheme, www, fragment and closing slash; host in lower case."""
    bare = re.sub(r"^[a-z]+://", "", url.strip(), flags=re.IGNORECASE).split("#", 1)[0]
    host, _, rest = bare.partition("/")
    return f"{host.lower().removeprefix('www.')}/{rest}".rstrip("/.,;:?")


def host_of(url: str) -> str:
    """Give the host of an address in lower case, without www."""
    return plain_address(url).partition("/")[0]


def addresses_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and address of each link that stands in a text."""
    for found in _URL.finditer(text):
        url = found.group().rstrip(".,;:?!")
        yield found.start(), found.start() + len(url), url
