"""What gathering fills: documents, spellings, offices without a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from rashomon.linking.actors.spellings import Named, Spelling
from rashomon.linking.actors.states import stem_of


class Held(msgspec.Struct, array_like=True):
    """What is kept of a document.

    Attributes:
        id: its id.
        day: number of its day of publication; None where unknown.
        issuer: who published it.
    """

    id: str
    day: int | None
    issuer: str | None


class Office(msgspec.Struct, array_like=True):
    """An office without a name in a document: "the President of Ukraine".

    Attributes:
        document: number of the document.
        text: as it stands there, or in a source chain.
        office: office and owner in one string.
        mentions: indexes of the mentions that are it.
        actor: number of the actor who held it; -1 for nobody known.
    """

    document: int
    text: str
    office: str
    mentions: list[int]
    actor: int = -1


@dataclass(slots=True)
class Table:
    """All that was gathered.

    Attributes:
        documents: by number.
        spellings: by kind and key.
        offices: without a name.
        said: words for states and bodies that no table holds -> how often, by state.
        touched: spellings that changed since this was made.
        shown: names of states and bodies that no table holds.
        before: how many of the documents were there in the last run.
    """

    documents: list[Held] = field(default_factory=list)
    spellings: dict[Named, Spelling] = field(default_factory=dict)
    offices: list[Office] = field(default_factory=list)
    said: dict[str, dict[str, int]] = field(default_factory=dict)
    touched: set[Named] = field(default_factory=set)
    shown: dict[str, str] = field(default_factory=dict)
    before: int = 0

    def written(self, listed: Iterable[str] = ()) -> dict[str, str]:
        """Give the name that the case writes most for each state that no table holds; nouns first.

        Args:
            listed: names that stand in actor lists, for what no document names.
        """
        return {f"~{stem_of(name)}": name for name in listed} | {
            state: min(forms, key=lambda form: (form.endswith(("n", "ese", "ish")), -forms[form], form))
            for state, forms in self.said.items()
        }
