"""What the stored Links rest on, and what each stage of linking keeps for documents that are added later."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.model import Described
from rashomon.store.sqlite import documents
from rashomon.store.sqlite.connection import Connection
from rashomon.store.values import Basis


def put(connection: Connection, basis: Basis | None) -> None:
    """Keep it in place of the earlier one; None leaves none.

    States are kept as they come: most of what they hold are hashes, which do not compress.
    """
    connection.write("DELETE FROM linked")
    connection.write("DELETE FROM stages")
    if basis is None:
        return
    connection.write_all(
        "INSERT INTO linked (document, revision) SELECT seq, ? FROM documents WHERE id = ?",
        ((revision, id_) for id_, revision in sorted(basis.documents.items())),
    )
    connection.write_all("INSERT INTO stages (name, state) VALUES (?, ?)", sorted(basis.states.items()))


def get(connection: Connection) -> Basis | None:
    """Give it back, None where there is none."""
    states: dict[str, bytes] = dict(connection.rows("SELECT name, state FROM stages"))
    if not states:
        return None
    linked = connection.rows(
        "SELECT d.id, l.revision FROM linked l JOIN documents d ON d.seq = l.document ORDER BY d.id"
    )
    return Basis(dict(linked), states)


def described(connection: Connection) -> Iterator[tuple[Described, int]]:
    """Yield what was read without its text, with the revision at which its Reading last changed."""
    rows = connection.rows(
        "SELECT d.id, d.issuer, d.title, d.published, d.url, d.language, d.supersedes, r.revision"  # noqa: S608 - a constant
        f" FROM documents d JOIN reading_revisions r ON r.document = d.seq ORDER BY {documents.ORDER}"
    )
    return ((Described(*row[:-1]), row[-1]) for row in rows)
