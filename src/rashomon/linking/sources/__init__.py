"""Who rests on whose text."""

from rashomon.linking.sources.finding import Sources, find_sources
from rashomon.linking.sources.more import more_sources
from rashomon.linking.sources.origins import Derivation, Derived, Origin, Origins, origins_of

__all__ = [
    "Derivation",
    "Derived",
    "Origin",
    "Origins",
    "Sources",
    "find_sources",
    "more_sources",
    "origins_of",
]
