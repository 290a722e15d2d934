"""Values of days and months that the text names."""

from __future__ import annotations

from datetime import date

from sayso.annotations.times.almanac import day_value, month_value, parse_day, real_day
from sayso.annotations.times.found import Found
from sayso.annotations.times.numbers import ordinal, year_in_words
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.tense import FUTURE, NEITHER, PAST, past_verb_governs
from sayso.annotations.times.words import table
from sayso.annotations.times.years import short_year, year_of

__all__ = [
    "choose_year",
    "first_day",
    "iso_day",
    "month",
    "month_day",
    "month_spoken",
    "second_day",
    "slash_day",
]

# A month that is only a name points to its nearest; a verb that looks the other way pulls this much harder, and
# one right before it surely.
_PULL = 4
_SURE_PULL = 20
# Where no verb tells, news looks back rather than on.
_LEAN = 2


def choose_year(month: int, day: int, found: Found, scene: Scene) -> int | None:
    """The year of a month or day named without one.

    History takes the year last told; news takes the nearest, as far as the tense of the clause allows.
    """
    if scene.is_history or scene.published is None:
        return scene.story_year(month)
    here = scene.published
    looks = found.direction()
    if looks != FUTURE and (near := scene.near_year(found.first)) is not None:
        return near

    pull = _SURE_PULL if past_verb_governs(found.tokens, found.first) else _PULL

    def distance(year: int) -> float:
        other = real_day(year, month, day) or date(year, month, 1)
        days = (other - here).days
        against = (looks == PAST and days > 0) or (looks == FUTURE and days < 0)
        return abs(days) * (pull if against else _LEAN if looks == NEITHER and days > 0 else 1)

    return min((here.year - 1, here.year, here.year + 1), key=distance)


def month_day(found: Found, scene: Scene) -> str | None:
    """A day of a month: "March 3", "the 3rd of March 1998", "October the 7th of last year"."""
    word = found.word("day").replace("the ", "")
    day = ordinal(word) or int(word)
    value = _month_day(found.month(), day, found, scene)
    part = table("parts_of_day").get(found.word("part"))
    return f"{value}T{part}" if part else value


def _month_day(month: int, day: int, found: Found, scene: Scene) -> str | None:
    year = year_of(found, scene)
    if year is None:
        year = choose_year(month, day, found, scene)
    if year is None:
        return f"XXXX-{month:02d}-{day:02d}"
    real = real_day(year, month, day)
    return day_value(real) if real else f"{year:04d}-{month:02d}"


def first_day(found: Found, scene: Scene) -> str | None:
    """The first day of a range whose month comes after it: "3" in "3-5 March"."""
    tokens = found.tokens
    ahead = next(
        (n for n in range(found.last, found.last + 4) if tokens.word(n)[:3] in table("months")), None
    )
    if ahead is None:
        return None
    number = int(table("months")[tokens.word(ahead)[:3]])
    year = tokens.word(ahead + 1)
    day = ordinal(found.word("day")) or 1
    if len(year) == 4 and year.isdigit():
        real = real_day(int(year), number, day)
        return day_value(real) if real else None
    return _month_day(number, day, found, scene)


def second_day(found: Found, scene: Scene) -> str | None:
    """The second day of a range: "14" in "October 12-14", by the month just read."""
    if scene.month is None or scene.day is None:
        return None
    real = real_day(*scene.month, int(found.word("day")))
    return day_value(real) if real else None


def month(found: Found, scene: Scene) -> str | None:
    """A month: "March", "March 1998", "last March", "each July"."""
    number = found.month()
    words = found.words("rel")
    if "each" in words or "every" in words:
        return f"XXXX-{number:02d}"
    year = year_of(found, scene)
    if year is None:
        year = _relative_month_year(number, words, scene)
    if year is None:
        year = choose_year(number, 15, found, scene)
    return f"XXXX-{number:02d}" if year is None else month_value(year, number)


def _relative_month_year(number: int, words: list[str], scene: Scene) -> int | None:
    """The year of "last March" (the last one that is over), "next March", "this March"."""
    here = scene.published
    if here is None or not words:
        return None
    if "following" in words or "previous" in words:
        base = scene.month or (here.year, here.month)
        forward = "following" in words
        return base[0] + (number <= base[1]) * forward - (number >= base[1]) * (not forward)
    if {"last", "past"} & set(words):
        return here.year if number < here.month else here.year - 1
    if {"next", "coming"} & set(words):
        return here.year if number > here.month else here.year + 1
    return here.year


def month_spoken(found: Found, scene: Scene) -> str | None:
    """A month of a year in words."""
    year = year_in_words(found.words("spoken"))
    return None if year is None else month_value(year, found.month())


def iso_day(found: Found, scene: Scene) -> str | None:
    """A day as ISO 8601 has it."""
    day = parse_day(found.word("iso"))
    return day_value(day) if day else None


def slash_day(found: Found, scene: Scene) -> str | None:
    """Figures with strokes: month first, unless that cannot be."""
    first, second, year = (part for part in found.word("slash").split("/"))
    number = int(year) if len(year) == 4 else short_year(year, scene)
    real = real_day(number, int(first), int(second)) or real_day(number, int(second), int(first))
    return day_value(real) if real else None
