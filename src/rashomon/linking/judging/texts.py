"""What an overlay may want to know of the documents themselves; a store of a Case has both methods."""

from __future__ import annotations

from typing import Protocol

from rashomon.model import Document, Reading


class Texts(Protocol):
    """Documents and their Readings by id."""

    def document(self, document_id: str) -> Document:
        """Give one Document; NotFound where it is not held."""
        ...

    def reading(self, document_id: str) -> Reading | None:
        """Give its Reading, None where it was not read; NotFound where the Document is not held."""
        ...
