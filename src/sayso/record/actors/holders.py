"""Who held an office on a day: what was given in advance, else what articles of those weeks say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.model import day_range

__all__ = ["Holding", "Sighting", "holder", "near"]

NEAR = timedelta(days=90)
"""How far from the day an article may have seen somebody in the office."""


def near(first: date, last: date) -> tuple[date, date]:
    """The days about these, in which an article may have seen who held an office."""
    return (
        max(first, date.min + NEAR) - NEAR,
        min(last, date.max - NEAR) + NEAR,
    )


@dataclass(frozen=True, slots=True)
class Holding:
    """An office given in advance, with TIMEX3 values for its first and last time; None for not known."""

    actor: str
    since: str | None = None
    until: str | None = None

    def covers(self, day: date) -> bool:
        """Whether the office was held on `day`, by what was given."""
        first = day_range(self.since) if self.since else None
        last = day_range(self.until) if self.until else None
        return (first is None or first[0] <= day) and (last is None or day <= last[1])


@dataclass(frozen=True, slots=True)
class Sighting:
    """An actor that a statement of `day` names in the office."""

    actor: str
    day: date


def holder(day: date | None, given: Iterable[Holding], seen: Iterable[Sighting]) -> str | None:
    """The one actor who held the office on `day`; None where none is known, or several are.

    What was given for the day decides; only where nothing was, sightings of the 90 days before and
    after it do.
    """
    if day is None:
        return None
    known = {x.actor for x in given if x.covers(day)} or {x.actor for x in seen if abs(x.day - day) <= NEAR}
    return known.pop() if len(known) == 1 else None
