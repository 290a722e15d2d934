"""Actors told in advance: what tables and FollowTheMoney entities give, and what is wrong with a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.model import ActorKind, Cause, GivenActor, Office, Problem, Severity
from sayso.sources.actors import given_actors


def taken(tmp_path: Path, text: str | bytes) -> list[GivenActor | Problem]:
    path = tmp_path / "actors.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(given_actors(path))


TABLE = """name,kind,aliases,office,organisation,country,since,until,wikidata
Ana Ruiz,person,"A. Ruiz; Ana Ruiz Marlo",foreign minister,,Selmark,2029-01,2031-03-14,Q1000001
Ana Ruiz,,,chair,"Delta Fund, the",,2031-04,,Q1000001
Ana Ruiz,person,,mayor,,Halm,,,Q1000002

Nerith Water Agency,organisation,NWA,,,Nerith,,,
"""


def test_a_table_has_one_row_an_office(tmp_path: Path) -> None:
    assert taken(tmp_path, TABLE) == [
        GivenActor(
            "Ana Ruiz",
            ActorKind.PERSON,
            ("A. Ruiz", "Ana Ruiz Marlo"),
            (
                Office("foreign minister", "", "Selmark", "2029-01", "2031-03-14"),
                Office("chair", "Delta Fund, the", "", "2031-04", None),
            ),
            "Q1000001",
        ),
        GivenActor("Ana Ruiz", ActorKind.PERSON, (), (Office("mayor", "", "Halm"),), "Q1000002"),
        GivenActor("Nerith Water Agency", ActorKind.ORGANISATION, ("NWA",), (Office("", "", "Nerith"),)),
    ]


def test_a_table_may_have_a_mark_and_few_columns(tmp_path: Path) -> None:
    assert taken(tmp_path, "\ufeffName, Kind\r\nTomas Vel, Person\r\n") == [
        GivenActor("Tomas Vel", ActorKind.PERSON)
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (",person,,,,,,,", "Column name: it is empty."),
        ("Vel,saint,,,,,,,", "Column kind: 'saint' is no kind of actor."),
        ("Vel,,,mayor,,,soon,,", "Column since: 'soon' is no day."),
        ("Vel,,,mayor,,,2031-02-30,,", "Column since: '2031-02-30' is no day."),
        ("Vel,,,mayor,,,2031,2029,", "Column until: 2029 is before 2031."),
        ("Vel,,,,,,2031,,", "Column office: there is a day, and no office."),
        ("Vel,,,,,,,,42", "Column wikidata: '42' is no item."),
        ("Ana Ruiz,group,,,,,,,Q1000001", "Column kind: Ana Ruiz is a person in an earlier row."),
        ("Vel,,,,,,,,,more", "Column after the last: there are more cells than columns."),
    ],
)
def test_a_row_that_cannot_be_taken_is_named_and_the_others_are_taken(
    tmp_path: Path, row: str, told: str
) -> None:
    problem, *actors = taken(tmp_path, TABLE + row + "\n")
    assert isinstance(problem, Problem)
    assert (problem.cause, problem.thing) == (Cause.BAD_LINE, f"{tmp_path / 'actors.txt'}#L7")
    assert problem.message == told
    assert problem.advice.endswith(".")
    assert actors == taken(tmp_path, TABLE)


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("name,party", "a column that is not known: 'party'"),
        ("kind,office", "not one column name"),
        ("name,name", "one column twice"),
        ("", "not one column name"),
    ],
)
def test_a_first_line_that_names_other_columns(tmp_path: Path, header: str, told: str) -> None:
    (problem,) = taken(tmp_path, f"{header}\nVel,x\n" if header else "")
    assert isinstance(problem, Problem)
    assert told in problem.message
    assert "wikidata" in problem.advice


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (missing,) = given_actors(tmp_path / "none.csv")
    (latin,) = taken(tmp_path, "name\nAna Ruíz\n".encode("latin-1"))
    assert isinstance(missing, Problem)
    assert isinstance(latin, Problem)
    assert (missing.cause, latin.cause) == (Cause.MISSING, Cause.ENCODING)
    assert "(byte 12)" in latin.message


def entity(id: str, schema: str, **properties: str | list[str]) -> str:
    values: dict[str, Any] = {k: [v] if isinstance(v, str) else v for k, v in properties.items()}
    return json.dumps({"id": id, "schema": schema, "properties": values})


ENTITIES = [
    entity("o1", "Occupancy", holder="p1", post="s1", startDate="2029-01-15", endDate="2031-03"),
    entity("s1", "Position", name="Minister of Water", country="is", organization="b1"),
    entity(
        "p1",
        "Person",
        name=["Ana Ruiz", "Ana  Ruíz"],
        alias="A. Ruiz",
        weakAlias="Ani",
        position=["minister of water", "chess player"],
        nationality="is",
        wikidataId="Q1000001",
    ),
    entity("b1", "PublicBody", name="Ministry of Water", country="xy"),
    entity("l1", "LegalEntity", name="Delta Fund"),
]


def test_entities_with_their_occupancies(tmp_path: Path) -> None:
    assert taken(tmp_path, "\n".join(ENTITIES)) == [
        GivenActor(
            "Ana Ruiz",
            ActorKind.PERSON,
            ("Ana Ruíz", "A. Ruiz", "Ani"),
            (
                Office("Minister of Water", "Ministry of Water", "Iceland", "2029-01-15", "2031-03"),
                Office("chess player", "", "Iceland"),
            ),
            "Q1000001",
        ),
        GivenActor("Ministry of Water", ActorKind.ORGANISATION, (), (Office("", "", "xy"),)),
        GivenActor("Delta Fund"),
    ]


def test_somebody_of_two_countries_and_an_office_for_two(tmp_path: Path) -> None:
    lines = [
        entity("p1", "Person", name="Ana Ruiz", country=["is", "no"]),
        entity("p2", "Person", name="Jon Vale", nationality=["is"]),
        entity("s1", "Position", name="Ambassador", country=["dk", "se"]),
        entity("o1", "Occupancy", holder="p2", post="s1", startDate="2030"),
    ]
    assert taken(tmp_path, "\n".join(lines)) == [
        GivenActor(
            "Ana Ruiz", ActorKind.PERSON, (), (Office("", "", "Iceland"), Office("", "", "Norway")), None
        ),
        GivenActor(
            "Jon Vale",
            ActorKind.PERSON,
            (),
            (
                Office("Ambassador", "", "Denmark", "2030"),
                Office("Ambassador", "", "Sweden", "2030"),
                Office("", "", "Iceland"),
            ),
        ),
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "Expecting property name"),
        ("[]", "TypeError"),
        ('{"id": "x", "schema": "Person"}', "KeyError: 'properties'"),
        ('{"id": "x", "schema": "Person", "properties": {"name": "Vel"}}', "'Vel' is no list of values"),
    ],
)
def test_a_line_that_is_no_entity(tmp_path: Path, line: str, told: str) -> None:
    problem, *actors = taken(tmp_path, "\n".join([*ENTITIES, line]))
    assert isinstance(problem, Problem)
    assert (problem.cause, problem.thing) == (Cause.BAD_LINE, f"{tmp_path / 'actors.txt'}#L6")
    assert told in problem.message
    assert len(actors) == 3


def test_what_is_passed_over_is_counted(tmp_path: Path) -> None:
    lines = [*ENTITIES, entity("v1", "Vessel", name="Halm"), entity("n1", "Person", alias=[])]
    *_, nameless, passed = taken(tmp_path, "\n".join(lines))
    assert isinstance(nameless, Problem)
    assert nameless.message == "The entity n1 has no name."
    assert isinstance(passed, Problem)
    assert (passed.severity, passed.message) == (
        Severity.NOTE,
        "Entities of other schemata were passed over: 1 Vessel.",
    )
