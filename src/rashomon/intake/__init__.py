"""Bytes, files, folders, addresses, feeds, standard input -> Document.

Who wins, for each field of a Document, first to last (`settle.py`):

- issuer: the user's option; metadata (JSON key, site or publisher of a page, title of a feed, display name
  of a sender); the text's own imprint ("Press Service of ...", a dateline's agency, a signature block);
  else unknown.
- title: option; metadata; a heading marked as such; a first line that stands apart; else unknown.
- published: option; metadata; a dateline or date line of the text; else unknown. A numeric date that could
  be two days is unknown unless `date_order` says which. The day a Word or PDF file was made is not the day
  of publication.
- language: option; metadata, unless a page's or file's template names one that is not written in the
  text's script; the text itself, identified; else "und".
- url: option; the canonical address in the file (on the same host, for a page fetched); the address fetched.
"""

from rashomon.intake.options import Options, Taken
from rashomon.intake.source import from_text, take
from rashomon.intake.stated import why_not

__all__ = ["Options", "Taken", "from_text", "take", "why_not"]
