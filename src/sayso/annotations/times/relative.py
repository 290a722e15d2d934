"""Values of times told by their distance from the day of the text, or from another named in it."""

from __future__ import annotations

from datetime import date

from sayso.annotations.times.almanac import (
    day_value,
    month_value,
    quarter_value,
    shift_days,
    shift_months,
    week_value,
)
from sayso.annotations.times.found import ANCHORED, BACK, ON, Found
from sayso.annotations.times.numbers import amount
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.tense import FUTURE
from sayso.annotations.times.units import stem

__all__ = [
    "ago",
    "before_last",
    "distance",
    "from_anchor",
    "from_now",
    "moved",
    "same_unit",
    "that_unit",
    "year_before",
    "year_end",
]

_FAR = 100_000
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


def moved(day: date, unit: str, count: int) -> str | None:
    """The `unit` that is `count` of them after `day` (before, if negative), as a TIMEX3 value."""
    if unit in _DAYS:
        return _moved_by_days(day, unit, count)
    if unit in ("month", "quarter"):
        there = shift_months(day, count * (3 if unit == "quarter" else 1))
        if there is None:
            return None
        quarter = quarter_value(there.year, (there.month + 2) // 3)
        return quarter if unit == "quarter" else month_value(there.year, there.month)
    number = day.year + _YEARS.get(unit, 0) * count
    if unit not in _YEARS or not 1 <= number <= 9999:
        return None
    year = f"{number:04d}"
    return {"year": year, "decade": f"{year[:3]}X", "century": year[:2], "millennium": year[:1]}[unit]


def _moved_by_days(day: date, unit: str, count: int) -> str | None:
    there = shift_days(day, count * _DAYS[unit])
    if there is None:
        return None
    if unit == "day":
        return day_value(there)
    return f"{week_value(there)}-WE" if unit == "weekend" else week_value(there)


def _base(words: set[str], scene: Scene, unit: str) -> date | None:
    """What "that", "the previous", "the following" count from: the last time named of that size or less."""
    if not words & ANCHORED:
        return scene.published
    if unit == "year" and scene.year is not None and not (scene.day and scene.day.year == scene.year):
        return date(scene.year, 7, 1)
    if unit == "month" and scene.month is not None:
        return date(*scene.month, 15)
    return scene.anchor


def same_unit(found: Found, scene: Scene) -> str | None:
    """A unit pointed at: "last week", "this year", "the following month", "that day", "later this week"."""
    words, unit = set(found.words("rel")), stem(found.word("unit"))
    base = _base(words, scene, unit)
    if unit == "day" and "next" in words:
        base = scene.anchor
    if base is None:
        return None
    return moved(base, unit, -1 if words & BACK else 1 if words & ON else 0)


def that_unit(found: Found, scene: Scene) -> str | None:
    """A unit with only "the": "later in the day", "the end of the year"."""
    unit = stem(found.word("unit"))
    base = _base({"that"}, scene, unit) if unit == "day" or scene.is_history else scene.published
    if base is None:
        return None
    # Early in a week "the weekend" is the one just over.
    is_over = unit == "weekend" and base.isoweekday() <= 3 and found.direction() != FUTURE
    return moved(base, unit, -1 if is_over else 0)


def before_last(found: Found, scene: Scene) -> str | None:
    """ "The week before last"."""
    return None if scene.published is None else moved(scene.published, stem(found.word("unit")), -2)


def year_end(found: Found, scene: Scene) -> str | None:
    """ "Year-end": the end of the year of the text, or of the one before while that is fresh."""
    if scene.published is None:
        return None
    past = found.direction() != FUTURE and scene.published.month <= 3
    return f"{scene.published.year - past:04d}"


def ago(found: Found, scene: Scene) -> str | None:
    """A distance back from the day of the text: "two years ago", "a few days ago"."""
    if found.has("one") and found.word("unit") == "year" and scene.quarter is not None:
        return year_before(scene.quarter)
    return distance(found, scene.published, -1, "PAST_REF")


def year_before(quarter: tuple[int, int]) -> str:
    """That quarter of the year before: what companies compare a quarter's results with."""
    return f"{quarter[0] - 1:04d}-Q{quarter[1]}"


def from_anchor(found: Found, scene: Scene) -> str | None:
    """A distance from the time named before: "two days earlier", "a year later"."""
    back = bool({"earlier", "before", "previously"} & set(found.words("side")))
    unit = stem(found.word("unit"))
    if unit == "year" and back and found.has("one") and scene.quarter is not None:
        return year_before(scene.quarter)
    base = _base({"that"}, scene, unit)
    return distance(found, base, -1 if back else 1, "PAST_REF" if back else "FUTURE_REF")


def from_now(found: Found, scene: Scene) -> str | None:
    """A distance on from the day of the text: "two weeks from now"."""
    return distance(found, scene.published, 1, "FUTURE_REF")


def distance(found: Found, base: date | None, sign: int, vague: str) -> str | None:
    """`base` moved by the count and unit of the expression; `vague` where it counts only "a few"."""
    unit = stem(found.word("unit"))
    if "couple" in found.words("vague"):
        return None if base is None else moved(base, unit, sign * 2)
    if found.has("vague") or not (found.has("count") or found.has("one")):
        return vague
    count = 1.0 if found.has("one") else amount(found.words("count"))
    if count is None or count >= _FAR or base is None or unit in ("second", "minute", "hour"):
        return None
    if count != int(count):
        unit, count = ("month", count * 12) if unit == "year" else ("day", count * 7)
    return moved(base, unit, sign * int(count))
