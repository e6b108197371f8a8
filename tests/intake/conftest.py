"""Sources are real files in a folder of the test; what comes back is a Document or an error."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.intake import Options, Taken, take
from rashomon.model import InputError

TakeOne = Callable[..., Taken]
RefuseOne = Callable[..., InputError]


@pytest.fixture
def take_one() -> TakeOne:
    """Take a source that holds one Document."""

    def one(source: Path | str, **options: object) -> Taken:
        results = list(take(str(source), Options(**options)))  # type: ignore[arg-type]  # as the test says
        assert len(results) == 1
        assert isinstance(results[0], Taken), results[0]
        return results[0]

    return one


@pytest.fixture
def refuse_one() -> RefuseOne:
    """Take a source that gives one error; it must name its path and say what to do."""

    def one(source: Path | str, **options: object) -> InputError:
        results = list(take(str(source), Options(**options)))  # type: ignore[arg-type]  # as the test says
        assert len(results) == 1, results
        error = results[0]
        assert isinstance(error, InputError)
        assert error.path
        assert error.path in str(error)
        return error

    return one
