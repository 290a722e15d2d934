"""Asking for events: which answer, their evidence checked against its text."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Select, select

from sayso.record import schema as t
from sayso.record.event_contract import EventQuery, KeptEvent
from sayso.record.events import event_from_row
from sayso.record.folding import folded
from sayso.record.ids import full_id
from sayso.record.verbatim import documents_of, passage

__all__ = ["kept_event", "kept_events", "number_of_events"]


def kept_events(connection: Connection, query: EventQuery) -> tuple[KeptEvent, ...]:
    """What answers, newest first."""
    e = t.events.c
    ids = _where(connection, select(e.id), query).order_by(e.day.desc().nulls_last(), e.id.desc())
    places = list(connection.execute(ids.limit(query.limit).offset(query.offset)).scalars())
    rows = {x.id: x for x in connection.execute(select(t.events).where(e.id.in_(places)))}
    documents = documents_of(connection, {x.document for x in rows.values()})
    return tuple(kept_event(rows[place], documents) for place in places)


def kept_event(row: Any, documents: dict[int, Any]) -> KeptEvent:
    """The event of a row, its evidence checked against its document among these."""
    event = event_from_row(row)
    what = f"an event ({row.code or 'no code'})"
    return KeptEvent(event, passage(documents[row.document], event.evidence, row.words, what), row.made_by)


def number_of_events(connection: Connection, query: EventQuery) -> int:
    """How many events answer."""
    rows = _where(connection, select(sa.func.count()).select_from(t.events), query)
    return int(connection.execute(rows).scalar_one())


def _where(connection: Connection, rows: Select[Any], query: EventQuery) -> Select[Any]:
    e, d = t.events.c, t.documents.c
    if query.document:
        digest = full_id(connection, d.sha256, query.document, "document")
        # Asked for by its document, a copy shows what it carries.
        rows = rows.where(e.document == select(d.id).where(d.sha256 == digest).scalar_subquery())
    else:
        rows = rows.where(e.again == sa.false())
    if query.code.strip():
        rows = rows.where(e.code == query.code.strip().upper())
    for column, words in ((e.actor_folded, query.actor), (e.target_folded, query.target)):
        for word in folded(words).split():
            rows = rows.where(column.contains(f" {word} ", autoescape=True))
    if query.since:
        rows = rows.where(e.last >= query.since.isoformat())
    if query.until:
        rows = rows.where(e.day <= query.until.isoformat())
    return rows
