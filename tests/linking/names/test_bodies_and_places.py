from __future__ import annotations

import pytest

from rashomon.linking import match_names
from rashomon.linking.names.bodies import body_name, body_rows
from rashomon.linking.names.known import body_of, kind_of_body

ONE = [
    ("SVR", "Служба внешней разведки Российской Федерации"),
    ("Foreign Intelligence Service of the Russian Federation", "СВР России"),
    ("МИД Узбекистана", "O‘zbekiston Respublikasi Tashqi ishlar vazirligi"),
    ("وزارة الخارجية الأوزبكية", "Uzbek Foreign Ministry"),
    ("российский МИД", "Ministry of Foreign Affairs of the Russian Federation"),
    ("Ministry of Foreign Affairs of Peru", "МИД Перу"),
    ("МИД Варании", "МИД Варании"),
    ("Supreme Court of Varania", "Верховный суд Варании"),
    ("Varanian News Agency", "VNA"),
    ("Joint Varania Command", "J.V.C."),
    ("The White House", "البيت الأبيض"),
    ("Bankova", "Офіс Президента України"),
    ("Ak Orda", "Акорда"),
    ("Embassy of Uzbekistan in Russia", "Посольство Узбекистана в Москве"),
    ("ПАО «Варанит»", "Varanit PJSC"),
    ("93rd Varania Brigade", "93-я бригада Варании"),
    ("Генштаб ВСУ", "General Staff of the Armed Forces of Ukraine"),
    ("НATO", "NATO"),
    ("Государственный департамент США", "State Department"),
]
TWO = [
    ("МИД Узбекистана", "МИД Таджикистана"),
    ("МИД Узбекистана", "МВД Узбекистана"),
    ("Foreign Ministry of Varania", "Foreign Ministry of Tolmark"),
    ("Foreign Ministry", "Foreign Ministry of Peru"),
    ("Information Department of the Foreign Ministry of Peru", "Foreign Ministry of Peru"),
    ("International Energy Agency", "МАГАТЭ"),
    ("European Council", "Совет Европы"),
    ("Embassy of Uzbekistan in Russia", "Посольство России в Узбекистане"),
    ("Varanit PJSC", "Varanit GmbH"),
    ("Varanit", "Varanit Neft"),
    ("4th Brigade", "5th Brigade"),
    ("OPEC", "OPEC+"),
    ("МЭА", "MEA"),
    ("Varanit", "Varanit Armenia"),
    ("U.S. Department of the Interior", "Department of Homeland Security"),
    ("U.S. Department of Transportation", "U.S. Department of the Treasury"),
    ("People's Party of Varania", "Liberal Party of Varania"),
]


@pytest.mark.parametrize(("name1", "name2"), ONE)
def test_one_body_is_known_by_acronym_translation_form_and_state(name1: str, name2: str) -> None:
    assert match_names(name1, name2, "organisation").same


@pytest.mark.parametrize(("name1", "name2"), TWO)
def test_the_same_form_of_another_state_or_matter_stays_apart(name1: str, name2: str) -> None:
    assert not match_names(name1, name2, "organisation").same


def test_a_row_of_the_table_keeps_its_own_id_and_its_names_lead_to_it() -> None:
    lost = {
        (id_, name): found
        for id_, row in body_rows().items()
        for name in row["names"].split(";")
        if (found := body_of(name)) not in {id_, None}
    }
    assert lost == {}
    assert body_of("U.S. Department of the Interior") == "us-interior"


def test_a_body_has_one_id_under_all_its_names() -> None:
    assert (
        body_of("SVR") == body_of("Служба внешней разведки Российской Федерации") == "foreign-intelligence:RU"
    )
    assert body_of("Foreign Ministry of Peru") == "foreign-ministry:PE"
    assert body_of("Foreign Ministry") is None
    assert body_name("un") == "United Nations"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("the Foreign Ministry", ("foreign-ministry", None)),
        ("Госдепартамент", ("foreign-ministry", "US")),
        ("Kuksaroy", ("presidency", "UZ")),
        ("Verkhovna Rada", ("parliament", "UA")),
        ("Varanian Foreign Ministry", None),
        ("Teodor Haskel", None),
    ],
)
def test_kind_and_state_of_a_body_are_told(name: str, kind: tuple[str, str | None] | None) -> None:
    assert kind_of_body(name) == kind


@pytest.mark.parametrize(
    ("name1", "name2", "same"),
    [
        ("North Korea", "КНДР", True),
        ("Republic of Korea", "КНДР", False),
        ("Нигерии", "Nigeria", True),
        ("Нигер", "Nigeria", False),
        ("Türkiye", "Turkey", True),
        ("Kyiv", "Киев", True),
        ("Самаркандская область", "Samarqand viloyati", True),
        ("Samarqand", "Samarqand viloyati", False),
        ("Brest, France", "Brest, Belarus", False),
        ("Georgia, USA", "Georgia", False),
        ("Novgorod", "Nizhny Novgorod", False),
        ("Port of Kharvin", "порт Харвин", True),
        ("Iran", "Iraq", False),
        ("Цхинвал", "Tskhinvali", True),
        ("Գյումրի", "Gyumri", True),
        ("Ελλάδα", "Greece", True),
        ("Конго", "DR Congo", False),
    ],
)
def test_places_and_states(name1: str, name2: str, *, same: bool) -> None:
    assert match_names(name1, name2, "place").same is same


@pytest.mark.parametrize(
    ("name1", "name2", "same"),
    [
        ("JCPOA", "СВПД", True),
        ("Second World War", "الحرب العالمية الثانية", True),
        ("Second World War", "Первая мировая война", False),
        ("Kharvin Accords I", "Kharvin Accords II", False),
        ("VARCON28", "VARCON29", False),
        ("Kharvin Security Conference", "KSC", True),
        ("Kharvin Memorandum", "Kharvin Convention", False),
    ],
)
def test_treaties_programmes_and_wars(name1: str, name2: str, *, same: bool) -> None:
    assert match_names(name1, name2, "other").same is same


def test_a_place_and_its_region_are_told_apart_without_a_kind_too() -> None:
    assert not match_names("Zaporizhzhia", "Zaporizhzhia Oblast").same
    assert match_names("Киев", "Kyiv").same
