"""Which names in a text are its issuer's own: its state, its office, "my administration"."""

from __future__ import annotations

import re

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.people import issuer_states, states_in
from rashomon.reading.languages.en.citations import is_medium
from rashomon.reading.languages.en.names.words import Word, words_of
from rashomon.reading.languages.en.speech.lexicon import speech

_SMALL = frozenset({"the", "of", "and", "for", "its", "s", "\u2019s", "'s"})
_SPOKESPERSON = re.compile(r"spokes(?:person|man|woman)s?$")


class IssuersOwn:
    """Whether words name the body that published a text, or the state that it speaks for.

    What the United States says in a statement of its Department of State, the issuer says in its own
    voice; so does "the Office" in a statement of an office. A person is never meant.
    """

    def __init__(self, draft: Draft) -> None:
        issuer = draft.document.issuer or ""
        self._text = draft.text
        self._states = issuer_states(issuer)
        self._words = [word.low for word in words_of(issuer) if word.low not in _SMALL]
        headed = self._words[:1] and self._words[0] in speech().public_bodies | speech().heads
        self._medium = is_medium(issuer) and not headed
        self._roles: dict[str, list[list[Word]]] = {}
        for mention in draft.mentions:
            if mention.kind == "person" and mention.role:
                self._roles.setdefault(mention.name, []).append(words_of(mention.role))
        self._public = bool(set(self._words) & (speech().public_bodies | speech().heads))

    def are_of(self, place: tuple[int, int] | None) -> bool:
        """Tell whether the words at a place name the issuer."""
        if place is None:
            return False
        words = words_of(self._text[place[0] : place[1]])
        low = [word.low for word in words if word.low not in _SMALL]
        if not low:
            return False
        if low[0] in ("my", "our") and len(low) < 4:
            return low[-1] in speech().public_bodies
        named = all(word in self._words for word in low) and any(word.cap for word in words)
        if named and low[-1] in speech().public_bodies | {self._words[-1]} and not self._is_person(low):
            return self._is_body(low) or (self._public and low == self._words[-len(low) :])
        states = states_in(words)
        return self._public and bool(states) and states == self._states and self._bare(low)

    def is_voiced_by(self, place: tuple[int, int] | None, speaker: str) -> bool:
        """Tell whether a speaker is the spokesperson of the issuer: by the words there, or by the role named.

        Args:
            place: the words that name the speaker.
            speaker: the fullest name of the speaker.
        """
        if place is None or not self._public or self._medium:
            return False
        words = words_of(self._text[place[0] : place[1]])
        return self._speaks_for(words) or any(self._speaks_for(role) for role in self._roles.get(speaker, ()))

    def _speaks_for(self, words: list[Word]) -> bool:
        cut = next((i for i, word in enumerate(words) if word.text == ","), len(words))
        role = words[:cut]
        if not any(_SPOKESPERSON.match(word.low) for word in role):
            return False
        states = states_in(role)
        bodies = {word.low for word in role if word.low in speech().public_bodies}
        return (not states or states == self._states) and bodies <= set(self._words)

    def _is_person(self, low: list[str]) -> bool:
        return any(word in speech().heads for word in low)

    def _is_body(self, low: list[str]) -> bool:
        return any(word in speech().public_bodies for word in low)

    def _bare(self, low: list[str]) -> bool:
        """Tell whether nothing but the state is named: neither its minister nor one of its sides."""
        return not any(
            word in speech().somebody
            for word in low
            if word not in ("state", "states", "kingdom", "republic")
        )
