"""One release in several languages: texts that say the same numbers and names within three days.

Nothing is translated. Texts are compared with those of other languages published at most three days
apart (texts without a date with one another), where they share enough anchors that few texts have. Two
are one release if each is the other's best among the texts of its language, clearly before the second
best, and the score is high enough; the surest come first, and a release has one text in a language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.linking.copies.reach import Text
from rashomon.linking.copies.rendering import Rendering, Weighed, address_key, rendering, weighed

SAME_RELEASE = 0.6
"""Score from which on two texts may be one release."""
UNDATED = 0.8
"""The same where no day of publication speaks for it."""
HELD_TOGETHER = 0.45
"""Score that each text of a release must have with each other one."""
AHEAD = 1.05
"""How many times the second best score the best must have."""


def renderings(texts: Sequence[Text], pairs: Sequence[tuple[int, int]]) -> dict[tuple[int, int], Rendering]:
    """Score pairs of texts."""
    weights: dict[int, Weighed] = {}
    for language in sorted({text.language for text in texts}):
        places = [i for i, text in enumerate(texts) if text.language == language]
        weights.update(zip(places, weighed([texts[i].anchors for i in places]), strict=True))
    addresses = [address_key(text.url) for text in texts]
    return {
        (a, b): rendering(
            weights[a],
            weights[b],
            abs((texts[a].day or 0) - (texts[b].day or 0)),
            issuer=texts[a].issuer is not None and texts[a].issuer == texts[b].issuer,
            address=addresses[a] is not None and addresses[a] == addresses[b],
        )
        for a, b in pairs
    }


def releases(
    texts: Sequence[Text], scored: Mapping[tuple[int, int], Rendering]
) -> list[tuple[list[int], tuple[int, int]]]:
    """Put texts together that are one release, with the weakest pair that holds them."""
    best: dict[tuple[int, str], list[float]] = {}
    for (a, b), found in scored.items():
        best.setdefault((a, texts[b].language), []).append(found.score)
        best.setdefault((b, texts[a].language), []).append(found.score)
    two_best = {key: sorted(scores, reverse=True)[:2] for key, scores in best.items()}

    def is_best(one: int, other: int, score: float) -> bool:
        first, *rest = two_best[one, texts[other].language]
        return score >= first and (not rest or score >= AHEAD * rest[0])

    def score_of(one: int, other: int) -> float:
        found = scored.get((min(one, other), max(one, other)))
        return found.score if found else 0.0

    links = sorted(
        (-found.score, a, b)
        for (a, b), found in scored.items()
        if found.score >= (SAME_RELEASE if texts[a].day is not None else UNDATED)
        and is_best(a, b, found.score)
        and is_best(b, a, found.score)
    )
    members: dict[int, list[int]] = {}
    weakest: dict[int, tuple[int, int]] = {}
    group = list(range(len(texts)))
    for _, a, b in links:
        one, two = (members.get(group[i], [i]) for i in (a, b))
        if group[a] == group[b] or {texts[i].language for i in one} & {texts[i].language for i in two}:
            continue
        if min(score_of(i, j) for i in one for j in two) < HELD_TOGETHER:
            continue
        head = group[one[0]]
        members[head] = sorted([*one, *two])
        weakest[head] = (a, b)
        for i in two:
            group[i] = head
    return [(members[head], weakest[head]) for head in sorted(set(group)) if head in members]
