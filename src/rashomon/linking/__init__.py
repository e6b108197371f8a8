"""Readings -> Actors, Events, copies, source links."""

from rashomon.linking.linker import LINKER, link
from rashomon.linking.names import NameMatch, match_names

__all__ = ["LINKER", "NameMatch", "link", "match_names"]
