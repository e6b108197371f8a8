"""What can go wrong, as one tree.

RashomonError
├── InputError              one input cannot be taken; the others go on (exit code 1)
│   ├── EmptyInput          nothing in it to read
│   ├── BinaryInput         bytes that are no text, under a text name
│   ├── UnknownFormat       a format that no intake file knows
│   ├── BrokenInput         the format is known, the bytes do not follow it
│   ├── EncryptedInput      a password is needed
│   ├── NeedsOcr            pictures of text, no text layer
│   ├── TooLarge            above a limit that an option raises
│   ├── UnsafeAddress       an address that is not fetched unless an option allows it
│   └── FetchFailed         the network or the server did not give the document
├── CaseError               the case file cannot be used
│   ├── NotACase            no SQLite file, or not one of ours
│   ├── CaseTooNew          written by a newer version
│   ├── CaseLocked          another process holds it
│   └── CaseFull            the disk is full or read-only
├── NotFound                an id or a name that the case does not hold (exit code 2)
└── ReaderError             a reader cannot be put together
"""

from __future__ import annotations


class RashomonWarning(UserWarning):
    """Something a user should know that stops nothing."""


class RashomonError(Exception):
    """An error that a user can act on.

    Args:
        message: what is wrong, one clause.
        path: the file or address it concerns.
        place: where in it: "line 3", "page 2", "$.text".
        advice: what to do about it, one clause.
    """

    code = "R000"

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        place: str | None = None,
        advice: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.place = place
        self.advice = advice

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.path, self.place) if part)
        text = f"{where}: {self.message}" if where else self.message
        if self.advice:
            text = f"{text}; {self.advice}"
        return f"{text} [{self.code}]"


class InputError(RashomonError):
    """One input cannot be taken; the others go on."""

    code = "R100"


class EmptyInput(InputError):
    """There is nothing in it to read."""

    code = "R101"


class BinaryInput(InputError):
    """Bytes that are no text stand under a text name."""

    code = "R102"


class UnknownFormat(InputError):
    """No intake file knows this format."""

    code = "R103"


class BrokenInput(InputError):
    """The format is known, and the bytes do not follow it."""

    code = "R104"


class EncryptedInput(InputError):
    """A password is needed."""

    code = "R105"


class NeedsOcr(InputError):
    """Pictures of text without a text layer."""

    code = "R106"


class TooLarge(InputError):
    """Above a limit that an option raises."""

    code = "R107"


class UnsafeAddress(InputError):
    """An address that is not fetched unless an option allows it."""

    code = "R108"


class FetchFailed(InputError):
    """The network or the server did not give the document."""

    code = "R109"


class CaseError(RashomonError):
    """The case file cannot be used."""

    code = "R200"


class NotACase(CaseError):
    """The file is no SQLite file, or not one of ours."""

    code = "R201"


class CaseTooNew(CaseError):
    """The file was written by a newer version of Rashomon."""

    code = "R202"


class CaseLocked(CaseError):
    """Another process holds the file."""

    code = "R203"


class CaseFull(CaseError):
    """The disk is full or cannot be written."""

    code = "R204"


class NotFound(RashomonError):
    """An id or a name that the case does not hold."""

    code = "R300"


class ReaderError(RashomonError):
    """A reader cannot be put together from the layers that are registered."""

    code = "R400"
