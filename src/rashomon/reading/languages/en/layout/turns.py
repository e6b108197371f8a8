"""Where a speaker's turn begins in a transcript, and under what label."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from rashomon.reading.languages.en.layout.lines import Line
from rashomon.reading.languages.en.layout.marks import Marks, marks

_COLON = re.compile(r":(?=\s|$)")
_QUESTION = re.compile(r"Q(?:\.|:)?\s+(?=\S)")
HANDED_OVER = re.compile(r"(?:And )?[Ff]rom (?=[A-Z])")
"""What may stand before a label in a press release: "And from Chairwoman X:"."""
_NOTE = re.compile(r"\s*(?:\([^()]{1,80}\)|\[[^\[\]]{1,80}\])$")
_OPENING = ' \t\u00a0"\u201c\u00ab'
"""What may stand before a label where a whole transcript is quoted: `"HASKEL: ...`."""
_SENTENCE_END = re.compile(r"[.!?…>)\]”\"»](?:\s+|$)")
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class TurnStart:
    """A label that heads a turn.

    Attributes:
        start: first code point of the label.
        end: code point behind its colon.
        speaker: the label without colon and notes ("SECRETARY HASKEL").
    """

    start: int
    end: int
    speaker: str


def turn_starts(lines: list[Line]) -> list[TurnStart]:
    """Find the labels that head turns, at the start of lines and inside flat paragraphs.

    A label at the start of a line counts when it is in capitals, holds a role, is one of the words for
    unnamed speakers, or stands twice. Inside a line, behind the end of a sentence, it counts when
    the text shows by a sure label, or by two labels with a role, that it is a transcript.
    """
    held = marks()
    sure: list[TurnStart] = []
    doubtful: list[tuple[TurnStart, bool]] = []
    for line in lines:
        for label, at_start in _labels(line, held):
            if at_start and _is_sure(label.speaker, held):
                sure.append(label)
            else:
                doubtful.append((label, at_start))
    counts = Counter(label.speaker for label, _ in doubtful)
    in_role = [label for label, _ in doubtful if _is_sure(label.speaker, held)]
    transcript = bool(sure) or len(in_role) > 1
    known = {_last_word(label.speaker) for label in [*sure, *in_role]}
    repeated = any(count > 1 and speaker.isupper() for speaker, count in counts.items())
    for label, at_start in doubtful:
        told = _last_word(label.speaker) in known or counts[label.speaker] > 1
        # One who speaks once among others who speak often: "HASKEL: ..." between turns of MAROVIC.
        told = told or (repeated and at_start and label.speaker.isupper())
        if told and (at_start or transcript):
            sure.append(label)
    return sorted(sure, key=lambda label: label.start)


def _labels(line: Line, held: Marks) -> list[tuple[TurnStart, bool]]:
    found = []
    if question := _QUESTION.match(line.words):
        end = line.start + len(question.group().rstrip())
        found.append((TurnStart(line.start, end, "Q"), True))
    left = 0
    for colon in _COLON.finditer(line.words):
        begin = max(left, colon.start() - _LONGEST)
        before = line.words[begin : colon.start()]
        ends = [match.end() for match in _SENTENCE_END.finditer(before) if _ends_sentence(before, match)]
        fresh = ends[-1] if ends else 0
        candidate = before[fresh:]
        at_start = begin + fresh == 0
        if not at_start and not ends and begin > left:
            continue
        name = _NOTE.sub("", candidate).strip().lstrip(_OPENING)
        handed = HANDED_OVER.match(name) if at_start else None
        if handed and _is_label(name[handed.end() :], held):
            found.append((TurnStart(line.start, line.start + colon.end(), name[handed.end() :]), True))
            left = colon.end()
        elif _is_label(name, held):
            start = line.start + begin + fresh + len(candidate) - len(candidate.lstrip(_OPENING))
            found.append((TurnStart(start, line.start + colon.end(), name), at_start))
            left = colon.end()
        elif headed := _behind_heading(candidate, held):
            start = line.start + colon.start() - len(headed)
            found.append((TurnStart(start, line.start + colon.end(), headed), False))
            left = colon.end()
    return found


def _ends_sentence(before: str, end: re.Match[str]) -> bool:
    # The point of "Mr.", "Dr.", "J." or "U.S." inside a label ends nothing.
    words = before[: end.start() + 1].split()
    word = words[-1] if words else ""
    return not (
        word.endswith(".") and (len(word) <= 3 or "." in word[:-1] or word in {"Gen.", "Amb.", "Sen."})
    )


def _is_label(name: str, held: Marks) -> bool:
    words = name.split()
    if not words or len(words) > 14 or not words[0][0].isupper() or name.casefold() in held.never_speakers:
        return False
    if words[0].casefold() in held.never_first and len(words) > 1:
        return False
    if len(words) == 1:
        return words[0].isalpha() or name.casefold() in held.turn_words or name.isupper()
    proper = [word for word in words if word[0].isupper()]
    return len(proper) >= 2 and all(_fits(word, held) for word in words) and words[-1][0].isupper()


def _fits(word: str, held: Marks) -> bool:
    bare = word.strip(",.()’'“”\"-–[]")
    return not bare or bare[0].isupper() or bare[0].isdigit() or bare.casefold() in held.small_words


def _is_sure(name: str, held: Marks) -> bool:
    folded = name.casefold()
    if folded in held.turn_words:
        return True
    words = [word.strip(".,()") for word in folded.split()]
    if len(words) > 1 and name.isupper():
        return True
    return len(words) > 1 and any(word in held.role_words for word in words)


def _behind_heading(candidate: str, held: Marks) -> str | None:
    # "Beginning of the talks President of Tolmark Aren Veld": the label is the end that fits.
    words = candidate.split(" ")
    first = len(words)
    while first > 0 and words[first - 1] and _fits(words[first - 1], held):
        first -= 1
    fitting = words[first:]
    for skip, word in enumerate(fitting):
        bare = word.casefold().strip(",.")
        if bare in held.role_words and word[:1].isupper() and len(fitting) - skip >= 2:
            name = " ".join(fitting[skip:])
            return name if name[-1:].isalpha() and len(candidate) < _LONGEST else None
    return None


def _last_word(name: str) -> str:
    return name.casefold().split()[-1]
