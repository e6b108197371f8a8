"""Who rests on whose text."""

from rashomon.linking.sources.finding import Sources, find_sources
from rashomon.linking.sources.graph import graph_of, rings_of
from rashomon.linking.sources.more import more_sources
from rashomon.linking.sources.origins import Derivation, origins_of

__all__ = [
    "Derivation",
    "Sources",
    "find_sources",
    "graph_of",
    "more_sources",
    "origins_of",
    "rings_of",
]
