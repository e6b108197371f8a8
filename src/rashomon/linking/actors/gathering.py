"""Mentions of documents -> spellings, each with where it is met and beside which offices."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.linking.actors.listing import Listing
from rashomon.linking.actors.metonyms import metonyms_in
from rashomon.linking.actors.naming import Key
from rashomon.linking.actors.roles import Role, office_text, role_of
from rashomon.linking.actors.spellings import Named, Spelling
from rashomon.linking.actors.states import issuer_state, state_beside
from rashomon.linking.actors.table import Held, Office, Table
from rashomon.linking.corpus import Corpus, day_of
from rashomon.model import Document, Mention, Reading

_OFFICE_KINDS = frozenset({"person", "organisation", "group"})


def _spelling(table: Table, key: Named) -> Spelling:
    found = table.spellings.get(key)
    if found is None:
        found = table.spellings[key] = Spelling(*key)
    table.touched.add(key)
    return found


def _note_said(table: Table, owner: tuple[str, str] | None) -> None:
    """Count the words for a state that no table holds."""
    if owner and owner[0].startswith("~"):
        forms = table.said.setdefault(owner[0], {})
        forms[owner[1]] = forms.get(owner[1], 0) + 1


def _note_office(table: Table, spelling: Spelling, number: int, mention: Mention, text: str) -> None:
    role = role_of(mention.role or "")
    if role is None:
        return
    owner, said = role.of, role.said
    if owner is None and role.known:
        start = mention.start - len(mention.role or "") - 1
        beside = state_beside(text, start if start > 0 else mention.start, mention.end)
        owner, said = beside or (None, None)
    _note_said(table, (owner, said) if owner and said else None)
    if not owner and not role.known:
        return
    shown = spelling.offices.setdefault(f"{role.office}\t{owner or ''}", [])
    if not shown or shown[-1] != number:
        shown.append(number)


def _offices_told(reading: Reading) -> Iterator[str]:
    """Give the names by which a reading calls speakers, addressees and participants."""
    for attribution in reading.attributions:
        yield from attribution.chain
        if attribution.speaker:
            yield attribution.speaker
    for point in reading.points:
        yield from point.chain
        if point.to:
            yield point.to
    yield from reading.participants


def _gather_offices(table: Table, number: int, reading: Reading, state: str | None, known: Known) -> None:
    """Note the offices that stand without a name, those of mentions and those in chains."""
    met: dict[str, list[int]] = {}
    for index, mention in enumerate(reading.mentions):
        if mention.kind in _OFFICE_KINDS and known.office(mention.name):
            met.setdefault(mention.name, []).append(index)
    for name in dict.fromkeys(_offices_told(reading)):
        if known.office(name):
            met.setdefault(name, [])
    for name, indexes in met.items():
        role = known.office(name)
        owner = (role.of or state) if role else None
        if role and owner:
            table.offices.append(Office(number, name, f"{role.office}\t{owner}", indexes))


def _gather_one(table: Table, id_: str, document: Document, reading: Reading, known: Known) -> None:
    number = len(table.documents)
    table.documents.append(Held(id_, day_of(document.published), document.issuer))
    owner = issuer_state(document.issuer)
    state = owner[0] if owner else None
    _note_said(table, owner)
    metonyms = metonyms_in(reading)
    for index, mention in enumerate(reading.mentions):
        if index in metonyms:
            found = Key("country", metonyms[index], whole=True)
        else:
            found = known.get((mention.kind, mention.name)) or known.learn(mention)
        if not found.key or (mention.kind in _OFFICE_KINDS and known.office(mention.name)):
            continue
        key = found.named
        if not found.whole:
            beside = state_beside(document.text, mention.start, mention.end) or owner
            _note_said(table, beside)
            key = found.owned_by(beside[0] if beside else None, mention.name)
        spelling = _spelling(table, key)
        spelling.names[mention.name] = spelling.names.get(mention.name, 0) + 1
        spelling.places.setdefault(number, []).append(index)
        spelling.within += document.text[max(0, mention.start - 3) : mention.start].lower() == "in "
        if mention.role:
            spelling.roles[mention.role] = spelling.roles.get(mention.role, 0) + 1
            if mention.kind == "person":
                _note_office(table, spelling, number, mention, document.text)
    _gather_offices(table, number, reading, state, known)


class Known(dict[tuple[str, str], Key]):
    """Keys of names met before; each name is folded once.

    Args:
        listing: the users' actor lists.
    """

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self._listing = listing
        self._offices: dict[str, Role | None] = {}

    def learn(self, mention: Mention) -> Key:
        """Fold a name that was not met before."""
        found = self[mention.kind, mention.name] = Key.of(mention.kind, mention.name, self._listing)
        return found

    def office(self, name: str) -> Role | None:
        """Read a name that is nothing but an office."""
        if name not in self._offices:
            self._offices[name] = office_text(name)
        return self._offices[name]


def gather(corpus: Corpus, listing: Listing, table: Table | None = None) -> Table:
    """Gather all mentions by kind and folded name, into a table of earlier documents where one is given."""
    whole = table if table is not None else Table()
    known = Known(listing)
    whole.before = len(whole.documents)
    for id_, (document, reading) in zip(corpus.ids, corpus.entries, strict=True):
        _gather_one(whole, id_, document, reading, known)
    return whole
