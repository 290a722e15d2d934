"""The day of a deed: the time expression that its clause carries."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.model import Span, TimeExpression, day_range

__all__ = ["Days"]


class Days:
    """The dated times of a document, to be asked by clause."""

    def __init__(self, times: Sequence[TimeExpression]) -> None:
        dated = [time for time in times if time.value and day_range(time.value)]
        self._times = sorted(dated, key=lambda time: time.span.start)
        self._starts = [time.span.start for time in self._times]

    def of(self, clause: Span, verb: int, sentence: Span) -> str | None:
        """The TIMEX3 value of the time in `clause` nearest to its verb at `verb`, the hour left out.

        Where the clause has none, the one with which the sentence opens ("On Monday, ..."); else None.
        """
        inside = self.within(clause)
        if inside:
            return _day(min(inside, key=lambda time: abs(time.span.start - verb)))
        ahead = self.within(Span(sentence.start, clause.start)) if sentence.start < clause.start else []
        opening = [time for time in ahead if time.span.start - sentence.start <= OPENING]
        return _day(opening[0]) if opening else None

    def within(self, span: Span) -> list[TimeExpression]:
        """The dated times that begin in `span`, in order of the text."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return self._times[first:last]


OPENING = 12
"""How far from the start of its sentence a time may stand to hold for all of it, in characters."""


def _day(time: TimeExpression) -> str | None:
    return time.value.partition("T")[0] if time.value else None
