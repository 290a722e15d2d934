"""TIMEX3 values of days, weeks, months and the like, and steps from one to another."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

__all__ = [
    "LAST_BEFORE",
    "LAST_UP_TO",
    "NEXT_AFTER",
    "NEXT_FROM",
    "day_value",
    "easter",
    "month_value",
    "nth_weekday",
    "parse_day",
    "quarter_value",
    "real_day",
    "shift_days",
    "shift_months",
    "week_value",
    "weekday_near",
]

LAST_BEFORE, LAST_UP_TO, NEXT_AFTER, NEXT_FROM = range(4)


def parse_day(value: str | None) -> date | None:
    """The day that `value` begins with, as `YYYY-MM-DD`; None if it does not begin with one."""
    if value is None or len(value) < 10:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def real_day(year: int, month: int, day: int) -> date | None:
    """That day, or None if the calendar has none (30 February, month 13)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_value(day: date) -> str:
    """`2017-10-25`."""
    return day.isoformat()


def week_value(day: date) -> str:
    """The ISO week of `day`: `2017-W42`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_value(year: int, month: int) -> str:
    """`2017-10`."""
    return f"{year:04d}-{month:02d}"


def quarter_value(year: int, quarter: int) -> str:
    """`2017-Q4`; quarters outside 1 to 4 count on into the years beside."""
    index = year * 4 + quarter - 1
    return f"{index // 4:04d}-Q{index % 4 + 1}"


def shift_days(day: date, days: int) -> date | None:
    """`days` later (earlier if negative), or None beyond the years that the calendar has."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(day: date, months: int) -> date | None:
    """The same day `months` later, or the last of that month; None beyond the years 1 to 9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def weekday_near(day: date, weekday: int, steps: int) -> date | None:
    """The ISO `weekday` that is the last before `day`, the last up to it, the next after it, or the next from it on."""
    back, ahead = (day.isoweekday() - weekday) % 7, (weekday - day.isoweekday()) % 7
    days = {LAST_BEFORE: -(back or 7), LAST_UP_TO: -back, NEXT_AFTER: ahead or 7, NEXT_FROM: ahead}
    return shift_days(day, days[steps])


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth ISO weekday of a month; the last for -1."""
    if nth < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 13, 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, turn = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * turn + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
