"""What comparing needs of a name, worked out once: kept between runs, since names seldom change."""

from __future__ import annotations

import msgspec

from rashomon.linking.actors.states import state_of
from rashomon.linking.names.folding import skeleton
from rashomon.linking.names.known import named
from rashomon.linking.names.parts import parts_of
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.territories import plain, states_in
from rashomon.linking.names.words import items_of

_TELLING = 6
"""Letters that the words of a body need, so that spellings of one sound are taken for one."""
_SMALL = frozenset(["of", "the", "for", "and", "on", "in"])


class Traits(msgspec.Struct, array_like=True):
    """A name taken apart.

    Attributes:
        state: the state that it is by the tables.
        folded: in plain words.
        short: without a form of state before it.
    """

    state: str | None
    folded: str
    short: str

    @classmethod
    def of(cls, name: str) -> Traits:
        """Take a name apart."""
        folded = plain(name)
        words = folded.split()
        if len(words) > 2 and words[1] == "of" and words[0] in words_of("state_form"):
            words = words[3:] if words[2] == "the" and len(words) > 3 else words[2:]
        return cls(state_of(name), folded, " ".join(words))


class PersonTraits(msgspec.Struct, array_like=True):
    """A person's name taken apart.

    Attributes:
        family: the word that stands for the family.
        block: persons with other blocks are never compared.
        alone: it is one word, so a family name alone.
    """

    family: str | None
    block: str
    alone: bool

    @classmethod
    def of(cls, name: str) -> PersonTraits:
        """Take a person's name apart."""
        parts = parts_of(name)
        family = parts.family or parts.folded
        block = skeleton(family.replace("v", "")) or family
        return cls(parts.family, block, len(parts.words) == 1 and not parts.initials)


class BodyTraits(msgspec.Struct, array_like=True):
    """A body's name taken apart.

    Attributes:
        states: that it names, sorted.
        words: what carries it: its form where it says whose it is, and the folded words, sorted.
        initials: of its words.
    """

    states: tuple[str, ...]
    words: tuple[str, ...]
    initials: str

    @classmethod
    def of(cls, name: str) -> BodyTraits:
        """Take a body's name apart."""
        seen = named(name)
        folded = plain(name)
        initials = "".join(word[0] for word in folded.split() if word not in _SMALL)
        if seen.form is not None and seen.states:
            items = items_of(seen.rest) if seen.rest else ()
            form: tuple[str, ...] = (seen.form, seen.place)
        else:
            items = items_of(states_in(seen.words)[1] if seen.states else seen.words)
            form = ()
        carried = sorted({item.text for item in items})
        # terms alone ("Administration", "Directorate") and short words (Quad, CAD) mean too many things
        if not form and (all(item.term for item in items) or sum(map(len, carried)) < _TELLING):
            carried = sorted(folded.split())
        return cls(tuple(sorted(seen.states)), (*form, *carried), initials)


class Known(dict[str, Traits]):
    """Traits of names met before."""

    def __missing__(self, name: str) -> Traits:
        """Take apart a name that was not met before."""
        found = self[name] = Traits.of(name)
        return found


class KnownPersons(dict[str, PersonTraits]):
    """Traits of persons' names met before."""

    def __missing__(self, name: str) -> PersonTraits:
        """Take apart a name that was not met before."""
        found = self[name] = PersonTraits.of(name)
        return found


class KnownBodies(dict[str, BodyTraits]):
    """Traits of bodies' names met before."""

    def __missing__(self, name: str) -> BodyTraits:
        """Take apart a name that was not met before."""
        found = self[name] = BodyTraits.of(name)
        return found
