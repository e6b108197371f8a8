"""Bytes to text: byte order mark, what is declared, UTF-8, UTF-16 without a mark, then charset-normalizer."""

from __future__ import annotations

import codecs
import re

from rashomon.model import BinaryInput, BrokenInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LIKELY = [
    "cp1251", "cp1252", "cp1250", "cp1254", "cp1256", "cp1253", "cp1255", "koi8_r", "koi8_u", "cp866",
    "iso8859_5", "iso8859_6", "iso8859_9", "iso8859_2", "gb18030", "big5", "shift_jis", "euc_kr", "euc_jp",
]  # fmt: skip


def decode(data: bytes, *, path: str | None, declared: str | None = None) -> tuple[str, list[str]]:
    """Decode the bytes of a text file; a byte order mark is dropped, nothing else is changed.

    Args:
        data: all the bytes.
        path: the file, for the error.
        declared: encoding that the file or the server names.

    Returns:
        The text, and notes for the user.

    Raises:
        BinaryInput: the bytes are no text.
        BrokenInput: they hold lone surrogates, or no known encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, path), []
    text, notes = _unmarked(data, path, declared)
    _no_binary(text, path)
    return text, notes


def _unmarked(data: bytes, path: str | None, declared: str | None) -> tuple[str, list[str]]:
    wide = _wide(data)
    if wide:
        return _strict(data, wide, path), []
    for encoding in (declared, "utf-8"):
        try:
            if encoding:
                return data.decode(encoding), []
        except (UnicodeDecodeError, LookupError):
            continue
    _no_surrogates(data, path)
    return _damaged(data) or _guessed(data, path)


def _strict(data: bytes, encoding: str, path: str | None) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BrokenInput(
            f"the bytes do not follow {encoding}",
            path=path, place=f"byte {error.start}", advice="save it as UTF-8",
        ) from error  # fmt: skip
    _no_binary(text, path)
    return text


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without a mark: nearly every second byte of western text or of its spaces is zero."""
    head = data[:4096]
    if len(head) < 4 or len(data) % 2 or 0 not in head:
        return None
    half = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > half * 0.6 and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.6 and odd == 0 else None


def _no_surrogates(data: bytes, path: str | None) -> None:
    """Refuse UTF-8 that holds lone surrogates and is right otherwise."""
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return
    at = next(place for place, character in enumerate(text) if "\ud800" <= character <= "\udfff")
    raise BrokenInput(
        "a lone surrogate stands in the text",
        path=path, place=f"character {at + 1}", advice="save it as UTF-8 again from its source",
    )  # fmt: skip


def _damaged(data: bytes) -> tuple[str, list[str]] | None:
    """Keep UTF-8 with a few damaged bytes as UTF-8: another encoding would spoil all of it."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    if good < 10 * bad:
        return None
    return text, [f"{bad} damaged bytes are shown as U+FFFD"]


def _guessed(data: bytes, path: str | None) -> tuple[str, list[str]]:
    if b"\0" in data[:65536]:
        _refuse_binary(data.index(0), "a NUL byte", path)
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_LIKELY).best()
    if best is None:
        raise BinaryInput("no encoding of text fits its bytes", path=path, advice="save it as UTF-8")
    return data.decode(best.encoding), [f"encoding taken for {best.encoding}"]


def _no_binary(text: str, path: str | None) -> None:
    """Refuse NUL, and text of which more than one character in a hundred is a control character."""
    nul = text.find("\0")
    if nul >= 0:
        _refuse_binary(nul, "a NUL character", path)
    controls = _CONTROL.findall(text[:65536])
    if len(controls) * 100 > len(text[:65536]):
        match = _CONTROL.search(text)
        _refuse_binary(match.start() if match else 0, "control characters", path)


def _refuse_binary(at: int, what: str, path: str | None) -> None:
    raise BinaryInput(
        f"this is no text: {what} stands in it",
        path=path, place=f"character {at + 1}", advice="give the file the ending of its real format",
    )  # fmt: skip
