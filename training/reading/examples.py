"""Labelled texts as windows of numbers: what goes into the encoder and what should come out."""

from __future__ import annotations

import pickle
import sys
from dataclasses import dataclass, field
from pathlib import Path

from sources import Labelled, Said

from rashomon.model import Document
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.layout.sections import step as sections
from rashomon.reading.languages.en.layout.syntax import step as syntax
from rashomon.reading.quotations import outer_quotations
from rashomon.reading.trained.tokens import Token, tokens_of, windows

TAGS = ("O", "B-content", "I-content", "B-source", "I-source", "B-cue", "I-cue")


@dataclass
class Window:
    """Consecutive tokens of one text with their labels.

    Attributes:
        text: name of the text.
        tokens: the tokens.
        said: tag of each token (number in TAGS), None where attributions are not annotated.
        links: for each content fragment: its first token, that of its source or -1, that of its cue or -1.
        points: first token, token behind the last, act, hedge, voices (0, 1, 2), joint, and whether the chain
            is that of the point before (0, 1; -1 for the first of the window); None if not annotated.
    """

    text: str
    tokens: list[Token]
    said: list[int] | None = None
    links: list[tuple[int, int, int]] = field(default_factory=list)
    points: list[tuple[int, int, str, str, int, int, int]] | None = None


def tokens_in(labelled: Labelled) -> list[Token]:
    """Run the layers that come before the encoder."""
    title, issuer = labelled.title or None, labelled.issuer or None
    draft = Draft(Document(text=labelled.text, issuer=issuer, title=title, language="en"))
    sections(draft)
    syntax(draft)
    return tokens_of(draft.parse, outer_quotations(draft.text, [s.end for s in draft.sentences]))


def examples(texts: list[Labelled], cache: Path) -> list[Window]:
    """Window the texts; what was parsed once is kept in `cache`."""
    if cache.exists():
        return pickle.loads(cache.read_bytes())
    found = []
    for number, labelled in enumerate(texts):
        tokens = tokens_in(labelled)
        for first, last in windows(tokens):
            found.append(_window(labelled, tokens[first:last]))
        if number % 100 == 0:
            print("parsed", number, file=sys.stderr, flush=True)
    cache.write_bytes(pickle.dumps(found))
    return found


def _window(labelled: Labelled, tokens: list[Token]) -> Window:
    window = Window(labelled.name, tokens)
    if labelled.said is not None:
        window.said = [0] * len(tokens)
        for said in labelled.said:
            _mark(window, said)
    if labelled.made is not None:
        window.points = []
        before = None
        for made in sorted(labelled.made, key=lambda m: m.start):
            held = [i for i, t in enumerate(tokens) if t.start < made.end and t.end > made.start]
            if held:
                same = -1 if before is None else int(before.chain == made.chain)
                window.points.append((held[0], held[-1] + 1, made.act, made.hedge or "", min(made.voices, 2),
                                      int(made.joint), same))  # fmt: skip
                before = made
    return window


def _mark(window: Window, said: Said) -> None:
    firsts: dict[str, list[int]] = {}
    for kind, places in (("content", said.content), ("source", said.source), ("cue", said.cue)):
        begin = TAGS.index(f"B-{kind}")
        for start, end in places:
            held = [i for i, t in enumerate(window.tokens) if t.start < end and t.end > start]
            for number, i in enumerate(held):
                window.said[i] = begin + (number > 0)
            firsts.setdefault(kind, []).extend(held[:1])
    for first in firsts.get("content", []):
        window.links.append((first, *((firsts.get(kind) or [-1])[0] for kind in ("source", "cue"))))
