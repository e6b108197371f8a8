from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Document
from rashomon.reading.draft import Draft
from rashomon.reading.languages.en.layout import sections


def parts(text: str, title: str | None = None) -> list[tuple[str, str]]:
    draft = Draft(Document(text, title=title))
    sections.step(draft)
    return [(section.kind, text[section.start : section.end]) for section in draft.sections]


def speakers(text: str) -> list[str | None]:
    draft = Draft(Document(text))
    sections.step(draft)
    return [section.speaker for section in draft.sections if section.kind == "turn"]


def test_a_readout_has_headers_a_body_and_an_end_mark() -> None:
    text = (
        "Office of the Spokesperson\n\nThe following is attributable to Spokesperson Mira Dolan:\n\n"
        "Foreign Minister Teodor Haskel met today with his counterpart.\n\n###"
    )
    assert [kind for kind, _ in parts(text)] == ["boilerplate", "dateline", "body", "boilerplate"]


def test_a_transcript_has_a_turn_for_each_speaker() -> None:
    text = (
        "Korva, Varania\n\n12:53 P.M. EST\n\nTHE PRESIDENT: Good morning.\n\nWe begin.\n\n"
        "Q Will you meet?\n\nMS. DOLAN: Yes.\n\n1:10 P.M. EST"
    )
    assert [kind for kind, _ in parts(text)] == ["dateline", "turn", "turn", "turn", "dateline"]
    assert speakers(text) == ["THE PRESIDENT", "Q", "MS. DOLAN"]
    assert ("turn", "THE PRESIDENT: Good morning.\n\nWe begin.") in parts(text)


def test_turns_inside_one_flat_paragraph_are_parted() -> None:
    text = (
        "The presidents held talks.\n\nBeginning of the talks President of Varania Ilena Marovic: Good day. "
        "We agreed on this: no delay. President of Tolmark Aren Veld: Thank you. Ilena Marovic: We begin."
    )
    assert speakers(text) == [
        "President of Varania Ilena Marovic",
        "President of Tolmark Aren Veld",
        "Ilena Marovic",
    ]


def test_a_colon_in_a_statement_makes_no_turn() -> None:
    text = (
        "The Minister said this: we agreed. Two points stand out: trade and water.\n\nNote: no more was said."
    )
    assert speakers(text) == []


def test_a_news_dateline_is_parted_from_its_line() -> None:
    text = "KORVA, 3 March (VNA) - The two services met."
    assert parts(text) == [("dateline", "KORVA, 3 March (VNA) -"), ("body", "The two services met.")]


def test_the_title_and_an_unfinished_first_line_are_headlines() -> None:
    body = "The two presidents spoke by phone. They agreed on the border."
    assert parts(f"A call of two presidents\n\n{body}")[0] == ("headline", "A call of two presidents")
    assert parts(f"They spoke.\n\n{body}", "They spoke.")[0] == ("headline", "They spoke.")


def test_signature_and_contact_close_a_text() -> None:
    text = (
        "The service met its guests.\n\nThey agreed to go on.\n\nNo date was set.\n\n"
        "Press Service of the Tolmark Security Service\n\nTel.: +99 1 234 56 78\n\nhttps://www.tolmark.example"
    )
    assert [kind for kind, _ in parts(text)] == ["body", "signature", "contact"]


def test_a_verse_with_its_reference_is_scripture_inside_the_body() -> None:
    text = "We stand firm. “Fight in the way of those who fight you” (Al-Baqarah: 190). Our men hold on."
    assert ("scripture", "“Fight in the way of those who fight you” (Al-Baqarah: 190)") in parts(text)
    assert ("body", text) in parts(text)


def test_a_quotation_without_reference_is_no_scripture() -> None:
    assert [kind for kind, _ in parts("He said: “We met at 12:30 and agreed on all the matters.”")] == [
        "body"
    ]


@given(
    st.text(
        st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\n:.AaQ “”()\u2028")), min_size=1
    )
)
def test_every_character_belongs_to_one_section_of_running_text(text: str) -> None:
    draft = Draft(Document(text))
    sections.step(draft)
    outer = [section for section in draft.sections if section.kind != "scripture"]
    covered: set[int] = set()
    for section in outer:
        inside = set(range(section.start, section.end))
        assert not inside & covered
        covered |= inside
    assert all(0 <= section.start < section.end <= len(text) for section in draft.sections)
    assert {i for i, character in enumerate(text) if not character.isspace()} <= covered
