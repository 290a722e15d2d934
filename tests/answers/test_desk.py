"""What is new, since when, and whose claims were denied."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sayso.answers.cited import instrument_over_time
from sayso.answers.denied import claimant
from sayso.answers.following import follow
from sayso.answers.today import today
from sayso.answers.visits import Visit, moment, parse_visit, visited
from sayso.model import ActorJudgement, Sameness, UnknownId, UsageError
from sayso.record.contract import Store
from tests.record.made import NOW, intake, reading
from tests.record.test_desk import citing

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
DAM = """«Ana Ruiz» {said} [the dam would be opened on Monday].
«Ana Ruiz» {denied} [the report by the Halm Agency that it had leaked].
«Tomas Vel» {said} [Ana Ruiz was right about the Water Pact].
The Water Pact is old.
"""


@pytest.fixture
def full(store: Store) -> Store:
    made = citing(reading(DAM), "Water Pact", "Nerith Water Pact")
    claim = "the report by the Halm Agency that it had leaked"
    first, second, third = made.statements
    store.keep(intake(replace(made, statements=(first, replace(second, denies=claim), third))), now=NOW)
    return store


def test_today_says_who_spoke_and_whose_claim_was_denied(full: Store) -> None:
    answer = today(full, NOW - HOUR, now=NOW)
    assert [(x.actor.name, x.statements) for x in answer.spoke] == [("Ana Ruiz", 2), ("Tomas Vel", 1)]
    assert [x.instrument for x in answer.cited] == ["Nerith Water Pact"]
    assert [(x.claim, x.whose) for x in answer.denied] == [
        ("the report by the Halm Agency that it had leaked", "the Halm Agency")
    ]
    assert (
        "".join(x.text for x in answer.spoke[1].items[0].excerpt) == "Ana Ruiz was right about the Water Pact"
    )
    assert today(full, NOW + HOUR, now=NOW + HOUR).spoke == ()


def test_an_actor_is_followed_through_a_time(full: Store) -> None:
    answer = follow(full, "Ana Ruiz", since=NOW.date(), until=NOW.date())
    assert (answer.spoken.total, answer.spoken.items) == (0, ())
    assert (answer.denials, [x.whose for x in answer.denied]) == (1, ["the Halm Agency"])
    assert [(x.actor.name if x.actor else None, x.statements) for x in answer.named_by] == [("Tomas Vel", 1)]
    assert answer.time
    assert [x.statements for x in answer.time.bins] == [2]
    with pytest.raises(UnknownId):
        follow(full, "Nobody")


def test_only_judgements_that_stand_are_told(full: Store) -> None:
    one, other = full.actor_id("Ana Ruiz"), full.actor_id("Tomas Vel")
    for verdict in (Sameness.DIFFERENT, Sameness.SAME):
        full.judge_actors(ActorJudgement(one, other, verdict, "mira", NOW))
    assert [x.judgement.verdict for x in follow(full, one).judged] == [Sameness.SAME]
    full.judge_actors(ActorJudgement(other, one, Sameness.OPEN, "mira", NOW))
    assert follow(full, one).judged == ()


def test_an_instrument_over_time_tells_the_narrator_from_who_cites_it(full: Store) -> None:
    answer = instrument_over_time(full, "Nerith Water Pact")
    speakers = [x.entry.statement.speaker for x in answer.mentions if x.entry]
    assert ([x.entry is None for x in answer.mentions], [x.name for x in speakers if x]) == (
        [False, True],
        ["Tomas Vel"],
    )
    ((name, number),) = [(x.actor.name, x.statements) for x in answer.lanes if x.actor]
    assert (name, number, answer.speakers) == ("Tomas Vel", 1, 1)


@pytest.mark.parametrize(
    ("claim", "whose"),
    [
        ("the report by the Halm Agency that talks had ended", "the Halm Agency"),
        ("an allegation made by Ana Ruiz", "Ana Ruiz"),
        ("a Halm Courier report that talks had ended", "Halm Courier"),
        ("Selmark’s claim that the gates were shut", "Selmark"),
        ("The report in The Oster Herald", "The Oster Herald"),
        ("a report in Castrin", None),  # a place, not an outlet that the record knows
        ("reports of Selmark's troops at the dam", None),
        ("a newspaper report that her government had offered Selmark money", None),
        ("any such letter had arrived", None),
        ("The report", None),
    ],
)
def test_whose_claim_it_is_stands_in_its_words_or_is_not_said(claim: str, whose: str | None) -> None:
    assert claimant(claim, ["The Oster Herald", "Halm Courier"]) == whose


def test_a_visit_ends_when_some_time_has_passed() -> None:
    first = visited(None, now=NOW)
    assert first.before == NOW - timedelta(days=1)
    again = visited(first, now=NOW + 29 * MINUTE)
    assert (again.before, again.latest) == (first.before, NOW + 29 * MINUTE)  # a reload keeps its place
    later = visited(again, now=NOW + 2 * HOUR)
    assert (later.before, later.latest) == (NOW + 29 * MINUTE, NOW + 2 * HOUR)
    assert parse_visit(str(later)) == later


@pytest.mark.parametrize("text", ["", ".", "20310320T090000", "20310320T090000.soon", "x.y", "é"])
def test_what_is_no_visit_is_the_first(text: str) -> None:
    assert parse_visit(text) is None


def test_a_visit_of_a_clock_that_was_set_back_begins_anew() -> None:
    assert visited(Visit(NOW, NOW + HOUR), now=NOW) == visited(None, now=NOW)


def test_moments() -> None:
    assert moment("2031-03-14T09:30+02:00") == datetime(2031, 3, 14, 7, 30, tzinfo=UTC)
    for text in ("soon", "2031-13-01", "0001-01-01T00:00+14:00"):
        with pytest.raises(UsageError, match="is no day or moment"):
            moment(text)
