"""What the head of a page says about it: JSON-LD, OpenGraph, Dublin Core, plain meta, <time>."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from rashomon.intake.options import Extract

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Background)?Article|BlogPosting|Report|PressRelease|WebPage"
)
_TITLES = ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title")
_ISSUERS = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "publisher",
    "application-name",
)
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued",
    "dc.date", "dcterms.date", "dcterms.created", "citation_publication_date", "pubdate", "publishdate",
    "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "date",
)  # fmt: skip
_LANGUAGES = ("og:locale", "dc.language", "dcterms.language", "content-language", "language")
_DEEPEST = 6  # levels of JSON-LD looked through


def read_head(root: HtmlElement, address: str | None) -> Extract:
    """Give the metadata of a page; the text is left empty.

    A canonical address on another host belongs to another publication and is passed over for the address
    the page was fetched from.
    """
    meta, linked = _meta(root), _linked_data(root)
    issuer = _name(linked.get("publisher")) or _first(meta, _ISSUERS)
    return Extract(
        "",
        issuer=issuer,
        title=_text(linked.get("headline")) or _first(meta, _TITLES) or _title(root, issuer),
        date=_text(linked.get("datePublished")) or _first(meta, _DATES) or _time(root),
        language=_first_of(root.xpath("/html/@lang|/html/@xml:lang|/html/body/@lang"))
        or _first(meta, _LANGUAGES),
        url=_url(root, meta, address),
        template_language=True,
    )


def _meta(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.xpath("//meta[@content]"):
        name = (
            element.get("property")
            or element.get("name")
            or element.get("itemprop")
            or element.get("http-equiv")
        )
        if name and element.get("content", "").strip():
            found.setdefault(name.strip().lower(), _clean(element.get("content")))
    return found


def _linked_data(root: HtmlElement) -> dict[str, Any]:
    """The first article in the page's JSON-LD; broken blocks are passed over, other metadata stands in."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for item in _items(data, 0):
            kinds = item.get("@type")
            named = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _ARTICLES.fullmatch(kind) for kind in named):
                return item
    return {}


def _items(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for entry in data:
            yield from _items(entry, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _items(data.get("@graph"), depth + 1)


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: Any) -> str | None:
    return _clean(value) or None if isinstance(value, str) else None


def _clean(value: str) -> str:
    return " ".join(value.split())


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _first_of(values: list[str]) -> str | None:
    return next((str(value).strip() for value in values if str(value).strip()), None)


def _title(root: HtmlElement, issuer: str | None) -> str | None:
    """The only <h1>, else <title> without the name of the site behind it."""
    headings = [_clean(heading.text_content()) for heading in root.xpath("//h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    title = _clean(root.findtext(".//title") or "")
    if issuer:
        title = re.sub(rf"\s+[|–—·»:-]\s+{re.escape(issuer)}$", "", title)
    return title or None


def _time(root: HtmlElement) -> str | None:
    """The date marked as that of publication, else the only <time> of the page."""
    marked = root.xpath("//*[@itemprop='datePublished']")
    for element in marked:
        value = element.get("datetime") or element.get("content") or element.text_content()
        if value.strip():
            return _clean(value)
    times = {element.get("datetime").strip() for element in root.xpath("//time[@pubdate][@datetime]")}
    times = times or {element.get("datetime").strip() for element in root.xpath("//time[@datetime]")}
    return times.pop() if len(times) == 1 else None


def _url(root: HtmlElement, meta: dict[str, str], address: str | None) -> str | None:
    said = _first_of(root.xpath("//link[@rel='canonical']/@href")) or meta.get("og:url")
    try:
        url = urljoin(address or "", said) if said else ""
        parts = urlsplit(url)
        elsewhere = bool(address) and _host(parts.hostname) != _host(urlsplit(address or "").hostname)
    except ValueError:
        return address
    if parts.scheme not in {"http", "https"} or not parts.hostname or elsewhere:
        return address
    return url


def _host(name: str | None) -> str:
    return (name or "").removeprefix("www.")
