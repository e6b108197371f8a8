"""Names over spellings, scripts and transliterations."""

from rashomon.linking.names.match import match_names
from rashomon.linking.names.result import NameMatch

__all__ = ["NameMatch", "match_names"]
