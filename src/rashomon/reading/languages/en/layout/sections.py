"""The layer `sections.en.v1`: headline, dateline, body, turns, scripture, signature, contact, boilerplate."""

from __future__ import annotations

import itertools

from rashomon.model import Section, SectionKind
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.layout.lines import Line, lines_of
from rashomon.reading.languages.en.layout.marks import Marks, marks
from rashomon.reading.languages.en.layout.scripture import scripture_in
from rashomon.reading.languages.en.layout.turns import TurnStart, turn_starts
from rashomon.reading.registry import layer

# Lines of the head in which a place or byline is taken as such, and of the tail for a signature.
_HEAD, _TAIL = 8, 6
_LONGEST_HEADER, _LONGEST_HEADLINE, _LONGEST_DATE = 200, 220, 60
# A document that has a title of its own opens with its text, or with a short heading.
_LONGEST_BESIDE_TITLE = 90
# Code points of the longest line that heads a part, and of the shortest paragraph that it can head.
_LONGEST_HEADING, _PARAGRAPH = 80, 100
_SALUTATIONS = ("To the ", "Dear ")
_FINISHED, _UNFINISHED, _OPENERS = '.!?…"”»', ":;,-–—", '"“«'


@layer("sections.en.v1", gives=("sections",))
def step(draft: Draft) -> None:
    """Part the text; each character that is no white space belongs to one section at least."""
    lines = lines_of(draft.text)
    starts = turn_starts(lines)
    kinds = _kinds(lines, starts, draft.document.title)
    parts = [part for line, kind in zip(lines, kinds, strict=True) for part in _parts(line, kind, starts)]
    draft.sections = _joined(parts)
    inside = scripture_in(draft.text, draft.sections)
    draft.sections = sorted([*draft.sections, *inside], key=lambda part: (part.start, -part.end))


def _kinds(lines: list[Line], starts: list[TurnStart], title: str | None) -> list[SectionKind]:
    held = marks()
    heading = {label.start for label in starts}
    kinds: list[SectionKind] = []
    head = True
    for number, line in enumerate(lines):
        kind = _kind_alone(line, held)
        if kind is None and line.start in heading:
            kind, head = "turn", False
        elif kind is None and head and number < _HEAD:
            kind = _kind_in_head(line, number, lines, title, held)
            head = kind is not None
        if kind is None:
            kind = "turn" if "turn" in kinds and _turn_goes_on(kinds) else "body"
        kinds.append(kind)
    _sign(lines, kinds, held)
    _head_parts(lines, kinds, held)
    _list_names(lines, kinds, held)
    return kinds


def _kind_alone(line: Line, held: Marks) -> SectionKind | None:
    if len(line.words) > _LONGEST_HEADER * 2:
        return None
    if held.boilerplate.fullmatch(line.words):
        return "boilerplate"
    if held.dateline_anywhere.fullmatch(line.words):
        return "dateline"
    return "contact" if held.contact.fullmatch(line.words) else None


def _kind_in_head(
    line: Line, number: int, lines: list[Line], title: str | None, held: Marks
) -> SectionKind | None:
    if title and _folded(line.words) == _folded(title):
        return "headline"
    if len(line.words) <= _LONGEST_HEADER and held.dateline_in_head.fullmatch(line.words):
        return "dateline"
    if len(line.words) <= _LONGEST_HEADER and held.subtitle_in_head.fullmatch(line.words):
        return "headline"
    alone = number == 0 and len(lines) > 1 and not lines[1].words[0].islower()
    unfinished = line.words[-1] not in '.:;,!…”"' or line.words.endswith("...")
    longest = _LONGEST_HEADLINE if title is None else _LONGEST_BESIDE_TITLE
    return "headline" if alone and unfinished and len(line.words) <= longest else None


def _folded(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


def _turn_goes_on(kinds: list[SectionKind]) -> bool:
    # Behind boilerplate or contact lines no turn goes on; behind a time it may not either.
    return bool(kinds) and kinds[-1] == "turn"


def _sign(lines: list[Line], kinds: list[SectionKind], held: Marks) -> None:
    """Mark a signature in the last lines of a text of two lines at least."""
    text_lines = [i for i, kind in enumerate(kinds) if kind in {"body", "turn"}]
    for i in reversed(text_lines[1:][-_TAIL:]):
        line = lines[i]
        if len(line.words) > 120:
            break
        if held.signature.fullmatch(line.words):
            kinds[i] = "signature"
        elif len(line.words) < _LONGEST_DATE and held.dateline_in_head.fullmatch(line.words):
            kinds[i] = "dateline"
        else:
            break


def _list_names(lines: list[Line], kinds: list[SectionKind], held: Marks) -> None:
    """Mark lists of people: two lines at least, each a name with its office, under a heading that says so."""
    for i, line in enumerate(lines):
        if kinds[i] not in {"body", "headline"} or not held.roll_heading.fullmatch(line.words):
            continue
        last = i
        while last + 1 < len(lines) and held.roll_line.fullmatch(lines[last + 1].words):
            last += 1
        if last - i >= 2:
            kinds[i : last + 1] = ["boilerplate"] * (last + 1 - i)


def _head_parts(lines: list[Line], kinds: list[SectionKind], held: Marks) -> None:
    """Mark lines that head a part: short, unfinished, with a paragraph behind and none running into them."""
    for i, line in enumerate(lines[:-1]):
        closed = i == 0 or kinds[i - 1] != "body" or lines[i - 1].words[-1] in _FINISHED
        if (
            kinds[i] == "body" and closed and kinds[i + 1] == "body"
            and len(line.words) <= _LONGEST_HEADING and _is_open(line)
            and line.words[0].isupper() and lines[i + 1].words[0] in _OPENERS + lines[i + 1].words[0].upper()
            and (line.words.isupper() or line.words.startswith(_SALUTATIONS) or _is_paragraph(lines[i + 1]))
        ):  # fmt: skip
            kinds[i] = "scripture" if held.scripture_cue.match(line.words) else "headline"


def _is_open(line: Line) -> bool:
    """Tell whether a line ends no sentence; capitals and a salutation may end in a colon."""
    if line.words.isupper() or line.words.startswith(_SALUTATIONS):
        return line.words[-1] not in _FINISHED
    return line.words[-1] not in _UNFINISHED + _FINISHED


def _is_paragraph(line: Line) -> bool:
    return len(line.words) > _PARAGRAPH and line.words[-1] in _FINISHED


def _parts(line: Line, kind: SectionKind, starts: list[TurnStart]) -> list[Section]:
    labels = [label for label in starts if line.start <= label.start < line.end] if kind == "turn" else []
    if kind == "body":
        labels = [label for label in starts if line.start <= label.start < line.end]
        inline = marks().dateline_inline.match(line.words) if not labels else None
        if inline and inline.end() < len(line.words):
            middle = line.start + inline.end()
            shown = line.start + len(inline.group().rstrip())
            return [Section(line.start, shown, "dateline"), Section(middle, line.end, "body")]
    cuts = [line.start, *(label.start for label in labels if label.start > line.start), line.end]
    speakers = {label.start: label.speaker for label in labels}
    return [
        Section(start, end, "turn" if start in speakers else kind, speakers.get(start))
        for start, end in itertools.pairwise(cuts)
    ]


def _joined(parts: list[Section]) -> list[Section]:
    """Join neighbours of one kind; a turn takes what follows until the next label."""
    joined: list[Section] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last and last.kind == part.kind and part.speaker is None and part.kind != "headline":
            joined[-1] = Section(last.start, part.end, last.kind, last.speaker)
        else:
            joined.append(part)
    return joined
