"""Every error names the place, says what to do, and stands in the tree that the docstring draws."""

import inspect

from rashomon.model import errors


def classes() -> list[type[errors.RashomonError]]:
    found = [thing for _, thing in inspect.getmembers(errors, inspect.isclass)]
    return [thing for thing in found if issubclass(thing, errors.RashomonError)]


def test_an_error_reads_as_a_sentence_with_file_place_advice_and_code() -> None:
    error = errors.BrokenInput(
        "no text in it", path="week.jsonl", place="line 3", advice="add the key 'text'"
    )
    assert str(error) == "week.jsonl, line 3: no text in it; add the key 'text' [R104]"


def test_an_error_without_a_place_is_still_a_sentence() -> None:
    assert str(errors.NotFound("no event e-12")) == "no event e-12 [R300]"


def test_codes_are_unique_so_that_users_can_search_for_them() -> None:
    codes = [thing.code for thing in classes()]
    assert len(codes) == len(set(codes))


def test_the_drawn_tree_names_every_error() -> None:
    assert errors.__doc__
    for thing in classes():
        assert thing.__name__ in errors.__doc__
