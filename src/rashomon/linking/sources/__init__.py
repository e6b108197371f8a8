"""Who rests on whose text."""

from rashomon.linking.sources.finding import find_sources
from rashomon.linking.sources.origins import Derivation

__all__ = ["Derivation", "find_sources"]
