"""Which names in a text are its issuer's own: its state, its office, "my administration"."""

from __future__ import annotations

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.people import issuer_states, states_in
from rashomon.reading.languages.en.names.words import words_of
from rashomon.reading.languages.en.speech.lexicon import speech

_SMALL = frozenset({"the", "of", "and", "for", "its", "s", "\u2019s", "'s"})
_STATES = frozenset({"state", "states", "kingdom", "republic"})


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
