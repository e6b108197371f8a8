"""Languages: told where the text is long and clear enough, "und" where not."""

import pytest

from rashomon.intake.language import identify, tag


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ministers of both states met on the border and spoke about trade.", "en"),
        ("Министры обоих государств встретились на границе и обсудили торговлю.", "ru"),
        ("Міністри обох держав зустрілися на кордоні та обговорили торгівлю.", "uk"),
        ("Ikki davlat vazirlari chegarada uchrashib, savdo masalalarini muhokama qildi.", "uz"),
        ("Икки давлат вазирлари чегарада учрашиб, савдо масалаларини муҳокама қилди.", "uz-Cyrl"),
        ("التقى وزيرا البلدين على الحدود وناقشا التجارة بين الدولتين.", "ar"),
        ("Die Minister beider Staaten trafen sich an der Grenze.", "de"),
        ("Les ministres des deux États se sont rencontrés à la frontière.", "fr"),
        ("İki ülkenin bakanları sınırda bir araya gelerek ticareti görüştü.", "tr"),
        ("A két állam miniszterei a határon találkoztak és a kereskedelemről beszéltek.", "hu"),
        ("שרי שתי המדינות נפגשו בגבול ודנו בסחר בין המדינות.", "he"),
        ("СВР", "und"),
        ("Readout", "und"),
        ("12345 !!! 678", "und"),
        ("", "und"),
    ],
)
def test_which_language(text: str, code: str) -> None:
    assert identify(text) == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("EN", "en"),
        ("en_us", "en-US"),
        ("uz-cyrl", "uz-Cyrl"),
        ("the English", None),
        ("", None),
        (None, None),
    ],
)
def test_codes_are_written_as_bcp_47_does(written: str | None, code: str | None) -> None:
    assert tag(written) == code


def test_rows_of_marks_hide_no_language() -> None:
    assert (
        identify('"' * 100_000 + " The ministers met in Korva on Tuesday and spoke about the border.") == "en"
    )
    assert identify("Министры встретились в Корве во вторник. " + "- - - " * 20_000) == "ru"
