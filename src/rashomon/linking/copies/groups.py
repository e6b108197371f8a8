"""Documents that are one text, grouped; every document stays, in one group at most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from rashomon.linking.copies.fillings import fillings
from rashomon.linking.copies.likeness import LOOSE, Likeness, likeness
from rashomon.linking.copies.shingles import Shingled, shingled
from rashomon.linking.corpus import Corpus
from rashomon.model import CopyGroup

_LONG_LIST = 12
"""A shingle met in more texts than this is looked at from its first text and its neighbour only."""
_SHARED_SKETCH = 0.3


@dataclass(frozen=True, slots=True)
class Copies:
    """What is one text.

    Attributes:
        groups: the groups, by their first document.
        pairs: (later index, earlier index) of texts that are alike, with how.
        looked_at: pairs of texts that were compared.
    """

    groups: tuple[CopyGroup, ...]
    pairs: dict[tuple[int, int], Likeness]
    looked_at: int


def _candidates(texts: list[Shingled]) -> list[tuple[int, int]]:
    """Pairs of texts that share enough looked-up shingles; lists of common shingles never give all pairs."""
    postings: dict[int, list[int]] = {}
    for i, text in enumerate(texts):
        for number in text.sketch:
            postings.setdefault(number, []).append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for held in postings.values():
        if len(held) <= _LONG_LIST:
            shared.update((a, b) for k, a in enumerate(held) for b in held[k + 1 :])
        else:
            shared.update((a, b) for a, b in pairwise(held))
            shared.update((held[0], b) for b in held[2:])
    return sorted(
        (a, b) for (a, b), n in shared.items()
        if n >= 2 and n >= _SHARED_SKETCH * min(len(texts[a].sketch), len(texts[b].sketch))
    )  # fmt: skip


def _clusters(count: int, pairs: dict[tuple[int, int], Likeness], sizes: list[int]) -> list[list[int]]:
    """Let each text join the group whose longest text it is most like, the longest texts first."""
    near: dict[int, list[tuple[float, int]]] = {}
    for (a, b), like in pairs.items():
        if not like.whole:
            continue
        near.setdefault(a, []).append((like.containment, b))
        near.setdefault(b, []).append((like.containment, a))
    head: dict[int, int] = {}
    for i in sorted(range(count), key=lambda i: (-sizes[i], i)):
        found = [(value, -j) for value, j in near.get(i, ()) if j in head]
        head[i] = head[-max(found)[1]] if found else i
    groups: dict[int, list[int]] = {}
    for i in range(count):
        groups.setdefault(head[i], []).append(i)
    return list(groups.values())


def _titles_apart(corpus: Corpus, a: int, b: int) -> bool:
    """Tell whether two headlines are one form with other names in it."""
    title1, title2 = corpus.entries[a][0].title, corpus.entries[b][0].title
    return bool(title1 and title2 and fillings(title1, title2))


def find_copies(corpus: Corpus) -> Copies:
    """Group exact and near copies."""
    words: dict[str, int] = {}
    exact: dict[str, list[int]] = {}
    texts: list[Shingled] = []
    by_text: dict[str, str] = {}
    for i, (document, _) in enumerate(corpus.entries):
        key = by_text.get(document.text)
        if key is None:
            text = shingled(document.text, words)
            key = by_text[document.text] = text.key
            if key not in exact:
                texts.append(text)
        exact.setdefault(key, []).append(i)
    members = [exact[text.key] for text in texts]
    pairs: dict[tuple[int, int], Likeness] = {}
    candidates = _candidates(texts)
    for a, b in candidates:
        day1, day2 = (corpus.days[members[t][0]] for t in (a, b))
        like = likeness(texts[a], texts[b], days=abs(day1 - day2) if day1 and day2 else 0)
        if like and (like.containment >= LOOSE or not _titles_apart(corpus, members[a][0], members[b][0])):
            pairs[a, b] = like
    groups = []
    for cluster in _clusters(len(texts), pairs, [len(text.hashes) for text in texts]):
        indices = sorted(i for t in cluster for i in members[t])
        if len(indices) > 1:
            groups.append((indices, _group(corpus, indices, cluster, pairs)))
    groups.sort(key=lambda group: group[0])
    by_document = {
        (max(members[a][0], members[b][0]), min(members[a][0], members[b][0])): like
        for (a, b), like in pairs.items()
    }
    return Copies(tuple(group for _, group in groups), by_document, len(candidates))


def _group(
    corpus: Corpus, indices: list[int], cluster: list[int], pairs: dict[tuple[int, int], Likeness]
) -> CopyGroup:
    ids = tuple(corpus.ids[i] for i in indices)
    first = ids[0] if all(corpus.days[i] is not None for i in indices) else None
    if len(cluster) == 1:
        return CopyGroup(
            "exact", ids, first, "one text after white space, quotation marks and dashes are made one"
        )
    inside = [pairs[a, b] for a in cluster for b in cluster if (a, b) in pairs]
    return CopyGroup("near", ids, first, min(inside, key=lambda like: like.containment).why)
