"""A comparison in counts, as lines that every form shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.export.sheet import QUIET, Sheet
from rashomon.export.table import counted

ACCOUNT_COLUMNS = ("account", "tells", "alone", "silent on")
_BOTH = 2
_RELATIONS = {
    "contradicts": "contradict",
    "differs": "differ",
    "same": "the same",
    "only": "in one account alone",
}


def count_lines(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """Give the counts as (what is counted, how many); what there is none of stays out."""
    found = sheet.summary
    several = found.by_all + found.by_some
    told = [("Accounts", _accounts(sheet)), ("Matters", f"{found.matters} ({_tellers(sheet)})")]
    if several:
        who = "both" if found.accounts == _BOTH else "several"
        told.append((f"Of the {several} told by {who}", _relations(found.relations)))
    if found.aspects:
        told.append(("Differences in", _listed(f"{aspect} {count}" for aspect, count in found.aspects)))
    if sheet.facts:
        told.append(("Header facts", _relations(found.facts)))
    if found.apart:
        told.append(("Kept apart", f"{found.apart} (own comments, appeals, scripture)"))
    if found.origins is not None:
        told.append(("Origins", f"{counted(found.origins, 'independent text')} behind the accounts"))
    return tuple(told)


def account_lines(sheet: Sheet) -> tuple[tuple[str, str, str, str], ...]:
    """Give each account in counts, in the order of `ACCOUNT_COLUMNS`; who was not read has none."""
    lines = []
    for account, told in zip(sheet.accounts, sheet.summary.columns, strict=True):
        if told.state == "read":
            lines.append((account.label, str(told.matters), str(told.alone), str(told.silent)))
        else:
            lines.append((account.label, QUIET[told.state], "", ""))
    return tuple(lines)


def _accounts(sheet: Sheet) -> str:
    issuers = len({account.document.issuer or account.label for account in sheet.accounts})
    unread = sheet.summary.accounts - sheet.summary.read
    parts = [str(sheet.summary.accounts)]
    if issuers != sheet.summary.accounts:
        parts.append(f"of {counted(issuers, 'issuer')}")
    if unread:
        parts.append(f"({unread} without points)")
    return " ".join(parts)


def _tellers(sheet: Sheet) -> str:
    found = sheet.summary
    if found.read <= _BOTH:
        return (
            f"{found.by_all} told by both, {found.by_one} by one alone"
            if found.read > 1
            else f"{found.by_one} told by one account alone"
        )
    every = f"all {found.read}"
    return f"{found.by_all} told by {every}, {found.by_some} by some, {found.by_one} by one alone"


def _relations(counts: Sequence[tuple[str, int]]) -> str:
    return _listed(f"{_RELATIONS[relation]} {count}" for relation, count in counts if count)


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(parts)
