"""Document -> Reading, layer by layer."""

from rashomon.reading.draft import Draft
from rashomon.reading.reader import Reader, read, reader_for
from rashomon.reading.registry import Layer, layer, registered

__all__ = ["Draft", "Layer", "Reader", "layer", "read", "reader_for", "registered"]
