"""An actor as a user lists it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.link import Office
from rashomon.model.reading import MentionKind


@dataclass(frozen=True, slots=True)
class ListedActor:
    """One entry of an actor list: names that are one actor's, by the user's word.

    Attributes:
        id: the list's own id for it.
        kind: what it is.
        name: its name.
        names: other names.
        offices: held, as listed.
        file: name of the list's file.
        line: line in it, counted from 1.
    """

    id: str
    kind: MentionKind
    name: str
    names: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class ActorList:
    """An actor list as a Case keeps it.

    Attributes:
        name: of its file; a list of the same name takes its place.
        at: when it was added, ISO 8601 with zone.
        actors: its entries, in the order of the file.
    """

    name: str
    at: str
    actors: tuple[ListedActor, ...] = ()
