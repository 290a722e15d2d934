"""Values of weekdays, of today and its neighbours, and of parts of the day."""

from __future__ import annotations

from datetime import date

from sayso.annotations.times.almanac import (
    LAST_BEFORE,
    LAST_UP_TO,
    NEXT_AFTER,
    NEXT_FROM,
    day_value,
    parse_day,
    shift_days,
    week_value,
    weekday_near,
)
from sayso.annotations.times.dates import month_day
from sayso.annotations.times.found import ANCHORED, BACK, EACH, ON, Found
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.tense import FUTURE, PAST
from sayso.annotations.times.words import table

__all__ = [
    "day_beside",
    "deictic_day",
    "next_part",
    "that_date",
    "week_of_day",
    "weekday",
    "weekdays",
]


def weekday(found: Found, scene: Scene) -> str | None:
    """A day of the week, by the words around it or else the tense of its clause."""
    number, words = found.weekday(), set(found.words("rel"))
    if words & EACH:
        return f"XXXX-WXX-{number}"
    base = scene.anchor if words & ANCHORED or scene.is_history else scene.published
    if base is None:
        return None
    if found.has("week"):
        return _weekday_of_week(base, number, set(found.words("week")))
    there = weekday_near(base, number, _steps(found, scene, words))
    return None if there is None else _with_part(day_value(there), found)


def _steps(found: Found, scene: Scene, words: set[str]) -> int:
    """Which such day is meant, in the terms of `weekday_near`."""
    if words & BACK:
        return LAST_BEFORE
    if words & {"next", "following"}:
        return NEXT_AFTER
    if words == {"this"} and found.direction() == PAST:
        return LAST_UP_TO
    if words & {"this", "coming", "upcoming"} or scene.is_history:
        return NEXT_FROM
    # "Wednesday's ruling": what a day owns is mostly behind it.
    if found.after() == "'s":
        return LAST_UP_TO
    # "postponed until Tuesday", but "Until Thursday they had not"
    if found.before() in ("until", "till") and not found.tokens.is_capital(found.first - 1):
        return NEXT_FROM
    return NEXT_FROM if found.direction() == FUTURE else LAST_UP_TO


def _weekday_of_week(base: date, number: int, words: set[str]) -> str | None:
    step = -7 if words & BACK else 7 if words & ON else 0
    there = shift_days(base, number - base.isoweekday() + step)
    return None if there is None else day_value(there)


def weekdays(found: Found, scene: Scene) -> str | None:
    """A weekday in the plural, as often as it comes: "on Mondays"."""
    return f"XXXX-WXX-{found.weekday()}"


def deictic_day(found: Found, scene: Scene) -> str | None:
    """Today, yesterday, tomorrow, tonight, this morning, last night, the day before yesterday."""
    if scene.published is None:
        return None
    words = set(found.all_words())
    step = -1 if words & {"yesterday", "last"} else int("tomorrow" in words)
    if found.has("beyond"):
        step *= 2
    there = shift_days(scene.published, step)
    return None if there is None else _with_part(day_value(there), found)


def next_part(found: Found, scene: Scene) -> str | None:
    """A part of the day after the one last named: "the next morning"."""
    if scene.anchor is None:
        return None
    there = shift_days(scene.anchor, 1)
    return None if there is None else _with_part(day_value(there), found)


def day_beside(found: Found, scene: Scene) -> str | None:
    """ "The day before", "the day after": beside the day last named."""
    if scene.anchor is None:
        return None
    there = shift_days(scene.anchor, -1 if found.word("side") == "before" else 1)
    return None if there is None else day_value(there)


def that_date(found: Found, scene: Scene) -> str | None:
    """ "That date": the day last named."""
    return None if scene.day is None else day_value(scene.day)


def week_of_day(found: Found, scene: Scene) -> str | None:
    """The week in which a named day falls: "the week of March 6"."""
    day = parse_day(month_day(found, scene))
    return None if day is None else week_value(day)


def _with_part(day: str, found: Found) -> str:
    """`day` with the part of the day that the expression names, if it names one."""
    part = found.word("part").removesuffix("s")
    code = table("parts_of_day").get(part)
    return f"{day}T{code}" if code else day
