"""Compressed input, unpacked only as far as the limits allow."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from struct import error as struct_error
from typing import BinaryIO

from rashomon.model import BrokenInput, EncryptedInput, TooLarge

GZIP = b"\x1f\x8b"
ZIP = b"PK\x03\x04"
SHARE = 16  # a part below a sixteenth of the limit does no harm, however well it is packed
RATIO = 200  # real documents stay below 30, pictures included; zip bombs pack 1,000 to one


def gunzip(data: bytes, limit: int, path: str | None) -> bytes:
    """Unpack gzip bytes.

    Raises:
        TooLarge: more than `limit` bytes come out.
        BrokenInput: the bytes are damaged or cut off.
    """
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
        return read_limited(packed, limit, path, unpacked=True)


def read_limited(
    stream: BinaryIO | gzip.GzipFile, limit: int, path: str | None, *, unpacked: bool = False
) -> bytes:
    """Read a stream to its end, never holding more than `limit` bytes and one."""
    try:
        data = stream.read(limit + 1)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise broken_gzip(path, error) from error
    if len(data) > limit:
        raise too_large(limit, path, unpacked=unpacked)
    return data


def broken_gzip(path: str | None, error: Exception) -> BrokenInput:
    """The error for gzip bytes that are damaged or cut off."""
    return BrokenInput(f"the gzip data are damaged ({error})", path=path, advice="fetch or pack it again")


def too_large(limit: int, path: str | None, *, unpacked: bool = False, place: str | None = None) -> TooLarge:
    """The error for an input above a limit."""
    option = "--max-unpacked" if unpacked else "--max-bytes"
    what = "unpacks to more than" if unpacked else "is larger than"
    return TooLarge(f"it {what} {limit:,} bytes", path=path, place=place, advice=f"raise {option} to take it")


def check_zip(data: bytes, limit: int, path: str | None) -> list[str]:
    """Look at a zip file's directory before anything is unpacked; give the names in it.

    The sizes can be trusted: `zipfile` gives no more bytes than the directory says.

    Raises:
        TooLarge: its parts unpack to more than `limit` bytes, or one packs suspiciously well.
        EncryptedInput: a part needs a password.
        BrokenInput: no readable zip file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct_error) as error:
        raise BrokenInput(
            f"the Word file is damaged ({error})", path=path, advice="fetch or save it again"
        ) from error
    if sum(part.file_size for part in parts) > limit:
        raise too_large(limit, path, unpacked=True)
    for part in parts:
        if part.file_size > limit // SHARE and part.file_size > RATIO * max(part.compress_size, 1):
            raise TooLarge(
                f"a part of it unpacks to more than {RATIO} times its size, as zip bombs do",
                path=path, place=part.filename,
                advice=f"if you know its maker, take it with --max-unpacked {SHARE * part.file_size}",
            )  # fmt: skip
        if part.flag_bits & 1:
            raise EncryptedInput(
                "a password is needed", path=path, place=part.filename, advice="save it without one"
            )
    return [part.filename for part in parts]


class LimitedReader(io.RawIOBase):
    """Unpacks as it is read, and stops with an InputError above a limit or where the data are damaged."""

    def __init__(self, packed: gzip.GzipFile, limit: int, path: str | None) -> None:
        super().__init__()
        self._packed, self._left, self._limit, self._path = packed, limit, limit, path

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # any writable buffer
        """Fill the buffer with unpacked bytes."""
        try:
            data = self._packed.read(len(buffer))
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise broken_gzip(self._path, error) from error
        self._left -= len(data)
        if self._left < 0:
            raise too_large(self._limit, self._path, unpacked=True)
        buffer[: len(data)] = data
        return len(data)
