"""Days in bins: none lost, none counted twice, never more bins than can be told apart."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.answers.timeline import MOST_BINS, timeline
from sayso.record.contract import DayCount


def counted(*days: str) -> list[DayCount]:
    return [DayCount(x, 1, 0) for x in days]


@pytest.mark.parametrize(
    ("first", "last", "unit", "bins"),
    [
        ("2031-03-03", "2031-03-15", "day", 13),
        ("2031-01-01", "2031-04-30", "day", 120),
        ("2031-01-01", "2031-05-01", "week", 18),
        ("2029-01-01", "2031-12-31", "month", 36),
        ("1990-01-01", "2031-12-31", "year", 42),
        ("1700-01-01", "2031-12-31", "decade", 34),
    ],
)
def test_the_finest_bins_of_which_there_are_not_too_many(first: str, last: str, unit: str, bins: int) -> None:
    made = timeline(counted(first, last))
    assert made
    assert (made.unit, len(made.bins)) == (unit, bins)


def test_a_part_of_the_time_is_shown_finer() -> None:
    days = counted("2029-01-01", "2031-03-03", "2031-03-04", "2031-03-04", "2031-12-31")
    made = timeline(days, date(2031, 3, 1), date(2031, 3, 10))
    assert made
    assert (made.unit, made.first, made.last) == ("day", date(2031, 3, 1), date(2031, 3, 10))
    assert [x.statements for x in made.bins] == [0, 0, 1, 2, 0, 0, 0, 0, 0, 0]
    assert made.whole == (date(2029, 1, 1), date(2031, 12, 31))


def test_turned_round_is_taken_the_right_way_and_outside_is_the_end() -> None:
    days = counted("2031-03-03", "2031-03-15")
    made = timeline(days, date(2035, 1, 1), date(2031, 3, 10))
    assert made
    assert (made.first, made.last) == (date(2031, 3, 10), date(2031, 3, 15))


def test_no_day_is_no_time() -> None:
    assert timeline([]) is None


@given(st.lists(st.dates(), min_size=1, max_size=30))
def test_every_day_lies_in_one_bin_and_bins_meet(days: list[date]) -> None:
    made = timeline([DayCount(x.isoformat(), 1, 1) for x in days])
    assert made
    assert sum(x.statements for x in made.bins) == sum(x.denials for x in made.bins) == len(days)
    assert all(y.first - x.last == timedelta(1) for x, y in pairwise(made.bins))
    assert len(made.bins) <= MOST_BINS + 1 or made.unit == "decade"
