"""A publisher that fell silent, and a page that could not be read: never shown alike."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sayso.answers.coverage import LOOKED_BACK, coverage, fell_silent
from sayso.model import Cause, Problem, Source, SourceKind
from sayso.record.contract import Publishing, Store
from tests.record.made import NOW, intake, reading

START = date(2031, 1, 1)
UNTIL = date(2031, 3, 20)


def published(*days: int, publisher: str = "Halm Courier") -> Publishing:
    """A publisher that published so many days after the start."""
    return Publishing(publisher, tuple(START + timedelta(x) for x in days))


DAILY = tuple(range(0, 30))
WEEKDAYS = tuple(x for x in range(0, 60) if (START + timedelta(x)).weekday() < 5)


@pytest.mark.parametrize(
    ("days", "until", "expected"),
    [
        (DAILY, 30, None),  # a day later: no longer than it paused before
        (DAILY, 31, (2, 1)),
        (WEEKDAYS, WEEKDAYS[-1] + 3, None),  # a weekend
        (WEEKDAYS, WEEKDAYS[-1] + 4, (4, 3)),
        (DAILY[:9], 60, None),  # nine days tell no rhythm
        (DAILY[:10], 60, (51, 1)),
        ((0, *range(100, 120)), 122, (3, 1)),  # the pause of a hundred days is too long ago to tell
    ],
)
def test_silent_is_who_pauses_longer_than_ever_before(
    days: tuple[int, ...], until: int, expected: tuple[int, int] | None
) -> None:
    found = fell_silent([published(*days)], START + timedelta(until))
    assert [(x.days, x.longest) for x in found] == ([expected] if expected else [])


def test_who_fell_silent_last_stands_first() -> None:
    long, short = published(*DAILY, publisher="Oster Herald"), published(*DAILY, 35, publisher="Nerith Post")
    assert [x.publisher for x in fell_silent([long, short], START + timedelta(60))] == [
        "Nerith Post",
        "Oster Herald",
    ]


def days_of(store: Store, publisher: str, host: str, days: int, until: date) -> None:
    """Keep an article of each of so many days, the last of them `until`."""
    for n in range(days):
        day = until - timedelta(n)
        made = reading(
            f"«Ana Ruiz» {{said}} [it would rain on {day} for {publisher}].\n",
            publisher=publisher,
            published=day.isoformat(),
            name=f"{host}-{day}.txt",
        )
        store.keep(intake(made), now=NOW)


def told(store: Store) -> tuple[list[str], list[str], int, int]:
    found = coverage(store, store.publishing(NOW.date() - LOOKED_BACK), today=NOW.date())
    return (
        [x.publisher for x in found.silent],
        [x.publisher for x in found.unread],
        found.known,
        found.unknown,
    )


def test_silence_is_measured_up_to_the_last_day_that_the_record_covers(store: Store) -> None:
    days_of(store, "Halm Courier", "halm", 12, date(2031, 3, 10))
    assert told(store) == ([], [], 1, 0)  # nothing later was read: the silence may be ours
    days_of(store, "Oster Herald", "oster", 2, date(2031, 3, 18))
    assert told(store) == (["Halm Courier"], [], 1, 1)


def test_a_publisher_whose_pages_could_not_be_read_did_not_fall_silent(store: Store) -> None:
    days_of(store, "Halm Courier", "halm", 12, date(2031, 3, 10))
    days_of(store, "Oster Herald", "oster", 2, date(2031, 3, 18))
    lost = Problem(Cause.TIMEOUT, "https://courier.example/late", "It kept silent.", "Try again later.")
    store.keep_problem(Source("https://courier.example/late", SourceKind.ADDRESS), lost, now=NOW)
    assert told(store) == ([], ["Halm Courier"], 1, 1)


def test_a_day_that_has_not_come_yet_makes_nobody_silent(store: Store) -> None:
    days_of(store, "Halm Courier", "halm", 12, date(2031, 3, 18))
    days_of(store, "Oster Herald", "oster", 1, date(2099, 1, 1))
    silent, unread, *_ = told(store)
    assert (silent, unread) == ([], [])


def test_an_empty_record_has_no_coverage_to_speak_of(store: Store) -> None:
    found = coverage(store, (), today=UNTIL)
    assert (found.until, found.silent, found.known) == (None, (), 0)
