"""Values in words, for pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

__all__ = ["FACETS", "FILTERS", "day", "is_web", "many", "percent", "short"]

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(?:-(WE|[1-7]))?")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


FACETS = {
    "actor": "Speaker",
    "organisation": "Speaks for",
    "state": "State",
    "publisher": "Publisher",
    "via": "Chain",
    "cites": "Instrument",
    "kind": "Kind",
    "mode": "Mode",
    "act": "Act of speech",
    "day": "Day said, else published",
    "published": "Day published",
    "min_confidence": "Confidence",
    "judged": "Judged",
    "by": "Speaker named",
    "denies": "Denies",
    "since": "From",
    "until": "Until",
    "said_on": "Said on",
    "published_since": "Published from",
    "published_until": "Published until",
    "without_wrong": "Without what was judged wrong",
}
"""What the fields of a search are called."""


def day(value: str | None) -> str:
    """A TIMEX3 value as a reader writes it; what is no day stays as it is.

    >>> day("2031-03-04"), day("2031-03"), day("2031-W11"), day("2031-Q1"), day(None)
    ('4 March 2031', 'March 2031', 'week 11 of 2031', 'first quarter of 2031', '')
    """
    if not value:
        return ""
    if m := _DAY.fullmatch(value):
        try:
            found = date(int(m[1]), int(m[2]), int(m[3]))
        except ValueError:
            return value
        return f"{found.day} {MONTHS[found.month - 1]} {found.year}"
    if m := _WEEK.fullmatch(value):
        return f"week {int(m[2])} of {m[1]}"
    if (m := _MONTH.fullmatch(value)) and 1 <= int(m[2]) <= len(MONTHS):
        return f"{MONTHS[int(m[2]) - 1]} {m[1]}"
    if m := _QUARTER.fullmatch(value):
        return f"{('first', 'second', 'third', 'fourth')[int(m[2]) - 1]} quarter of {m[1]}"
    return value


def many(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun.

    >>> many(1, "statement"), many(1200, "copy", "copies")
    ('1 statement', '1,200 copies')
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def percent(value: float) -> str:
    """A probability in whole percent; never 100 for what is not certain.

    >>> percent(0.973), percent(0.9999), percent(1.0)
    ('97%', '99%', '100%')
    """
    return f"{int(value * 100 + 1e-9) if value >= 0.99 else round(value * 100)}%"


def short(id: str) -> str:
    """The beginning of an id or a digest, enough to name it on the command line."""
    return id[:8]


def is_web(address: str) -> bool:
    """Whether an address leads to the web and nowhere else.

    >>> is_web("https://a.example/b"), is_web("javascript:alert(1)"), is_web("file:///a")
    (True, False, False)
    """
    return address.lower().startswith(("http://", "https://"))


FILTERS: dict[str, Callable[..., Any]] = {
    "day": day,
    "is_web": is_web,
    "many": many,
    "percent": percent,
    "short": short,
}
"""As templates call them."""
