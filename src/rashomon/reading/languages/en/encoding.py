"""The layer `encoding.en.v1`: a vector for every token, by the weights that ship with the reader."""

from __future__ import annotations

from functools import cache

from rashomon.reading.draft import Draft
from rashomon.reading.quotations import outer_quotations
from rashomon.reading.registry import layer
from rashomon.reading.trained.encoded import Encoded
from rashomon.reading.trained.encoder import Encoder
from rashomon.reading.trained.tokens import tokens_of
from rashomon.reading.trained.weights import Weights, weights_in

_PACKAGE = "rashomon.reading.languages.en.weights"
_CARD = "card.yaml"


@cache
def weights() -> Weights | None:
    """The trained weights for English, None where they are not installed.

    Raises:
        ReaderError: the file is not the one that its card names.
    """
    return weights_in(_PACKAGE, _CARD)


def trained() -> bool:
    """Tell whether the trained weights are here."""
    return weights() is not None


@cache
def _encoder() -> Encoder:
    held = weights()
    assert held is not None  # a layer that asks for it runs only where `trained`
    return Encoder(held)


@layer("encoding.en.v1", needs=("parse", "sentences"), gives=("encoded",), usable=trained)
def encode(draft: Draft) -> None:
    """Encode the tokens of a text."""
    if draft.parse is None:
        return
    quoted = outer_quotations(draft.text, [s.end for s in draft.sentences])
    draft.encoded = Encoded(tokens_of(draft.parse, quoted), _encoder())


@layer("encoding.none", needs=(), gives=("encoded",))
def leave(draft: Draft) -> None:
    """Leave a text without vectors: the layers of rules need none."""
