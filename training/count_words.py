"""Count in how many documents each term of official prose stands: `languages/en/frequencies.csv`.

    python training/count_words.py CORPUS.jsonl.gz... > src/rashomon/comparing/languages/en/frequencies.csv

The file holds counts of terms alone, no text. Terms in fewer than `LEAST` documents are left out: the
comparer takes them as rare. Names of persons fall out with the rare ones, but for those of heads of state.
"""

from __future__ import annotations

import collections
import gzip
import json
import sys

from rashomon.comparing.terms import terms
from rashomon.comparing.vocabulary import vocabulary

LEAST = 6


def main(paths: list[str]) -> None:
    """Count the terms of all documents in gzipped JSON lines and print them, sorted."""
    known = vocabulary("en")
    counts: collections.Counter[str] = collections.Counter()
    documents = 0
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                documents += 1
                counts.update({term.key for term in terms(text, 0, len(text), known)})
    print(f"documents,{documents}")
    for key, count in sorted(counts.items()):
        if count >= LEAST and key.isascii():
            print(f"{key},{count}")


if __name__ == "__main__":
    main(sys.argv[1:])
