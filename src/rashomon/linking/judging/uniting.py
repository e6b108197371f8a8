"""Several actors put into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Actor, Office


def united(parts: Sequence[Actor]) -> Actor:
    """Give the most mentioned actor with the names, roles, offices, mentions and whys of all.

    Its score is the lowest of theirs: that they are one was judged and not measured.
    """
    ordered = sorted(parts, key=by_mentions)
    mentions = {ref for actor in ordered for ref in actor.mentions}
    documents = len({ref.document for ref in mentions})
    return replace(
        ordered[0],
        names=tuple(dict.fromkeys(name for actor in ordered for name in actor.names or (actor.name,))),
        roles=tuple(dict.fromkeys(role for actor in ordered for role in actor.roles)),
        mentions=tuple(sorted(mentions, key=lambda ref: (ref.document, ref.index))),
        why="; ".join(dict.fromkeys(actor.why for actor in ordered if actor.why)),
        score=min(actor.score for actor in ordered),
        offices=_offices([office for actor in ordered for office in actor.offices], documents),
    )


def by_mentions(actor: Actor) -> tuple[int, str]:
    """Put the most mentioned first, then by id."""
    return -len(actor.mentions), actor.id


def _offices(held: Sequence[Office], most: int) -> tuple[Office, ...]:
    """Join offices of one role and body: from the first date to the last, shown by `most` documents."""
    found: dict[tuple[str, str | None], Office] = {}
    for office in held:
        known = found.get((office.role, office.of))
        if known is None:
            found[office.role, office.of] = office
            continue
        found[office.role, office.of] = replace(
            known,
            since=min(filter(None, (known.since, office.since)), default=None),
            until=max(filter(None, (known.until, office.until)), default=None),
            documents=min(most, known.documents + office.documents),
        )
    return tuple(sorted(found.values(), key=lambda o: (-o.documents, o.role, o.of or "", o.since or "")))
