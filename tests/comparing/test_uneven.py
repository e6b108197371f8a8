"""Accounts that hardly match: short and long, equal, empty, unread, denying, many."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.comparing import Held, Side, compare
from rashomon.model import Problem, summarised

Build = Callable[..., Side]
MAROVIC = ("Ilena Marovic",)
RAILWAY = ("Marovic and Haskel agreed on the reopening of the Lisk railway", (), "agree")
LOAN = ("Marovic promised a loan of 40 million crowns for the flooded villages", MAROVIC, "commit")
NO_READER = Problem("reader", "no reader for language 'uz': points were not read")


def test_a_short_account_beside_a_long_one_is_silent_and_contradicts_nothing(account: Build) -> None:
    nouns = ("harbour", "mint", "observatory", "granary", "ferry", "archive", "lighthouse", "tannery")
    filler = [
        (f"The committee visited the {noun} of district {n}", (), "do") for n in range(20) for noun in nouns
    ]
    short, long = account([RAILWAY]), account([*filler, RAILWAY, LOAN], issuer="B")
    assert len(long.document.text) > 7_000
    found = summarised(compare([short, long]))
    assert (found.by_all, dict(found.relations)["contradicts"], dict(found.relations)["differs"]) == (1, 0, 0)
    assert found.columns[0].silent == found.by_one == len(filler) + 1


def test_of_a_long_account_what_a_reader_would_miss_most_comes_first(account: Build) -> None:
    long = account(
        [
            ("President Ilena Marovic met Teodor Haskel in Port Selm", (), "do"),
            ("She thanked the harbour choir", MAROVIC, "appreciate"),
            ("The dam was finished long ago", (), "assert"),
            ("The dam holds 300 tonnes of silt", (), "assert"),
            ("Marovic warned that the sluices would be shut", MAROVIC, "warn"),
            LOAN,
        ]
    )
    first = [row.cells[0].points[0].act for row in compare([long]).rows if row.cells[0]]
    assert first == ["commit", "warn", "assert", "assert", "do", "appreciate"]


def test_equal_accounts_differ_in_nothing(account: Build) -> None:
    found = summarised(compare([account([RAILWAY, LOAN]), account([RAILWAY, LOAN], issuer="B")]))
    assert (found.matters, found.by_all, found.by_one, found.aspects) == (2, 2, 0, ())
    assert dict(found.relations) == {"contradicts": 0, "differs": 0, "same": 2}


def test_an_account_without_points_is_empty_and_not_silent(account: Build) -> None:
    empty = account([], text="Photographs.", issuer="B", facts=[("kind", "statement", "Photographs")])
    comparison = compare([account([RAILWAY]), empty])
    assert [column.state for column in comparison.columns] == ["read", "empty"]
    assert "no point was read in B" in comparison.rows[0].why
    assert "silent" not in comparison.rows[0].why
    assert comparison.facts == (), "a text in which nothing is stated is no statement"
    assert summarised(comparison).columns[1].silent == 0


def test_an_account_in_an_unread_language_is_never_called_silent(account: Build) -> None:
    unread = account([], text="Uchrashuv bo'ldi.", language="uz", issuer="B", problems=(NO_READER,))
    comparison = compare([account([RAILWAY]), unread, account([LOAN], issuer="C")])
    assert comparison.columns[1].state == "unread"
    whys = {row.why for row in comparison.rows}
    assert all("no point was read in B" in why for why in whys)
    found = summarised(comparison)
    assert (found.accounts, found.read, found.columns[1].silent) == (3, 2, 0)


def test_all_means_all_that_were_read(account: Build) -> None:
    unread = account([], text="Uchrashuv bo'ldi.", language="uz", issuer="C", problems=(NO_READER,))
    found = summarised(compare([account([RAILWAY]), account([RAILWAY], issuer="B"), unread]))
    assert (found.by_all, found.by_some, found.by_one) == (1, 0, 0)


def test_a_row_of_one_account_says_against_what_the_other_is_silent(account: Build) -> None:
    held = Held("B", 14, "2031-03-02", "2031-03-09")
    other = account([RAILWAY], issuer="B", held=held)
    only = next(row for row in compare([account([LOAN], issuer="A"), other]).rows if row.cells[0])
    assert only.why == (
        "Only A has this, as promised by Ilena Marovic; B (one of the 14 documents that we hold from it "
        "between 2031-03-02 and 2031-03-09) is silent on it"
    )


def test_who_denies_that_it_took_place_contradicts_who_tells_it(account: Build) -> None:
    cast = [("participants", name, name) for name in ("Ilena Marovic", "Teodor Haskel")]
    met = account([("President Ilena Marovic met Teodor Haskel in Port Selm", (), "do")], facts=cast)
    words = "The Ministry denied that Ilena Marovic met Teodor Haskel in Port Selm"
    denied = account([(words, (), "reject", None, "denied")], issuer="B", facts=cast)
    assert compare([met, denied]).rows[0].relation == "contradicts"


def test_twenty_accounts_make_one_table(account: Build) -> None:
    sides = [account([RAILWAY, LOAN] if n % 2 else [RAILWAY], issuer=f"Issuer {n}") for n in range(20)]
    comparison = compare(sides)
    found = summarised(comparison)
    assert (found.matters, found.by_all, found.by_some) == (2, 1, 1)
    assert len(comparison.rows[0].stands[0].columns) == 20
    assert sum(told.silent for told in found.columns) == 10
