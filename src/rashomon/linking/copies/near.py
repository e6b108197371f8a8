"""Which texts of a case are one text: exact copies and near copies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from rashomon.linking.archive import Described
from rashomon.linking.copies.candidates import candidates
from rashomon.linking.copies.clusters import clusters
from rashomon.linking.copies.comparing import Compared, Worded, compared
from rashomon.linking.copies.headlines import apart
from rashomon.linking.copies.kept import Kept
from rashomon.linking.copies.likeness import ASKED, FEWEST, SAME_TEXT, Likeness, likeness
from rashomon.linking.copies.order import first_of
from rashomon.linking.corpus import day_of
from rashomon.model import CopyGroup

Texts = Callable[[Sequence[str]], Sequence[str]]
"""Fetches texts by the ids of their documents."""
EXACT = "one text after white space, quotation marks and dashes are made one"
SAME_WORDS = "the same words in the same order, with other marks between them"


@dataclass(frozen=True, slots=True)
class Near:
    """What is one text.

    Attributes:
        groups: exact and near copies, by their first document.
        pairs: (id of the later, id of the earlier) document of texts that are alike.
        scores: the same for every pair that was compared, alike or not.
        looked_at: pairs of texts that were compared.
        possible: pairs of texts that there are.
    """

    groups: tuple[CopyGroup, ...] = ()
    pairs: dict[tuple[str, str], Likeness] = field(default_factory=dict)
    scores: dict[tuple[str, str], Likeness] = field(default_factory=dict)
    looked_at: int = 0
    possible: int = 0


class _Case:
    """The documents in their order, and their texts, the longest first."""

    def __init__(self, documents: Sequence[Described], kept: Kept) -> None:
        self.documents = documents
        self.kept = kept
        self.members: dict[bytes, list[int]] = {}
        for place, document in enumerate(documents):
            self.members.setdefault(kept.documents[document.id][0], []).append(place)
        self.keys = sorted(self.members, key=lambda key: (-kept.texts[key].size, key))

    def first(self, text: int) -> int:
        """Give the place of the first document with a text."""
        return self.members[self.keys[text]][0]

    def pair(self, a: int, b: int) -> tuple[str, str]:
        """Name two texts by their first documents, the later one first."""
        early, late = sorted((self.first(a), self.first(b)))
        return self.documents[late].id, self.documents[early].id

    def like(self, a: int, b: int, found: Compared) -> Likeness:
        """Score two texts."""
        one, two = self.documents[self.first(a)], self.documents[self.first(b)]
        day1, day2 = day_of(one.published), day_of(two.published)
        days = abs(day1 - day2) if day1 is not None and day2 is not None else 0
        sizes = (self.kept.texts[self.keys[a]].size, self.kept.texts[self.keys[b]].size)
        like = likeness(sizes, found, days)
        if like.score >= ASKED and one.title and two.title and apart(one.title, two.title):
            return likeness(sizes, found, days, apart=True)
        return like


def _compare(
    case: _Case, pairs: Sequence[tuple[int, int]], texts: Texts
) -> dict[tuple[bytes, bytes], Compared]:
    """Compare pairs of texts, those compared before from what is kept."""
    keyed = [(case.keys[a], case.keys[b]) for a, b in pairs]
    missing = [pair for pair in keyed if pair not in case.kept.compared]
    wanted = {key: case.documents[case.members[key][0]].id for pair in missing for key in pair}
    worded = {key: Worded(text) for key, text in zip(wanted, texts(list(wanted.values())), strict=True)}
    new = {(a, b): compared(worded[b], worded[a]) for a, b in missing}
    return {pair: new.get(pair) or case.kept.compared[pair] for pair in keyed}


def find_near(documents: Sequence[Described], kept: Kept, texts: Texts) -> Near:
    """Group exact and near copies; what pairs share is put into `kept`.

    Args:
        documents: all of the case, sorted as a Corpus is.
        kept: their texts in short, and pairs compared before.
        texts: fetches the texts of documents that must be compared anew.
    """
    case = _Case(documents, kept)
    sketches = [kept.texts[key] for key in case.keys]
    long_enough = sum(one.size >= FEWEST for one in sketches)
    met = candidates(sketches[:long_enough])
    found = _compare(case, met, texts)
    kept.compared.clear()
    kept.compared.update(found)
    likes = {(a, b): case.like(a, b, found[case.keys[a], case.keys[b]]) for a, b in met}
    alike = {pair: like for pair, like in likes.items() if like.score >= SAME_TEXT}
    whole = {pair: like for pair, like in alike.items() if like.whole}
    groups = []
    versions = {(a, b) for a, b in met if found[case.keys[a], case.keys[b]].changes}
    for cluster in clusters(len(case.keys), whole, versions):
        places = sorted(place for text in cluster.members for place in case.members[case.keys[text]])
        if len(places) > 1:
            groups.append((places, _group(documents, kept, places, cluster.weakest)))
    groups.sort(key=lambda group: group[0])
    return Near(
        tuple(group for _, group in groups),
        {case.pair(a, b): like for (a, b), like in alike.items()},
        {case.pair(a, b): like for (a, b), like in likes.items()},
        len(met),
        len(case.keys) * (len(case.keys) - 1) // 2,
    )


def _group(
    documents: Sequence[Described], kept: Kept, places: Sequence[int], weakest: Likeness | None
) -> CopyGroup:
    members = [documents[place] for place in places]
    ids = tuple(member.id for member in members)
    first = first_of(members)
    if weakest is not None:
        return CopyGroup("near", ids, first, weakest.why, weakest.score)
    exact = len({kept.documents[id_][1] for id_ in ids}) == 1
    return CopyGroup("exact" if exact else "near", ids, first, EXACT if exact else SAME_WORDS)
