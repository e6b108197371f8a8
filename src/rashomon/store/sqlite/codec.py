"""Nouns -> compressed JSON and back; each decoder is made once, when it is first needed."""

from __future__ import annotations

import zlib
from typing import Any, TypeVar

import msgspec

_LEVEL = 3
_Noun = TypeVar("_Noun")
_decoders: dict[type[Any], msgspec.json.Decoder[Any]] = {}


def pack(value: object) -> bytes:
    """Give a value as compressed JSON."""
    return press(encode(value))


def encode(value: object) -> bytes:
    """Give a value as JSON."""
    return msgspec.json.encode(value)


def unpack(kind: type[_Noun], body: bytes) -> _Noun:
    """Read a value back."""
    if kind not in _decoders:
        _decoders[kind] = msgspec.json.Decoder(kind)
    value: _Noun = _decoders[kind].decode(unpress(body))
    return value


def press(body: bytes) -> bytes:
    """Compress bytes."""
    return zlib.compress(body, _LEVEL)


def unpress(body: bytes) -> bytes:
    """Give compressed bytes back."""
    return zlib.decompress(body)
