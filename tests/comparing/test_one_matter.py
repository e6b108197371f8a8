"""A row is one matter: no lump of many points, no row on a word that tells none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.comparing import Side, compare

Build = Callable[..., Side]
MAROVIC, HASKEL = ("Ilena Marovic",), ("Teodor Haskel",)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("President Marovic was clear on the fishing quota", "He made clear that the tannery stays shut"),
        ("they talked over the phone with many envoys", "a question by phone about the granary"),
        ("The Chancellor praised the new mint", "negotiations with the Chancellor about a ferry"),
        ("We met two years ago in the granary", "The pact on herring was signed 30 years ago"),
        ("It was a pleasure to see the choir of Selm", "with pleasure the delegates saw the new mint"),
    ],
)
def test_a_word_that_tells_no_matter_makes_no_row(account: Build, left: str, right: str) -> None:
    rows = compare(
        [account([(left, MAROVIC, "assert")]), account([(right, HASKEL, "assert")], issuer="B")]
    ).rows
    assert [row.relation for row in rows] == ["only", "only"]


def test_points_that_share_nothing_stand_in_no_row_together(account: Build) -> None:
    one = account(
        [
            ("The ferry pact opens the Lisk strait to trawlers", (), "assert"),
            ("The strait of Lisk holds a herring reserve", (), "assert"),
        ]
    )
    other = account(
        [
            ("The herring reserve and the granary pay for a tannery", (), "assert"),
            ("The ferry pact was signed by four harbours", (), "assert"),
        ],
        issuer="B",
    )
    third = account([("A granary, a tannery and a mint were built", (), "assert")], issuer="C")
    for row in compare([one, other, third]).rows:
        cells = [
            [one, other, third][n].document.text[p.start : p.end]
            for n, c in enumerate(row.cells)
            if c
            for p in c.points
        ]
        assert not any("trawlers" in text for text in cells) or not any("mint" in text for text in cells)


def test_of_what_one_account_alone_promises_amounts_come_first_and_idle_words_late(account: Build) -> None:
    told = [
        ("I will now turn to the interpreter", MAROVIC, "commit"),
        ("Varania will repair the lighthouse of Lisk", MAROVIC, "commit"),
        ("Varania will lend 40 million crowns to the flooded villages", MAROVIC, "commit"),
        ("Tolmark must open the strait to trawlers", MAROVIC, "request"),
    ]
    side = account(told)
    texts = [side.document.text[c.points[0].start :] for row in compare([side]).rows for c in row.cells if c]
    order = [next(n for n, text in enumerate(texts) if text.startswith(words)) for words, *_ in told]
    assert order == [3, 1, 0, 2]
