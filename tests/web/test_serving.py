"""The real server on a real socket."""

from __future__ import annotations

import time
from typing import Any

import httpx
import pytest


@pytest.mark.timing
def test_the_body_of_an_answer_does_not_wait_until_its_head_is_acknowledged(served: str) -> None:
    def taken(client: Any) -> float:
        began = time.perf_counter()
        assert client.get("/nothing").status_code == 404
        return time.perf_counter() - began

    with httpx.Client(base_url=served) as client:
        assert min(taken(client) for _ in range(10)) < 0.030
