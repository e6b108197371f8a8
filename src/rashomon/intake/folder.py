"""The files of a folder, all levels down, in the order of their names; links back are named, not followed.

Files and folders whose names begin with a dot belong to programs and are passed over.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

from rashomon.model import EmptyInput, InputError

_Key = tuple[int, int]


def walk(top: Path) -> Iterator[Path | InputError]:
    """Yield regular files, sorted by name at each level, and an error for each entry that is not taken."""
    seen: dict[_Key, Path] = {}
    waiting = [top]
    any_file = False
    while waiting:
        entry = waiting.pop()
        found = _look(entry, seen)
        if isinstance(found, list):
            waiting += reversed(found)
            continue
        any_file = True
        yield found
    if not any_file:
        yield EmptyInput("there are no files in the folder", path=str(top))


def _look(entry: Path, seen: dict[_Key, Path]) -> Path | InputError | list[Path]:
    """Give a file itself, the entries of a folder, or why the entry is not taken."""
    try:
        status = entry.stat()
        key = (status.st_dev, status.st_ino)
        if stat.S_ISREG(status.st_mode):
            return entry
        if not stat.S_ISDIR(status.st_mode):
            return InputError(
                "neither a file nor a folder", path=str(entry), advice="give its text as a file"
            )
        if key in seen:
            return InputError(
                f"a link to {seen[key]}: not followed again", path=str(entry), advice="remove the link"
            )
        seen[key] = entry
        return sorted(
            (child for child in entry.iterdir() if not child.name.startswith(".")), key=lambda c: c.name
        )
    except OSError as error:
        what = "a link that leads nowhere" if entry.is_symlink() else "cannot be read"
        return InputError(
            f"{what} ({error.strerror})", path=str(entry), advice="check the link and your rights to it"
        )
