"""Rows that share rare words with one stand first among those that a person may join with it."""

from __future__ import annotations

from rashomon.workflow.nearby_rows import nearest_first

OTHERS = (
    "President Marovic and King Oswin spoke of the harbour, the fishermen, the flood and the border",
    "The King spoke of the weather",
    "The harbour of Vell will stay closed",
    "ميناء فيل مغلق",
)


def test_a_rare_word_tells_more_than_many_common_ones() -> None:
    assert nearest_first("The King closed Vell", OTHERS)[0] == 2


def test_a_long_row_does_not_win_by_its_length() -> None:
    assert nearest_first("harbour", OTHERS)[:2] == [2, 0]


def test_what_shares_nothing_keeps_its_order_behind() -> None:
    assert nearest_first("wort", OTHERS) == [0, 1, 2, 3]
    assert nearest_first("ميناء", OTHERS)[0] == 3
    assert nearest_first("", ()) == []
