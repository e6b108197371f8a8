"""What links documents: actors, events, copies, sources; each says why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.model.judgement import Question
from rashomon.model.reading import MentionKind
from rashomon.model.span import Span

AccountRole = Literal["subject", "passage", "announcement"]
CopyKind = Literal["exact", "near", "translation"]
SourceLinkKind = Literal["cites", "copies", "translates", "quotes"]


@dataclass(frozen=True, slots=True)
class MentionRef:
    """One mention in one Document: `index` into the mentions of its Reading."""

    document: str
    index: int


@dataclass(frozen=True, slots=True)
class Office:
    """An office that somebody holds, as far as documents or an actor list say so.

    Attributes:
        role: the office without the state or body it belongs to ("President").
        of: that state or body; None where nothing says it.
        since: ISO 8601 date of the first document that shows it, or as listed; None where no date is known.
        until: of the last.
        documents: how many documents show it; 0 where a list alone says so.
    """

    role: str
    of: str | None = None
    since: str | None = None
    until: str | None = None
    documents: int = 0


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, state or place over all documents.

    Attributes:
        id: stable for the same name and kind.
        kind: what it is.
        name: its fullest, most frequent name.
        names: every spelling met, most frequent first.
        roles: offices and titles met, most frequent first.
        mentions: where it is met.
        why: which names, roles and documents joined the spellings, in words.
        score: 0 to 1, the weakest of the joins; 1 for one spelling.
        offices: held, with dates; the best documented first.
    """

    id: str
    kind: MentionKind
    name: str
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[MentionRef, ...] = ()
    why: str = ""
    score: float = 1.0
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What one Document says about one Event.

    Attributes:
        document: id of the Document.
        start: first code point of the account (0 where the whole text is it).
        end: code point behind its last.
        role: the document's subject, a passage in it, or an announcement of what is to come.
        why: the features that tied it to the event, in words.
        score: 0 to 1.
    """

    document: str
    start: int
    end: int
    role: AccountRole = "subject"
    why: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Event:
    """A call, meeting, visit, strike, decision ... over all documents.

    Attributes:
        id: stable as long as its first account is.
        kind: from the guidelines' list (call, meeting, visit, talks, statement, attack, decision, other).
        date: ISO 8601 date; None where no account gives one.
        participants: names, as the actors carry them.
        place: where; None where no account says.
        accounts: one or more for each Document that tells it, in order of publication.
        origins: how many independent texts the accounts come down to.
        why: what joined the accounts, in words.
    """

    id: str
    kind: str
    date: str | None
    participants: tuple[str, ...]
    place: str | None
    accounts: tuple[Account, ...]
    origins: int = 1
    why: str = ""


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Documents that are one text.

    Attributes:
        kind: exact, near, or translation.
        documents: ids, the first published first.
        first: id of the document that was published first; None where that is unknown.
        why: what they share, in words.
        score: 0 to 1, that of the weakest link that holds the group.
    """

    kind: CopyKind
    documents: tuple[str, ...]
    first: str | None = None
    why: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A Document rests on another Document, or on an actor's words.

    Attributes:
        document: id of the Document that rests.
        kind: how.
        target: name of the actor or medium it rests on.
        target_document: id of the held Document it rests on, where it is held.
        start: first code point of the words that say so (0 and 0 where the texts themselves do).
        end: code point behind the last.
        why: in words.
        score: 0 to 1: how sure it is that the one rests on the other, times how sure the direction is.
        date: ISO 8601 date that the text gives for what it rests on.
        url: address that the text gives for it.
        chain: on whose word, outermost first, where the text names more than the target: the target first.
        covers: pieces of the document that rest on it, in text order; empty where the whole text does.
        share: their part of the whole text, 0 to 1.
    """

    document: str
    kind: SourceLinkKind
    target: str
    target_document: str | None = None
    start: int = 0
    end: int = 0
    why: str = ""
    score: float = 1.0
    date: str | None = None
    url: str | None = None
    chain: tuple[str, ...] = ()
    covers: tuple[Span, ...] = ()
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """A doubtful link that was not made: a person decides.

    Attributes:
        question: "same actor" or "same event".
        subjects: the two ids it is asked about, sorted: two actors; or two events.
        score: 0 to 1, of the same measure as the links that were made.
        why: what speaks for it and what against, in words.
    """

    question: Question
    subjects: tuple[str, str]
    score: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """All that linking found over the documents of a Case.

    Attributes:
        linker: name and version of what linked.
        actors: by kind, the most mentioned first.
        events: by date.
        copies: groups of documents that are one text.
        sources: who rests on whom.
        proposals: doubtful links that were not made; of each question the most likely first.
    """

    linker: str
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    copies: tuple[CopyGroup, ...] = ()
    sources: tuple[SourceLink, ...] = ()
    proposals: tuple[Proposal, ...] = ()
