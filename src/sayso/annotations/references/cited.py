"""A mention of an instrument while it is being found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

__all__ = ["Cited", "apart"]


@dataclass(frozen=True, slots=True)
class Cited:
    """The characters `start` to `end` name `name`, an instrument of this kind, and perhaps a clause of it."""

    start: int
    end: int
    name: str
    kind: str
    clause: str | None = None


def apart(cited: Iterable[Cited], *, beside: Iterable[Cited] = ()) -> Iterator[Cited]:
    """Those that overlap none of `beside` and no longer one; the longer first, then the earlier finder."""
    taken = [(other.start, other.end) for other in beside]
    for one in sorted(cited, key=lambda one: one.start - one.end):
        if all(one.end <= start or end <= one.start for start, end in taken):
            taken.append((one.start, one.end))
            yield one
