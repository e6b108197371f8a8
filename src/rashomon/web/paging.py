"""Long lists, page by page: every entry stands on one of them."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.web.asked import Asked

SIZE = 50
"""Entries on a page."""
SEARCHED = 20
"""Entries on a page with snippets."""


@dataclass(frozen=True, slots=True)
class Paging:
    """Which part of a list is shown.

    Attributes:
        total: how many entries there are.
        page: which page is shown, from 1.
        pages: how many there are, one at least.
        first: number of the first entry shown, from 1; 0 where there is none.
        last: number of the last.
        previous: address of the page before.
        next: address of the page behind.
        start: address of the first page.
        end: address of the last page.
    """

    total: int
    page: int
    pages: int
    first: int
    last: int
    previous: str | None
    next: str | None
    start: str
    end: str


def paged(asked: Asked, total: int, size: int = SIZE) -> Paging:
    """Tell which part of a list the address asks for; the last where it asks for more."""
    pages = max(1, -(-total // size))
    page = min(asked.number("page", 1), pages)
    first = (page - 1) * size
    return Paging(
        total=total,
        page=page,
        pages=pages,
        first=first + 1 if total else 0,
        last=min(total, first + size),
        previous=asked.address(page=page - 1) if page > 1 else None,
        next=asked.address(page=page + 1) if page < pages else None,
        start=asked.address(),
        end=asked.address(page=pages),
    )
