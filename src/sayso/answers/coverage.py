"""Where coverage has gaps: publishers that fell silent, told apart from pages that could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from sayso.record.contract import Publishing, Store

__all__ = ["LOOKED_BACK", "Coverage", "Silence", "coverage", "fell_silent"]

RHYTHM = timedelta(days=90)
"""The time before a publisher's last day from which its rhythm is known."""
LEAST_DAYS = 10
"""Days of publication in that time, with fewer of which the rhythm is not known."""
FORGOTTEN = timedelta(days=365)
"""A publisher that has been silent for longer is no longer followed."""
LOOKED_BACK = FORGOTTEN + RHYTHM
"""How far back days of publication tell anything."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A publisher that has been silent for longer than it ever paused in the time before.

    `last` is its last day of publication, `days` how many have passed since; `longest` is the longest pause, in
    days, between two of its `published` days of publication in the 90 days before `last`. `not_read` pages of
    its site could not be read: the silence may be ours.
    """

    publisher: str
    last: date
    days: int
    longest: int
    published: int
    not_read: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is known of gaps up to `until`, the last day of publication in the record; None where there is none.

    `silent` publishers fell silent with nothing of theirs unread, `unread` ones have pages that could not be
    read; of `known` publishers the rhythm is known, of `unknown` it is not: they published on too few days.
    """

    until: date | None
    silent: tuple[Silence, ...]
    unread: tuple[Silence, ...]
    known: int
    unknown: int


def coverage(store: Store, published: Sequence[Publishing], *, today: date) -> Coverage:
    """Where coverage has gaps, as of the last day of publication that is not after `today`.

    `published` are the days of each publisher, at least of the time before `today` that `LOOKED_BACK` says.
    """
    days = [day for x in published for day in x.days if day <= today]
    until = max(days, default=None)
    if until is None:
        return Coverage(None, (), (), 0, len(published))
    followed = [x for x in published if x.days[-1] >= until - FORGOTTEN]
    known = [x for x in followed if _rhythm(x, until)]
    silent = fell_silent(known, until)
    sites = store.sites([x.publisher for x in silent])
    lost = store.lost_at({site for of in sites.values() for site in of})
    told = [_with_unread(x, sites[x.publisher], lost) for x in silent]
    return Coverage(
        until,
        tuple(x for x in told if not x.not_read),
        tuple(x for x in told if x.not_read),
        len(known),
        len(followed) - len(known),
    )


def fell_silent(published: Iterable[Publishing], until: date) -> tuple[Silence, ...]:
    """The publishers whose silence up to `until` is longer than each of their pauses before it, newest first.

    Were nothing changed, and n pauses known, the next pause would be the longest of all with a chance of
    one in n + 1. With at least 10 days of publication that is one in 10 at most.
    """
    found = []
    for x in published:
        days = _rhythm(x, until)
        longest = max(((b - a).days for a, b in pairwise(days)), default=0)
        silent = (until - days[-1]).days if days else 0
        if silent > longest > 0:
            found.append(Silence(x.publisher, days[-1], silent, longest, len(days)))
    return tuple(sorted(found, key=lambda x: (x.days, x.publisher)))


def _rhythm(published: Publishing, until: date) -> tuple[date, ...]:
    """The days of publication that tell the rhythm; none where they are too few."""
    days = [day for day in published.days if day <= until]
    near = tuple(day for day in days if day >= days[-1] - RHYTHM)
    return near if len(near) >= LEAST_DAYS else ()


def _with_unread(silence: Silence, sites: frozenset[str], lost: Mapping[str, int]) -> Silence:
    number = sum(lost[x] for x in sites)
    return Silence(silence.publisher, silence.last, silence.days, silence.longest, silence.published, number)
