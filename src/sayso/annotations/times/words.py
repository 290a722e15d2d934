"""The words of time expressions, read once from `data/times.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sayso.data import table as data_table

__all__ = ["SHAPES", "letter_of_class", "letters_by_word", "table", "word_set"]

SHAPES = (
    "Other",
    "Break",
    "Dot",
    "Comma",
    "Dash",
    "Open",
    "Close",
    "Possessive",
    "DayNumber",
    "YearNumber",
    "Number",
    "DayOrdinal",
    "BigOrdinal",
    "Decade",
    "ShortDecade",
    "Fraction",
    "ClockTime",
    "Meridiem",
    "IsoDate",
    "SlashDate",
    "ShortYear",
    "SmallQuarter",
)
"""The classes that a token has by its shape; the other classes have their words in the data file."""

# One Latin-1 character stands for a class, so that a text's classes are a string of one byte a token.
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + "".join(
    map(chr, range(0xA1, 0x100))
)


def _data() -> Mapping[str, Any]:
    return data_table("times.toml")


@cache
def table(name: str) -> Mapping[str, Any]:
    """The table `name` of the data file, by word."""
    found: Mapping[str, Any] = _data()[name]
    return found


@cache
def word_set(group: str, name: str) -> frozenset[str]:
    """The list `name` of table `group`, as a set."""
    return frozenset(_data()[group][name])


@cache
def letter_of_class() -> Mapping[str, str]:
    """The character that stands for each class, shapes first."""
    names = (*SHAPES, *_data()["classes"])
    return dict(zip(names, _ALPHABET[: len(names)], strict=True))


@cache
def letters_by_word() -> Mapping[str, str]:
    """The character of the class of each word."""
    letters: dict[str, str] = {}
    for name, words in _data()["classes"].items():
        for word in words:
            if word in letters:
                raise ValueError(f"times.toml has {word!r} in two classes; leave it in one")
            letters[word] = letter_of_class()[name]
    return letters
