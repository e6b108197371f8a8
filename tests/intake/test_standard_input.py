"""Standard input: bytes, whose format shows."""

import io
import json
import sys
from types import SimpleNamespace

import pytest

from rashomon.intake import Taken, take
from rashomon.model import EmptyInput

MAIL = b"From: Varania <press@varania.example>\nSubject: Talks\n\nThey met.\n"


@pytest.mark.parametrize(
    ("content", "text", "media_type"),
    [
        (b" The ministers met.\r\n", " The ministers met.\r\n", "text/plain"),
        (b"<!doctype html><p>The ministers met.</p>", "The ministers met.", "text/html"),
        (MAIL, "They met.", "message/rfc822"),
        (json.dumps({"text": "They met."}).encode(), "They met.", "application/json"),
        (json.dumps([{"text": "They met."}], indent=1).encode(), "They met.", "application/json"),
    ],
)
def test_the_format_is_told_by_the_bytes(
    monkeypatch: pytest.MonkeyPatch, content: bytes, text: str, media_type: str
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))
    (result,) = take("-")
    assert isinstance(result, Taken)
    assert (result.document.text, result.media_type) == (text, media_type)
    assert (result.document.path or "").startswith("-")


def test_nothing_on_standard_input_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"")))
    (result,) = take("-")
    assert isinstance(result, EmptyInput)
