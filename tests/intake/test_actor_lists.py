"""Actor lists of users: what is wrong is named with its line, and all else is taken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rashomon.intake.actor_lists import ReadList, read_actor_list
from rashomon.model import BinaryInput, Office, UnknownFormat


def read(folder: Path, text: str | bytes, name: str = "list.csv") -> ReadList:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_actor_list(file)


def told(found: ReadList) -> list[str]:
    return [f"{problem.place}: {problem.message}" for problem in found.problems]


def test_a_csv_needs_names_alone(tmp_path: Path) -> None:
    found = read(tmp_path, "name\nIlena Marovic\nТеодор Хаскель\n")
    assert [(a.id, a.kind, a.name, a.file, a.line) for a in found.actors] == [
        ("Ilena Marovic", "person", "Ilena Marovic", "list.csv", 2),
        ("Теодор Хаскель", "person", "Теодор Хаскель", "list.csv", 3),
    ]
    assert not found.problems


def test_all_columns_of_a_csv_count(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "id,kind,name,names,country,role,since,until\n"
        'm,Person,Ilena  Marovic,"I. Marovic; Илена Марович",Varania,President,2030,2031-02\n'
        "m,person,Ilena Marovic,,Varania,Prime Minister,2026-05-01,2029-12-31\n"
        "v,organization,Varanian News Agency,VNA,,,,\n",
    )
    marovic, agency = found.actors
    assert marovic.names == ("I. Marovic", "Илена Марович")
    assert marovic.offices == (
        Office("President", "Varania", "2030-01-01", "2031-02-28"),
        Office("Prime Minister", "Varania", "2026-05-01", "2029-12-31"),
    )
    assert (agency.kind, agency.names) == ("organisation", ("VNA",))
    assert not found.problems


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("a,person,,,,", "line 2: a name is missing"),
        ("a,person,...,,,", "line 2: a name is missing"),
        ("a,dragon,Anso Orsk,,,", "line 2: no kind of actor: dragon"),
        ("a,person,Anso Orsk,President,2031-02-31,", "line 2: no such date: 2031-02-31"),
        ("a,person,Anso Orsk,President,0000-01-01,", "line 2: no such date: 0000-01-01"),
        ("a,person,Anso Orsk,President,soon,", "line 2: no such date: soon"),
        ("a,person,Anso Orsk,President,2031,2030",
         "line 2: the office ends (2030-12-31) before it begins (2031-01-01)"),
        ("a,person,Anso Orsk,,,,,,", "line 2: more values than columns"),
        ("a,person,Anso Orsk,,,\na,person,Bren Sollo,,,",
         "line 3: Bren Sollo is left out: its id a is that of Anso Orsk (line 2)"),
        ("a,person,Anso Orsk,,,\nb,person,anso orsk,,,",
         "line 3: anso orsk is also a name of a (line 2): it joins neither"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, rows: str, expected: str) -> None:
    found = read(tmp_path, f"id,kind,name,role,since,until\n{rows}\nz,person,Teodor Haskel,,,\n")
    assert expected in told(found)
    assert "Teodor Haskel" in [actor.name for actor in found.actors]


def test_a_thousand_word_name_is_no_name(tmp_path: Path) -> None:
    found = read(tmp_path, f"name,names\n{'Anso ' * 1000},\nBren Sollo,{'Bren ' * 1000};B. Sollo\n")
    assert [(actor.name, actor.names) for actor in found.actors] == [("Bren Sollo", ("B. Sollo",))]
    assert [problem.place for problem in found.problems] == ["line 2", "line 2", "line 3"]


def test_entries_that_are_said_to_be_the_same_are_one(tmp_path: Path) -> None:
    found = read(tmp_path, "id,name,same_as\na,Anso Orsk,\nb,The Old Fox,a\nc,Fox,b\nd,Bren Sollo,nobody\n")
    assert {actor.name: set(actor.names) for actor in found.actors} == {
        "Anso Orsk": {"The Old Fox", "Fox"},
        "Bren Sollo": set(),
    }
    assert told(found) == ["line 5: same_as names nobody, which is not in the list"]


@pytest.mark.parametrize("column", ["same_as", "parent"])
def test_circles_are_named_and_not_followed(tmp_path: Path, column: str) -> None:
    found = read(tmp_path, f"id,name,{column}\na,Anso Orsk,b\nb,Bren Sollo,c\nc,Cara Velis,a\nd,Dora,d\n")
    assert len(found.actors) == 4
    assert told(found) == [
        f"line 2: a circle of {column}: a → b → c → a; it is not followed",
        f"line 5: a circle of {column}: d → d; it is not followed",
    ]


def entity(id_: str, schema: str, **properties: Any) -> str:
    values = {name: [value] if isinstance(value, str) else value for name, value in properties.items()}
    return json.dumps({"id": id_, "schema": schema, "properties": values})


def test_entities_of_follow_the_money_give_names_and_posts(tmp_path: Path) -> None:
    lines = [
        entity(
            "m", "Person", name="Ilena Marovic", alias=["I. Marovic"], weakAlias="The Duchess", country="pe"
        ),
        entity("a", "PublicBody", name="Varanian News Agency", abbreviation="VNA"),
        entity("p", "Position", name="President", country="pe"),
        entity("o", "Occupancy", holder="m", post="p", startDate="2030-01-01", endDate="2031"),
        entity("x", "Occupancy", holder="nobody", post="p"),
        entity("v", "Vessel", name="Northern Wind"),
    ]
    found = read(tmp_path, "\n".join(lines), "entities.ftm.json" + "l")
    marovic, agency = found.actors
    assert marovic.names == ("I. Marovic", "The Duchess")
    assert marovic.offices == (Office("President", "pe", "2030-01-01", "2031-12-31"),)
    assert (agency.kind, agency.names, agency.line) == ("organisation", ("VNA",), 2)
    assert told(found) == ["line 5: an occupancy whose holder or post is not in the list"]


def test_json_holds_objects_with_the_columns_of_a_csv(tmp_path: Path) -> None:
    listed = [{"name": "Anso Orsk", "names": ["A. Orsk"], "role": "King"}, 7, {"names": ["nobody"]}]
    found = read(tmp_path, json.dumps(listed, indent=1), "list.json")
    (orsk,) = found.actors
    assert (orsk.names, orsk.offices, orsk.line) == (("A. Orsk",), (Office("King"),), 2)
    assert len(found.problems) == 2


def test_a_broken_line_stops_no_other(tmp_path: Path) -> None:
    found = read(tmp_path, '{"name": "Anso Orsk"\n[1]\n\n{"name": "Bren Sollo"}\n' + "[" * 9000, "list.jsonl")
    assert [actor.line for actor in found.actors] == [4]
    assert [problem.place for problem in found.problems] == ["line 1", "line 2", "line 5"]


def test_another_encoding_is_read_and_named(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "name,role\nТеодор Хаскель,министр иностранных дел\nИлена Марович,президент\n".encode("cp1251"),
    )
    assert [actor.name for actor in found.actors] == ["Теодор Хаскель", "Илена Марович"]
    assert found.problems


def test_a_mark_of_utf8_and_utf16_is_no_part_of_a_name(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "utf-16"):
        (actor,) = read(tmp_path, "name\nIlena Marovic\n".encode(encoding)).actors
        assert actor.name == "Ilena Marovic"


def test_what_is_no_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat):
        read(tmp_path, "x", "list.docx")
    with pytest.raises(BinaryInput):
        read(tmp_path, b"\x00\x01\x02\x03" * 100)
    assert told(read(tmp_path, "nobody\nAnso Orsk\n")) == ["line 1: the column name is missing"]
    assert told(read(tmp_path, "{", "list.json"))
    assert not read(tmp_path, "").actors
