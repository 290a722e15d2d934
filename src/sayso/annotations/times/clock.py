"""Times of day."""

from __future__ import annotations

from datetime import date

from sayso.annotations.times.almanac import day_value, parse_day, shift_days, weekday_near
from sayso.annotations.times.dates import month_day
from sayso.annotations.times.found import Found
from sayso.annotations.times.numbers import amount
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.tense import FUTURE
from sayso.annotations.times.words import table

__all__ = ["clock_time", "hour_and_minute"]

_AFTERNOON = frozenset({"afternoon", "evening", "night"})


def hour_and_minute(words: list[str]) -> str | None:
    """The time of day that `words` tell, as `hh:mm`; None if no clock shows it.

    >>> hour_and_minute(["10:30", "p.m."]), hour_and_minute(["noon"]), hour_and_minute(["0930"])
    ('22:30', '12:00', '09:30')
    """
    named = next((word for word in words if ":" in str(table("parts_of_day").get(word, ""))), None)
    if named:
        return str(table("parts_of_day")[named])
    figure = next((word for word in words if word[0].isdigit()), None)
    if figure is None:
        spoken = amount(word for word in words if word in table("numbers"))
        hour, minute = (None if spoken is None else int(spoken)), 0
    elif ":" in figure:
        hour, minute = (int(part) for part in figure.split(":")[:2])
    elif len(figure) == 4 and figure.isdigit():
        hour, minute = int(figure[:2]), int(figure[2:])
    else:
        hour, minute = (int(figure) if figure.isdigit() else None), 0
    if hour is None or hour > 24 or minute > 59:
        return None
    half = next((word[0] for word in words if word in ("am", "pm") or word[1:2] == "."), "")
    if half == "p" or (not half and _AFTERNOON & set(words)):
        hour += 12 if hour < 12 else 0
    elif half == "a" and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour <= 24 else None


def clock_time(found: Found, scene: Scene) -> str | None:
    """A time of day on the day named with it, else on the day last named in its sentence, else today."""
    time = hour_and_minute(found.words("clock"))
    day = _day(found, scene)
    if time is None:
        return None
    return f"{day_value(day) if day else 'XXXX-XX-XX'}T{time}"


def _day(found: Found, scene: Scene) -> date | None:
    if found.has("month"):
        return parse_day(month_day(found, scene))
    if scene.published is None:
        return scene.day
    if found.has("weekday"):
        steps = 2 if found.direction() == FUTURE else 0
        return weekday_near(scene.published, found.weekday(), steps)
    if found.has("today"):
        return shift_days(scene.published, {"yesterday": -1, "tomorrow": 1}.get(found.word("today"), 0))
    return scene.anchor if scene.is_history or scene.day_is_near(found.first) else scene.published
