"""Feasts and public holidays as days."""

from __future__ import annotations

from datetime import date, timedelta

from sayso.annotations.times.almanac import day_value, easter, nth_weekday, parse_day, week_value
from sayso.annotations.times.found import Found
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.tense import FUTURE, PAST
from sayso.annotations.times.words import table
from sayso.annotations.times.years import year_of

__all__ = ["holiday", "holiday_day", "holiday_week"]


def holiday_day(name: str, year: int) -> date | None:
    """The day of the holiday `name` in `year`; None for a name that is not in the table."""
    rule = table("holidays").get(name.replace(" 's", "'s"))
    if rule is None:
        return None
    if rule == "election":
        return nth_weekday(year, 11, 1, 1) + timedelta(days=1)
    if isinstance(rule, str):
        return date(year, int(rule[:2]), int(rule[3:]))
    if isinstance(rule, int):
        return easter(year) + timedelta(days=rule)
    month, weekday, nth = rule
    return nth_weekday(year, month, weekday, nth)


def holiday(found: Found, scene: Scene) -> str | None:
    """A holiday in the year that it names, or else the nearest that the tense of the clause allows."""
    name, year = found.word("holiday"), year_of(found, scene)
    if year is None and scene.published is not None:
        return _nearest(name, found, scene.published)
    if year is None:
        return None
    day = holiday_day(name, year)
    return day_value(day) if day else None


def _nearest(name: str, found: Found, here: date) -> str | None:
    words = found.words("rel")
    looks = PAST if "last" in words else FUTURE if "next" in words or "this" in words else found.direction()
    days = [holiday_day(name, here.year + step) for step in (-1, 0, 1)]
    fitting = [day for day in days if day and (looks == 0 or ((day - here).days >= 0) == (looks == FUTURE))]
    return day_value(min(fitting, key=lambda day: abs((day - here).days))) if fitting else None


def holiday_week(found: Found, scene: Scene) -> str | None:
    """The week of a holiday."""
    day = parse_day(holiday(found, scene))
    return None if day is None else week_value(day)
