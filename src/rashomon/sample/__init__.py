"""The sample case: one affair between invented states, told by eleven invented bodies.

All states, people, bodies and addresses in it are invented. It is made to hold what real cases hold:
an announcement, both sides' accounts of one meeting, a host's communiqué, a wire story with a near copy,
a movement's statement that cites the wire, a denial, a call told in two ways, a transcript, an event that
one side alone tells, a text in a language that is not read yet, and a body from whom nothing is held.
"""

from __future__ import annotations

from pathlib import Path

DOCUMENTS = "documents.jsonl"


def folder() -> Path:
    """Give the folder that holds the sample documents."""
    return Path(__file__).parent


def documents_file() -> Path:
    """Give the JSON lines file with the sample documents, one a line."""
    return folder() / DOCUMENTS
