"""Readers put together from layers by name, and what takes a layer's place where it cannot run."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from rashomon.model import Document, ReaderError
from rashomon.reading import registry
from rashomon.reading.draft import Draft
from rashomon.reading.reader import Reader
from rashomon.reading.registry import chain_of, layer, registered


@pytest.fixture(autouse=True)
def _only_layers_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_LAYERS", {})


def make(
    name: str,
    *,
    needs: tuple[str, ...] = (),
    gives: tuple[str, ...] = (),
    usable: Callable[[], bool] | None = None,
) -> None:
    def step(draft: Draft) -> None:
        raise RuntimeError(f"{name} ran")

    step.__qualname__ = name
    if usable is None:
        layer(name, needs=needs, gives=gives)(step)
    else:
        layer(name, needs=needs, gives=gives, usable=usable)(step)


def names(*entries: str | list[str]) -> list[str]:
    return [one.name for one in chain_of(entries)]


def test_layers_run_in_the_order_in_which_they_are_named() -> None:
    make("syntax.v1", gives=("parse",))
    make("points.v1", needs=("parse",), gives=("points",))
    assert names("syntax.v1", "points.v1") == ["syntax.v1", "points.v1"]
    assert registered() == ("points.v1", "syntax.v1")


def test_the_first_usable_of_several_is_taken() -> None:
    make("points.v3", usable=lambda: False)
    make("points.v2", usable=lambda: True)
    make("points.v1")
    assert names(["points.v3", "points.v2", "points.v1"]) == ["points.v2"]
    assert names(["points.v1", "points.v2"]) == ["points.v1"]


def test_a_layer_is_usable_unless_it_says_otherwise() -> None:
    make("points.v1")
    assert chain_of(["points.v1"])[0].usable()


def test_whether_a_layer_is_usable_is_asked_when_a_reader_is_put_together_and_only_then() -> None:
    asked: list[str] = []

    def usable() -> bool:
        asked.append("points.v2")
        return len(asked) > 1

    make("points.v2", usable=usable)
    make("points.v1")
    assert asked == []
    assert names(["points.v2", "points.v1"]) == ["points.v1"]
    assert names(["points.v2", "points.v1"]) == ["points.v2"]


def test_a_layer_that_is_not_needed_is_not_asked() -> None:
    def usable() -> bool:
        raise AssertionError("asked for nothing")

    make("points.v2")
    make("points.v1", usable=usable)
    assert names(["points.v2", "points.v1"]) == ["points.v2"]


def test_alternatives_stand_in_the_recipe_as_a_list() -> None:
    make("syntax.v1", gives=("parse",))
    make("points.v2", needs=("parse",), usable=lambda: False)
    make("points.v1", needs=("parse",))
    recipe = yaml.safe_load("layers:\n  - syntax.v1\n  - [points.v2, points.v1]\n")
    assert [one.name for one in chain_of(recipe["layers"])] == ["syntax.v1", "points.v1"]


def test_needs_are_those_of_the_layer_that_was_taken() -> None:
    make("encoding.v1", gives=("encoded",), usable=lambda: False)
    make("encoding.none")
    make("points.v2", needs=("encoded",))
    make("points.v1")
    assert names(["encoding.v1", "encoding.none"], "points.v1") == ["encoding.none", "points.v1"]
    with pytest.raises(ReaderError, match=r"points\.v2 needs encoded; put a layer that gives it before"):
        chain_of([["encoding.v1", "encoding.none"], "points.v2"])


@pytest.mark.parametrize("entry", ["points.v2", ["points.v2"], ["points.v3", "points.v2"]])
def test_where_none_is_usable_the_error_names_all_and_says_what_to_do(entry: str | list[str]) -> None:
    make("points.v3", usable=lambda: False)
    make("points.v2", usable=lambda: False)
    with pytest.raises(ReaderError, match="cannot run here; name a layer of rules") as caught:
        chain_of([entry])
    for name in [entry] if isinstance(entry, str) else entry:
        assert name in caught.value.message


@pytest.mark.parametrize("entry", ["points.v9", ["points.v9", "points.v1"]])
def test_a_name_that_is_not_registered_is_an_error_that_lists_those_that_are(entry: str | list[str]) -> None:
    make("points.v1")
    with pytest.raises(ReaderError, match=r"no layer is called points\.v9; choose among points\.v1"):
        chain_of([entry])


def test_two_layers_cannot_have_one_name() -> None:
    make("points.v1")

    def other(draft: Draft) -> None:
        raise AssertionError

    with pytest.raises(ReaderError, match=r"two layers are called points\.v1"):
        layer("points.v1")(other)


def test_weights_that_do_not_belong_are_an_error_and_no_reason_to_fall_back() -> None:
    def usable() -> bool:
        raise ReaderError("the trained weights are not those that belong to this version")

    make("points.v2", usable=usable)
    make("points.v1")
    with pytest.raises(ReaderError, match="trained weights"):
        chain_of([["points.v2", "points.v1"]])


def test_what_a_reader_lists_as_gone_wrong_is_the_layer_that_ran() -> None:
    make("points.v2", usable=lambda: False)
    make("points.v1")
    reading = Reader("en/1", "en", chain_of([["points.v2", "points.v1"]]))(Document("Varania agreed."))
    assert [(problem.layer, problem.message) for problem in reading.problems] == [
        ("points.v1", "RuntimeError: points.v1 ran")
    ]
