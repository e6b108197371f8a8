"""One Document from what the user says, the metadata says and the text says, in this order.

| | 1 | 2 | 3 | else |
| --- | --- | --- | --- | --- |
| issuer | option | metadata of the file, page, feed or line | the text's own imprint | None |
| title | option | metadata | a heading marked as such, then a first line that stands apart | None |
| published | option | metadata | a dateline or date line | None |
| language | option | metadata, where the text's script allows it | the text, identified | "und" |
| url | option | canonical address in the file | the address it was fetched from | None |
"""

from __future__ import annotations

from rashomon.intake import language as languages
from rashomon.intake.imprint import imprint
from rashomon.intake.options import Extract, Options
from rashomon.intake.published import iso
from rashomon.model import BrokenInput, Document, EmptyInput


def settle(extract: Extract, options: Options, *, path: str | None, place: str | None = None) -> Document:
    """Make the Document; notes for the user are appended to the extract's.

    Raises:
        EmptyInput: there is no text but white space.
        BrokenInput: the text holds NUL or a lone surrogate.
    """
    check(extract.text, path, place)
    language = _language(extract, options)
    published = _published(extract, options, language)
    own = imprint(extract.text, order=options.date_order, language=language)
    return Document(
        text=extract.text,
        issuer=options.issuer or extract.issuer or own.issuer,
        title=options.title or extract.title or extract.heading or own.title,
        published=published or own.published,
        language=language,
        url=options.url or extract.url,
        path=path,
        links=extract.links,
    )


def check(text: str, path: str | None, place: str | None) -> None:
    """Refuse a text that no Document can hold, naming where."""
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b\u2028\u2029"):
        raise EmptyInput(
            "there is no text in it", path=path, place=place, advice="check where it was saved from"
        )
    for index, character in enumerate(text) if _suspicious(text) else ():
        if character == "\0" or "\ud800" <= character <= "\udfff":
            what = "a NUL character" if character == "\0" else "a lone surrogate"
            where = f"character {index + 1} of the text"
            raise BrokenInput(
                f"{what} stands in the text",
                path=path, place=f"{place}, {where}" if place else where,
                advice="export it again from its source",
            )  # fmt: skip


def _suspicious(text: str) -> bool:
    if "\0" in text:
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _language(extract: Extract, options: Options) -> str:
    if options.language:
        return languages.tag(options.language) or options.language
    declared = languages.tag(extract.language)
    if extract.language and not declared:
        extract.notes.append(f"language {extract.language!r} is no BCP 47 code: identified instead")
    if declared and not (extract.template_language and not languages.written_in(declared, extract.text)):
        return declared
    return languages.identify(extract.text)


def _published(extract: Extract, options: Options, language: str) -> str | None:
    said = options.published or extract.date
    found, why_not = iso(said, order=options.date_order, language=language)
    if why_not:
        extract.notes.append(why_not)
    return found
