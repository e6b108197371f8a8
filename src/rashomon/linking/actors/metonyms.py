"""Capitals that stand for their state: "Moscow said" - where a place speaks."""

from __future__ import annotations

from rashomon.linking.names.territories import capital_of
from rashomon.model import Reading


def metonyms_in(text: str, reading: Reading) -> dict[int, str]:
    """Find the mentions of capitals that speak in a document, and the states they stand for.

    A capital speaks where it is the source of an attribution by its own words, or a link of a source
    chain; there one mention alone is the speaker where the words say which.

    Returns:
        index of the mention -> key of the state.
    """
    sources = {
        (attribution.source.start, attribution.source.end)
        for attribution in reading.attributions
        if attribution.source and capital_of(attribution.source.of(text))
    }
    if not sources:
        return {}
    found: dict[int, str] = {}
    for index, mention in enumerate(reading.mentions):
        if mention.kind in {"place", "country"} and any(
            start <= mention.start and mention.end <= end for start, end in sources
        ):
            code = capital_of(mention.name)
            if code:
                found[index] = f"iso:{code}"
    return found
