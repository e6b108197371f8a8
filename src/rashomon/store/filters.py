"""The same tests for all backends: does a value pass a filter?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from rashomon.model import Actor, Document, Event, NotFound
from rashomon.store.values import EventFilter, Filter
from rashomon.store.words import folded

SHORTEST_PREFIX = 4


def in_time(date: str | None, since: str | None, until: str | None) -> bool:
    """Tell whether an ISO 8601 date lies between two, or may; compared as exactly as both are known."""
    if since is None and until is None:
        return True
    if date is None:
        return False
    early = since is not None and date[: len(since)] < since[: len(date)]
    late = until is not None and date[: len(until)] > until[: len(date)]
    return not (early or late)


def speaks(language: str, wanted: str | None) -> bool:
    """Tell whether a BCP 47 code is the wanted one or a kind of it."""
    return wanted is None or language == wanted or language.startswith(f"{wanted}-")


def document_passes(document: Document, where: Filter) -> bool:
    """Tell whether a Document passes all of a filter but the actor."""
    return (
        (where.issuer is None or document.issuer == where.issuer)
        and (where.among is None or document.id in where.among)
        and speaks(document.language, where.language)
        and in_time(document.published, where.since, where.until)
    )


def event_passes(event: Event, where: EventFilter, issuer_of: Callable[[str], str | None]) -> bool:
    """Tell whether an Event passes; `issuer_of` gives the issuer of a document id."""
    if where.kind is not None and event.kind != where.kind:
        return False
    if not in_time(event.date, where.since, where.until):
        return False
    if where.participant is not None and not any(
        has_words(name, where.participant) for name in event.participants
    ):
        return False
    documents = {account.document for account in event.accounts}
    known = {issuer for document in documents if (issuer := issuer_of(document)) is not None}
    if where.issuer is not None and where.issuer not in known:
        return False
    unknown = sum(issuer_of(document) is None for document in documents)
    return len(known) + unknown >= where.issuers


def actor_passes(actor: Actor, name: str | None) -> bool:
    """Tell whether one of the Actor's names has all words of `name`."""
    return name is None or any(has_words(one, name) for one in (actor.name, *actor.names))


def has_words(name: str, wanted: str) -> bool:
    """Tell whether all words of `wanted` stand in `name`, both folded."""
    return _words(wanted) <= _words(name)


@lru_cache(maxsize=1 << 16)  # a case has tens of thousands of names, and each search looks at all
def _words(name: str) -> frozenset[str]:
    return frozenset(folded(name))


def one_of(prefix: str, kind: str, ids: Iterable[str]) -> str:
    """Complete a prefix to the one id that it fits.

    Raises:
        NotFound: it is too short, none fits, or several do.
    """
    held = sorted(ids)
    if prefix in held:
        return prefix
    if len(prefix) < SHORTEST_PREFIX:
        raise NotFound(
            f"no {kind} has the id {prefix!r}", advice=f"give at least {SHORTEST_PREFIX} characters"
        )
    fitting = [one for one in held if one.startswith(prefix)]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise NotFound(f"no {kind} in this case has an id that begins with {prefix!r}")
    named = ", ".join(fitting[:5]) + (", ..." if len(fitting) > 5 else "")
    raise NotFound(f"{len(fitting)} ids of {kind}s begin with {prefix!r}", advice=f"choose one of {named}")
