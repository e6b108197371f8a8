"""What each account is called in a sentence: its issuer, with a day where one issuer has several."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.comparing.naming import is_title, name_key, root
from rashomon.comparing.side import Side
from rashomon.comparing.terms import words
from rashomon.comparing.vocabulary import vocabulary

# "Ministry of Foreign Affairs of Lestria": a body, and the state that it speaks for.
_OF_STATE = re.compile(r"(?P<body>.+) of (?:the )?(?P<state>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)")


def labels(sides: Sequence[Side]) -> tuple[str, ...]:
    """Name each account by its issuer; add day, time or id where one issuer has several."""
    issuers = [_issuer(side) for side in sides]
    return tuple(
        f"{issuer}, {more}" if more else issuer for issuer, more in zip(issuers, _more(sides), strict=True)
    )


def short_labels(sides: Sequence[Side]) -> tuple[str, ...]:
    """Name each account as short as it stays clear: a body by its state where no other issuer is near."""
    issuers = [_issuer(side) for side in sides]
    short = [_short(issuer, set(issuers) - {issuer}) for issuer in issuers]
    told = zip(short, _more(sides), strict=True)
    return tuple(f"{name} of {more}" if more else name for name, more in told)


def _issuer(side: Side) -> str:
    return side.document.issuer or side.document.address or side.document.id


def _more(sides: Sequence[Side]) -> list[str]:
    """Give what tells the accounts of one issuer apart, "" where it has one."""
    issuers = [_issuer(side) for side in sides]
    published = [side.document.published or side.document.id for side in sides]
    more = [""] * len(sides)
    for told in ([day[:10] for day in published], published, [side.document.id for side in sides]):
        counted = Counter(zip(issuers, more, strict=True))
        more = [
            told[place] if counted[issuer, more[place]] > 1 else more[place]
            for place, issuer in enumerate(issuers)
        ]
    return more


def _short(issuer: str, others: set[str]) -> str:
    found = _OF_STATE.fullmatch(issuer)
    known = vocabulary("en")
    if not found or not {word.folded for word in words(issuer, 0, found.end("body"))} & set(
        known.stance.get("state_bodies", ())
    ):
        return issuer
    state = found["state"]
    # A second issuer of that state would be taken for the same one.
    near = {root(word.folded) for other in others for word in words(other, 0, len(other))}
    named = [word.folded for word in words(state, 0, len(state))]
    # "Affairs" and "Defence" stand in any text; a name that none holds, or that we know, is a state's.
    keys = [
        known.families.get(known.uninflected(word), known.stem(known.uninflected(word))) for word in named
    ]
    strange = all(key in known.places or key not in known.frequencies for key in keys)
    clear = strange and not is_title(name_key(state)) and not near & {root(word) for word in named}
    return state if clear else issuer
