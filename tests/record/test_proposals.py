"""Which actors are proposed to be one, and why."""

from __future__ import annotations

import pytest

from sayso.model import ActorKind
from sayso.record.actors.proposing import Compared, Pairing, pairings

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANISATION


def person(id: str, name: str, *bodies: str, kind: ActorKind | None = PERSON) -> Compared:
    return Compared(id, kind, (name,), frozenset(bodies))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Thessel", "Ruvan Thessel", "“Thessel” is the last word of “Ruvan Thessel”"),
        ("Ruvan", "Ruvan Thessel", "“Ruvan” is the first word or a nickname of “Ruvan Thessel”"),
        ("Ruvan Thessel", "Ruvan Tessel", "another spelling of the same sounds: thessel / tessel"),
        ("Yusuf Damir", "Youssef Damir", "another spelling of the same sounds: yusuf / youssef"),
        ("Ruvan Thessel", "Ruvan Thessol", "another spelling of the same sounds: thessel / thessol"),
        ("Ana Morland", "Ana Norland", None),  # the first letter is rarely mistaken
        ("Ana Morland", "Ana Morlant", "spelled alike: morland / morlant"),
        ("Ana Ruiz", "Ana Vel", None),
        ("William “Bill” Tarn", "Bill Tarn", "“bill” is the nickname of “William “Bill” Tarn”"),
        ('William "Bill" Tarn', "William Tarn", "one name, and nothing that tells two apart"),
        ("W. Tarn", "William Tarn", "an initial for a given name, the same last name"),
        ("William K. Tarn", "William Tarn", "a middle name or initial that one of them leaves out"),
        ("Tarn William", "William Tarn", "the same words in another order"),
        ("Ana Vander Berg", "Ana Vanderberg", "the same letters, divided otherwise"),
        ("Mark Tarn", "Ana Tarn", None),
    ],
)
def test_names_of_people(one: str, other: str, reason: str | None) -> None:
    found = pairings([person("a", one), person("b", other)])
    assert [x.reason for x in found] == ([reason] if reason else [])


def test_bodies_have_initials_and_no_surnames() -> None:
    agency = person("a", "Nerith Water Agency", kind=BODY)
    assert [x.reason for x in pairings([agency, person("b", "NWA", kind=BODY)])] == [
        "“NWA” are the initials of “Nerith Water Agency”"
    ]
    assert pairings([agency, person("b", "Agency", kind=BODY)]) == ()


def test_homonyms_are_asked_about_and_different_bodies_count_against_it() -> None:
    one, other = person("a", "Ana Ruiz", "selmark"), person("b", "Ana Ruiz", "tarvessa")
    assert pairings([one, other]) == (Pairing("a", "b", "one name, of Selmark and of Tarvessa", 0.25),)
    assert pairings([one, person("b", "Ana Ruiz")])[0].score == 0.5
    (spelled,) = pairings([one, person("b", "Ana Ruis", "tarvessa")])
    assert spelled.reason.endswith("but of Selmark and Tarvessa")


def test_what_was_judged_unnamed_or_too_common_is_left_out() -> None:
    bare, full = person("a", "Thessel"), person("b", "Ruvan Thessel")
    assert pairings([bare, full], frozenset({frozenset(("a", "b"))})) == ()
    assert pairings([person("a", "official", kind=ActorKind.UNNAMED), person("b", "Ivo Official")]) == ()
    many = [person(f"m{x}", f"{x} Thessel") for x in ("Ana", "Ivo", "Mira", "Otto")]
    assert [x for x in pairings([bare, *many]) if "a" in (x.one, x.other)] == []


def test_pairs_about_one_actor() -> None:
    three = [person("a", "Thessel"), person("b", "Ruvan Thessel"), person("c", "R. Thessel")]
    assert {(x.one, x.other) for x in pairings(three)} == {("a", "b"), ("a", "c"), ("b", "c")}
    assert {(x.one, x.other) for x in pairings(three, about="c")} == {("a", "c"), ("b", "c")}


def test_best_first() -> None:
    scores = [
        x.score
        for x in pairings(
            [person("a", "Thessel"), person("b", "Ruvan Thessel"), person("c", "Ruvan K. Thessel")]
        )
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 3
