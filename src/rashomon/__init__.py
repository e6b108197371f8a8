"""Reads what every side published about an event and shows it side by side.

What is named in `__all__` is public; it is loaded when it is first used, so that `import rashomon` stays
fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rashomon.intake import Options
    from rashomon.model import (
        Actor,
        Attribution,
        Comparison,
        Document,
        Event,
        InputError,
        Judgement,
        Mention,
        NotFound,
        Point,
        RashomonError,
        RashomonWarning,
        Reading,
        Span,
    )
    from rashomon.workflow import Case, compare, read

    __version__: str

_MODULES = {
    "rashomon.intake": ("Options",),
    "rashomon.model": (
        "Actor", "Attribution", "Comparison", "Document", "Event", "InputError", "Judgement", "Mention",
        "NotFound", "Point", "RashomonError", "RashomonWarning", "Reading", "Span",
    ),
    "rashomon.workflow": ("Case", "compare", "read"),
}  # fmt: skip
_HOMES = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Actor", "Attribution", "Case", "Comparison", "Document", "Event", "InputError", "Judgement", "Mention",
    "NotFound", "Options", "Point", "RashomonError", "RashomonWarning", "Reading", "Span", "__version__",
    "compare", "read",
]  # fmt: skip


if not TYPE_CHECKING:  # a type checker that saw it would take every misspelt name for one of ours

    def __getattr__(name: str) -> Any:
        if name == "__version__":
            from importlib.metadata import version

            value: Any = version("rashomon")
        elif name in _HOMES:
            value = getattr(import_module(_HOMES[name]), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
