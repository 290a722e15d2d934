"""Which actor a speaker is, and which actors are one."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.model import ActorJudgement, ActorKind, GivenActor, Office, Sameness
from sayso.record.actor_contract import Held
from sayso.record.actors.held import merged, newest_first
from sayso.record.actors.holders import Holding, Sighting, holder
from sayso.record.actors.identity import Known, Seen, canonical, clash, groups, same_actor, standing
from sayso.record.actors.offices import bodies, given_keys, office_key
from sayso.record.actors.placing import Placed, aliases_of, place
from tests.record.made import NOW

PERSON, BODY, STATE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE
SELMARK, TARVESSA, NOBODY = frozenset({"selmark"}), frozenset({"tarvessa"}), frozenset[str]()


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Selmark's foreign minister", {"selmark"}),
        ("Foreign Minister of Tarvessa", {"tarvessa"}),
        ("Energy Minister", set()),
        ("head of the Delta Fund", {"delta"}),
        ("the Iranian ambassador", {"iran"}),
        ("U.S. Secretary of State", {"united states"}),
        ("mayor of Tehran", {"tehran"}),  # a capital is no state here
        ("former governor of Orland", set()),  # whoever held it once may be of anybody now
        (None, set()),
    ],
)
def test_the_bodies_of_a_role(role: str | None, expected: set[str]) -> None:
    assert bodies(role) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Selmark's foreign minister", "Minister of Foreign Affairs of Selmark", True),
        ("prime minister of Selmark", "Selmark premier", True),
        ("chairwoman of the Delta Fund", "Delta Fund chairman", True),
        ("chief executive of the Delta Fund", "Delta Fund CEO", True),
        ("the Iranian president", "president of Iran", True),
        ("foreign minister of Selmark", "foreign minister of Tarvessa", False),
        ("foreign minister of Selmark", "deputy foreign minister of Selmark", False),
    ],
)
def test_one_office_in_other_words(one: str, other: str, same: bool) -> None:
    assert office_key(one)
    assert (office_key(one) == office_key(other)) is same


@pytest.mark.parametrize(
    "several", ["spokesman for Selmark", "former president of Selmark", "the foreign minister", "Ana Ruiz"]
)
def test_what_has_several_holders_or_names_no_body_has_no_key(several: str) -> None:
    assert office_key(several) is None


def test_a_given_office_is_found_with_and_without_its_organisation() -> None:
    keys = given_keys(Office("Minister", "Ministry of Water", "Selmark"))
    assert office_key("Selmark's water minister") in keys
    assert office_key("Selmark's finance minister") not in keys


@pytest.mark.parametrize(
    ("seen", "known", "expected"),
    [
        (Seen(), [], None),
        (Seen(), [Known("a", "a", PERSON, SELMARK)], "a"),
        (Seen(PERSON, SELMARK), [Known("a", "a")], "a"),
        (Seen(PERSON, SELMARK), [Known("a", "a", None, frozenset({"selmark", "delta"}))], "a"),
        (Seen(PERSON, TARVESSA), [Known("a", "a", PERSON, SELMARK)], None),  # a homonym
        (Seen(PERSON), [Known("a", "a", STATE)], None),
        (Seen(STATE), [Known("a", "a", BODY)], "a"),  # articles waver between the two
        (Seen(PERSON, TARVESSA), [Known("a", "a", PERSON, SELMARK), Known("b", "b", PERSON, TARVESSA)], "b"),
        # Two of the name and nothing that tells which: neither, but one of no known body.
        (Seen(), [Known("a", "a", PERSON, SELMARK), Known("b", "b", PERSON, TARVESSA)], None),
        (Seen(), [Known("a", "a", PERSON, SELMARK), Known("b", "b", PERSON)], "b"),
        # Judged to be one: then it is that one.
        (Seen(), [Known("a", "a", PERSON, SELMARK), Known("b", "a", PERSON, TARVESSA)], "a"),
        (Seen(None, TARVESSA), [Known("a", "a", PERSON, SELMARK), Known("b", "a", PERSON, TARVESSA)], "b"),
        (Seen(None, TARVESSA), [Known("a", "a", PERSON, SELMARK), Known("b", "b", PERSON)], None),
    ],
)
def test_which_actor_a_speaker_is(seen: Seen, known: list[Known], expected: str | None) -> None:
    assert same_actor(seen, known) == expected


def judged(*told: str) -> list[ActorJudgement]:
    """Judgements written as `a=b`, `a!b` (different), `a?b` (open again)."""
    verdicts = {"=": Sameness.SAME, "!": Sameness.DIFFERENT, "?": Sameness.OPEN}
    return [ActorJudgement(x[0], x[2], verdicts[x[1]], "mira", NOW) for x in told]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], set()),
        (["a=b"], {"ab"}),
        (["a=b", "b=c", "d=e"], {"abc", "de"}),
        (["a=b", "b=c", "a?b"], {"bc"}),
        (["a=b", "b!a"], set()),
        (["a=b", "a?b", "b=a"], {"ab"}),
    ],
)
def test_which_actors_are_one(told: list[str], expected: set[str]) -> None:
    assert {"".join(sorted(x)) for x in groups(standing(judged(*told)))} == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [(["a=b", "b=c"], None), (["a=b", "a!c"], None), (["a=b", "b=c", "c!a"], ("a", "c"))],
)
def test_judgements_that_contradict_each_other(told: list[str], expected: tuple[str, str] | None) -> None:
    assert clash(standing(judged(*told))) == expected


def test_a_group_goes_by_what_was_given_then_by_the_longest_name() -> None:
    assert canonical({"b": ("Vel", False), "a": ("Tomas Vel", False)}) == "a"
    assert canonical({"b": ("Vel", True), "a": ("Tomas Vel", False)}) == "b"
    assert canonical({"b": ("Tomas Vel", False), "a": ("Tomaš Vel", False)}) == "a"


DAY = date(2031, 3, 14)


@pytest.mark.parametrize(
    ("day", "given", "seen", "expected"),
    [
        (DAY, [Holding("a", "2029", "2031-03-14")], [], "a"),
        (DAY, [Holding("a", "2029", "2031-02"), Holding("b", "2031-03")], [], "b"),
        (DAY, [Holding("a"), Holding("b", "2031")], [], None),
        (DAY, [Holding("a", "2029")], [Sighting("b", DAY)], "a"),  # what was given decides
        (DAY, [Holding("a", "2032")], [Sighting("b", date(2031, 1, 2))], "b"),
        (DAY, [], [Sighting("b", date(2030, 12, 1))], None),  # too long ago
        (DAY, [], [Sighting("a", DAY), Sighting("b", DAY)], None),
        (None, [Holding("a")], [], None),
    ],
)
def test_who_held_an_office(
    day: date | None, given: list[Holding], seen: list[Sighting], expected: str | None
) -> None:
    assert holder(day, given, seen) == expected


def test_offices_that_differ_in_spelling_alone_are_one() -> None:
    found = merged(
        [
            Held("foreign minister of Selmark", "2031-01-02", "2031-02-01", 2, False),
            Held("Selmark's foreign minister", "2031-03-01", "2031-03-14", 3, False),
            Held("chair of the Delta Fund", "2030-01-01", "2030-01-01", 1, False),
        ]
    )
    assert newest_first(found) == (
        Held("Selmark's foreign minister", "2031-01-02", "2031-03-14", 5, False),
        Held("chair of the Delta Fund", "2030-01-01", "2030-01-01", 1, False),
    )


RUIZ = GivenActor("Ana Ruiz", PERSON, ("A. Ruiz",), (Office("minister", country="Selmark"),), "Q1")


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ([], None),
        ([Placed("x", " someone else ", PERSON, NOBODY, True, "Q1")], "x"),  # its id tells
        ([Placed("x", " ana ruiz ", PERSON, TARVESSA, True, None)], "x"),
        ([Placed("x", " ana ruiz ", PERSON, NOBODY, True, "Q2")], None),
        ([Placed("x", " ana ruiz ", None, SELMARK, False, None)], "x"),
        ([Placed("x", " ana ruiz ", PERSON, TARVESSA, False, None)], None),
        ([Placed("x", " a ruiz ", PERSON, NOBODY, False, None)], None),  # an alias: one with it, not it
    ],
)
def test_which_actor_one_told_in_advance_is(known: list[Placed], expected: str | None) -> None:
    assert place(RUIZ, known) == expected


def test_an_alias_names_actors_that_articles_named_so() -> None:
    known = [
        Placed("seen", " a ruiz ", None, NOBODY, False, None),
        Placed("given", " a ruiz ", None, NOBODY, True, None),
        Placed("else", " a ruiz ", PERSON, TARVESSA, False, None),
    ]
    assert aliases_of(RUIZ, "x", known) == ["seen"]
