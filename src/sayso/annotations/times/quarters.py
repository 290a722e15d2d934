"""Values of quarters, halves and fiscal years, as companies and central banks speak of them."""

from __future__ import annotations

from datetime import date

from sayso.annotations.times.almanac import quarter_value
from sayso.annotations.times.found import Found
from sayso.annotations.times.numbers import ordinal
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.tense import FUTURE
from sayso.annotations.times.years import short_year, year_of

__all__ = ["fiscal_year", "half_year", "quarter", "same_quarter", "small_quarter", "the_year"]


def _quarter_of(day: date) -> tuple[int, int]:
    return day.year, (day.month + 2) // 3


def quarter(found: Found, scene: Scene) -> str | None:
    """A numbered quarter: of the year named, else the last one begun, or the next if the clause looks on."""
    number = ordinal(found.words("ordinal")[-1])
    if number is None or not 1 <= number <= 4:
        return None
    year = year_of(found, scene)
    if found.has("year_ago"):
        year = scene.quarter[0] - 1 if scene.quarter else (_year_of_quarter(number, found, scene) or 1) - 1
        return quarter_value(year, number)
    if year is None:
        year = _year_of_quarter(number, found, scene)
    if year is None:
        return f"XXXX-Q{number}"
    here = _quarter_of(scene.published) if scene.published else None
    # A quarter of an earlier year is what the reported one is compared with, not the one reported.
    is_over = here is None or (year, number) <= here
    if is_over and (scene.quarter is None or scene.quarter[0] <= year):
        scene.quarter = (year, number)
    return quarter_value(year, number)


def _year_of_quarter(number: int, found: Found, scene: Scene) -> int | None:
    if scene.published is None:
        return scene.year
    year, here = _quarter_of(scene.published)
    if number == here:
        return year
    # What is due of a quarter just over are its results, so only a near one ahead is taken for the next.
    if found.direction() == FUTURE:
        return year if number > here or here - number <= 2 else year + 1
    return year if number < here else year - 1


def same_quarter(found: Found, scene: Scene) -> str | None:
    """A quarter pointed at: "the quarter", "the latest quarter", "the year-earlier period", "last quarter"."""
    words = set(found.all_words())
    here = _quarter_of(scene.published) if scene.published else None
    if found.has("year"):
        return None if scene.quarter is None else quarter_value(int(found.word("year")), scene.quarter[1])
    if words & {"last", "next", "this", "current", "coming"} and not found.has("year_ago"):
        step = -1 if "last" in words else 1 if words & {"next", "coming"} else 0
        return None if here is None else quarter_value(here[0], here[1] + step)
    base = scene.quarter or (None if here is None else (here[0], here[1] - 1))
    if base is None:
        return None
    step = -4 if found.has("year_ago") else 1 if "following" in words else 0
    if words & {"previous", "preceding", "prior"}:
        step = -1
    return quarter_value(base[0], base[1] + step)


def small_quarter(found: Found, scene: Scene) -> str | None:
    """A quarter, half or fiscal year in short: "Q3 2019", "H1", "FY19"."""
    word = found.word("quarter").upper()
    if word.startswith("FY"):
        return f"{short_year(word, scene):04d}" if len(word) == 4 else word[2:]
    number = int(next(c for c in word if c.isdigit()))
    year = year_of(found, scene)
    if year is None and "H" not in word:
        year = _year_of_quarter(number, found, scene)
    if year is None and scene.published is not None:
        year = scene.published.year
    return f"{'XXXX' if year is None else f'{year:04d}'}-{'H' if 'H' in word else 'Q'}{number}"


def half_year(found: Found, scene: Scene) -> str | None:
    """The first or second half of a year: `2019-H1`."""
    word = found.word("ordinal")
    number = 2 if word in ("last", "second") else ordinal(word)
    year = year_of(found, scene)
    if year is None and scene.published is not None:
        year = scene.published.year
    if number not in (1, 2):
        return None
    return f"{'XXXX' if year is None else f'{year:04d}'}-H{number}"


def the_year(found: Found, scene: Scene) -> str | None:
    """ "For the year": the year of the text, or a length of one where its end is told ("the year ended March 31")."""
    if found.after() in ("ended", "ending"):
        return "P1Y"
    return None if scene.published is None else f"{scene.published.year:04d}"


def fiscal_year(found: Found, scene: Scene) -> str | None:
    """A fiscal year, named or pointed at, as the year that it is called after."""
    year = year_of(found, scene)
    if year is None and scene.published is not None:
        words = set(found.all_words())
        step = (
            -1 if words & {"last", "previous", "prior", "latest"} else 1 if words & {"next", "coming"} else 0
        )
        year = scene.published.year + step
    return None if year is None else f"{year:04d}"
