"""Copies of one text: one stands for all while events are looked for, and all stand in them in the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rashomon.linking.copies import Copies
from rashomon.linking.events.documents import Documents
from rashomon.model import Account, Event

Origins = Callable[[Sequence[Account]], int]


@dataclass(frozen=True, slots=True)
class Copied:
    """The documents of a case.

    Attributes:
        documents: all of them.
        index: of each by its id.
        twins: ids of the copies of documents, by the id of the one that stands for them.
    """

    documents: Documents
    index: dict[str, int]
    twins: dict[str, list[str]]

    def once(self) -> Documents:
        """Give one document of each text."""
        gone = {twin for others in self.twins.values() for twin in others}
        places = [i for i, id_ in enumerate(self.documents.ids) if id_ not in gone]
        described = [self.documents.described[i] for i in places]
        return Documents(described, lambda n: self.documents.entries[places[n]])

    def beside(self, event: Event, origins: Origins) -> Event:
        """Put the copies of each account beside it, and count the independent texts."""
        accounts = list(event.accounts)
        for account in event.accounts:
            accounts += [self._copy(account, twin) for twin in self.twins.get(account.document, ())]
        accounts.sort(key=lambda account: (self.index[account.document], account.start))
        return replace(event, accounts=tuple(accounts), origins=origins(accounts))

    def _copy(self, account: Account, twin: str) -> Account:
        document, _ = self.documents.entries[self.index[account.document]]
        copy, _ = self.documents.entries[self.index[twin]]
        start, end = (account.start, account.end) if copy.text == document.text else (0, len(copy.text))
        by = f" ({document.issuer})" if document.issuer else ""
        why = f"Its text is that of “{document.title or account.document}”{by}."
        return Account(twin, start, end, account.role, why, account.score)


def copied(documents: Documents, copies: Copies) -> Copied:
    """Tell which documents are copies of others."""
    index = {id_: i for i, id_ in enumerate(documents.ids)}
    return Copied(
        documents, index, {group.documents[0]: list(group.documents[1:]) for group in copies.groups}
    )


def counted(event: Event, origins: Origins) -> Event:
    """Count the independent texts of an event again: the same event where there are as many."""
    found = origins(event.accounts)
    return event if found == event.origins else replace(event, origins=found)
