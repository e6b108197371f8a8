"""Layers by versioned name, and readers put together from them.

A layer declares what it needs and what it gives; a reader is a list of layer names in the file
`reader.yaml` of a language. So a layer can be replaced by a better one without touching its neighbours.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rashomon.model import ReaderError
from rashomon.reading.draft import Draft

Step = Callable[[Draft], None]


@dataclass(frozen=True, slots=True)
class Layer:
    """One step of reading.

    Attributes:
        name: versioned name ("sections.v1").
        needs: fields of the Draft it reads; each must be given by an earlier layer.
        gives: fields of the Draft it fills.
        step: the function that does it.
        usable: tells whether it can run here, for a layer that rests on a file of weights.
    """

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    step: Step
    usable: Callable[[], bool]


_LAYERS: dict[str, Layer] = {}


def _always() -> bool:
    return True


def layer(
    name: str,
    *,
    needs: tuple[str, ...] = (),
    gives: tuple[str, ...] = (),
    usable: Callable[[], bool] = _always,
) -> Callable[[Step], Step]:
    """Register a function as a layer under a versioned name."""

    def register(step: Step) -> Step:
        if name in _LAYERS and _LAYERS[name].step.__qualname__ != step.__qualname__:
            raise ReaderError(f"two layers are called {name}", advice="give one of them another version")
        _LAYERS[name] = Layer(name, needs, gives, step, usable)
        return step

    return register


def registered() -> tuple[str, ...]:
    """Names of all layers, sorted."""
    return tuple(sorted(_LAYERS))


def chain_of(names: Sequence[str | Sequence[str]], *, last: bool = False) -> tuple[Layer, ...]:
    """Look the layers up and check that each finds what it needs.

    Args:
        names: one name a layer, in the order in which they run; where several names stand for one layer, the
            first that is usable here is taken, so that a trained layer falls back on its rules.
        last: take the last of several names instead, the one that needs least.

    Raises:
        ReaderError: a name that is not registered, a need that no earlier layer gives, or no usable layer.
    """
    given: set[str] = set()
    layers = []
    for entry in names:
        found = _first_usable([entry] if isinstance(entry, str) else list(entry)[-1 if last else 0 :])
        name = found.name
        missing = [need for need in found.needs if need not in given]
        if missing:
            raise ReaderError(
                f"layer {name} needs {', '.join(missing)}", advice="put a layer that gives it before"
            )
        given.update(found.gives)
        layers.append(found)
    return tuple(layers)


def _first_usable(names: list[str]) -> Layer:
    unknown = [name for name in names if name not in _LAYERS]
    if unknown or not names:
        missing = unknown[0] if unknown else "nothing"
        raise ReaderError(f"no layer is called {missing}", advice=f"choose among {', '.join(registered())}")
    for name in names:
        if _LAYERS[name].usable():
            return _LAYERS[name]
    raise ReaderError(f"{' and '.join(names)} cannot run here", advice="name a layer of rules behind them")
