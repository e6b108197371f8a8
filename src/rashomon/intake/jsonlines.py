"""JSON lines and JSON: one Document a line, an item or a file; the text is taken as it stands.

Keys: `text` (needed), `issuer`, `title`, `date`, `url`, `lang`; others are passed over.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from rashomon.intake.decoding import decode
from rashomon.intake.options import Extract, Options, Taken
from rashomon.intake.packed import too_large
from rashomon.intake.settle import settle
from rashomon.model import BinaryInput, BrokenInput, EmptyInput, InputError

_KEYS = ("issuer", "title", "date", "url", "lang")
_BETWEEN = re.compile(r"[ \t\r\n,]*")
_ADVICE = 'a line is an object such as {"text": "...", "issuer": "...", "date": "2031-03-03"}'


def take_lines(stream: BinaryIO, path: str, options: Options) -> Iterator[Taken | InputError]:
    """Take JSON lines one by one; a bad line is an error of its own, and the others go on.

    Holds one line at a time. Ends at a line longer than `max_bytes`.
    """
    number = 0
    while line := stream.readline(options.max_bytes + 1):
        number += 1
        if len(line) > options.max_bytes:
            yield too_large(options.max_bytes, path, place=f"line {number}")
            return
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
            if b"\0" in line:
                yield BinaryInput(
                    "these are no JSON lines in UTF-8", path=path, place="line 1", advice="save as UTF-8"
                )
                return
        if line.strip():
            yield _take_line(line, f"{path}:{number}", path, f"line {number}", options)
    if not number:
        yield EmptyInput("there is nothing in it", path=path, advice="check where it was saved from")


def _take_line(line: bytes, name: str, path: str, place: str, options: Options) -> Taken | InputError:
    try:
        raw = line.rstrip(b"\r\n")
        return _taken(_parse(raw, path, place), raw, name, path=path, place=place, options=options)
    except InputError as error:
        error.path = path
        return error


def _parse(data: bytes | str, path: str, place: str | None) -> Any:
    try:
        return json.loads(data if isinstance(data, str) else data.decode("utf-8"))
    except UnicodeDecodeError as error:
        where = f"byte {error.start + 1}"
        raise BrokenInput(
            "this is no UTF-8", path=path, place=_at(place, where), advice="save it as UTF-8"
        ) from error
    except json.JSONDecodeError as error:
        where = f"column {error.colno}" if place else f"line {error.lineno}, column {error.colno}"
        message = f"the JSON is broken or cut off ({error.msg})"
        raise BrokenInput(message, path=path, place=_at(place, where), advice=_ADVICE) from error
    except (RecursionError, ValueError) as error:
        raise BrokenInput(
            "the JSON is nested too deeply or holds an absurd number", path=path, place=place
        ) from error


def _at(place: str | None, where: str) -> str:
    return f"{place}, {where}" if place else where


def _taken(item: Any, raw: bytes, name: str, *, path: str, place: str | None, options: Options) -> Taken:
    extract = _extract(item, path, place)
    document = settle(extract, options, path=name, place=place)
    return Taken(document, raw, "application/json", tuple(extract.notes))


def _extract(item: Any, path: str, place: str | None) -> Extract:
    if not isinstance(item, dict):
        kind = _kind(item)
        raise BrokenInput(f"{kind} where an object is needed", path=path, place=place, advice=_ADVICE)
    if item.get("text") is None:
        raise BrokenInput('there is no "text"', path=path, place=place, advice=_ADVICE)
    for key in ("text", *_KEYS):
        if not isinstance(item.get(key), str | None):
            message = f'"{key}" is {_kind(item[key])}, not a string'
            raise BrokenInput(message, path=path, place=_at(place, f"$.{key}"), advice=_ADVICE)
    for key in _KEYS:
        if any("\ud800" <= character <= "\udfff" or character == "\0" for character in item.get(key) or ""):
            raise BrokenInput("NUL or a lone surrogate stands in it", path=path, place=_at(place, f"$.{key}"))
    issuer, title, date, url, lang = ((item.get(key) or "").strip() or None for key in _KEYS)
    return Extract(item["text"], issuer=issuer, title=title, date=date, url=url, language=lang)


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def take_json(
    data: bytes, path: str, options: Options, declared: str | None = None
) -> Iterator[Taken | InputError]:
    """Take a JSON file: one object, a list of objects, or lines under a .json name."""
    text, _ = decode(data, path=path, declared=declared)
    try:
        whole = _parse(text, path, None)
    except BrokenInput:
        if not _looks_like_lines(text):
            raise

        yield from take_lines(io.BytesIO(text.encode("utf-8")), path, options)
        return
    if not isinstance(whole, list):
        yield _taken(whole, data, path, path=path, place=None, options=options)
        return
    for number, (item, raw) in enumerate(zip(whole, _items(text), strict=True), 1):
        place = f"item {number}"
        try:
            yield _taken(
                item, raw.encode("utf-8"), f"{path}:{number}", path=path, place=place, options=options
            )
        except InputError as error:
            error.path = path
            yield error
    if not whole:
        yield EmptyInput("the list is empty", path=path)


def _items(text: str) -> Iterator[str]:
    """Cut a JSON list, which has been parsed before, into the exact words of its items."""
    decoder, at = json.JSONDecoder(), text.index("[") + 1
    while True:
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing as well
        if text[at] == "]":
            return
        end = decoder.raw_decode(text, at)[1]
        yield text[at:end]
        at = end


def _looks_like_lines(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all(line.lstrip().startswith("{") for line in lines)
