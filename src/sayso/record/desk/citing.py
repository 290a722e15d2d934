"""An instrument over time: who cites it on which days, and what was done about it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Actor, ActorKind
from sayso.record import schema as t
from sayso.record.desk_contract import CitedDay
from sayso.record.event_contract import KeptEvent
from sayso.record.events_asking import kept_event
from sayso.record.folding import folded
from sayso.record.verbatim import documents_of

__all__ = ["cited_days", "events_about"]

LOOKED_AT = 2000
"""Mentions beside which events are looked for, the newest."""


def cited_days(connection: Connection, instrument: str) -> tuple[CitedDay, ...]:
    """How many statements of each actor cite it on each day, in order of time."""
    s, x, a = t.statements.c, t.statement_terms.c, t.actors
    named, stands = a.alias("named"), a.alias("stands")
    number: Any = sa.func.count(s.row.distinct())
    rows = (
        select(stands.c.id, stands.c.name, stands.c.kind, s.day, number.label("number"))
        .select_from(t.statement_terms.join(t.statements, s.row == x.row))
        .outerjoin(named, named.c.id == sa.func.coalesce(s.holder, s.actor))
        .outerjoin(stands, stands.c.id == sa.func.coalesce(named.c.same_as, named.c.id))
        .where(x.role == "cites", x.folded == folded(instrument))
        .where(s.shown == sa.true(), s.same_as.is_(None))
        .group_by(stands.c.id, s.day)
        .order_by(s.day, stands.c.id)
    )
    return tuple(CitedDay(_actor(row), row.day, row.number) for row in connection.execute(rows))


def _actor(row: Any) -> Actor | None:
    if row.id is None:
        return None
    return Actor(row.id, row.name, ActorKind(row.kind) if row.kind else None)


def events_about(connection: Connection, instrument: str, limit: int) -> tuple[KeptEvent, ...]:
    """Events in whose evidence it is mentioned, newest first."""
    r, e = t.references.c, t.events.c
    mentions = select(r.document, r.start, r.end).where(r.again == sa.false(), r.folded == folded(instrument))
    mentions = mentions.order_by(r.day.desc(), r.document.desc()).limit(LOOKED_AT)
    places: dict[int, list[tuple[int, int]]] = {}
    for x in connection.execute(mentions):
        places.setdefault(x.document, []).append((x.start, x.end))
    told = select(t.events).where(e.document.in_(sorted(places)), e.again == sa.false())
    rows = connection.execute(told.order_by(e.day.desc(), e.id.desc())).all()
    about = [x for x in rows if _touches(x.evidence, places[x.document])][:limit]
    documents = documents_of(connection, {x.document for x in about})
    return tuple(kept_event(x, documents) for x in about)


def _touches(evidence: list[list[int]], places: list[tuple[int, int]]) -> bool:
    return any(a <= start and end <= b for a, b in evidence for start, end in places)
