"""Values of years, decades and centuries."""

from __future__ import annotations

from sayso.annotations.times.found import Found
from sayso.annotations.times.numbers import ordinal, year_in_words
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.words import table

__all__ = [
    "century",
    "decade",
    "named_year",
    "second_year",
    "short_year",
    "spoken_year",
    "year_of",
    "year_of_era",
]


def short_year(word: str, scene: Scene) -> int:
    """The year of "'98" or "98": within fifty years back and as many on of the text's own."""
    two = int(word.strip("'`")[-2:])
    now = scene.published.year if scene.published else 2000
    return min((century + two for century in range(1800, 2200, 100)), key=lambda year: abs(year - now))


def year_of(found: Found, scene: Scene) -> int | None:
    """The year that an expression names: in figures ("1998"), or as "last year"; None if it names none."""
    if found.has("year"):
        word = found.word("year")
        return int(word) if len(word) == 4 and word.isdigit() else short_year(word, scene)
    if not found.has("rel_year"):
        return None
    words = found.words("rel_year")
    here = scene.published.year if scene.published else scene.year
    if here is None:
        return None
    if any(word in words for word in ("that", "same", "following", "previous", "preceding")):
        here = scene.year or here
        step = 1 if "following" in words else -1 if {"previous", "preceding"} & set(words) else 0
        return here + step
    return (
        here - 1 if {"last", "past"} & set(words) else here + 1 if {"next", "coming"} & set(words) else here
    )


def named_year(found: Found, scene: Scene) -> str | None:
    """A year in figures."""
    word = found.word("year")
    return word if len(word) == 4 and word.isdigit() else f"{short_year(word, scene):04d}"


def second_year(found: Found, scene: Scene) -> str | None:
    """The end of a range of years: "98" in "1996-98" is of the same century."""
    word = found.word("year").strip("'`")
    begin = found.tokens.word(found.first - 2)
    return word if len(word) == 4 else f"{begin[:2]}{word}"


def spoken_year(found: Found, scene: Scene) -> str | None:
    """A year in words, after "the year" or in two halves."""
    year = year_in_words(found.words("spoken"))
    return None if year is None else f"{year:04d}"


def year_of_era(found: Found, scene: Scene) -> str | None:
    """A year before Christ: `BC0480`."""
    number = int(found.word("year").replace(",", ""))
    return f"BC{number:04d}" if found.word("era").startswith("bc") else f"{number:04d}"


def decade(found: Found, scene: Scene) -> str | None:
    """A decade: `197X`."""
    word = found.word("decade")
    if word in table("decade_names"):
        return f"{short_year(str(table('decade_names')[word]), scene) // 10}X"
    digits = "".join(c for c in word if c.isdigit())
    if len(digits) == 4:
        # "the 1800s" is a century, "the 1810s" a decade.
        return digits[:2] if digits.endswith("00") and digits != "2000" else f"{digits[:3]}X"
    return f"{short_year(digits, scene) // 10}X"


def century(found: Found, scene: Scene) -> str | None:
    """A century by its first two digits: the 21st is `20`."""
    number = ordinal(found.words("ordinal")[-1])
    if number is None:
        return None
    if found.words("era")[:1] == ["bc"] or found.words("era")[:1] == ["bce"]:
        return f"BC{number - 1:02d}"
    return f"{number - 1:02d}"
