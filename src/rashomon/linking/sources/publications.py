"""Publications that texts name, held or not: one node each, however they are named.

A publication that is not held has an address, or a body with or without a day. Among the few of one event,
two names that are surely one body's are one publication, unless both have a day and the days differ; over a
whole case only equal names are, because nothing else says that two citations of a body mean one text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.linking.names.body import body_of
from rashomon.linking.names.territories import plain
from rashomon.linking.sources.addresses import plain_address
from rashomon.linking.sources.shelf import same_body
from rashomon.model import SourceLink

_MOST = 300
"""Different names that are compared one with another; beyond, only equal ones are one."""


@dataclass(frozen=True, slots=True, order=True)
class Publication:
    """What a text says it rests on, and that is not held.

    Attributes:
        name: the body or medium.
        date: ISO 8601 date, None where none is said.
        url: its address, None where none is said.
    """

    name: str
    date: str | None = None
    url: str | None = None

    @property
    def key(self) -> str:
        """One text for one publication: what is the same under every equal name."""
        if self.url:
            return f"url:{plain_address(self.url)}"
        known = body_of(self.name)
        name = f"#{known}" if known is not None else plain(self.name) or self.name
        return f"body:{name}:{self.date or ''}"


def named_by(link: SourceLink) -> tuple[Publication, ...]:
    """Give the publications that a link names, outermost first, whose date and address they are."""
    inner = (Publication(name) for name in link.chain[1:])
    return (Publication(link.target, link.date, link.url), *inner)


def together(publications: Iterable[Publication]) -> dict[str, str]:
    """Map the key of each publication to that of the one it is, the fullest first.

    Args:
        publications: those named about one event.
    """
    by_key: dict[str, Publication] = {}
    for one in sorted(
        publications, key=lambda one: (one.date is None, one.name, one.date or "", one.url or "")
    ):
        by_key.setdefault(one.key, one)
    leads: dict[str, str] = {}
    heads: list[Publication] = []
    for key, one in by_key.items():
        head = next((head for head in heads if _one(head, one)), None) if len(by_key) <= _MOST else None
        if head is None:
            heads.append(one)
        leads[key] = (head or one).key
    return leads


def _one(known: Publication, one: Publication) -> bool:
    if known.url or one.url:
        return False
    if known.date and one.date and known.date != one.date:
        return False
    return same_body(known.name, one.name)
