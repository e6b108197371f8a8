"""Readings -> Actors, Events, copies, source links."""

from rashomon.linking.adding import link_keeping, link_more
from rashomon.linking.archive import Archive
from rashomon.linking.linker import LINKER, Linked, link
from rashomon.linking.names import NameMatch, match_names

__all__ = ["LINKER", "Archive", "Linked", "NameMatch", "link", "link_keeping", "link_more", "match_names"]
