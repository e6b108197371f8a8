"""All statements of the corpora are taken, with text, issuer, date and language as they are given."""

import gzip
import json
from pathlib import Path

import pytest

from rashomon.intake import Taken, take

OFFICIAL = Path(__file__).parents[2].parent / "shared" / "corpora" / "official"


@pytest.mark.yardstick
def test_no_statement_fails() -> None:
    files = sorted(OFFICIAL.glob("*_en_*.jsonl.gz"))
    if not files:
        pytest.skip("../shared/corpora is not here")
    count = 0
    for file in files:
        with gzip.open(file) as stream:
            for line, result in zip(stream, take(str(file)), strict=True):
                given = json.loads(line)
                assert isinstance(result, Taken), result
                document = result.document
                assert document.text == given["text"]
                assert (document.issuer, document.language) == (given["issuer"], given["lang"])
                assert document.published == given["date"]
                count += 1
    assert count == 6161
