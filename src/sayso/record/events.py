"""Events as rows: they follow from the layer of events of a document's newest reading."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from sayso.model import Event, Reading, Span, Vote, day_range, spans_from_pairs, spans_to_pairs
from sayso.record import schema as t
from sayso.record.folding import folded
from sayso.record.instruments import stands_in
from sayso.record.statement_rows import JOINT

__all__ = ["event_from_row", "event_row", "write_events"]


def write_events(
    connection: Connection, document: int, reading: Reading, day: str | None, first: str | None
) -> None:
    """Let the events of a document be those of `reading`; `day` and `first` as for references."""
    connection.execute(sa.delete(t.events).where(t.events.c.document == document))
    layer = reading.layers.get(Event)
    if layer is None or not layer.items:
        return
    rows = [
        {
            "document": document,
            "made_by": layer.made_by,
            **event_row(x, reading.document.text, day, first),
        }
        for x in layer.items
    ]
    connection.execute(sa.insert(t.events), rows)


def event_row(event: Event, text: str, day: str | None, first: str | None) -> dict[str, Any]:
    """The columns that follow from an event and its text, that text's day, and the folded text that it copies."""
    told = day_range(event.on) if event.on else None
    vote = event.vote or Vote()
    words = JOINT.join(x.of(text) for x in event.evidence)
    return {
        "evidence": spans_to_pairs(event.evidence),
        "words": words,
        "code": event.code,
        "actor": event.actor,
        "actor_folded": folded(event.actor or ""),
        "target": event.target,
        "target_folded": folded(event.target or ""),
        "on_day": event.on,
        "day": told[0].isoformat() if told else day,
        "last": told[1].isoformat() if told else day,
        "vote": event.vote is not None,
        "votes_for": vote.votes_for,
        "against": vote.against,
        "abstain": vote.abstain,
        "again": all(stands_in(first, x.of(text)) for x in event.evidence),
    }


def event_from_row(row: Any) -> Event:
    """The event that was kept as this row."""
    spans: tuple[Span, ...] = spans_from_pairs(row.evidence)
    vote = Vote(row.votes_for, row.against, row.abstain) if row.vote else None
    return Event(spans, row.code, row.actor, row.target, row.on_day, vote)
