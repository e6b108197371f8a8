"""What a page and an action are to the application."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from starlette.responses import Response

    from rashomon.web.asked import Asked

SMALL = 64 * 1024
"""Bytes of an ordinary form."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an address.

    Attributes:
        name: as it stands in the address.
        said: what it does, for the description of the API.
        kind: what its value is.
        many: whether it may stand several times.
    """

    name: str
    said: str
    kind: Literal["string", "integer", "boolean"] = "string"
    many: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and the same view below `/api`.

    Attributes:
        name: names its template `NAME.html.jinja` and its strings.
        path: its address, with `{parts}`.
        view: gives what it shows, a frozen dataclass of plain fields.
        gives: the class of the view.
        said: what it is, in a sentence, for the description of the API.
        parameters: of its address.
        in_menu: whether it stands on top of all pages.
        changes: whether it is only there to change the case.
    """

    name: str
    path: str
    view: Callable[[Asked], Any]
    gives: type[Any]
    said: str
    parameters: tuple[Parameter, ...] = ()
    in_menu: bool = False
    changes: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """A change that a form asks for.

    Attributes:
        name: its name.
        path: where its form is sent.
        act: does it; gives the address of the page to go to.
        largest: bytes that the form may have.
        changes: whether it changes the case; such an action is refused where the page is read only.
    """

    name: str
    path: str
    act: Callable[[Asked], str]
    largest: int = SMALL
    changes: bool = True


@dataclass(frozen=True, slots=True)
class Download:
    """A file made on demand.

    Attributes:
        name: its name.
        path: its address, with `{parts}`.
        make: gives the answer.
        said: what it is, in a sentence.
    """

    name: str
    path: str
    make: Callable[[Asked], Response]
    said: str


class Refused(Exception):
    """A request cannot be answered.

    Args:
        status: the HTTP status.
        text: why, and what to do.
    """

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text
