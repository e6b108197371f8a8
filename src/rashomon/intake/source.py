"""From a source to Documents: which it is, in which format, and every failure as a value."""

from __future__ import annotations

import errno
import gzip
import io
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from rashomon.intake import feed, jsonlines, mail, markdown, page, pdf, text, word
from rashomon.intake.fetch import fetch
from rashomon.intake.folder import walk
from rashomon.intake.options import Extract, Options, Taken
from rashomon.intake.packed import LimitedReader, read_limited, too_large
from rashomon.intake.settle import settle
from rashomon.intake.sniff import ending, is_gzip, kind, table
from rashomon.model import BrokenInput, Document, EmptyInput, InputError, UnsafeAddress

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_SCHEME = re.compile(r"(?:data|javascript|mailto|file|ftp|about|blob):", re.IGNORECASE)
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_Results = Iterator[Taken | InputError]
_DEFAULT = Options()


def take(source: str, options: Options = _DEFAULT) -> _Results:
    """Take all Documents of a source, one by one.

    Args:
        source: a file, a folder (with all below it), an http(s) address, or "-" for standard input.
        options: what the user says, and limits.

    Yields:
        A Taken for each Document, an InputError for each input that cannot be taken; nothing is raised.
    """
    if source == STANDARD_INPUT:
        return _guarded(_take_stream(sys.stdin.buffer, STANDARD_INPUT, options), source)
    if _ADDRESS.match(source) or (_SCHEME.match(source) and not Path(source).exists()):
        return _guarded(_take_address(source, options), source)
    return _guarded(_take_path(source, options), source)


def from_text(
    text: str,
    *,
    issuer: str | None = None,
    title: str | None = None,
    published: str | None = None,
    language: str | None = None,
    url: str | None = None,
) -> Document:
    """Make a Document of a text given directly; what is not given is looked for in the text itself.

    Raises:
        EmptyInput: the text is empty or white space.
        BrokenInput: it holds NUL or a lone surrogate.
    """
    options = Options(issuer=issuer, title=title, published=published, language=language, url=url)
    return settle(Extract(text), options, path=None)


def _guarded(results: _Results, name: str) -> _Results:
    """Turn what is raised into the last result."""
    try:
        yield from results
    except InputError as error:
        error.path = error.path or name
        yield error
    except OSError as error:
        if error.errno in _NO_ROOM:  # a library unpacks its model into a temporary file
            yield InputError(
                "there is no room for temporary files",
                path=name, advice="make room on the disk, or name a folder with room in TMPDIR",
            )  # fmt: skip
            return
        yield InputError(
            f"cannot be read ({error.strerror or error})", path=name, advice="check the path and your rights"
        )
    except Exception as error:  # noqa: BLE001 - one input that breaks a library stops no other
        yield BrokenInput(
            f"cannot be read ({type(error).__name__}: {error})", path=name, advice="report it with the file"
        )


def _take_address(source: str, options: Options) -> _Results:
    if not _ADDRESS.match(source):
        raise UnsafeAddress(
            "only http and https addresses are fetched", path=source, advice="save it as a file"
        )
    got = fetch(source, options)
    data = (
        read_limited(gzip.GzipFile(fileobj=io.BytesIO(got.data)), options.max_unpacked, source, unpacked=True)
        if is_gzip(got.data)
        else got.data
    )
    yield from _take_bytes(
        data, got.url, options, media_type=got.media_type, declared=got.encoding, address=got.url
    )


def _take_path(source: str, options: Options) -> _Results:
    path = Path(source)
    try:
        status = path.stat()
    except (FileNotFoundError, ValueError) as error:
        raise InputError("there is no such file or folder", path=source, advice="check the path") from error
    if not stat.S_ISDIR(status.st_mode):
        yield from _take_file(path, options)
        return
    for found in walk(path):
        if isinstance(found, InputError):
            yield found
        else:
            yield from _guarded(_take_file(found, options), _shown(found))


def _take_file(path: Path, options: Options) -> _Results:
    with path.open("rb") as stream:
        yield from _take_stream(stream, _shown(path), options, size=path.stat().st_size)


def _shown(path: Path) -> str:
    """A path as text: a name that is no UTF-8 is shown with U+FFFD."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _take_stream(stream: BinaryIO, name: str, options: Options, *, size: int = 0) -> _Results:
    buffered = (
        stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
    )
    head = buffered.peek(2)
    if is_gzip(head):
        unpacked = LimitedReader(gzip.GzipFile(fileobj=buffered), options.max_unpacked, name)
        yield from _take_opened(io.BufferedReader(unpacked, 65536), name, options, options.max_unpacked)
        return
    is_lines = table("kinds").get(ending(name)) == "jsonlines"
    if size > options.max_bytes and not is_lines:
        raise too_large(options.max_bytes, name)
    yield from _take_opened(buffered, name, options, options.max_bytes)


def _take_opened(stream: io.BufferedReader, name: str, options: Options, limit: int) -> _Results:
    """Take an unpacked stream: lines of JSON as they come, all else whole."""
    head = stream.peek(4096)
    if not head:
        raise EmptyInput("there is nothing in it", path=name, advice="check where it was saved from")
    if kind(head, name) == "jsonlines":
        yield from jsonlines.take_lines(stream, name, options)
        return
    yield from _take_bytes(read_limited(stream, limit, name), name, options)


def _take_bytes(
    data: bytes,
    name: str,
    options: Options,
    *,
    media_type: str | None = None,
    declared: str | None = None,
    address: str | None = None,
) -> _Results:
    if not data:
        raise EmptyInput("there is nothing in it", path=name, advice="check where it was saved from")
    found = kind(data, name, media_type)
    if found == "jsonlines":
        yield from jsonlines.take_lines(io.BytesIO(data), name, options)
    elif found == "json":
        yield from jsonlines.take_json(data, name, options, declared)
    elif found == "feed":
        yield from feed.take_feed(data, name, options)
    else:
        extract = _extract(found, data, name, options, declared=declared, address=address)
        extract.url = extract.url or address
        document = settle(extract, options, path=None if address else name)
        yield Taken(document, data, table("says")[found], tuple(extract.notes))


def _extract(
    found: str, data: bytes, name: str, options: Options, *, declared: str | None, address: str | None
) -> Extract:
    if found == "html":
        return page.extract(data, name, declared, address)
    if found == "pdf":
        return pdf.extract(data, name)
    if found == "word":
        return word.extract(data, name, limit=options.max_unpacked)
    if found == "mail":
        return mail.extract(data, name)
    if found == "markdown":
        return markdown.extract(data, name, declared)
    return text.extract(data, name, declared)
