"""Whose a point is, where the rules' reports, the tagged attributions and the encoder's ear have a say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rashomon.model import Attribution
from rashomon.reading.languages.en.cast.reference import Cast
from rashomon.reading.languages.en.points.acts import act_of_word
from rashomon.reading.languages.en.points.cutting import Piece
from rashomon.reading.languages.en.points.learned import Cut
from rashomon.reading.languages.en.speech.subjects import phrase, subject_of
from rashomon.reading.languages.en.speech.voices import Voices

# How sure the encoder must be that nobody speaks to overrule a report, and how unsure of it to look for
# who does; how sure that several speak to take all parties, how unsure to take one for a report of several.
_NOBODY = 0.8
_SOMEBODY = 0.2
_JOINT = 0.5
_ALONE = 0.1
_SURE = frozenset({"name", "office", "collective"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """Whose a point is.

    Attributes:
        chain: on whose word, outermost first.
        found: the report that says so, None where none does.
    """

    chain: tuple[str, ...]
    found: Attribution | None


class Speaking:
    """Decides whose the points of a text are, one after another.

    Args:
        cast: who acts and speaks in the text.
        reported: whose words stand where by the rules.
        tagged: whose words stand where as the encoder tags them.
    """

    def __init__(self, cast: Cast, reported: Voices, tagged: Voices) -> None:
        self._cast = cast
        self._reported = reported
        self._tagged = tagged
        self._before: tuple[str, ...] = ()
        self._alone: tuple[str, ...] = ()

    def of(self, cut: Cut, span: Any) -> Spoken:
        """Tell whose a point is.

        Args:
            cut: what the encoder hears of it.
            span: its tokens (a spaCy Span).
        """
        piece = Piece(span.root, span.start, span.end - 1)
        found = self._reported.over(piece, span.start_char, span.end_char)
        chain = found.chain if found is not None else self._reported.carried(span.root, span)
        if cut.voices[0] > _NOBODY and not _is_told(found, span):
            chain = ()
        elif not chain and cut.voices[0] < _SOMEBODY:
            chain = self._missed(cut, span, piece)
        elif found is not None and found.source is None and _is_joint(chain) and cut.joint < _ALONE:
            chain = self._alone or chain  # "it was noted", of one who has the word
        self._before = chain
        if chain and not _is_joint(chain):
            self._alone = chain
        return Spoken(chain, found)

    def _missed(self, cut: Cut, span: Any, piece: Piece) -> tuple[str, ...]:
        """Find who speaks where no report tells: a tagged source, the subject, all, who spoke last."""
        tagged = self._tagged.over(piece, span.start_char, span.end_char)
        if tagged is not None and tagged.chain and (_is_joint(tagged.chain) or cut.joint <= _JOINT):
            return tagged.chain
        subject = subject_of(span.root)
        if subject is not None and subject.sent == span.root.sent:
            found = self._cast.resolve(*phrase(subject))
            if found.names and found.how in _SURE and (len(found.names) > 1 or cut.joint < _JOINT):
                return (" + ".join(found.names),)
        if cut.joint > _JOINT and len(self._cast.participants) > 1:
            return (" + ".join(self._cast.participants),)
        return self._before


def _is_joint(chain: tuple[str, ...]) -> bool:
    return bool(chain) and " + " in chain[-1]


def _is_told(found: Attribution | None, span: Any) -> bool:
    """Tell whether a form names who speaks (a turn, a citation), or a verb that heads the point does."""
    if found is None or not found.chain:
        return False
    if found.cue is None:
        return True
    act = act_of_word(span.root) if found.cue.start == span.root.idx else None
    return act not in (None, "assert", "do", "comment")
