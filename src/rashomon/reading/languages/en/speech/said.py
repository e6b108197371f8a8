"""What is said, before it is known who says it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.reading.languages.en.speech.sayings import Saying


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution before its speaker is known; places are code points.

    Attributes:
        content: what is said, one or more places.
        saying: the word of speech that goes with it.
        source: the words that name the source.
        speaker: who it is, where the form tells.
        carried: True where it goes on from the utterance before.
        quoted: True for an utterance in quotation marks.
        own: True for one who speaks for the issuer.
        turn: True for a speaker's turn.
        within: True for whom the source of the same content rests on.
        cue: the words that attribute, where no word of speech is known.
    """

    content: tuple[tuple[int, int], ...]
    saying: Saying | None = None
    source: tuple[int, int] | None = None
    speaker: str | None = None
    carried: bool = False
    quoted: bool = False
    own: bool = False
    turn: bool = False
    within: bool = False
    cue: tuple[int, int] | None = None

    @property
    def start(self) -> int:
        """First code point of what is said."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Code point behind its last."""
        return self.content[-1][1]

    @property
    def anchor(self) -> int:
        """The code point that decides inside whose words it stands."""
        return self.saying.token.idx if self.saying and not self.within else self.start
