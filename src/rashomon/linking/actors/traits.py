"""What comparing needs of a name, worked out once: kept between runs, since names seldom change."""

from __future__ import annotations

import msgspec

from rashomon.linking.actors.states import state_of, states_in
from rashomon.linking.names.body import body_words
from rashomon.linking.names.folding import skeleton
from rashomon.linking.names.parts import parts_of
from rashomon.linking.names.tables import words_of
from rashomon.linking.names.territories import plain

_SMALL = frozenset(["of", "the", "for", "and", "on", "in"])


class Traits(msgspec.Struct, array_like=True):
    """A name taken apart.

    Attributes:
        state: the state that it is by the tables.
        folded: in plain words.
        short: without a form of state before it.
        family: the word that stands for a person's family.
        block: persons with other blocks are never compared.
        words: how many full words a person of this name has.
        alone: it is one word, so a family name alone.
    """

    state: str | None
    folded: str
    short: str
    family: str | None
    block: str
    words: int
    alone: bool

    @classmethod
    def of(cls, name: str) -> Traits:
        """Take a name apart."""
        folded = plain(name)
        words = folded.split()
        if len(words) > 2 and words[1] == "of" and words[0] in words_of("state_form"):
            words = words[3:] if words[2] == "the" and len(words) > 3 else words[2:]
        parts = parts_of(name)
        family = parts.family or parts.folded
        return cls(
            state_of(name), folded, " ".join(words), parts.family,
            skeleton(family.replace("v", "")) or family, len(parts.words),
            len(parts.words) == 1 and not parts.initials,
        )  # fmt: skip


class BodyTraits(msgspec.Struct, array_like=True):
    """A body's name taken apart.

    Attributes:
        states: that it names, sorted.
        words: the folded words that carry it, sorted.
        initials: of its words.
    """

    states: tuple[str, ...]
    words: tuple[str, ...]
    initials: str

    @classmethod
    def of(cls, name: str) -> BodyTraits:
        """Take a body's name apart."""
        states, rest = states_in(name)
        initials = "".join(word[0] for word in plain(name).split() if word not in _SMALL)
        return cls(states, body_words(rest), initials)


class Known(dict[str, Traits]):
    """Traits of names met before."""

    def __missing__(self, name: str) -> Traits:
        """Take apart a name that was not met before."""
        found = self[name] = Traits.of(name)
        return found


class KnownBodies(dict[str, BodyTraits]):
    """Traits of bodies' names met before."""

    def __missing__(self, name: str) -> BodyTraits:
        """Take apart a name that was not met before."""
        found = self[name] = BodyTraits.of(name)
        return found
