"""What the pages of a desk ask of a record: what came in, who published when, an actor over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from sayso.model import (
    ActorJudgement,
    ActorKind,
    Cause,
    Event,
    Judgement,
    Layer,
    Problem,
    Reading,
    Reference,
    Sameness,
    Severity,
    Source,
    SourceKind,
    Span,
    Speaker,
    UnknownId,
    Verdict,
    Vote,
)
from sayso.record import Entry, Store
from tests.record.made import NOW, intake, reading

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PERSON = ActorKind.PERSON
DAM = """«Ana Ruiz» {said} [the dam would be opened on Monday].
«The ministry» {denied} [that any gate had been moved].
"""
TALKS = """«Ana Ruiz» {said} [talks on the river had ended].
«Tomas Vel» {said} [Ana Ruiz had opened the gates and the dam].
"""


def denying(made: Reading, *claims: str | None) -> Reading:
    """The reading whose statements contest these claims, in their order."""
    return replace(
        made,
        statements=tuple(replace(x, denies=y) for x, y in zip(made.statements, claims, strict=True)),
    )


def citing(made: Reading, words: str, instrument: str, clause: str | None = None) -> Reading:
    """The reading in which these words mention an instrument, wherever they stand."""
    text = made.document.text
    places = [i for i in range(len(text)) if text.startswith(words, i)]
    found = tuple(Reference(Span(i, i + len(words)), instrument, clause) for i in places)
    statements = tuple(
        replace(x, cites=tuple(y for y in found if any(z.covers(y.span) for z in x.content)))
        for x in made.statements
    )
    layers = replace(made.layers, layers=(*made.layers.layers, Layer(Reference, "references", "1", found)))
    return replace(made, layers=layers, statements=statements, made_by=f"{made.made_by} references/1")


@pytest.fixture
def full(store: Store) -> Store:
    """Two articles, the second kept an hour after the first."""
    first = denying(reading(DAM), None, "any gate had been moved")
    store.keep(intake(first), now=NOW)
    later = reading(TALKS, publisher="Oster Herald", published="2031-03-17", name="talks.txt")
    store.keep(intake(later), now=NOW + HOUR)
    return store


def said(entries: Iterable[Entry]) -> list[str]:
    return [" … ".join(x.citation.words) for x in entries]


def test_what_was_kept_since_a_moment_is_grouped_by_who_spoke(full: Store) -> None:
    news = full.news(NOW)
    assert [(x.actor.name, x.statements) for x in news.speaking[:1]] == [("Ana Ruiz", 2)]
    assert {(x.actor.name, x.statements) for x in news.speaking[1:]} == {
        ("The ministry", 1),
        ("Tomas Vel", 1),
    }
    assert said(news.speaking[0].entries) == [
        "talks on the river had ended",
        "the dam would be opened on Monday",
    ]
    assert (news.arrived.documents, news.arrived.statements, news.grouped, news.speakers) == (2, 4, 4, 3)
    assert said(news.denials.entries) == ["that any gate had been moved"]


def test_what_was_kept_before_is_not_new(full: Store) -> None:
    news = full.news(NOW + HOUR)
    assert (news.arrived.documents, news.arrived.statements) == (1, 2)
    assert {x.actor.name for x in news.speaking} == {"Ana Ruiz", "Tomas Vel"}
    assert news.denials.total == 0
    later = full.news(NOW + DAY)
    assert (later.arrived.documents, later.speaking, later.grouped) == (0, (), 0)
    assert full.last_kept() == NOW + HOUR


def test_groups_and_their_statements_are_as_many_as_asked_for(full: Store) -> None:
    news = full.news(NOW, groups=1, each=1)
    ((only, number, entries),) = [(x.actor.name, x.statements, x.entries) for x in news.speaking]
    assert (only, number, len(entries), news.speakers) == ("Ana Ruiz", 2, 1, 3)


def test_a_copy_brings_no_new_statement(store: Store) -> None:
    store.keep(intake(reading(DAM, name="a.txt"), keys=(b"x",)), now=NOW)
    changed = reading(DAM.replace("Monday", "Monday or later"), name="b.txt")
    store.keep(intake(changed, keys=(b"x",)), now=NOW + HOUR)
    arrived = store.news(NOW + HOUR).arrived
    assert (arrived.documents, arrived.copies) == (1, 1)
    # The statement that the copy carries as it stood is not new; the one that it changed is.
    assert said(store.news(NOW + HOUR).speaking[0].entries) == ["the dam would be opened on Monday or later"]
    assert arrived.statements == 1


def test_an_article_in_which_nobody_spoke_is_not_one_that_was_not_read(full: Store) -> None:
    full.keep(intake(reading("Nobody spoke here.\n", name="still.txt")), now=NOW + 2 * HOUR)
    unread = replace(reading("Niemand sprach hier.\n", name="fremd.txt"), made_by="", statements=())
    full.keep(intake(unread), now=NOW + 2 * HOUR)
    arrived = full.news(NOW + 2 * HOUR).arrived
    assert (arrived.documents, arrived.nobody_spoke, arrived.not_read) == (2, 1, 1)


def test_statements_without_a_speaker_are_counted_and_belong_to_nobody(store: Store) -> None:
    store.keep(intake(reading("{It was said} [that the dam would open].\n")), now=NOW)
    news = store.news(NOW)
    assert (news.arrived.statements, news.arrived.without_speaker, news.speaking) == (1, 1, ())


def test_what_was_judged_to_be_one_speaks_as_one(full: Store) -> None:
    one, other = full.actor_id("Ana Ruiz"), full.actor_id("Tomas Vel")
    full.judge_actors(ActorJudgement(one, other, Sameness.SAME, "mira", NOW))
    news = full.news(NOW)
    assert sorted(x.statements for x in news.speaking) == [1, 3]


def test_what_is_cited_is_grouped_by_instrument(store: Store) -> None:
    made = reading("«Ana Ruiz» {said} [the Water Pact was dead].\nThe Water Pact is old.\n")
    store.keep(intake(citing(made, "Water Pact", "Nerith Water Pact")), now=NOW)
    (cited,) = store.news(NOW).citing
    assert (cited.instrument, cited.statements, said(cited.entries)) == (
        "Nerith Water Pact",
        1,
        ["the Water Pact was dead"],
    )
    (day,) = store.cited_days("nerith water pact")
    assert (day.actor and day.actor.name, day.day, day.statements) == ("Ana Ruiz", "2031-03-14", 1)
    assert store.cited_days("another pact") == ()


def test_events_that_mention_an_instrument_are_about_it(store: Store) -> None:
    made = citing(
        reading("The Assembly adopted the Water Pact by 40 to 2.\nIt rained.\n"),
        "Water Pact",
        "Nerith Water Pact",
    )
    adopted = Event((Span(0, 46),), "COOPERATE", "The Assembly", None, "2031-03-13", Vote(40, 2, None))
    rained = Event((Span(48, 57),), None)
    layer = Layer(Event, "events", "1", (adopted, rained))
    layers = replace(made.layers, layers=(*made.layers.layers, layer))
    store.keep(intake(replace(made, layers=layers, made_by=f"{made.made_by} events/1")), now=NOW)
    (about,) = store.events_about("Nerith Water Pact")
    assert about.event == adopted
    assert about.passage.words == ("The Assembly adopted the Water Pact by 40 to 2",)


def problem(thing: str, severity: Severity = Severity.LOST, cause: Cause = Cause.HTTP_STATUS) -> Problem:
    return Problem(cause, thing, "The server answered 500.", "Try again later.", severity)


def test_problems_since_a_moment_stand_by_cause_what_was_lost_first(full: Store) -> None:
    source = Source("articles", SourceKind.FOLDER)
    full.keep_problem(source, problem("https://a.example/1"), now=NOW - DAY)
    for number in range(7):
        full.keep_problem(source, problem(f"https://b.example/{number}"), now=NOW + number * HOUR)
    full.keep_problem(source, problem("c.txt", Severity.NOTE, Cause.NO_DATE), now=NOW)
    lost, note = full.news(NOW).problems
    assert (lost.cause, lost.severity, lost.number, len(lost.things)) == (
        Cause.HTTP_STATUS,
        Severity.LOST,
        7,
        5,
    )
    assert lost.things[0] == "https://b.example/6"
    assert (note.cause, note.number) == (Cause.NO_DATE, 1)
    assert full.lost_at(["a.example", "b.example", "c.example"]) == {
        "a.example": 1,
        "b.example": 7,
        "c.example": 0,
    }


def test_days_of_publication_are_those_of_all_that_carried_a_text(full: Store) -> None:
    again = reading(DAM, publisher="Nerith Post", published="2031-03-16", name="again.txt")
    full.keep(intake(again), now=NOW + 2 * HOUR)
    assert [(x.publisher, x.days) for x in full.publishing(date(2031, 1, 1))] == [
        ("Halm Courier", (date(2031, 3, 14),)),
        ("Nerith Post", (date(2031, 3, 16),)),
        ("Oster Herald", (date(2031, 3, 17),)),
    ]
    assert [x.publisher for x in full.publishing(date(2031, 3, 17))] == ["Oster Herald"]
    assert full.sites(["Halm Courier", "Nobody"]) == {
        "Halm Courier": frozenset({"courier.example"}),
        "Nobody": frozenset(),
    }


@pytest.fixture
def ruiz(full: Store) -> str:
    """The id of an actor with two statements of two days."""
    return full.actor_id("Ana Ruiz")


def test_the_days_of_an_actor(full: Store, ruiz: str) -> None:
    assert [(x.day, x.statements, x.denials) for x in full.spoken_days(ruiz)] == [
        ("2031-03-14", 1, 0),
        ("2031-03-17", 1, 0),
    ]
    ministry = full.actor_id("The ministry")
    assert [(x.day, x.denials) for x in full.spoken_days(ministry)] == [("2031-03-14", 1)]
    with pytest.raises(UnknownId):
        full.spoken_days("0123456789abcdef")


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, ["talks on the river had ended", "the dam would be opened on Monday"]),
        (date(2031, 3, 15), None, ["talks on the river had ended"]),
        (None, date(2031, 3, 14), ["the dam would be opened on Monday"]),
        (date(2031, 3, 17), date(2031, 3, 17), ["talks on the river had ended"]),
        (date(2031, 3, 15), date(2031, 3, 16), []),
    ],
)
def test_the_statements_of_a_time(
    full: Store, ruiz: str, since: date | None, until: date | None, expected: list[str]
) -> None:
    assert said(full.statements_of(ruiz, since=since, until=until, limit=9)) == expected
    assert full.number_of(ruiz, since=since, until=until) == len(expected)
    assert said(full.statements_of(ruiz, since=since, until=until, limit=1, offset=1)) == expected[1:2]


def test_what_an_actor_denied(full: Store) -> None:
    denied = full.denials_of(full.actor_id("The ministry"), limit=1)
    assert (denied.total, [x.statement.denies for x in denied.entries]) == (1, ["any gate had been moved"])


def test_a_judgement_changes_nothing_that_was_not_taken_out(full: Store, ruiz: str) -> None:
    (newest, _) = full.statements_of(ruiz, since=None, until=None, limit=9)
    full.judge(Judgement(newest.statement.id, Verdict.RIGHT, "mira", NOW))
    assert full.number_of(ruiz, since=None, until=None) == 2


def test_who_names_an_actor_in_the_words_of_a_statement(store: Store) -> None:
    made = reading(
        "«Ana Ruiz» {said} [Ana Ruiz would stay].\n«Tomas Vel» {said} [that Ruiz had left].\n"
        "«The ministry» {said} [the ruiz, a kind of boat, had left].\n«Otto Lind» {denied} [Ana Ruiz’s word].\n"
    )
    made = replace(
        made,
        statements=tuple(
            replace(x, speaker=Speaker(x.speaker.name, PERSON)) for x in made.statements if x.speaker
        ),
    )
    store.keep(intake(made), now=NOW)
    found = store.spoken_of(store.actor_id("Ana Ruiz"))
    assert {(x.actor.name, *x.newest.citation.words) for x in found.naming if x.actor} == {
        ("Tomas Vel", "that Ruiz had left"),
        ("Otto Lind", "Ana Ruiz’s word"),
    }
    assert found.searched == 2


def test_a_surname_that_two_have_names_neither(store: Store) -> None:
    made = reading(
        "«Ana Ruiz» {said} [it].\n«Eva Ruiz» {said} [so].\n«Tomas Vel» {said} [that Ruiz had left].\n"
    )
    made = replace(
        made,
        statements=tuple(
            replace(x, speaker=Speaker(x.speaker.name, PERSON)) for x in made.statements if x.speaker
        ),
    )
    store.keep(intake(made), now=NOW)
    assert store.spoken_of(store.actor_id("Ana Ruiz")).naming == ()


def test_the_actors_that_were_judged_to_be_one_and_what_speaks_against_it(store: Store) -> None:
    for day, name, of in (("14", "Ana Ruiz", "Selmark"), ("15", "A. Ruiz", "Tarvessa")):
        made = reading(f"«{name}» {{said}} [it would rain on {day}].\n", name=f"{day}.txt")
        speaker = Speaker(name, PERSON, f"foreign minister of {of}")
        store.keep(intake(replace(made, statements=(replace(made.statements[0], speaker=speaker),))), now=NOW)
    one, other = store.actor_id("Ana Ruiz"), store.actor_id("A. Ruiz")
    assert [x.actor.id for x in store.joined(one)] == [one]
    store.judge_actors(ActorJudgement(one, other, Sameness.SAME, "mira", NOW))
    itself, joined = store.joined(other)
    assert (itself.actor.name, itself.statements, itself.unlike) == ("Ana Ruiz", 1, "")
    assert (joined.actor.name, joined.statements, joined.unlike) == (
        "A. Ruiz",
        1,
        "of Tarvessa, the other of Selmark",
    )
