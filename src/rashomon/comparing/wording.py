"""The sentence that explains a row: its matter, who does what with it, in what the accounts differ."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.acts import acts
from rashomon.comparing.deeds import DEEDS, Cells, deeds, named, number, participle, speaker, speakers
from rashomon.comparing.matter import Matter
from rashomon.comparing.phrasing import listed, matter_words
from rashomon.comparing.relating import Reason, Relating
from rashomon.comparing.showing import words_of
from rashomon.comparing.side import Side
from rashomon.comparing.silence import of_held

# Accounts up to which each is named; a sentence about more has so many characters, as far as names allow.
FEW = 3
LONGEST = 250


def why_row(
    cells: Cells, found: Relating, names: Sequence[str], short: Sequence[str], cast: frozenset[str]
) -> str:
    """Explain a row that several accounts state.

    Args:
        cells: the points of each account.
        found: how they stand to each other.
        names: what the accounts are called.
        short: what they are called where more than `FEW` accounts have the row.
        cast: terms that name those who take part.
    """
    many = len(cells) > FEW
    calls = short if many else names
    start = _start(cells, found, len(names), cast)
    end = "; both cannot be true" if found.relation == "contradicts" else ""
    details = _details(cells, found, calls, counting=many)
    told = _told(cells, found, calls)
    if not many:
        return _joined(start, [told[0], *(text for _, text in details)], end)
    # That somebody denies the matter goes before what else is different.
    parts = [text for kind, text in details if kind == "denied"]
    fitting = (one for one in told if len(_joined(start, [one, *parts], end)) <= LONGEST)
    kept = [next(fitting, told[-1]), *parts]
    for _, text in details:
        if text not in kept and len(_joined(start, [*kept, text], end)) <= LONGEST:
            kept.append(text)
    return _joined(start, kept, end)


def why_only(matter: Matter, names: Sequence[str], sides: Sequence[Side]) -> str:
    """Explain a row that one account alone states, and against what the others are silent.

    Args:
        matter: the point.
        names: what the accounts are called.
        sides: the accounts.
    """
    by = [speaker(part) for part in speakers(matter.point.chain)]
    start = f"Only {names[matter.side]} has this, as {participle(matter)}{f' by {listed(by)}' if by else ''}"
    others = [place for place in range(len(sides)) if place != matter.side]
    silent = [place for place in others if sides[place].state == "read"]
    unread = [place for place in others if sides[place].state != "read"]
    parts = []
    if 0 < len(silent) < FEW:
        # What is held of an issuer tells how much its silence weighs.
        held = [of_held(sides[place].held) for place in silent]
        who = [f"{names[p]} ({told})" if told else names[p] for p, told in zip(silent, held, strict=True)]
        parts.append(f"{'; '.join(who)} {'is' if len(silent) == 1 else 'are'} silent on it")
    elif silent:
        parts.append(
            f"the other {number(len(silent))} accounts{' that were read' * bool(unread)} are silent on it"
        )
    if unread:
        who_not = named([names[place] for place in unread], counting=len(unread) >= FEW)
        parts.append(f"no point was read in {who_not}{' of them' * (len(unread) >= FEW)}")
    return "; ".join([start, *parts])


def _start(cells: Cells, found: Relating, accounts: int, cast: frozenset[str]) -> str:
    count = len(cells)
    who = f"{number(count).capitalize()} accounts"
    if count == 2:
        who = "Both"
    elif count == accounts:
        who = f"All {number(count)}"
    if all(any(matter.takes_place for matter in cell) for cell in cells.values()):
        return f"{who} tell {'whether' if _kinds(found) & {'denied'} else 'that'} it took place"
    return f"{who} {matter_words(cells, cast)}"


def _joined(start: str, parts: Sequence[str], end: str) -> str:
    told = [part for part in parts if part]
    return f"{start}: {'; '.join(told)}{end}" if told else start


def _kinds(found: Relating) -> set[str]:
    return {difference.kind for difference, _, _ in found.reasons}


def _told(cells: Cells, found: Relating, names: Sequence[str]) -> list[str]:
    """Say who has the matter as what, the longest sentence first."""
    kinds = _kinds(found)
    if not kinds & {"act", "who", "denied"}:
        return [""]
    spoken = "who" in kinds
    if len(cells) <= FEW:
        return [deeds(cells, names, spoken=spoken, counting=False)]
    return [
        deeds(cells, names, spoken=spoken, counting=True),
        deeds(cells, names, spoken=False, counting=True),
        deeds(cells, names, spoken=False, counting=True, most=1),
        deeds(cells, names, spoken=False, counting=True, most=0),
    ]


def _details(cells: Cells, found: Relating, names: Sequence[str], *, counting: bool) -> list[tuple[str, str]]:
    """Say what else differs, each finding with its kind and the words that show it."""
    parts = []
    for kind, saying in acts()["findings"].items():
        reasons = [reason for reason in found.reasons if reason[0].kind == kind]
        for thing in sorted({reason[0].thing for reason in reasons}):
            about = [reason for reason in reasons if reason[0].thing == thing]
            if about[0][0].by is None:
                parts.append((kind, f"{saying['one']} {_against(cells, about, names, counting=counting)}"))
                continue
            doing = sorted({names[left if d.by == 0 else right] for d, left, right in about})
            form = saying["many" if len(doing) > 1 else "one"]
            told = form.format(who=named(doing, counting=counting), words=_words(cells, about))
            parts.append((kind, told))
    return parts


def _words(cells: Cells, reasons: Sequence[Reason]) -> str:
    """Give the words that one side alone has, as they stand in its text."""
    held = {words_of(cells[a if d.by == 0 else b], s) for d, a, b in reasons for s in (*d.left, *d.right)}
    return listed([f'"{word}"' for word in sorted(held - {""})[:DEEDS]])


def _against(cells: Cells, reasons: Sequence[Reason], names: Sequence[str], *, counting: bool) -> str:
    """Set the words of the sides against each other: "45 minutes" (A) against "one hour" (B and C)."""
    held: dict[int, set[str]] = {}
    for difference, left, right in reasons:
        for side, spans in ((left, difference.left), (right, difference.right)):
            held.setdefault(side, set()).update(words_of(cells[side], span) for span in spans)
    told: dict[str, list[str]] = {}
    for side in sorted(held, key=names.__getitem__):
        shown = listed([f'"{word}"' for word in sorted(held[side])[:DEEDS]])
        told.setdefault(shown, []).append(names[side])
    return " against ".join(f"{words} ({named(who, counting=counting)})" for words, who in told.items())
