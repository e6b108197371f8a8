"""What became of the words: exact places, typography apart, moved passages told as moved."""

from __future__ import annotations

import time

import pytest

from rashomon.comparing.versions import revise, without_typography
from rashomon.model import Document, Reading
from rashomon.model.revision import Change, Revision

FIRST = (
    "Statement on the talks in Vell\n\n"
    "The sides agreed to open a direct line between duty officers by 1 April.\n\n"
    "The Director thanked the Government of Lestria for its hospitality and for the quiet room.\n\n"
    "The talks lasted two hours and were held at the request of the Varanian side."
)


def revised(before: str, after: str) -> Revision:
    sides = [Document(text=text) for text in (before, after)]
    old, new = ((side, Reading(side.id, "by hand", "en")) for side in sides)
    return revise(old, new)


def told(before: str, after: str) -> list[tuple[str, str, str]]:
    """Give kind, words before and words after of each change."""
    return [
        (change.kind, change.before.of(before), change.after.of(after))
        for change in revised(before, after).changes
    ]


def only(before: str, after: str) -> Change:
    [change] = revised(before, after).changes
    return change


def test_identical_texts_have_no_change() -> None:
    revision = revised(FIRST, FIRST)
    assert revision.changes == ()
    assert revision.alike == 1.0
    assert revision.one_statement


def test_added_dropped_and_replaced_words_have_their_places() -> None:
    later = (
        FIRST.replace("agreed to open", "discussed").replace(" by 1 April", "").replace("two", "almost two")
    )
    assert told(FIRST, later) == [
        ("replaced", "agreed to open", "discussed"),
        ("dropped", " by 1 April", ""),
        ("added", "", "almost "),
    ]
    added = revised(FIRST, later).changes[-1]
    assert added.before.start == added.before.end == FIRST.index("two hours")


def test_an_added_sentence_begins_where_a_sentence_begins() -> None:
    assert told("He left. He went home.", "He left. He wept. He went home.") == [("added", "", "He wept. ")]
    assert told("He spoke.", "He spoke. He left.") == [("added", "", " He left.")]


def test_a_moved_paragraph_is_moved_and_not_dropped_and_added() -> None:
    head, line, thanks, length = FIRST.split("\n\n")
    later = f"{head}\n\n{thanks}\n\n{line}\n\n{length}"
    changes = told(FIRST, later)
    assert [kind for kind, _, _ in changes] == ["moved"]
    assert changes[0][1] == changes[0][2]
    assert changes[0][1].strip() in {line, thanks}


def test_what_changed_inside_a_moved_passage_is_told_inside_it() -> None:
    head, line, thanks, length = FIRST.split("\n\n")
    thanks += " It thanked the people of Vell too, who had waited for them in the rain."
    line += " " + length
    before = f"{head}\n\n{line}\n\n{thanks}\n\n{length[:9]}"
    edited = line.replace("duty officers", "watch officers")
    after = f"{head}\n\n{thanks}\n\n{edited}\n\n{length[:9]}"
    changes = revised(before, after).changes
    [moved] = [place for place, change in enumerate(changes) if change.kind == "moved"]
    [inner] = [change for change in changes if change.kind == "replaced"]
    assert (inner.before.of(before), inner.after.of(after)) == ("duty", "watch")
    assert inner.inside in {None, moved}
    assert all(change.kind in {"moved", "replaced", "typography"} for change in changes)


def test_a_short_sentence_that_was_moved_and_edited_at_once_is_moved() -> None:
    head, line, thanks, length = FIRST.split("\n\n")
    after = f"{head}\n\n{thanks}\n\n{line.replace('agreed to open', 'discussed')}\n\n{length}"
    changes = revised(FIRST, after).changes
    [moved] = [place for place, change in enumerate(changes) if change.kind == "moved"]
    [inner] = [change for change in changes if change.kind == "replaced"]
    assert inner.after.of(after) == "discussed"
    assert inner.inside == moved


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        ('He said "yes".', "He said “yes”.", {"quotation marks"}),
        ("He said “yes”.", "He said «\u00a0yes\u00a0».", {"quotation marks", "spaces"}),
        ("It's so", "It’s so", {"quotation marks"}),
        ("the talks - all of them", "the talks — all of them", {"dashes"}),
        ("a cease-fire now", "a ceasefire now", {"hyphens"}),
        ("a cease fire now", "a cease-fire now", {"hyphens"}),
        ("STATEMENT of the House", "Statement of the House", {"letter case"}),
        ("one  two\n\nthree", "one two\nthree", {"spaces"}),
        ("wait...", "wait…", {"dots"}),
        ("co\u00adoperate", "cooperate", {"invisible signs"}),
        ("caf\u00e9", "cafe\u0301", {"composition"}),
    ],
)  # fmt: skip
def test_typography_is_no_change_of_words(before: str, after: str, how: set[str]) -> None:
    revision = revised(before, after)
    assert {change.kind for change in revision.changes} == {"typography"}
    assert {name for change in revision.changes for name in change.typography} == how
    hidden = without_typography(revision)
    assert hidden.changes == ()
    assert hidden.hidden == len(revision.changes)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("it fell to -5 degrees", "it fell to 5 degrees"),
        ("they are now here", "they are nowhere"),
        ('he "agreed" to it', "he agreed to it"),
        ("he agreed.", "he agreed?"),
        ("he agreed.", "he agreed…"),
        ("1.5 crowns", "15 crowns"),
        ("he agreed", "he \u202eagreed"),
    ],
)  # fmt: skip
def test_what_changes_the_sense_is_no_typography(before: str, after: str) -> None:
    assert {change.kind for change in revised(before, after).changes}.isdisjoint({"typography"})


def test_words_of_any_script_are_compared() -> None:
    assert told("التقى الوزير نظيره في فيل.", "التقى الرئيس نظيره في فيل.") == [
        ("replaced", "الوزير", "الرئيس")
    ]
    assert told("双方同意开通热线。", "双方讨论开通热线。") == [("replaced", "同意", "讨论")]
    assert told("हिन्दी में कहा", "हिन्दी में लिखा") == [("replaced", "कहा", "लिखा")]


def test_two_texts_that_are_hardly_one_statement_are_not_set_against_each_other() -> None:
    other = (
        "Corin Vasseth opened a bridge near Ister yesterday; bakers, sailors and a choir came, and it rained."
    )
    revision = revised(FIRST, other)
    assert not revision.one_statement
    assert told(FIRST, other) == [("replaced", FIRST, other)]


def test_a_text_that_only_grew_is_one_statement() -> None:
    grown = FIRST + "\n\n" + "Corin Vasseth opened a bridge near Ister. " * 40
    revision = revised(FIRST, grown)
    assert revision.one_statement
    assert [change.kind for change in revision.changes] == ["added"]


def test_a_word_that_stayed_by_chance_does_not_cut_a_rewritten_sentence() -> None:
    before = (
        "He greeted everyone present warmly and welcomed ambassadors from distant countries. The end came."
    )
    after = (
        "Fishermen repaired damaged harbour walls and sailed towards northern islands quickly. The end came."
    )
    changes = told(before, after)
    assert len(changes) == 1
    assert " and " in changes[0][1]


@pytest.mark.timing
@pytest.mark.parametrize("name", ["long", "unlike", "repeated", "signs"])
def test_it_stays_fast(name: str) -> None:
    words = [f"word{(n * 7919) % 3001}" for n in range(9_000)]
    edited = [*words[4_000:5_000], *words[:4_000], *words[5_000:]]
    edited[::50] = ["other"] * len(edited[::50])
    pairs = {
        "long": (" ".join(words), " ".join(edited)),
        "unlike": (" ".join(words), " ".join(word[::-1] for word in words)),
        "repeated": ("a b " * 15_000, "b a c " * 10_000),
        "signs": ("\u202e<b>" * 15_000, "<b>\u202e" * 14_000),
    }
    before, after = pairs[name]
    began = time.process_time()
    revised(before, after)
    assert time.process_time() - began < 2.0


@pytest.mark.timing
@pytest.mark.slow
def test_a_megabyte_of_anything_comes_to_an_end() -> None:
    before = " ".join(f"word{n % 9_001}" for n in range(110_000))
    after = " ".join(f"other{n % 8_999}" for n in range(110_000))
    began = time.process_time()
    assert not revised(before, after).one_statement
    assert time.process_time() - began < 20
