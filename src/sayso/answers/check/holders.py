"""To which statement words of an archived text belong."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.answers.check.speakers import named, same_speaker
from sayso.model import Kind, Spans
from sayso.record.contract import Entry

__all__ = ["holder", "size"]

MOSTLY = 0.9
"""The share of a passage that a statement must hold to be the one to which it belongs."""
AS_SMALL = 1.3
"""Statements at most so many times as long as the shortest are as near."""


def size(entry: Entry) -> int:
    """Code points of its content."""
    return sum(x.end - x.start for x in entry.statement.content)


def holder(entries: Sequence[Entry], spans: Spans, speaker: str | None, role: str | None) -> Entry | None:
    """The innermost statement that holds the words at `spans` and names its speaker.

    What is spoken goes before what is reported: who tells what another thinks speaks the words. Of several
    as near the one whose speaker is the draft's; where none holds them all, the one with most.
    """
    whole = sum(x.end - x.start for x in spans)
    shares = [(entry, _shared(entry, spans)) for entry in entries]
    holding = sorted((x for x, shared in shares if shared >= MOSTLY * whole), key=size)
    if not holding:
        touching = [(shared, x) for x, shared in shares if shared]
        return max(touching, key=lambda x: x[0])[1] if touching else None
    known = [x for x in holding if x.statement.speaker and named(x.statement.speaker.name)] or holding
    telling = [x for x in known if x.statement.kind is Kind.DIRECT] or known
    near = [x for x in telling if size(x) <= AS_SMALL * size(telling[0])]
    if speaker:
        for entry in near:
            if entry.statement.speaker and same_speaker(speaker, role, entry.statement.speaker):
                return entry
    return near[0]


def _shared(entry: Entry, spans: Spans) -> int:
    return sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in entry.statement.content for b in spans
    )
