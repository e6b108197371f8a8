"""Count which acts our annotations give to the points that the rules call so: `data/act_odds.csv`.

    python training/reading/count_acts.py > src/rashomon/reading/languages/en/data/act_odds.csv

The figure is the log of how much likelier an act is than usual, add-half smoothed. No text is in it.
"""

from __future__ import annotations

import csv
import math
import sys
from collections import Counter

from sources import ACTS, ROOT, official

from rashomon.model import Document
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import cast_of
from rashomon.reading.languages.en.points.acting import act_by_rule
from rashomon.reading.languages.en.points.cutting import Piece
from rashomon.reading.languages.en.speech.voices import Voices
from rashomon.reading.reader import reader_for

SMOOTHING = 0.5
BEFORE = ("sections", "syntax", "times", "mentions", "citations", "reports")


def main() -> None:
    """Run the rules on every annotated point and print the odds."""
    files = sorted((ROOT / "training" / "annotations").glob("official-*.jsonl"))
    layers = [layer for layer in reader_for("en").layers if layer.name.startswith(BEFORE)]
    counts: Counter[tuple[str, str, str]] = Counter()
    for labelled in official(ROOT.parent / "shared" / "corpora" / "official", files):
        draft = Draft(
            Document(labelled.text, issuer=labelled.issuer, title=labelled.title or None, language="en")
        )
        for layer in layers:
            layer.step(draft)
        voices = Voices(draft, cast_of(draft), draft.reports)
        for made in sorted(labelled.made or (), key=lambda m: m.start):
            span = draft.parse.char_span(made.start, made.end, alignment_mode="expand")
            voices.move_to(span.sent.start_char, max(span.sent.end_char, made.end))
            piece = Piece(span.root, span.start, span.end - 1)
            found = voices.over(piece, span.start_char, span.end_char)
            carried = found is None and bool(voices.carried(span.root, span))
            rule = act_by_rule(piece, span, found, carried=carried)
            counts[rule.standing, rule.act, made.act] += 1
    usual = Counter(act for (*_, act), n in counts.items() for _ in range(n))
    total = usual.total()
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["standing", "rule", "act", "odds"])
    for standing, rule in sorted({key[:2] for key in counts}):
        here = sum(n for key, n in counts.items() if key[:2] == (standing, rule))
        for act in ACTS:
            share = (counts[standing, rule, act] + SMOOTHING) / (here + SMOOTHING * len(ACTS))
            often = (usual[act] + SMOOTHING) / (total + SMOOTHING * len(ACTS))
            out.writerow([standing, rule, act, round(math.log(share / often), 2)])


if __name__ == "__main__":
    main()
