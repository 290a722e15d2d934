"""Where the parts of our charts stand: shares of the width in percent, heights in pixels; drawn by templates."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.answers.cited import InstrumentOverTime, Lane
from sayso.answers.timeline import Bin, Timeline
from sayso.model import day_range
from sayso.record.contract import Held
from sayso.web.words import MONTHS

__all__ = ["Bar", "Chart", "Dot", "OfficeBar", "Tick", "bars", "lanes", "office_bars", "period", "ticks"]

HEIGHT = 96
"""Pixels of the tallest bar."""
LEAST = 3
"""Pixels of a bar that stands for one statement among many."""
TICKS = 6


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the time line, in percent of the width, and its day in words."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bin as a bar: its place and width in percent, its height in pixels, and what it stands for in words."""

    x: float
    width: float
    height: float
    bin: Bin
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over time, with their ticks; `summary` tells in a sentence what is seen."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    most: int
    summary: str


@dataclass(frozen=True, slots=True)
class OfficeBar:
    """An office as a line from `x1` to `x2` percent; `open` if no last day is known of one that was given."""

    held: Held
    x1: float
    x2: float
    open: bool


def bars(time: Timeline) -> Chart:
    """The bins of a time line as bars."""
    width = 100 / len(time.bins)
    most = max(x.statements for x in time.bins)
    made = tuple(
        Bar(
            round(n * width, 3),
            round(width, 3),
            round(max(LEAST, HEIGHT * x.statements / most), 1) if x.statements else 0,
            x,
            f"{period(x.first, x.last)}: {_many(x.statements)}",
        )
        for n, x in enumerate(time.bins)
    )
    total = sum(x.statements for x in time.bins)
    top = max(time.bins, key=lambda x: x.statements)
    summary = (
        f"{_many(total)}, {period(time.first, time.last)}, by {time.unit}; "
        f"most {period(top.first, top.last)}: {top.statements}"
    )
    return Chart(made, ticks(time.first, time.last), most, summary)


def _many(number: int) -> str:
    return f"{number:,} statement{'' if number == 1 else 's'}"


def period(first: date, last: date) -> str:
    """Days from first to last in words, as short as can be.

    >>> period(date(2031, 3, 3), date(2031, 3, 9)), period(date(2031, 3, 1), date(2031, 3, 31))
    ('3–9 March 2031', 'March 2031')
    >>> period(date(2031, 1, 1), date(2031, 12, 31)), period(date(2030, 12, 30), date(2031, 1, 5))
    ('2031', '30 December 2030 – 5 January 2031')
    """
    following = last + timedelta(1) if last < date.max else last
    if first == last:
        return _day(first)
    if first.day == 1 and following.day == 1:
        if first.month == 1 and following.month == 1:
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def ticks(first: date, last: date) -> tuple[Tick, ...]:
    """A few round days between first and last: days, firsts of a month, or of a year."""
    length = (last - first).days + 1
    if length <= 2 * TICKS:
        step = max(1, round(length / TICKS))
        days = [first + timedelta(n) for n in range(0, length, step)]
        told = [(x, f"{x.day} {MONTHS[x.month - 1][:3]}") for x in days]
    elif length <= 62:
        days = [first + timedelta(n) for n in range(length)]
        told = [(x, f"{x.day} {MONTHS[x.month - 1][:3]}") for x in days if x.weekday() == 0]
    elif length <= 366 * 2:
        told = [(x, f"{MONTHS[x.month - 1][:3]} {x.year}") for x in _months(first, last)]
    else:
        told = [(x, str(x.year)) for x in _months(first, last) if x.month == 1]
    every = -(-len(told) // TICKS) or 1
    return tuple(Tick(share(x, first, last), label) for x, label in told[::every])


def _months(first: date, last: date) -> Iterable[date]:
    for year in range(first.year, last.year + 1):
        for month in range(1, 13):
            if first <= (day := date(year, month, 1)) <= last:
                yield day


def share(day: date, first: date, last: date) -> float:
    """Where a day begins between first and last, in percent of the width."""
    return round(100 * (day - first).days / ((last - first).days + 1), 3)


def office_bars(
    offices: Iterable[Held], time: Timeline | None
) -> tuple[tuple[OfficeBar, ...], tuple[Tick, ...]]:
    """The offices whose days are known as lines over one time, that of the statements too."""
    known = [(x, *_days(x)) for x in offices]
    edges = [day for _, a, b in known for day in (a, b) if day] + list(time.whole if time else ())
    if not edges:
        return (), ()
    first, last = min(edges), max(edges)
    made = []
    for held, since, until in known:
        if since or until:
            a, b = since or first, until or last
            made.append(
                OfficeBar(held, share(a, first, last), share(b, first, last), held.given and until is None)
            )
    return tuple(made), ticks(first, last)


def _days(held: Held) -> tuple[date | None, date | None]:
    first = day_range(held.first) if held.first else None
    last = day_range(held.last) if held.last else None
    return first and first[0], last and last[1]


@dataclass(frozen=True, slots=True)
class Dot:
    """A day of a lane: its middle in percent of the width, its radius in pixels, and what it stands for in words."""

    x: float
    radius: float
    label: str


def lanes(answer: InstrumentOverTime) -> tuple[tuple[tuple[Lane, tuple[Dot, ...]], ...], tuple[Tick, ...]]:
    """Each lane with its days as dots over one time, whose area grows with the number of statements."""
    if answer.first is None or answer.last is None:
        return tuple((x, ()) for x in answer.lanes), ()
    first, last = answer.first, answer.last
    half = 50 / ((last - first).days + 1)
    made = [
        (
            lane,
            tuple(
                Dot(round(share(day, first, last) + half, 3), _radius(n), f"{_day(day)}: {_many(n)}")
                for day, n in lane.days
            ),
        )
        for lane in answer.lanes
    ]
    return tuple(made), ticks(first, last)


def _radius(statements: int) -> float:
    return round(min(9.0, 3 * math.sqrt(statements)), 1)
