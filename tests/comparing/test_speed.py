"""Comparing is fast enough to wait for."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import pytest

from rashomon.comparing import Side, compare


@pytest.mark.timing
def test_twenty_accounts_take_less_than_five_seconds(account: Callable[..., Side]) -> None:
    nouns = ("railway", "dam", "loan", "harbour", "ferry", "archive", "granary", "treaty", "border", "pilot")
    sides = [
        account(
            [
                (f"Marovic {verb} the {noun} of district {n * number}", ("Ilena Marovic",), "discuss")
                for n, noun in enumerate(nouns)
                for verb in ("discussed", "reviewed", "toured", "measured")
            ],
            issuer=f"Issuer {number}",
        )
        for number in range(20)
    ]
    compare(sides[:2])
    tracer = sys.gettrace()
    sys.settrace(None)  # users do not wait for what measuring coverage costs
    try:
        began = time.process_time()
        compare(sides)
        assert time.process_time() - began < 5.0
    finally:
        sys.settrace(tracer)
