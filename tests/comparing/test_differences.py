"""What a journalist would be misled by: each fault with invented texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.comparing import Side, compare
from rashomon.comparing.matter import matters
from rashomon.model import Comparison, Row

MAROVIC = ("Ilena Marovic",)
BOTH = ("Ilena Marovic + Teodor Haskel",)
Build = Callable[..., Side]


def told(sides: list[Side], row: Row) -> list[list[str]]:
    return [
        [s.document.text[p.start : p.end] for p in cell.points] if cell else []
        for s, cell in zip(sides, row.cells, strict=True)
    ]


def row_of(sides: list[Side], comparison: Comparison, piece: str) -> Row:
    return next(
        row for row in comparison.rows if any(piece in text for cell in told(sides, row) for text in cell)
    )


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (("PT2H", "two hours"), ("PT90M", "90 minutes"), "contradicts"),
        (("PT45M", "45 minutes"), ("PT1H", "an hour"), "contradicts"),
        (("PT1H", "about an hour"), ("PT1H", "an hour"), "same"),
        (("PT50M", "about 50 minutes"), ("PT1H", "an hour"), "same"),
        (("PT3H", "more than 3 hours"), ("PT1H", "an hour"), "differs"),
    ],
)
def test_durations_exclude_each_other_only_where_both_are_exact(
    account: Build, left: tuple[str, str], right: tuple[str, str], relation: str
) -> None:
    sides = [
        account(
            [], text=f"They talked for {words}.", issuer=name, facts=[("duration", value, words.split()[-1])]
        )
        for name, (value, words) in (("A", left), ("B", right))
    ]
    assert compare(sides).facts[0].relation == relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Tolmark side", "Varanian side", "contradicts"),
        ("Tolmark side", "the Tolmark party", "same"),
        ("Varanian side", "Varania", "same"),
    ],
)
def test_sides_are_told_apart_by_the_name_of_their_state(
    account: Build, left: str, right: str, relation: str
) -> None:
    sides = [
        account([], text=f"{value} asked.", issuer=name, facts=[("initiator", value, value)])
        for name, value in (("A", left), ("B", right))
    ]
    assert compare(sides).facts[0].relation == relation


def test_the_row_of_the_encounter_holds_nothing_but_the_encounter(account: Build) -> None:
    left = account(
        [
            ("President Ilena Marovic met Minister Teodor Haskel in Port Selm", (), "do"),
            ("Marovic announced that ten sailors of Tolmark would be released", MAROVIC, "commit"),
        ]
    )
    right = account(
        [
            ("Port Selm, 6 May 2031", (), "assert"),
            ("Teodor Haskel was received by President Ilena Marovic in Port Selm", (), "do"),
            (
                "Haskel proposed a second meeting with Ilena Marovic in Port Selm",
                ("Teodor Haskel",),
                "request",
            ),
        ],
        issuer="Tolmark Foreign Ministry",
    )
    sides = [left, right]
    comparison = compare(sides)
    row = row_of(sides, comparison, "met Minister")
    assert row.why == "Both tell that it took place"
    assert [len(cell) for cell in told(sides, row)] == [1, 1]
    for alone in ("ten sailors", "6 May 2031", "second meeting"):
        assert row_of(sides, comparison, alone).relation == "only"


@pytest.mark.parametrize(
    ("text", "act", "encounter"),
    [
        ("Ilena Marovic spoke with Teodor Haskel", "do", "told"),
        ("The conversation lasted 45 minutes", "assert", "setting"),
        ("Tolmark had asked for the call", "request", "setting"),
        ("Ilena Marovic last met Teodor Haskel in 2022", "do", ""),
        ("Teodor Haskel will visit Ilena Marovic", "commit", ""),
        ("Ilena Marovic repaired the Orel dam", "do", ""),
    ],
)
def test_which_points_tell_of_the_encounter(account: Build, text: str, act: str, encounter: str) -> None:
    facts = [("participants", name, name) for name in ("Ilena Marovic", "Teodor Haskel")]
    whole = f"{text}. Ilena Marovic. Teodor Haskel."
    side = account([(text, (), act)], text=whole, facts=facts)
    assert matters(side, 0)[0].encounter == encounter


def test_why_is_one_short_sentence_and_groups_who_agrees(account: Build) -> None:
    points = [("The leaders agreed on the reopening of the Lisk crossing", BOTH, "agree")]
    sides = [
        account(points, issuer="the Agency"),
        account(points, issuer="the Herald"),
        account(
            [("The leaders discussed the reopening of the Lisk crossing", BOTH, "discuss")], issuer="Tolmark"
        ),
    ]
    why = compare(sides).rows[0].why
    assert why == (
        "All three speak of the reopening of the Lisk crossing:"
        " Tolmark has it as discussed, the Agency and the Herald as agreed"
    )


def test_a_denial_of_an_agreement_contradicts_it(account: Build) -> None:
    agreed = account([("The sides agreed to open a direct line between duty officers", BOTH, "agree")])
    denied = account(
        [("The Office denies that it agreed to open a direct line", (), "reject", None, "denied")], issuer="B"
    )
    row = compare([agreed, denied]).rows[0]
    assert (row.relation, row.aspects) == ("contradicts", ("act",))
    assert "B says that it is not so" in row.why


def test_no_agreement_contradicts_an_agreement_that_it_does_not_name(account: Build) -> None:
    agreed = account([("The sides agreed to open a line between duty officers", BOTH, "agree")])
    denied = account([("No agreement was reached", (), "assert")], issuer="B")
    assert compare([agreed, denied]).rows[0].relation == "contradicts"


def test_a_denial_that_points_back_is_about_what_stands_before_it(account: Build) -> None:
    agreed = account([("The leaders agreed to reopen the Lisk crossing to lorries", BOTH, "agree")])
    other = account(
        [
            (
                "Varania said that the leaders agreed to reopen the Lisk crossing to lorries",
                ("Varania",),
                "assert",
            ),
            ("Haskel denied this", ("Teodor Haskel",), "reject", None, "denied"),
        ],
        issuer="Telegraph",
    )
    sides = [agreed, other]
    row = row_of(sides, compare(sides), "denied this")
    assert row.relation == "contradicts"


def test_opposites_count_at_one_head_only(account: Build) -> None:
    def relation(left: str, right: str) -> str:
        sides = [account([(left, BOTH, "discuss")]), account([(right, BOTH, "discuss")], issuer="B")]
        return compare(sides).rows[0].relation

    assert relation("They held open talks on the Orel dam", "They held secret talks on the Orel dam") == (
        "contradicts"
    )
    assert relation(
        "They held talks on the open Orel dam sluices", "They held secret talks on the Orel dam sluices"
    ) != ("contradicts")


def test_copies_do_not_stand_before_differences_and_promises_stand_before_courtesies(account: Build) -> None:
    copied = [("The harbour choir of Lisk sang the old anthem", (), "do")]
    left = account(
        [
            *copied,
            ("They agreed on the Orel dam", BOTH, "agree"),
            ("Marovic thanked the cooks", MAROVIC, "appreciate"),
            ("Marovic pledged a new granary", MAROVIC, "commit"),
        ]
    )
    right = account([*copied, ("They discussed the Orel dam", BOTH, "discuss")], issuer="B")
    sides = [left, right]
    order = [told(sides, row)[0][0] for row in compare(sides).rows]
    assert [text.rsplit(" ", 1)[-1] for text in order] == ["dam", "anthem", "granary", "cooks"]
