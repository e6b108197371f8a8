"""The sentence that explains a row: its matter, who does what with it, in what the accounts differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.comparing.acts import acts
from rashomon.comparing.matter import Matter
from rashomon.comparing.naming import is_title, name_key
from rashomon.comparing.phrasing import listed, matter_words
from rashomon.comparing.relating import Reason, Relating
from rashomon.comparing.side import Side
from rashomon.model import Span

Cells = Mapping[int, Sequence[Matter]]

# Deeds of one account that the sentence names, and speakers that it names one by one.
_DEEDS, _SPEAKERS = 2, 2
_NUMBERS = {2: "Both", 3: "All three", 4: "All four"}


def labels(sides: Sequence[Side]) -> tuple[str, ...]:
    """Name each account by its issuer; add day, time or id where one issuer has several."""
    names = [side.document.issuer or side.document.address or side.document.id for side in sides]
    published = [side.document.published or side.document.id for side in sides]
    for told in ([day[:10] for day in published], published, [side.document.id for side in sides]):
        if len(set(names)) == len(names):
            break
        counted = Counter(names)
        bare = [side.document.issuer or side.document.address or side.document.id for side in sides]
        names = [
            f"{issuer}, {more}" if counted[name] > 1 else name
            for name, issuer, more in zip(names, bare, told, strict=True)
        ]
    return tuple(names)


def why_row(cells: Cells, found: Relating, names: Sequence[str], cast: frozenset[str]) -> str:
    """Explain a row that several accounts state."""
    count = len(cells)
    who = _NUMBERS[2] if count == 2 else f"All {count}" if count == len(names) else f"{count} accounts"
    who = _NUMBERS.get(count, who) if count == len(names) else who
    if all(any(matter.takes_place for matter in cell) for cell in cells.values()):
        told = f"{who} tell {'whether' if _kinds(found) & {'denied'} else 'that'} it took place"
    else:
        told = f"{who} {matter_words(cells, cast)}"
    parts = [part for part in (_deeds(cells, found, names), *_details(cells, found, names)) if part]
    if not parts:
        return told
    end = "; both cannot be true" if found.relation == "contradicts" else ""
    return f"{told}: {'; '.join(parts)}{end}"


def why_only(matter: Matter, name: str, others: int) -> str:
    """Explain a row that one account alone states."""
    by = (
        [_speaker(part, [matter]) for part in matter.point.chain[-1].split(" + ")]
        if matter.point.chain
        else []
    )
    told = f"Only {name} has this, as {_participle(matter)}{f' by {listed(by)}' if by else ''}"
    rest = "the other account is" if others == 1 else f"the other {others} accounts are"
    return f"{told}; {rest} silent on it" if others else told


def _kinds(found: Relating) -> set[str]:
    return {difference.kind for difference, _, _ in found.reasons}


def _deeds(cells: Cells, found: Relating, names: Sequence[str]) -> str:
    """Say who reports the matter as what, accounts that report it alike taken together."""
    kinds = _kinds(found)
    if not kinds & {"act", "who", "denied"}:
        return ""
    told: dict[str, list[str]] = {}
    for side in sorted(cells, key=names.__getitem__):
        told.setdefault(_deed(cells[side], named="who" in kinds), []).append(names[side])
    if len(told) == 1:
        return ""
    first, *rest = told.items()
    verb = "has" if len(first[1]) == 1 else "have"
    return ", ".join(
        [f"{listed(first[1])} {verb} it as {first[0]}", *(f"{listed(who)} as {deed}" for deed, who in rest)]
    )


def _deed(cell: Sequence[Matter], *, named: bool) -> str:
    done: dict[str, None] = {}
    for matter in cell:
        who = matter.point.chain[-1].split(" + ") if matter.point.chain else []
        by = ""
        if named and who:
            by = f" by {listed([_speaker(part, cell) for part in who])}" if len(who) <= _SPEAKERS else ""
        done[f"{_participle(matter)}{by}"] = None
    return " and ".join(list(done)[:_DEEDS])


def _participle(matter: Matter) -> str:
    if matter.point.hedge == "denied":
        return str(acts()["told"]["denied"])
    told = str(acts()["told"][matter.point.act])
    return f"not {told}" if matter.negated and matter.point.act in acts()["deeds"] else told


def _speaker(name: str, cell: Sequence[Matter]) -> str:
    """Give a name as it is; a title alone needs its article."""
    name = name.strip()
    bare = is_title(name_key(name)) and not name.lower().startswith("the ")
    return f"the {name}" if bare and cell else name


def _details(cells: Cells, found: Relating, names: Sequence[str]) -> list[str]:
    """Say what else differs, each finding with the words that show it."""
    parts = []
    for kind, saying in acts()["findings"].items():
        reasons = [reason for reason in found.reasons if reason[0].kind == kind]
        if not reasons:
            continue
        if reasons[0][0].by is not None:
            doing = sorted({names[left if d.by == 0 else right] for d, left, right in reasons})
            parts.append(saying["many" if len(doing) > 1 else "one"].format(who=listed(doing)))
        else:
            parts.append(f"{saying['one']} {_against(cells, reasons, names)}")
    return parts


def _against(cells: Cells, reasons: Sequence[Reason], names: Sequence[str]) -> str:
    """Set the words of the sides against each other: "45 minutes" (A) against "one hour" (B and C)."""
    held: dict[int, set[str]] = {}
    for difference, left, right in reasons:
        for side, spans in ((left, difference.left), (right, difference.right)):
            held.setdefault(side, set()).update(_words(cells[side], span) for span in spans)
    told: dict[str, list[str]] = {}
    for side in sorted(held, key=names.__getitem__):
        shown = listed([f'"{word}"' for word in sorted(held[side])[:_DEEDS]])
        told.setdefault(shown, []).append(names[side])
    return " against ".join(f"{words} ({listed(who)})" for words, who in told.items())


def _words(cell: Sequence[Matter], span: Span) -> str:
    """Give the words of a mark as written."""
    for matter in cell:
        begin = matter.point.start
        if begin <= span.start and span.end <= matter.point.end:
            return " ".join(matter.text[span.start - begin : span.end - begin].split())
    return ""
