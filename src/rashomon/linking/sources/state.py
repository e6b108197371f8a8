"""The index of quotations as bytes, and back."""

from __future__ import annotations

import zlib

from rashomon.linking.sources.quoting import QuotationIndex

_FORM = "rashomon.sources.1"


def packed(index: QuotationIndex) -> bytes:
    """Write the index: ids, how many numbers each has, the numbers (32 bits, little end first)."""
    import msgspec
    import numpy as np

    counts = np.bincount(index.owners, minlength=len(index.ids)).astype("<u4").tobytes()
    numbers = index.numbers.astype("<u4").tobytes()
    return msgspec.msgpack.encode((_FORM, index.ids, zlib.compress(counts, 1), numbers))


def unpacked(state: bytes) -> QuotationIndex | None:
    """Read it back; None where it is none, or of another version."""
    import msgspec
    import numpy as np

    try:
        form, ids, counts, numbers = msgspec.msgpack.decode(state, type=tuple[str, list[str], bytes, bytes])
    except msgspec.DecodeError:
        return None
    if form != _FORM:
        return None
    sizes = np.frombuffer(zlib.decompress(counts), dtype="<u4").astype(np.int64)
    owners = np.repeat(np.arange(len(ids), dtype=np.int32), sizes)
    return QuotationIndex(ids, np.frombuffer(numbers, dtype="<u4").astype(np.uint32), owners)
