"""Numbers in figures and words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.annotations.times.words import table

__all__ = ["amount", "ordinal", "year_in_words"]

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def amount(words: Iterable[str]) -> float | None:
    """The number that `words` say ("two and a half" is not one: its half comes as a fraction); None if none.

    >>> amount(["a", "hundred", "and", "eighty"]), amount(["2", "1/2"]), amount(["1,200"])
    (180.0, 2.5, 1200.0)
    """
    total = part = 0.0
    seen = False
    for word in words:
        value = _value(word)
        if value is None:
            continue
        if word in ("hundred", "thousand", "million", "dozen"):
            part = (part or 1.0) * value
            if value >= 1000:
                total, part = total + part, 0.0
        else:
            part += value
        seen = True
    return total + part if seen else None


def _value(word: str) -> float | None:
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    if "/" in word:
        above, _, below = word.partition("/")
        return int(above) / int(below) if int(below) else None
    if word[0].isascii() and word[0].isdigit():
        whole, _, rest = word.replace(",", "").partition(".")
        return float(f"{whole}.{rest}") if rest.isdigit() else float(whole)
    number = table("numbers").get(word)
    return None if number is None else float(number)


def ordinal(word: str) -> int | None:
    """The number of an ordinal, in letters or as "7th"."""
    if word[:1].isdigit():
        return int(word.rstrip("stndrh"))
    number = table("ordinals").get(word)
    return None if number is None else int(number)


def year_in_words(words: Sequence[str]) -> int | None:
    """The year that is said in two halves or as thousands.

    >>> year_in_words(["nineteen", "ninety", "-", "six"]), year_in_words(["two", "thousand", "one"])
    (1996, 2001)
    """
    numbers = [n for n in (table("numbers").get(word) for word in words) if n is not None]
    if len(numbers) < 2:
        return None
    if numbers[1] == 1000:
        year = amount(words)
        return int(year) if (year is not None and 1000 < year < 2100) or year == 2000 else None
    first, rest = numbers[0], numbers[1:]
    if not 11 <= first <= 20 or sum(rest) >= 100 or sum(rest) < 10 or max(rest) >= 100:
        return None
    return int(first * 100 + sum(rest))
