"""Names of one organisation put together: words in any order, and acronyms beside their full name."""

from __future__ import annotations

from rashomon.linking.actors.spellings import Spelling
from rashomon.linking.names.body import body_words, is_acronym
from rashomon.linking.names.territories import countries_in, plain


def _initials(name: str) -> str:
    return "".join(
        word[0] for word in plain(name).split() if word not in {"of", "the", "for", "and", "on", "in"}
    )


def join_bodies(spellings: list[Spelling]) -> list[tuple[list[Spelling], str]]:
    """Put names of one organisation together, each group with what joined it.

    The same words and states in any order are one name. An acronym joins the one full name that it
    abbreviates, where a document uses both and no second name fits.
    """
    blocks: dict[tuple[object, ...], list[Spelling]] = {}
    for spelling in sorted(spellings, key=lambda s: s.key):
        states, rest = countries_in(spelling.name)
        words = body_words(rest)
        known = spelling.key.startswith("body:")
        key = (spelling.key,) if known or not words else (tuple(sorted(states)), words)
        blocks.setdefault(key, []).append(spelling)
    groups = [
        (group, "the same words in another order" if len(group) > 1 else "") for group in blocks.values()
    ]
    by_initials: dict[str, list[int]] = {}
    for i, (group, _) in enumerate(groups):
        for letters in sorted({_initials(spelling.name) for spelling in group}):
            if len(letters) > 1:
                by_initials.setdefault(letters, []).append(i)
    gone: set[int] = set()
    for i, (group, _) in enumerate(groups):
        short = group[0]
        letters = plain(short.name).replace(" ", "")
        fitting = [
            j for j in by_initials.get(letters, []) if j != i and is_acronym(short.name, groups[j][0][0].name)
        ]
        if len(fitting) == 1 and any(short.documents & s.documents for s in groups[fitting[0]][0]):
            full, why = groups[fitting[0]]
            groups[fitting[0]] = (
                [*full, *group],
                "; ".join(filter(None, (why, f"{short.name} stands for {full[0].name}"))),
            )
            gone.add(i)
    return [group for i, group in enumerate(groups) if i not in gone]
