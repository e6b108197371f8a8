"""Capitals that stand for their state: "Moscow said" - where a place speaks."""

from __future__ import annotations

from rashomon.linking.names.territories import capital_of
from rashomon.model import Reading


def metonyms_in(reading: Reading) -> dict[int, str]:
    """Find the mentions of capitals that speak in a document, and the states they stand for.

    A capital speaks where the words of its name are the whole source of an attribution.

    Returns:
        index of the mention -> key of the state.
    """
    speaking = [
        (mention.start, mention.end, index, capital_of(mention.name))
        for index, mention in enumerate(reading.mentions)
        if mention.kind in {"place", "country"} and capital_of(mention.name)
    ]
    if not speaking:
        return {}
    sources = {(a.source.start, a.source.end) for a in reading.attributions if a.source}
    return {index: f"iso:{code}" for start, end, index, code in speaking if (start, end) in sources}
