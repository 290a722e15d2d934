"""Since when a reader looks: the moment that is asked for, or the end of the last visit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sayso.model import UsageError

__all__ = ["Visit", "moment", "parse_visit", "visited"]

APART = timedelta(minutes=30)
"""A page opened after a longer time without one is another visit."""
FIRST = timedelta(days=1)
"""How far a first visit looks back."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit that goes on: the moment (aware UTC) of its latest page, and of the latest page of the visit before."""

    before: datetime
    latest: datetime

    def __str__(self) -> str:
        return f"{self.before:%Y%m%dT%H%M%S}.{self.latest:%Y%m%dT%H%M%S}"


def visited(visit: Visit | None, *, now: datetime) -> Visit:
    """The visit once a page is opened at `now`: the same one, or another if some time has passed."""
    if visit is None or visit.latest > now:
        return Visit(now - FIRST, now)
    if now - visit.latest > APART:
        return Visit(visit.latest, now)
    return replace(visit, latest=now)


def parse_visit(text: str) -> Visit | None:
    """The visit that was written so by `str`; None for anything else."""
    before, _, latest = text.partition(".")
    try:
        made = [datetime.strptime(x, "%Y%m%dT%H%M%S").replace(tzinfo=UTC) for x in (before, latest)]
    except ValueError:
        return None
    return Visit(*made)


def moment(text: str) -> datetime:
    """A day (its beginning, UTC) or a moment as a user writes it; `UsageError` for anything else.

    >>> moment("2031-03-14").isoformat(), moment("2031-03-14T09:30").isoformat()
    ('2031-03-14T00:00:00+00:00', '2031-03-14T09:30:00+00:00')
    """
    try:
        found = datetime.fromisoformat(text.strip())
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise UsageError(f"{text!r} is no day or moment; write 2031-03-14 or 2031-03-14T09:30") from None
