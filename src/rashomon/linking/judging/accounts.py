"""Which accounts an event has, as people judged them: put together, taken out, added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.linking.judging.texts import Texts
from rashomon.linking.judging.wording import by_all, sentences
from rashomon.model import Account, Judgement, NotFound

_ROLES = ("subject", "passage", "announcement")


def united(parts: Sequence[Sequence[Account]], texts: Texts | None) -> tuple[Account, ...]:
    """Put the accounts of several events into one.

    One piece of a text is one account, the best tied one. A passage inside a longer account of its own
    document is told by that one and stands no second time, unless the longer one only announces.

    Args:
        parts: the accounts of each event, the fullest event first.
        texts: tell when each was published; where None, the accounts of the first event come first.
    """
    best: dict[tuple[str, int, int], Account] = {}
    for account in (one for part in parts for one in part):
        place = (account.document, account.start, account.end)
        if place not in best or _strength(account) > _strength(best[place]):
            best[place] = account
    by_document: dict[str, list[Account]] = {}
    for account in best.values():
        by_document.setdefault(account.document, []).append(account)
    kept = [one for one in best.values() if not any(_told_by(one, it) for it in by_document[one.document])]
    return in_time(kept, texts)


def _strength(account: Account) -> tuple[int, float]:
    return -_ROLES.index(account.role), account.score


def _told_by(inner: Account, outer: Account) -> bool:
    inside = outer.start <= inner.start and inner.end <= outer.end
    longer = outer.end - outer.start > inner.end - inner.start
    return inside and longer and (outer.role != "announcement" or inner.role == "announcement")


def in_time(accounts: Iterable[Account], texts: Texts | None) -> tuple[Account, ...]:
    """Sort accounts by publication, undated ones last; without texts they stay as they are."""
    found = list(accounts)
    if texts is None:
        return tuple(found)
    dates: dict[str, str | None] = {}
    for account in found:
        if account.document not in dates:
            dates[account.document] = published(account.document, texts)

    def order(account: Account) -> tuple[bool, str, str, int]:
        date = dates[account.document]
        return date is None, date or "", account.document, account.start

    return tuple(sorted(found, key=order))


def published(document_id: str, texts: Texts) -> str | None:
    """Give the date of publication; None where it is unknown or the Document not held."""
    try:
        return texts.document(document_id).published
    except NotFound:
        return None


def with_account(
    accounts: Sequence[Account], document_id: str, end: int, told: Sequence[Judgement]
) -> list[Account]:
    """Keep what a document tells as judged an account; where it tells nothing yet, add its whole text.

    Args:
        accounts: of the event.
        document_id: of the document judged.
        end: length of its text in code points.
        told: the judgements.
    """
    why = f"Judged an account of it {by_all(told)}"
    found = [
        replace(one, why=sentences(one.why, why)) if one.document == document_id else one for one in accounts
    ]
    if all(one.document != document_id for one in accounts):
        found.append(Account(document_id, 0, end, "subject", sentences(why)))
    return found
