"""The steps from an empty file to a case of this version, numbered in the order of this list.

A step that was released is never changed; a new one is a new file `mNNN_name.py` with `apply(connection)`.
"""

from __future__ import annotations

from collections.abc import Callable

from rashomon.store.sqlite.connection import Connection
from rashomon.store.sqlite.migrations import (
    m001_case,
    m002_proposals,
    m003_document_links,
    m004_actor_lists,
    m005_added_links,
    m006_comparisons,
    m007_times_linked,
)

Step = Callable[[Connection], None]

MIGRATIONS: tuple[tuple[str, Step], ...] = (
    ("m001_case", m001_case.apply),
    ("m002_proposals", m002_proposals.apply),
    ("m003_document_links", m003_document_links.apply),
    ("m004_actor_lists", m004_actor_lists.apply),
    ("m005_added_links", m005_added_links.apply),
    ("m006_comparisons", m006_comparisons.apply),
    ("m007_times_linked", m007_times_linked.apply),
)
