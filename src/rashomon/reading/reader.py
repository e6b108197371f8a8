"""Document -> Reading, by the reader that the language's folder describes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from importlib.resources import files

import yaml

from rashomon.model import Document, Problem, Reading
from rashomon.reading.draft import Draft
from rashomon.reading.registry import Layer, chain_of

_LANGUAGES = "rashomon.reading.languages"


@dataclass(frozen=True, slots=True)
class Reader:
    """A named, versioned chain of layers for one language."""

    name: str
    language: str
    layers: tuple[Layer, ...]

    def __call__(self, document: Document) -> Reading:
        """Read one Document; a layer that fails is named in `problems` and the others go on."""
        draft = Draft(document)
        if self.language == "any":
            draft.problems.append(
                Problem("reader", f"no reader for language {document.language!r}: names, attributions and"
                        " points were not read; the text is stored and can be searched")
            )  # fmt: skip
        for layer in self.layers:
            try:
                layer.step(draft)
            except Exception as error:  # noqa: BLE001 - one layer's failure must not lose the document
                draft.problems.append(Problem(layer.name, f"{type(error).__name__}: {error}"))
        return draft.finish(self.name)


@cache
def reader_for(language: str, *, by_rules: bool = False) -> Reader:
    """Put the reader for a BCP 47 language together; the reader `any` where there is none.

    Args:
        language: BCP 47 code.
        by_rules: leave trained layers out, as where their weights are not installed.

    Raises:
        ReaderError: the language's `reader.yaml` names layers that do not fit.
    """
    folder = language.split("-", maxsplit=1)[0].lower()
    if not folder.isalpha() or not files(_LANGUAGES).joinpath(folder, "reader.yaml").is_file():
        folder = "any"
    recipe = yaml.safe_load(files(_LANGUAGES).joinpath(folder, "reader.yaml").read_text("utf-8"))
    for module in recipe["modules"]:
        import_module(module)
    layers = chain_of(recipe["layers"], last=by_rules)
    best = all(
        layer.name == (entry if isinstance(entry, str) else entry[0])
        for layer, entry in zip(layers, recipe["layers"], strict=True)
    )
    # Another name where rules stand in for trained layers, so that a case knows what to read again.
    return Reader(recipe["name"] if best else f"{recipe['name']}-rules", folder, layers)


def read(document: Document, *, language: str | None = None) -> Reading:
    """Find all that one Document says by itself.

    Pure and deterministic: the same Document and the same reader give the same Reading.

    Args:
        document: what to read.
        language: read it as this BCP 47 language instead of the Document's own.
    """
    chosen = language or document.language
    reading = reader_for(chosen)(document)
    return reading if language is None else replace(reading, language=chosen)
