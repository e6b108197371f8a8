"""Nouns -> JSON, compressed where it is long, and back; each decoder is made when it is first needed."""

from __future__ import annotations

import zlib
from typing import Any, TypeVar

import msgspec

_LEVEL = 3
_SHORT = 500  # bytes of JSON that compressing makes little of, and that are most of what is read at once
_ZLIB = b"\x78"  # first byte of what zlib wrote; no JSON begins with it
_Noun = TypeVar("_Noun")
_decoders: dict[type[Any], msgspec.json.Decoder[Any]] = {}


def pack(value: object) -> bytes:
    """Give a value as JSON, compressed where it is long."""
    return packed(encode(value))


def packed(body: bytes) -> bytes:
    """Compress JSON where it is long."""
    return body if len(body) < _SHORT else press(body)


def encode(value: object) -> bytes:
    """Give a value as JSON."""
    return msgspec.json.encode(value)


def unpack(kind: type[_Noun], body: bytes) -> _Noun:
    """Read a value back."""
    if kind not in _decoders:
        _decoders[kind] = msgspec.json.Decoder(kind)
    value: _Noun = _decoders[kind].decode(unpress(body) if body[:1] == _ZLIB else body)
    return value


def press(body: bytes) -> bytes:
    """Compress bytes."""
    return zlib.compress(body, _LEVEL)


def unpress(body: bytes) -> bytes:
    """Give compressed bytes back."""
    return zlib.decompress(body)
