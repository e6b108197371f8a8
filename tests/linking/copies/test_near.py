from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.linking.copies import find_copies
from rashomon.linking.copies.likeness import SAME_TEXT
from rashomon.linking.corpus import Entry, corpus_of

from .conftest import GREETING, STORY

Make = Callable[..., Entry]
Grouped = Callable[[Sequence[Entry]], list[set[str]]]
SENTENCES = re.findall(r"[^.]+\.", STORY)
_SETTINGS = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize(
    "altered",
    [
        pytest.param("".join(SENTENCES[:4]), id="only the beginning"),
        pytest.param("".join(SENTENCES[3:]), id="only the end"),
        pytest.param("".join(reversed(SENTENCES)), id="the sentences the other way round"),
        pytest.param("Grain to cross the Lun\n\n" + STORY, id="another headline on top"),
        pytest.param(
            f"ORSK, May 7 (LunPress) — {STORY}\n\nLunPress, May 7. All rights reserved.", id="an agency"
        ),
        pytest.param(
            STORY.replace(" two more ", " two further ").replace("sober", "calm"), id="words edited"
        ),
        pytest.param(
            f"We bring here what our friends in the south have to say today. {STORY}", id="an intro"
        ),
        pytest.param(f"{STORY} Our correspondent adds that the weather was fine and calm.", id="an outro"),
        pytest.param(
            "Grain again\nORSK (VNA) - " + "".join(SENTENCES[5:] + SENTENCES[:3]).replace("talks", "meeting"),
            id="several of these",
        ),
    ],
)
def test_a_text_is_known_again_though_it_was_altered(entry: Make, altered: str) -> None:
    source, copy = entry(STORY), entry(altered, issuer="Orsk Courier", published="2031-05-07")
    (group,) = find_copies(corpus_of([copy, source])).groups
    assert group.kind == "near"
    assert group.documents == (source[0].id, copy[0].id)
    assert group.first == source[0].id
    assert SAME_TEXT <= group.score <= 1
    assert "of the words of the shorter text stand in the other" in group.why


@_SETTINGS
@given(st.permutations(range(len(SENTENCES))), st.integers(5, len(SENTENCES)))
def test_cut_and_in_any_order_it_is_the_same_text(
    entry: Make, grouped: Grouped, order: list[int], kept: int
) -> None:
    source = entry(STORY)
    copy = entry("".join(SENTENCES[i] for i in order[:kept]), issuer="Orsk Courier")
    assert grouped([source, copy]) == [{source[0].id, copy[0].id}]


@_SETTINGS
@given(st.randoms(use_true_random=False))
def test_the_order_in_which_documents_are_given_changes_nothing(entry: Make, random: object) -> None:
    entries = [entry(STORY, issuer=f"Paper {n}", published=f"2031-05-{n + 1:02}") for n in range(3)] + [
        entry("".join(SENTENCES[:k]), issuer="Cutter") for k in (4, 5, 6)
    ]
    expected = find_copies(corpus_of(entries))
    random.shuffle(entries)  # type: ignore[attr-defined] # hypothesis gives a Random
    found = find_copies(corpus_of(entries))
    assert (found.groups, found.pairs) == (expected.groups, expected.pairs)


def test_one_template_filled_for_two_nations_is_no_copy(entry: Make, grouped: Grouped) -> None:
    one = entry(GREETING.format("Tolmark", "Tolmarkers"), "Tolmark National Day")
    two = entry(GREETING.format("Kestria", "Kestrians"), "Kestria National Day")
    assert grouped([one, two]) == []


def test_a_notice_of_each_year_is_no_copy_of_the_last(entry: Make, grouped: Grouped) -> None:
    text = STORY + " The order of March 3, {0}, stays in force for one year."
    one, two = entry(text.format(2031)), entry(text.format(2032), published="2032-05-06")
    assert grouped([one, two]) == []


def test_calls_with_two_presidents_are_no_copies(entry: Make, grouped: Grouped) -> None:
    text = (
        "President Ilena Marovic spoke by telephone today with President {0} of {1}. The presidents "
        "discussed the situation on the river Lun and the supply of grain. President Marovic thanked "
        "President {0} for the help that {1} has given, and the two agreed to speak again soon."
    )
    assert grouped([entry(text.format("Velk", "Tolmark")), entry(text.format("Asdur", "Kestria"))]) == []


def test_a_short_text_inside_a_long_one_is_told_and_not_merged(entry: Make) -> None:
    others = " ".join(
        f"In district {n} the council number {n} met for {n * 7} hours about road {n}." for n in range(60)
    )
    short, digest = (
        entry(STORY),
        entry(f"{others} {STORY} {others[::-1]}", issuer="Weekly", published="2031-05-09"),
    )
    found = find_copies(corpus_of([short, digest]))
    assert found.groups == ()
    like = found.pairs[digest[0].id, short[0].id]
    assert not like.whole
    assert like.shared == 1.0


def test_texts_with_the_same_words_and_other_marks_are_near_copies(entry: Make) -> None:
    one, two = entry(STORY), entry(STORY.replace(". A joint", "; a joint"), issuer="Orsk Courier")
    (group,) = find_copies(corpus_of([one, two])).groups
    assert (group.kind, group.score) == ("near", 1.0)
    assert group.why == "the same words in the same order, with other marks between them"


def test_of_two_published_at_one_time_none_was_first(entry: Make) -> None:
    one, two = entry(STORY), entry(STORY, issuer="Orsk Courier", published="2031-05-06T09:00:00Z")
    (group,) = find_copies(corpus_of([one, two])).groups
    assert group.first is None


def test_every_pair_that_was_looked_at_has_a_score(entry: Make) -> None:
    texts = [GREETING.format(name, name + "ers") for name in ("Tolmark", "Kestria", "Asdur")]
    found = find_copies(corpus_of([entry(text, published=None) for text in [*texts, STORY]]))
    assert found.looked_at == len(found.scores) == 3
    assert found.possible == 6
    assert all(like.score < SAME_TEXT for like in found.scores.values())


@pytest.mark.slow
def test_ten_thousand_cuttings_of_one_text_are_compared_in_linear_number(entry: Make) -> None:
    long = " ".join(f"{STORY} Part {n} of the minutes." for n in range(3))
    odd = [a + b for a in "bdfgklmnrt" for b in "aeiou"]
    words = [one + two + end for one in odd for two in odd for end in ("na", "mo", "si", "ru")]
    entries = [entry(f"{long} It is said to be {words[n]}.", issuer=f"Paper {n}") for n in range(10_000)]
    found = find_copies(corpus_of(entries))
    assert [len(group.documents) for group in found.groups] == [10_000]
    assert found.looked_at < 2 * len(entries)
