"""Units of time: their singular, their letter, durations and sets made of them."""

from __future__ import annotations

from sayso.annotations.times.found import Found
from sayso.annotations.times.numbers import amount
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.words import table

__all__ = [
    "counted_or_vague",
    "duration",
    "duration_value",
    "every",
    "past_unit",
    "set_word",
    "stem",
    "vague_duration",
]

_IRREGULAR = {"centuries": "century", "millennia": "millennium"}


def stem(unit: str) -> str:
    """The singular of a unit."""
    return _IRREGULAR.get(unit) or unit.removesuffix("s")


def duration_value(count: float, unit: str) -> str:
    """`count` units as a TIMEX3 duration: P6M, PT2H, P2Y6M for two and a half years."""
    letter, times = table("units")[stem(unit)]
    count *= times
    prefix = "PT" if stem(unit) in ("second", "minute", "hour") else "P"
    whole, part = int(count), count - int(count)
    if not part:
        return f"{prefix}{whole}{letter}"
    finer = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60) if prefix == "PT" else ("D", 30)}.get(letter)
    if finer is None:
        return f"{prefix}{count:g}{letter}"
    rest = f"{round(part * finer[1])}{finer[0]}"
    return f"{prefix}{whole}{letter}{rest}" if whole else f"{prefix}{rest}"


def duration(found: Found, scene: Scene) -> str | None:
    """A counted length of time: "six months", "a two-hour", "two and a half years", "half an hour"."""
    unit = found.word("unit") or "year"
    count = 1.0 if found.has("one") else amount(found.words("count")) if found.has("count") else 0.0
    if count is None or count > 10**9:
        return None
    if found.has("quarter_century"):
        return "P25Y"
    if found.has("half"):
        count += 0.5
    return duration_value(count, unit)


def vague_duration(found: Found, scene: Scene) -> str | None:
    """An uncounted length of time: "several years" is PXY; a couple is two."""
    if "couple" in found.words("vague"):
        return duration_value(2.0, found.word("unit"))
    letter, times = table("units")[stem(found.word("unit"))]
    clock = "T" if stem(found.word("unit")) in ("second", "minute", "hour") else ""
    return f"P{clock}X{letter if times == 1 else 'E' if times == 10 else 'C' if times == 100 else letter}"


def counted_or_vague(found: Found, scene: Scene) -> str | None:
    """ "The past three months" is P3M, "the next few days" PXD."""
    return duration(found, scene) if found.has("count") else vague_duration(found, scene)


def past_unit(found: Found, scene: Scene) -> str | None:
    """ "The past year": the length of one."""
    return duration_value(1.0, found.word("one"))


def every(found: Found, scene: Scene) -> str | None:
    """How often: "every week", "every two years", "each morning"."""
    if found.has("part"):
        code = table("parts_of_day")[found.word("part").removesuffix("s")]
        return f"XXXX-XX-XXT{code}"
    count = amount(found.words("count")) if found.has("count") else 1.0
    return duration_value(count or 1.0, found.word("unit"))


def set_word(found: Found, scene: Scene) -> str | None:
    """How often, in one word: "daily", "annually"."""
    return str(table("sets")[found.word("set")])
