"""What a request asks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from rashomon.web.page import Refused

if TYPE_CHECKING:
    from starlette.datastructures import FormData, QueryParams

    from rashomon.web.desk import Desk
    from rashomon.web.settings import Settings
    from rashomon.workflow import Case

_HIGHEST = 1_000_000_000
_DAY = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, as pages and actions take it.

    Attributes:
        case: the case, to be used in this thread alone.
        desk: what the requests share.
        settings: how the page is served.
        path: the address without parameters, as a page's (never with `/api`).
        parts: the `{parts}` of the address.
        parameters: of the address.
        form: what was sent, for actions.
    """

    case: Case
    desk: Desk
    settings: Settings
    path: str
    parts: Mapping[str, str]
    parameters: QueryParams
    form: FormData | None = None

    def one(self, name: str) -> str | None:
        """Give a parameter, None where it is missing or empty."""
        value = self.parameters.get(name, "").strip()
        return value or None

    def many(self, name: str) -> tuple[str, ...]:
        """Give all values of a parameter, each once."""
        return tuple(dict.fromkeys(value for value in self.parameters.getlist(name) if value.strip()))

    def flag(self, name: str) -> bool:
        """Tell whether a parameter is switched on."""
        return self.one(name) not in {None, "0", "no", "false", "off"}

    def number(self, name: str, default: int, *, least: int = 1) -> int:
        """Give a whole number, the default where it is missing.

        Raises:
            Refused: it is no number, or too small.
        """
        value = self.one(name)
        if value is None:
            return default
        if not value.isascii() or not value.isdigit() or not least <= int(value[:12]) <= _HIGHEST:
            raise Refused(400, f"{name}={value!r} is no number from {least}")
        return int(value)

    def day(self, name: str) -> str | None:
        """Give a year, a month or a day in ISO 8601, None where it is missing.

        Raises:
            Refused: it is none.
        """
        value = self.one(name)
        if value is None:
            return None
        try:
            date.fromisoformat(value + "-01-01"[len(value) - 4 :] if _DAY.fullmatch(value) else "")
        except ValueError:
            raise Refused(400, f"{name}={value!r} is no date; write 2024, 2024-03 or 2024-03-14") from None
        return value

    def sent(self, name: str) -> str:
        """Give a text field of the form, "" where it is missing."""
        value = self.form.get(name) if self.form is not None else None
        return value if isinstance(value, str) else ""

    def address(self, **changed: str | int | tuple[str, ...] | None) -> str:
        """Give the address of this view with other parameters.

        Args:
            changed: name -> value; a tuple for several, None or () to leave it out. `page` is left out where
                it is not named: another choice begins on the first page.
        """
        held: dict[str, tuple[str, ...]] = {
            name: self.many(name) for name in self.parameters if name != "page"
        }
        for name, value in changed.items():
            key = name.rstrip("_")
            if not value and value != 0:
                held.pop(key, None)
            else:
                held[key] = value if isinstance(value, tuple) else (str(value),)
        pairs = [(name, value) for name, values in held.items() for value in values]
        return addressed(self.path, pairs)


def addressed(path: str, pairs: list[tuple[str, str]]) -> str:
    """Write an address."""
    written = quote(path, safe="/:@!$&'()*+,;=~-._")
    return f"{written}?{urlencode(pairs)}" if pairs else written
