from __future__ import annotations

import subprocess
import sys

import pytest

from rashomon.linking.names.bodies import bodies, forms
from rashomon.linking.names.building import BUILDERS
from rashomon.linking.names.lookup import stored
from rashomon.linking.names.tables import rows_of
from rashomon.linking.names.territories import capital_of, countries_in, country_name, country_of

CODES = {row["code"] for row in rows_of("territories.csv")}


def test_every_territory_of_iso_3166_has_names_in_many_languages() -> None:
    assert len(CODES) >= 249
    assert all(len(row["names"].split(";")) >= 8 for row in rows_of("territories.csv"))


@pytest.mark.parametrize("table", ["countries.csv", "aliases.csv", "demonyms.csv"])
def test_our_own_tables_speak_of_these_territories_only(table: str) -> None:
    assert {row["code"] for row in rows_of(table)} <= CODES


def test_bodies_have_one_row_each_and_states_that_exist() -> None:
    rows = [*rows_of("bodies.csv"), *rows_of("matters.csv")]
    assert len({row["id"] for row in rows}) == len(rows)
    assert {row["country"] for row in rows} <= CODES | {""}
    assert len(bodies().exact) > 1500
    assert len({kind for kinds in forms().exact.values() for kind in kinds}) == len(rows_of("forms.csv"))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Узбекистана", "UZ"), ("Ўзбекистон", "UZ"), ("أوزبكستان", "UZ"), ("Ouzbékistan", "UZ"),
        ("узбекского", "UZ"),
        ("الأوزبكية", "UZ"), ("usbekische", "UZ"), ("the Kyrgyz Republic", "KG"),
        ("РФ", "RU"), ("U.S.", "US"),
        ("AQSh", "US"), ("Україні", "UA"), ("iranienne", "IR"), ("中国", "CN"), ("Varania", None), ("", None),
    ],
)  # fmt: skip
def test_a_state_is_known_by_name_adjective_and_case(name: str, code: str | None) -> None:
    assert country_of(name) == code


@pytest.mark.parametrize(
    ("name", "code"), [("Москва", "RU"), ("طشقند", "UZ"), ("Kyiv", "UA"), ("Мадрида", "ES")]
)
def test_a_capital_stands_for_its_state(name: str, code: str) -> None:
    assert capital_of(name) == code


def test_states_are_found_inside_longer_names() -> None:
    assert countries_in("Embassy of Peru in Chad")[0] == {"PE", "TD"}
    assert countries_in("вооружённые силы Российской Федерации")[0] == {"RU"}
    assert country_name("UZ") == "Uzbekistan"


def test_no_table_is_read_while_the_room_is_imported() -> None:
    code = "import rashomon.linking.names.tables as t; print(t.rows_of.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"


@pytest.mark.parametrize("name", BUILDERS)
def test_the_stored_lookups_are_those_of_the_tables(name: str) -> None:
    assert stored(name) == BUILDERS[name](), "run tools/generate_lookups.py"


def test_no_state_lost_the_name_it_gives_itself() -> None:
    own = {
        "GR": "Ελλάδα",
        "IE": "Éire",
        "AL": "Shqipëria",
        "FI": "Suomi",
        "AM": "Հայաստան",
        "GE": "საქართველო",
    }
    assert {code: country_of(name) for code, name in own.items()} == {code: code for code in own}


def test_no_short_word_of_english_became_the_name_of_a_state() -> None:
    assert {word: country_of(word) for word in ("Mr", "SEC", "Law", "Ao", "Sec")} == dict.fromkeys(
        ("Mr", "SEC", "Law", "Ao", "Sec")
    )


def test_matching_names_loads_no_linker() -> None:
    loaded = "'rashomon.linking.linker' in sys.modules"
    program = f"import sys; from rashomon.linking import match_names; print({loaded})"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
