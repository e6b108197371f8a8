"""Documents that visitors send are taken one sending after another, beside the requests."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Literal

from rashomon.intake import Options, take
from rashomon.model import Document, InputError, RashomonError
from rashomon.workflow import Case

State = Literal["waiting", "adding", "done"]
_KEPT = 50
"""Sendings that are remembered."""


@dataclass(slots=True)
class Sending:
    """What a visitor sent at once, and what became of it.

    Attributes:
        number: from 1.
        names: of files, or the address, or the title of a text.
        state: how far it is.
        added: ids and titles of the new documents.
        known: how many were held before.
        failed: what could not be taken, and why.
        notes: what should be known about what was taken.
    """

    number: int
    names: tuple[str, ...]
    state: State = "waiting"
    added: list[tuple[str, str]] = field(default_factory=list)
    known: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


class Adding:
    """Takes what is sent, one after another.

    Args:
        case: path of the case file.
        added: called when a sending is done.
    """

    def __init__(self, case: str, added: Callable[[], None]) -> None:
        self._case, self._added = case, added
        self._thread = ThreadPoolExecutor(1, "rashomon-adding")
        self._lock = threading.Lock()
        self._number = 0
        self._sendings: list[Sending] = []

    def sendings(self) -> tuple[Sending, ...]:
        """Give what was sent since the start, the latest first, each as it is now."""
        with self._lock:
            return tuple(
                replace(one, added=[*one.added], failed=[*one.failed], notes=[*one.notes])
                for one in reversed(self._sendings)
            )

    def files(
        self, files: Iterable[tuple[str, BinaryIO]], refused: Iterable[tuple[str, str]], options: Options
    ) -> int:
        """Take files; those that were refused are named beside them."""
        folder = Path(tempfile.mkdtemp(prefix="rashomon-"))
        sources: list[tuple[str, str]] = []
        for number, (name, content) in enumerate(files):
            own = folder / str(number)
            own.mkdir()
            with (own / name).open("wb") as file:
                shutil.copyfileobj(content, file)
            sources.append((str(own / name), f"{own}/"))
        failed = list(refused)
        names = (*(Path(source).name for source, _ in sources), *(name for name, _ in failed))
        return self._queue(names, failed, sources, options, folder)

    def address(self, address: str, options: Options) -> int:
        """Fetch an address."""
        return self._queue((address,), [], [(address, "")], options, None)

    def text(self, document: Document) -> int:
        """Take a text."""
        return self._queue((document.title or document.text[:60],), [], [document], Options(), None)

    def close(self) -> None:
        """Finish what is being taken, and leave the rest."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _queue(
        self,
        names: tuple[str, ...],
        failed: list[tuple[str, str]],
        sources: list[tuple[str, str]] | list[Document],
        options: Options,
        folder: Path | None,
    ) -> int:
        with self._lock:
            self._number += 1
            sending = Sending(self._number, names, failed=failed)
            self._sendings = [*self._sendings[-_KEPT + 1 :], sending]
        self._thread.submit(self._take, sending, sources, options, folder)
        return sending.number

    def _take(
        self,
        sending: Sending,
        sources: list[tuple[str, str]] | list[Document],
        options: Options,
        folder: Path | None,
    ) -> None:
        self._tell(sending, state="adding")
        try:
            with Case(self._case) as case:
                for source in sources:
                    self._take_one(case, sending, source, options)
        except (RashomonError, OSError, ValueError) as error:
            self._fail(sending, "", str(error))
        finally:
            if folder is not None:
                shutil.rmtree(folder, ignore_errors=True)
            self._tell(sending, state="done")
            self._added()

    def _take_one(
        self, case: Case, sending: Sending, source: tuple[str, str] | Document, options: Options
    ) -> None:
        if isinstance(source, Document):
            outcomes, prefix = case.adding(source), ""
        else:
            path, prefix = source
            outcomes = case.storing(
                one if isinstance(one, InputError) else replace(one, document=_named(one.document, prefix))
                for one in take(path, options)
            )
        for one in outcomes:
            if isinstance(one, InputError):
                where = (one.path or "").removeprefix(prefix)
                told = "; ".join(part for part in (one.message, one.advice) if part)
                self._fail(sending, ", ".join(part for part in (where, one.place) if part), told)
                continue
            title = one.document.title or one.document.address or one.document.id
            with self._lock:
                sending.notes += [(title, note) for note in one.notes]
                if one.new:
                    sending.added.append((one.document.id, title))
                else:
                    sending.known += 1

    def _fail(self, sending: Sending, where: str, why: str) -> None:
        with self._lock:
            sending.failed.append((where, why))

    def _tell(self, sending: Sending, *, state: State) -> None:
        with self._lock:
            sending.state = state


def _named(document: Document, prefix: str) -> Document:
    """Leave out of a document's path where the file lay while it was taken."""
    return replace(document, path=document.path.removeprefix(prefix)) if document.path else document
