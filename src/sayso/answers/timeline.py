"""Days counted in bins of a day, a week, a month, a year or a decade: as many as can be told apart on a time line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.record.contract import DayCount

__all__ = ["Bin", "Timeline", "timeline"]

MOST_BINS = 120
"""Bars of one time line, at most; beyond that the bins are made coarser."""
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bin:
    """A stretch of days, first and last inclusive, and how many statements, and denials among them, it has."""

    first: date
    last: date
    statements: int = 0
    denials: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bins without gaps; `unit` is day, week, month, year or decade.

    `whole` are the first and last of all days, of which the time line may show a part.
    """

    unit: str
    bins: tuple[Bin, ...]
    whole: tuple[date, date]

    @property
    def first(self) -> date:
        """The first day that it shows."""
        return self.bins[0].first

    @property
    def last(self) -> date:
        """The last day that it shows."""
        return self.bins[-1].last


def timeline(
    days: Iterable[DayCount], since: date | None = None, until: date | None = None
) -> Timeline | None:
    """The days between `since` and `until`, of all for None, in the finest bins of which there are not too many.

    None where there is no day at all. Days outside the whole time are taken for its ends, and two that are
    turned round the right way.
    """
    counted = [(date.fromisoformat(x.day), x) for x in days]
    if not counted:
        return None
    whole = (min(day for day, _ in counted), max(day for day, _ in counted))
    first, last = sorted(min(max(x, whole[0]), whole[1]) for x in (since or whole[0], until or whole[1]))
    unit = next((x for x in _UNITS if (last - first).days < x.days * MOST_BINS), _UNITS[-1])
    found = {x.first: x for x in _bins(unit, first, last)}
    sums = dict.fromkeys(found, (0, 0))
    for day, x in counted:
        if (edge := unit.starts(day)) in sums:
            statements, denials = sums[edge]
            sums[edge] = (statements + x.statements, denials + x.denials)
    bins = tuple(Bin(x.first, x.last, *sums[x.first]) for x in found.values())
    return Timeline(unit.name, bins, whole)


@dataclass(frozen=True)
class _Unit:
    """A length of bins, about `days` long: on which day the bin of a day starts."""

    name: str
    days: int
    starts: Callable[[date], date]


_UNITS = (
    _Unit("day", 1, lambda day: day),
    _Unit("week", 7, lambda day: day - timedelta(days=day.weekday())),
    _Unit("month", 30, lambda day: day.replace(day=1)),
    _Unit("year", 365, lambda day: day.replace(month=1, day=1)),
    _Unit("decade", 3652, lambda day: date(max(day.year // 10 * 10, 1), 1, 1)),
)


def _bins(unit: _Unit, first: date, last: date) -> Iterator[Bin]:
    """Empty bins that cover both days."""
    edge = unit.starts(first)
    while edge <= last:
        # A day that lies surely in the next bin: no bin is longer than its unit by more than a week.
        beyond = edge.toordinal() + unit.days + (7 if unit.days > 7 else 0)
        if beyond > date.max.toordinal():
            yield Bin(edge, date.max)
            return
        following = unit.starts(date.fromordinal(beyond))
        yield Bin(edge, following - DAY)
        edge = following
