"""What a text says about its own issuer, headline and date; a mere mention is no issuer."""

import time

import pytest

from rashomon.intake.imprint import imprint

BODY = "The ministers met and spoke about the border."


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (f"Press Service of the President of Varania\n\n{BODY}", "Press Service of the President of Varania"),
        (f"Office of the Spokesperson\n\n{BODY}", "Office of the Spokesperson"),
        (f"{BODY}\n\nMedia Office of the Northern Movement\nKorva", "Media Office of the Northern Movement"),
        (f"Issued by: the Ministry of Defence of Tolmark\n\n{BODY}", "Ministry of Defence of Tolmark"),
        (
            "FOR IMMEDIATE RELEASE\n\nStatement by the Ministry of Defence of Varania on trade\n\nThey met.",
            "Ministry of Defence of Varania",
        ),
        (
            f"The following is attributable to Varanian Foreign Ministry Spokesperson Ana Brek:\n\n{BODY}",
            "Varanian Foreign Ministry",
        ),
        (
            "The following is attributable to the Spokesperson for the Council of Tolmark, J. Orlek:\n\nWe.",
            "Council of Tolmark",
        ),
        (f"KORVA, 3 March 2031 (VNA) — {BODY}", "VNA"),
        (f"KORVA (VNA) - {BODY}", "VNA"),
        ("КОРВА, 3 марта. /ВНА/. Министры встретились.", "ВНА"),
        ("Министры встретились.\n\nПресс-служба Президента Варании", "Пресс-служба Президента Варании"),
        (
            "Vazirlar uchrashdi.\n\nVaraniya Prezidentining matbuot xizmati",
            "Varaniya Prezidentining matbuot xizmati",
        ),
        ("التقى الوزيران.\n\nالمكتب الإعلامي لوزارة الخارجية", "المكتب الإعلامي لوزارة الخارجية"),
        ("Die Minister trafen sich.\n\nPressestelle des Präsidenten", "Pressestelle des Präsidenten"),
    ],
)
def test_a_text_names_its_issuer_in_these_forms(text: str, issuer: str) -> None:
    assert imprint(text, language="en").issuer == issuer


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Foreign Affairs of Varania said that the ministers met.",
        "The Press Service of the President reported that the ministers met.",
        "Press Service of the President reports progress\n\nThe ministers met.",
        f"Press Service\n\n{BODY}",
        f"Statement by President Ilena Marovic\n\n{BODY}",
        f"Statement by Alliance for Trade President Jan Orlek\n\n{BODY}",
        f"The following is attributable to Spokesperson Ana Brek:\n\n{BODY}",
        "The Union of Northern States (UNS) – and its members – met.",
        f"{BODY} Korva, Varania (VNA) - as usual.",
    ],
)
def test_a_mention_is_no_issuer(text: str) -> None:
    assert imprint(text, language="en").issuer is None


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"KORVA, 3 March 2031 (VNA) — {BODY}", "2031-03-03"),
        (f"Talks in Korva\nMarch 3, 2031\n\n{BODY}", "2031-03-03"),
        (f"{BODY}\n\nKorva, 3 March 2031", "2031-03-03"),
        (f"FOR IMMEDIATE RELEASE: March 3, 2031\n\n{BODY}", "2031-03-03"),
        (f"KORVA, March 3 (VNA) — {BODY}", None),
        (f"Korva, 03/04/2031\n\n{BODY}", None),
        (f"{BODY} They will meet again on 3 March 2031.", None),
        (f"Talks of 3 March 2031 between the ministers of both states went well\n\n{BODY}", None),
    ],
)
def test_only_a_dateline_or_date_line_dates_a_text(text: str, published: str | None) -> None:
    assert imprint(text, language="en").published == published


def test_a_numeric_dateline_is_read_in_the_order_that_the_user_gives() -> None:
    text = f"Korva, 03/04/2031\n\n{BODY}"
    assert imprint(text, order="DMY", language="en").published == "2031-04-03"
    assert imprint(text, order="MDY", language="en").published == "2031-03-04"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Ministers of both states meet in Korva\n\n{BODY}", "Ministers of both states meet in Korva"),
        (
            f"FOR IMMEDIATE RELEASE\n\nMinisters of both states meet\n\n{BODY}",
            "Ministers of both states meet",
        ),
        (f"Ministers of both states meet in Korva\n{BODY}", None),
        (f"{BODY}\n\n{BODY}", None),
        (f"State Dining Room\n\n{BODY}", None),
        (f"Ilena M. Marovic, Foreign Minister\n\n{BODY}", None),
        (f"Press Service of the President of Varania\n\n{BODY}", None),
        ("Ministers of both states meet in Korva\n\n", None),
    ],
)
def test_a_headline_stands_apart(text: str, title: str | None) -> None:
    assert imprint(text, language="en").title == title


@pytest.mark.timing
@pytest.mark.parametrize(
    "line",
    ["A-" * 5000, "Statement by " + "Ministry of " * 2000, "A of " * 5000, "(" * 10_000, "KORVA, " * 3000],
)
def test_odd_lines_take_no_time(line: str) -> None:
    begun = time.process_time()
    imprint(f"{line}\n\n{line}\n{line[:130]}\n{line[:139]}", language="en")
    assert time.process_time() - begun < 2
