"""What every store must do about actors: tell them apart, put them together, take both back."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sayso.model import (
    ActorJudgement,
    ActorKind,
    AmbiguousId,
    Correction,
    GivenActor,
    Judgement,
    Office,
    Reading,
    Sameness,
    Speaker,
    UnknownId,
    UsageError,
    Verdict,
)
from sayso.record import Given, Held, Query, Store
from tests.record.made import NOW, intake, reading

PERSON = ActorKind.PERSON


def spoken(*speakers: Speaker, day: str = "2031-03-14", via: tuple[str, ...] = (), **told: str) -> Reading:
    """An article in which each of these says one thing, of its own."""
    name = f"{day}-{'-'.join(x.name for x in speakers)}.txt"
    lines = (f"«{x.name}» {{said}} [the gate number {n} of {name} was shut]." for n, x in enumerate(speakers))
    made = reading("\n".join(lines), published=day, name=name, **told)
    statements = zip(made.statements, speakers, strict=True)
    return replace(made, statements=tuple(replace(x, speaker=who, via=via) for x, who in statements))


def keep(store: Store, *readings: Reading) -> None:
    for x in readings:
        store.keep(intake(x), now=NOW)


def minister(name: str, of: str, kind: ActorKind | None = PERSON) -> Speaker:
    return Speaker(name, kind, f"foreign minister of {of}")


def listed(store: Store, words: str = "") -> list[tuple[str, int]]:
    return [(x.actor.name, x.statements) for x in store.actors(words)]


def judge(store: Store, one: str, other: str, verdict: Sameness) -> None:
    store.judge_actors(ActorJudgement(store.actor_id(one), store.actor_id(other), verdict, "mira", NOW))


def test_one_name_and_fitting_offices_are_one_actor(store: Store) -> None:
    keep(
        store,
        spoken(Speaker("Ana Ruiz"), day="2031-01-10"),
        spoken(
            minister("Ana Ruíz", "Selmark"), day="2031-02-10", publisher="Oster Herald", via=("Halm Agency",)
        ),
        spoken(Speaker("ANA RUIZ", PERSON, "Selmark's foreign minister"), day="2031-03-10"),
    )
    assert listed(store) == [("Ana Ruiz", 3)]
    found = store.actor("ana ruiz", limit=2)
    assert found.kept.actor.kind is PERSON
    assert {x.name for x in found.names} == {"Ana Ruiz", "Ana Ruíz", "ANA RUIZ"}
    (office,) = found.offices
    assert (office.first, office.last, office.statements, office.given) == (
        "2031-02-10",
        "2031-03-10",
        2,
        False,
    )
    assert [x.citation.published for x in found.entries] == ["2031-03-10", "2031-02-10"]
    assert [(x.name, x.statements) for x in found.publishers] == [("Halm Courier", 2), ("Oster Herald", 1)]
    assert [(x.name, x.statements) for x in found.via] == [("Halm Agency", 1)]


def test_different_people_of_one_name_stay_apart_until_they_are_judged(store: Store) -> None:
    keep(
        store,
        spoken(minister("Ana Ruiz", "Selmark")),
        spoken(minister("Ana Ruiz", "Tarvessa"), day="2031-03-15"),
    )
    assert listed(store) == [("Ana Ruiz", 1), ("Ana Ruiz", 1)]
    with pytest.raises(AmbiguousId, match=r"name one by its id:(?s:.)*of Selmark \(1 statement\)"):
        store.actor("Ana Ruiz")
    one, other = (x.actor.id for x in store.actors())
    (proposal,) = store.proposals()
    assert re.fullmatch("one name, of (Selmark and of Tarvessa|Tarvessa and of Selmark)", proposal.reason)
    judge(store, one, other, Sameness.SAME)
    assert listed(store) == [("Ana Ruiz", 2)]
    assert store.proposals() == ()
    judge(store, one, other, Sameness.OPEN)
    assert listed(store) == [("Ana Ruiz", 1), ("Ana Ruiz", 1)]
    judge(store, one, other, Sameness.DIFFERENT)
    assert store.proposals() == ()


def test_all_roles_of_a_document_tell_who_a_name_is(store: Store) -> None:
    keep(
        store,
        spoken(minister("Ana Ruiz", "Selmark")),
        spoken(minister("Ana Ruiz", "Tarvessa"), day="2031-03-15"),
    )
    both = spoken(Speaker("Ana Ruiz"), minister("Ana Ruiz", "Tarvessa"), day="2031-03-16")
    keep(store, both)
    assert sorted(x.statements for x in store.actors()) == [1, 3]


def test_names_that_were_judged_the_same_are_found_by_each(store: Store) -> None:
    keep(store, spoken(Speaker("Vel", PERSON)), spoken(Speaker("Tomas Vel", PERSON), day="2031-03-15"))
    (proposal,) = store.proposals()
    assert {proposal.one.actor.name, proposal.other.actor.name} == {"Vel", "Tomas Vel"}
    assert store.proposals(proposal.one.actor.id) == (proposal,)
    judge(store, "Vel", "Tomas Vel", Sameness.SAME)
    assert listed(store, "tomas") == [("Tomas Vel", 2)]
    assert store.count(Query(by="tomas")) == 2
    assert store.counts().actors == 1
    record = store.actor("Vel")
    assert (record.kept.actor.name, record.kept.statements) == ("Tomas Vel", 2)
    assert [(x.judgement.verdict, {x.one, x.other}) for x in record.judgements] == [
        (Sameness.SAME, {"Vel", "Tomas Vel"})
    ]
    judge(store, "Vel", "Tomas Vel", Sameness.OPEN)
    assert store.count(Query(by="tomas")) == 1
    assert len(store.actor("Vel").judgements) == 2


def test_judgements_that_contradict_are_refused_and_nothing_is_kept(store: Store) -> None:
    keep(store, spoken(*(Speaker(x, PERSON) for x in ("Vel", "Tomas Vel", "T. Vel"))))
    judge(store, "Vel", "Tomas Vel", Sameness.SAME)
    judge(store, "Tomas Vel", "T. Vel", Sameness.SAME)
    with pytest.raises(UsageError, match=r"the same through others: .*take one of these back first"):
        judge(store, "Vel", "T. Vel", Sameness.DIFFERENT)
    judge(store, "Tomas Vel", "T. Vel", Sameness.OPEN)
    judge(store, "Vel", "T. Vel", Sameness.DIFFERENT)
    with pytest.raises(UsageError, match="judged different; take that back first"):
        judge(store, "Tomas Vel", "T. Vel", Sameness.SAME)
    with pytest.raises(UsageError, match="no judgement stands"):
        judge(store, "Tomas Vel", "T. Vel", Sameness.OPEN)
    with pytest.raises(UsageError, match="is one actor already"):
        judge(store, "Vel", "Vel", Sameness.SAME)
    with pytest.raises(UnknownId, match="no actor in the record is named 'Nobody'"):
        judge(store, "Vel", "Nobody", Sameness.SAME)
    assert len(store.actor("Vel").judgements) == 4


OFFICE = Speaker("foreign minister of Selmark")


@pytest.mark.parametrize("named_first", [True, False])
def test_an_office_without_a_name_is_its_holders_of_those_weeks(store: Store, named_first: bool) -> None:
    articles = [spoken(minister("Ana Ruiz", "Selmark")), spoken(OFFICE, day="2031-04-02")]
    keep(store, *(articles if named_first else reversed(articles)))
    assert listed(store) == [("Ana Ruiz", 2)]
    assert store.count(Query(by="ruiz")) == 2
    assert store.count(Query(by="foreign minister")) == 1  # as the text has it
    assert store.actor("foreign minister of Selmark").kept.actor.name == "Ana Ruiz"


def test_an_office_is_nobodys_where_two_are_known_or_too_long_ago(store: Store) -> None:
    keep(store, spoken(OFFICE), spoken(minister("Ana Ruiz", "Selmark"), day="2030-06-01"))
    assert store.count(Query(by="ruiz")) == 1
    keep(store, spoken(minister("Ana Ruiz", "Selmark"), day="2031-03-01"))
    assert store.count(Query(by="ruiz")) == 3
    keep(store, spoken(minister("Ivo Brandt", "Selmark"), day="2031-03-20"))
    assert (store.count(Query(by="ruiz")), store.count(Query(by="brandt"))) == (2, 1)
    # Judged to be one, the two are one holder again.
    judge(store, "Ana Ruiz", "Ivo Brandt", Sameness.SAME)
    assert store.count(Query(by="ruiz")) == 4


def test_a_corrected_speaker_no_longer_holds_the_office(store: Store) -> None:
    keep(store, spoken(OFFICE), spoken(minister("Ana Ruiz", "Selmark"), day="2031-03-01"))
    (named,) = (x for x in store.search(Query(by="ruiz")) if x.entry.statement.speaker != OFFICE)
    correction = Correction(speaker="Otto Lind")
    store.judge(Judgement(named.entry.statement.id, Verdict.CORRECTED, "mira", NOW, "", correction))
    assert store.count(Query(by="ruiz")) == 0
    assert store.count(Query(by="lind")) == 1  # nobody is known to hold the office now


TOLD = GivenActor(
    "Ana Ruiz Marlo",
    PERSON,
    ("Ana Ruiz",),
    (Office("Minister of Foreign Affairs", country="Selmark", since="2029", until="2031-03"),),
    "Q1000001",
)


def test_what_is_given_names_and_dates_what_was_kept_before(store: Store) -> None:
    keep(
        store, spoken(Speaker("Ana Ruiz")), spoken(OFFICE, day="2030-01-01"), spoken(OFFICE, day="2031-04-01")
    )
    assert store.give([TOLD], now=NOW) == Given(new=1)
    assert store.actor("Ana Ruiz Marlo").kept.statements == 2
    assert store.count(Query(by="marlo")) == 2
    record = store.actor("Ana Ruiz")
    assert (record.wikidata, record.kept.given) == ("Q1000001", True)
    assert record.offices[0] == Held("Minister of Foreign Affairs, Selmark", "2029", "2031-03", 0, True)
    assert [(x.judgement.author, x.judgement.verdict) for x in record.judgements] == [
        ("given", Sameness.SAME)
    ]
    assert store.give([TOLD], now=NOW) == Given(unchanged=1)
    more = replace(TOLD, aliases=("Ana Ruiz", "A. R. Marlo"))
    assert store.give([more], now=NOW) == Given(changed=1)
    assert len(store.actor("Ana Ruiz").judgements) == 1


def test_what_is_given_is_found_by_its_aliases_afterwards(store: Store) -> None:
    store.give([TOLD], now=NOW)
    assert listed(store) == [("Ana Ruiz Marlo", 0)]
    keep(store, spoken(Speaker("Ana Ruiz", PERSON), OFFICE))
    keep(store, spoken(minister("Ana Ruiz", "Tarvessa"), day="2031-03-15"))
    assert listed(store) == [("Ana Ruiz Marlo", 2), ("Ana Ruiz", 1)]


def test_an_alias_does_not_undo_what_a_person_judged(store: Store) -> None:
    keep(store, spoken(Speaker("Ana Ruiz")))
    store.give([replace(TOLD, aliases=())], now=NOW)
    one, other = (store.actor_id(x) for x in ("Ana Ruiz", "Ana Ruiz Marlo"))
    store.judge_actors(ActorJudgement(one, other, Sameness.DIFFERENT, "mira", NOW))
    store.give([TOLD], now=NOW)
    assert listed(store, "ana") == [("Ana Ruiz", 1), ("Ana Ruiz Marlo", 0)]


def test_a_newer_reading_with_another_speaker_leaves_no_actor_listed(store: Store) -> None:
    made = spoken(Speaker("Ana Ruiz"))
    keep(store, made)
    changed = replace(made.statements[0], speaker=Speaker("Ivo Brandt"))
    store.update(replace(made, statements=(changed,), made_by="hand/2"), now=NOW)
    assert listed(store) == [("Ivo Brandt", 1)]


def test_actors_are_found_by_the_beginning_of_an_id(store: Store) -> None:
    keep(store, spoken(Speaker("Ana Ruiz")))
    (kept,) = store.actors()
    assert store.actor_id(kept.actor.id[:6]) == kept.actor.id
    assert store.actor_id("ruiz") == kept.actor.id


NAMES = (
    *("Thessel", "Ruvan Thessel", "Ruvan Tessel", "R. Thessel", "Ruvan K. Thessel", "Thessel Ruvan"),
    *(
        "Yusuf Damir",
        "Youssef Damir",
        "Ana Vander Berg",
        "Ana Vanderberg",
        "William “Bill” Tarn",
        "Bill Tarn",
        "Bill",
    ),
    *("Ana Kim", "Eva Kim", "Ivo Kim", "Otto Kim", "Kim", "Nerith Water Agency", "NWA", "Morland", "Morlant"),
)


def test_what_is_proposed_about_one_is_what_is_proposed_among_all(store: Store) -> None:
    keep(store, *(spoken(Speaker(x)) for x in NAMES))
    store.give(
        [GivenActor("Ruvan Thessell", PERSON), GivenActor("Eva Kimm", aliases=("Eva K. Kim",))], now=NOW
    )
    everything = store.proposals()
    assert len(everything) > 15
    for kept in store.actors(limit=100):
        about = kept.actor.id
        assert store.proposals(about) == tuple(
            x for x in everything if about in (x.one.actor.id, x.other.actor.id)
        ), kept.actor.name
