"""What is kept of texts linked before, so that later ones are compared without loading these."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.linking.copies.anchors import Anchors
from rashomon.linking.copies.comparing import Compared
from rashomon.linking.copies.sketches import Sketch

_FORM = "rashomon.copies.4"


@dataclass(frozen=True, slots=True)
class Kept:
    """The texts of a case in short.

    Attributes:
        texts: by key, the sketch of each text; of those that differ in marks alone, one.
        documents: id of each document with the key of its text and the hash that exact copies share.
        compared: what pairs of texts share, by their keys, the longer first.
        anchors: by key, what a translation keeps of a text; of texts that may have one.
    """

    texts: dict[bytes, Sketch] = field(default_factory=dict)
    documents: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)
    compared: dict[tuple[bytes, bytes], Compared] = field(default_factory=dict)
    anchors: dict[bytes, Anchors] = field(default_factory=dict)

    def add(self, document: str, sketch: Sketch) -> None:
        """Keep the text of a document."""
        self.texts.setdefault(sketch.key, sketch)
        self.documents[document] = (sketch.key, sketch.exact)


def packed(kept: Kept) -> bytes:
    """Write it: keys, sizes and lengths of samples, all samples as one array (32 bits, little end first)."""
    import msgspec
    import numpy as np

    keys = list(kept.texts)
    place = {key: i for i, key in enumerate(keys)}
    texts = [(one.key, one.size, one.language, len(one.sample)) for one in kept.texts.values()]
    samples = np.concatenate([kept.texts[key].sample for key in keys]) if keys else np.zeros(0, dtype="<u4")
    documents = [(id_, place[key], exact) for id_, (key, exact) in kept.documents.items()]
    pairs = [
        (place[a], place[b], c.shared, c.kept, c.changed, c.changes) for (a, b), c in kept.compared.items()
    ]
    anchors = [
        (place[key], *(np.fromiter(half, "<u4", len(found)).tobytes() for half in (found, found.values())))
        for key, found in kept.anchors.items()
    ]
    return msgspec.msgpack.encode((_FORM, texts, samples.astype("<u4").tobytes(), documents, pairs, anchors))


def unpacked(state: bytes) -> Kept | None:
    """Read it back; None where it is none, or of another version."""
    import msgspec
    import numpy as np

    form = tuple[
        str,
        list[tuple[bytes, int, str, int]],
        bytes,
        list[tuple[str, int, bytes]],
        list[tuple[int, int, float, float, float, int]],
        list[tuple[int, bytes, bytes]],
    ]
    try:
        version, texts, packed_samples, documents, pairs, anchors = msgspec.msgpack.decode(state, type=form)
    except msgspec.DecodeError:
        return None
    if version != _FORM:
        return None
    samples = np.frombuffer(packed_samples, dtype="<u4")
    kept, at = Kept(), 0
    keys = [key for key, *_ in texts]
    for key, size, language, count in texts:
        kept.texts[key] = Sketch(key, key, size, language, samples[at : at + count])
        at += count
    kept.documents.update((id_, (keys[i], exact)) for id_, i, exact in documents)
    kept.compared.update(((keys[i], keys[j]), Compared(*rest)) for i, j, *rest in pairs)
    for i, *halves in anchors:
        numbers, weights = (np.frombuffer(half, dtype="<u4").tolist() for half in halves)
        kept.anchors[keys[i]] = dict(zip(numbers, weights, strict=True))
    return kept
