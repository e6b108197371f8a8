"""Publications that texts name, held or not: one node each, however they are named.

A publication that is not held has an address, or a body with or without a day. Among the few of one event,
two names that are surely one body's are one publication, unless both have a day and the days lie apart; over
a whole case only equal names are, because nothing else says that two citations of a body mean one text.
"""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.linking.corpus import day_of
from rashomon.linking.names.body import body_of
from rashomon.linking.names.territories import plain
from rashomon.linking.sources.addresses import plain_address
from rashomon.linking.sources.shelf import same_body
from rashomon.model import SourceLink
from rashomon.model.origin import Publication

_DAYS = 1
"""Days between two dates that texts give for one publication: "on Tuesday" is told on Wednesday."""
_MOST = 300
"""Different names that are compared one with another; beyond, only equal ones are one."""


def key_of(publication: Publication) -> str:
    """Give one text for one publication: the same under every name that is surely its."""
    if publication.url:
        return f"url:{plain_address(publication.url)}"
    known = body_of(publication.name)
    name = f"#{known}" if known is not None else plain(publication.name) or publication.name
    return f"body:{name}:{publication.date or ''}"


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
        by_key.setdefault(key_of(one), one)
    leads: dict[str, str] = {}
    heads: list[Publication] = []
    for key, one in by_key.items():
        head = next((head for head in heads if _one(head, one)), None) if len(by_key) <= _MOST else None
        if head is None:
            heads.append(one)
        leads[key] = key_of(head or one)
    return leads


def _one(known: Publication, one: Publication) -> bool:
    if known.url or one.url:
        return False
    day1, day2 = day_of(known.date), day_of(one.date)
    if day1 is not None and day2 is not None and abs(day1 - day2) > _DAYS:
        return False
    return same_body(known.name, one.name)
