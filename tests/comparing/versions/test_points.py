"""What became of the points and of the header facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rashomon.comparing import Side
from rashomon.comparing.versions import revise
from rashomon.model import Problem, Span
from rashomon.model.revision import PointChange, Revision

Build = Callable[..., Side]
LINE = "The sides agreed to open a direct line by 1 April"
THANKS = "Aldane thanked the Government of Lestria for its hospitality and for the quiet room"
CAMPS = "She rejected the claim that there are training camps in the hills near Ister"


def between(before: Side, after: Side) -> Revision:
    return revise((before.document, before.reading), (after.document, after.reading))


def told(before: Side, after: Side) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.relation, one.aspects) for one in between(before, after).points]


def test_the_same_words_at_another_place_are_unchanged(account: Build) -> None:
    before = account([(LINE, (), "agree"), (CAMPS, (), "reject")])
    after = account(
        [(LINE, (), "agree"), (CAMPS, (), "reject")], text=f"Updated at noon.\n\n{LINE}. {CAMPS}."
    )
    assert told(before, after) == [("same", ()), ("same", ())]


def test_agreed_that_became_discussed_is_changed_in_its_act(account: Build) -> None:
    before = account([(LINE, ("the sides",), "agree")])
    after = account([(LINE.replace("agreed to open", "discussed"), ("the sides",), "discuss")])
    [change] = between(before, after).points
    assert change.relation == "changed"
    assert change.aspects == ("words", "act")
    assert change.why == "act: agree became discuss"


def test_another_amount_speaker_addressee_and_hedge_are_each_named(account: Build) -> None:
    before = account(
        [("Velis promised a loan of 40 million crowns to Tolmark", ("Velis",), "commit", "Tolmark")]
    )
    after = account(
        [
            (
                "Velis promised a loan of 20 million crowns to Lestria",
                ("Aldane",),
                "commit",
                "Lestria",
                "uncertain",
            )
        ]
    )
    [change] = between(before, after).points
    assert change.aspects == ("words", "quantity", "who", "to", "hedge")
    assert "“40 million crowns” became “20 million crowns”" in change.why
    assert "who: Velis became Aldane" in change.why


def test_points_are_dropped_added_and_moved(account: Build) -> None:
    before = account([(LINE, (), "agree"), (THANKS, (), "appreciate"), ("He left in the rain", (), "do")])
    after = account(
        [(THANKS, (), "appreciate"), (LINE, (), "agree"), ("Tolmark will publish its findings", (), "commit")]
    )
    relations = [relation for relation, _ in told(before, after)]
    assert sorted(relations) == ["added", "dropped", "moved", "same"]
    assert relations[:2] == ["dropped", "added"], "what changed comes first"


def test_a_point_that_is_cut_in_two_is_no_added_point(account: Build) -> None:
    text = f"{LINE} and to meet again in Orsk in the autumn."
    before = account([(text[:-1], (), "agree")], text=text)
    after = account([(LINE, (), "agree"), ("to meet again in Orsk in the autumn", (), "agree")], text=text)
    [change] = between(before, after).points
    assert (change.relation, len(change.before), len(change.after)) == ("same", 1, 2)


def test_the_same_sentence_read_otherwise_is_the_readers_doing(account: Build) -> None:
    before = account([(LINE, (), "agree"), (CAMPS, (), "reject")])
    after = account([(LINE, (), "agree"), (CAMPS, (), "assert")])
    [_, change] = between(before, after).points
    assert change.relation == "same"
    assert change.why == "the same words, read otherwise: act: reject became assert"


def test_the_same_words_with_another_speaker_are_changed(account: Build) -> None:
    def said(by: str, act: str) -> Side:
        text = f"“{LINE}”, {by} said."
        side = account([(LINE, (by,), act)], text=text)
        return replace(side, reading=replace(side.reading, sentences=(Span(0, len(text)),)))

    [change] = between(said("Velis", "agree"), said("Aldane", "agree")).points
    assert (change.relation, change.aspects) == ("changed", ("who",))


def test_a_point_that_was_rewritten_elsewhere_is_one_matter(account: Build) -> None:
    before = account([("Velis thanked the harbour choir for singing", (), "appreciate"), (LINE, (), "agree")])
    after = account([(LINE, (), "agree"), ("Velis thanked the harbour choir for dancing", (), "appreciate")])
    changes: tuple[PointChange, ...] = between(before, after).points
    assert [one.relation for one in changes] == ["changed", "same"]
    assert "stands elsewhere" in changes[0].why


def test_header_facts_and_what_is_told_about_the_document_are_compared(account: Build) -> None:
    before = account(
        [("Velis met Aldane in Vell for two hours", (), "do")],
        facts=[
            ("duration", "PT2H", "two hours"),
            ("participants", "Radomir Velis", "Velis"),
            ("place", "Vell", "Vell"),
        ],
        published="2024-03-14",
    )
    after = account(
        [("Velis met Haskel in Vell for 90 minutes", (), "do")],
        facts=[
            ("duration", "PT1H30M", "90 minutes"), ("participants", "R. Velis", "Velis"),
            ("participants", "Haskel", "Haskel"), ("place", "Vell", "Vell"),
        ],
        published="2024-03-15",
    )  # fmt: skip
    revision = between(before, after)
    assert [(one.fact, one.relation) for one in revision.facts] == [
        ("duration", "changed"), ("participants", "added"), ("place", "same"), ("participants", "same"),
    ]  # fmt: skip
    assert [(one.field, one.before, one.after) for one in revision.fields] == [
        ("published", "2024-03-14", "2024-03-15")
    ]


def test_where_a_text_was_not_read_the_words_are_compared_and_it_is_said(account: Build) -> None:
    problem = (Problem("reader", "no reader for language 'ar'"),)
    before = account([], text="التقى الوزير نظيره", language="ar", problems=problem)
    after = account([], text="التقى الرئيس نظيره", language="ar", problems=problem)
    revision = between(before, after)
    assert revision.points == ()
    assert len(revision.changes) == 1
    assert len(revision.unread) == 1
    assert "no reader for language 'ar'" in revision.unread[0]


def test_it_is_said_which_of_the_texts_was_not_read(account: Build) -> None:
    problem = (Problem("reader", "no reader for language 'ar'"),)
    before = account([(LINE, (), "agree")])
    after = account([], text="التقى الرئيس نظيره", language="ar", problems=problem)
    [why] = between(before, after).unread
    assert why.startswith("The points of the later text were not read")
