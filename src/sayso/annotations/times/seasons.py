"""Values of seasons."""

from __future__ import annotations

from sayso.annotations.times.dates import choose_year
from sayso.annotations.times.found import Found
from sayso.annotations.times.numbers import year_in_words
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.words import table
from sayso.annotations.times.years import year_of

__all__ = ["season", "season_spoken"]

# The middle month of each season in the north, by which its nearest year is chosen.
_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def season(found: Found, scene: Scene) -> str | None:
    """A season: "this summer", "the winter of 1994", "last fall", "in the spring"."""
    code = table("seasons")[found.word("season")]
    words = set(found.words("rel"))
    if words & {"each", "every"}:
        return f"XXXX-{code}"
    year = year_of(found, scene)
    if year is None and words and scene.published is not None:
        year = _relative(code, words, scene)
    if year is None:
        year = choose_year(_MIDDLE[code], 15, found, scene)
    return f"{'XXXX' if year is None else f'{year:04d}'}-{code}"


def season_spoken(found: Found, scene: Scene) -> str | None:
    """A season of a year in words."""
    year = year_in_words(found.words("spoken"))
    return None if year is None else f"{year:04d}-{table('seasons')[found.word('season')]}"


def _relative(code: str, words: set[str], scene: Scene) -> int | None:
    """The year of "last fall": the last one whose middle is over; "this" is the year of the text."""
    if scene.published is None:
        return None
    here, month = scene.published.year, scene.published.month
    if words & {"last", "past", "previous"}:
        return here if _MIDDLE[code] < month else here - 1
    if words & {"next", "coming", "following"}:
        return here if _MIDDLE[code] > month else here + 1
    return here
