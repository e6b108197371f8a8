"""Who reports a matter as what, accounts that report it alike taken together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.comparing.acts import acts
from rashomon.comparing.matter import Matter
from rashomon.comparing.naming import asks, is_body, is_pronoun, is_title, name_key
from rashomon.comparing.phrasing import listed

Cells = Mapping[int, Sequence[Matter]]

# Deeds of one account that a sentence names, and speakers that it names one by one.
DEEDS, _SPEAKERS = 2, 2
# Accounts that a sentence names one by one where it has to be short.
_NAMED = 2


def number(count: int) -> str:
    """Write a number as a sentence does."""
    numbers = acts()["numbers"]
    return str(numbers[count]) if count < len(numbers) else str(count)


def named(accounts: Sequence[str], *, counting: bool, most: int = _NAMED) -> str:
    """Name accounts, or count them where they are too many to be named."""
    return number(len(accounts)) if counting and len(accounts) > most else listed(accounts)


def deeds(cells: Cells, names: Sequence[str], *, spoken: bool, counting: bool, most: int = _NAMED) -> str:
    """Say which accounts have a matter as what; "" where all have it alike.

    Args:
        cells: the points of each account.
        names: what the accounts are called.
        spoken: name the speakers too, where they differ.
        counting: count the accounts of a group beyond `most`, and tell one deed of each account only.
        most: accounts of a group that are named.
    """
    told: dict[str, list[str]] = {}
    for side in sorted(cells, key=names.__getitem__):
        told.setdefault(deed(cells[side], spoken=spoken, one=counting), []).append(names[side])
    if len(told) == 1:
        return ""
    groups = list(told.items())
    if counting:
        groups.sort(key=lambda group: -len(group[1]))
    verb = "has" if len(groups[0][1]) == 1 else "have"
    who = [named(accounts, counting=counting, most=most) for _, accounts in groups]
    first, *rest = [f"as {deed}" for deed, _ in groups]
    return ", ".join(
        [f"{who[0]} {verb} it {first}", *(f"{w} {deed}" for w, deed in zip(who[1:], rest, strict=True))]
    )


def participle(matter: Matter) -> str:
    """Tell the act of a point as what was done with its matter."""
    if _denied(matter):
        return str(acts()["told"]["denied"])
    told = str(acts()["told"][matter.point.act])
    return f"not {told}" if matter.negated and matter.point.act in acts()["deeds"] else told


def _denied(matter: Matter) -> bool:
    """Tell whether words of a point deny it; "undermines" or "prevents" alone is no denial."""
    return matter.point.hedge == "denied" and matter.negated


def speaker(name: str) -> str:
    """Give a name as it is; a title alone, or the name of a body, needs its article; "Q" is nobody's name."""
    name = name.strip()
    if asks(name):
        return str(acts()["questioner"])
    bare = is_title(name_key(name)) or is_body(name)
    return f"the {name}" if bare and not name.lower().startswith("the ") else name


def deed(cell: Sequence[Matter], *, spoken: bool, one: bool) -> str:
    """Say as what an account has a matter.

    Args:
        cell: its points on it.
        spoken: name the speakers too.
        one: tell only what a reader would miss most.
    """
    done: dict[str, None] = {}
    for matter in sorted(cell, key=_weight) if one else cell:
        who = spoken_by([matter]) if spoken else ""
        done[f"{participle(matter)}{f' by {who}' if who else ''}"] = None
    return " and ".join(list(done)[: 1 if one else DEEDS])


def spoken_by(cell: Sequence[Matter]) -> str:
    """Name the speakers of what a reader would miss most; "" where none or many speak."""
    chain = min(cell, key=_weight).point.chain
    who = speakers(chain)
    return listed([speaker(part) for part in who]) if len(who) <= _SPEAKERS else ""


def speakers(chain: Sequence[str]) -> list[str]:
    """Give the names of the innermost of a chain; "my" and "we" are the issuer itself."""
    return [part for part in chain[-1].split(" + ") if not is_pronoun(part)] if chain else []


def _weight(matter: Matter) -> int:
    """Rank what a reader would miss most first, a denial before all."""
    if _denied(matter):
        return -1
    return next(place for place, group in enumerate(acts()["missed"]) if matter.point.act in group)
