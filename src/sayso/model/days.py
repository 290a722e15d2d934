"""Days as TIMEX3 gives them: the first and the last day that a value covers."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from sayso.model.errors import UsageError

__all__ = ["day_range", "parse_day_range"]

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(?:-(WE|[1-7]))?")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_YEAR = re.compile(r"(\d{4})")
_DECADE = re.compile(r"(\d{3})X?")


def day_range(value: str) -> tuple[date, date] | None:
    """The first and last day of a TIMEX3 value; None for one that covers no known days.

    >>> day_range("2017-W42")
    (datetime.date(2017, 10, 16), datetime.date(2017, 10, 22))
    >>> day_range("PAST_REF") is None
    True
    """
    try:
        return _days(value)
    except ValueError:  # the 31st of February, week 60, year 0
        return None


def _days(value: str) -> tuple[date, date] | None:
    if m := _DAY.fullmatch(value):
        day = date(int(m[1]), int(m[2]), int(m[3]))
        return day, day
    if m := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        if m[3] == "WE":
            return monday + timedelta(5), monday + timedelta(6)
        if m[3]:
            day = monday + timedelta(int(m[3]) - 1)
            return day, day
        return monday, monday + timedelta(6)
    if m := _MONTH.fullmatch(value):
        return _months(int(m[1]), int(m[2]), 1)
    if m := _QUARTER.fullmatch(value):
        return _months(int(m[1]), 3 * int(m[2]) - 2, 3)
    if m := _HALF.fullmatch(value):
        return _months(int(m[1]), 6 * int(m[2]) - 5, 6)
    if m := _YEAR.fullmatch(value):
        return _months(int(m[1]), 1, 12)
    if m := _DECADE.fullmatch(value):
        return date(int(m[1]) * 10, 1, 1), date(int(m[1]) * 10 + 9, 12, 31)
    return None


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    last = first + count - 1
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def parse_day_range(value: str) -> tuple[date, date]:
    """`day_range` of what a user typed; `UsageError` where it is no day, week, month or year."""
    days = day_range(value.strip())
    if days is None:
        raise UsageError(
            f"{value!r} is no day that sayso knows; write 2031-03-14, 2031-W11, 2031-03, 2031-Q1, 2031 or 203X"
        )
    return days
