"""The days that a page is asked for: those that are chosen, and those that its time line shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends

from sayso.answers.timeline import Timeline
from sayso.model import parse_day_range

__all__ = ["Between", "Chosen", "Shown", "time_query", "zoomed"]


@dataclass(frozen=True, slots=True)
class Between:
    """Two days, both inclusive; None for open."""

    since: date | None = None
    until: date | None = None

    def __bool__(self) -> bool:
        return self != Between()


def _between(since: str, until: str) -> Between:
    """The time from the beginning of one day, month or year to the end of another; `UsageError`."""
    first = parse_day_range(since)[0] if since.strip() else None
    last = parse_day_range(until)[1] if until.strip() else None
    return Between(last, first) if first and last and last < first else Between(first, last)


def _chosen(since: str = "", until: str = "") -> Between:
    return _between(since, until)


def _shown(first: str = "", last: str = "") -> Between:
    return _between(first, last)


Chosen = Annotated[Between, Depends(_chosen)]
"""`since` and `until` of an address: the days whose statements are listed."""
Shown = Annotated[Between, Depends(_shown)]
"""`first` and `last` of an address: the days that the time line shows."""


def zoomed(time: Timeline, chosen: Between) -> tuple[Between | None, Between | None]:
    """What the time line shows once one is nearer, and farther; None for what cannot be.

    Nearer are the days that are chosen, else the middle half of those shown; farther is twice the time.
    """
    first, last = time.first, time.last
    quarter = timedelta(days=max(1, (last - first).days // 4))
    half = Between(first + quarter, last - quarter) if last - first >= 4 * quarter else None
    inside = chosen and (chosen.since or first, chosen.until or last) != (first, last)
    nearer = Between(chosen.since or first, chosen.until or last) if inside else half
    if first <= time.whole[0] and last >= time.whole[1]:
        return nearer, None
    wide = Between(max(time.whole[0], first - 2 * quarter), min(time.whole[1], last + 2 * quarter))
    return nearer, Between() if (wide.since, wide.until) == time.whole else wide


def time_query(chosen: Between, shown: Between, **others: object) -> str:
    """Both as the query of an address, what is open left out; "" for nothing."""
    named = {
        "since": chosen.since,
        "until": chosen.until,
        "first": shown.since,
        "last": shown.until,
        **others,
    }
    kept = {name: value for name, value in named.items() if value not in (None, "", 0)}
    return f"?{urlencode(kept)}" if kept else ""
