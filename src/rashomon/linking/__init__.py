"""Readings -> Actors, Events, copies, source links.

What is named in `__all__` is loaded when it is first used: matching names needs no linker.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rashomon.linking.adding import link_keeping, link_more
    from rashomon.linking.archive import Archive
    from rashomon.linking.linker import LINKER, Linked, link
    from rashomon.linking.names import NameMatch, match_names

_MODULES = {
    "adding": ("link_keeping", "link_more"),
    "archive": ("Archive",),
    "linker": ("LINKER", "Linked", "link"),
    "names": ("NameMatch", "match_names"),
}
_HOMES = {name: f"{__name__}.{module}" for module, names in _MODULES.items() for name in names}

__all__ = ["LINKER", "Archive", "Linked", "NameMatch", "link", "link_keeping", "link_more", "match_names"]


if not TYPE_CHECKING:  # a type checker that saw it would take every misspelt name for one of ours

    def __getattr__(name: str) -> Any:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value = getattr(import_module(_HOMES[name]), name)
        return value
