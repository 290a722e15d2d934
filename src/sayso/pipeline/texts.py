"""Reading without keeping."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from sayso.model import Document, Fact, Problem, Reading, Told, UsageError, Where, parse_day_range
from sayso.pipeline.default import default_reader
from sayso.pipeline.reader import Reader
from sayso.pipeline.taking import take
from sayso.sources import captures

__all__ = ["checked", "read", "read_source"]

NOTHING_TOLD = Told()


def read(
    text: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    name: str = "text",
    reader: Reader | None = None,
) -> Reading:
    """The reading of `text`, which is taken as it stands: offsets are code points into it.

    `published` is its day, as 2031-03-14; `UsageError` if it is none.
    """
    told = checked(Told(published, publisher, title))
    document = Document(
        text,
        name,
        published=_stated(told.published),
        publisher=_stated(told.publisher),
        title=_stated(told.title),
    )
    return (reader or default_reader())(document)


def _stated(value: str | None) -> Fact | None:
    return Fact(value, Where.USER) if value else None


def read_source(
    address: str, *, now: Callable[[], datetime], reader: Reader, told: Told = NOTHING_TOLD
) -> Iterator[Reading | Problem]:
    """The readings of what `address` names, each with its problems; those of what gave no text by themselves.

    Nothing is kept.
    """
    for capture in captures(address, told=checked(told), now=now):
        if isinstance(capture, Problem):
            yield capture
            continue
        taken = take(capture, reader)
        if len(taken.readings) == 1:
            yield replace(taken.readings[0], problems=taken.problems)
        else:
            yield from taken.readings
            yield from taken.problems


def checked(told: Told) -> Told:
    """What the user says of a source, its day in the form 2031-03-14; `UsageError` if it is no day."""
    if told.published is None:
        return told
    first, last = parse_day_range(told.published)
    if first != last:
        raise UsageError(f"a text is published on one day, not {told.published!r}; write it as 2031-03-14")
    return replace(told, published=first.isoformat())
