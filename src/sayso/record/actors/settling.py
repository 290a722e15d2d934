"""Settling who held the office that stands for a name: again whenever one of its holders becomes known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.record import schema as t
from sayso.record.actors.groups import group
from sayso.record.actors.holders import Holding, Sighting, holder, near

__all__ = ["settle", "settle_document"]

Days = tuple[date, date]


def settle_document(connection: Connection, document: int) -> None:
    """Settle the offices that a document's statements name, about their days."""
    s = t.statements.c
    days: dict[str, list[date]] = {}
    key = sa.func.coalesce(s.by_office, s.office)
    rows = select(key.label("key"), s.day).where(s.document == document, key.is_not(None), s.day.is_not(None))
    for row in connection.execute(rows.distinct()):
        days.setdefault(row.key, []).append(date.fromisoformat(row.day))
    for office, of in days.items():
        settle(connection, [office], near(min(of), max(of)))


def settle(connection: Connection, offices: Iterable[str], within: Days | None = None) -> None:
    """Settle these offices, by their keys, in statements of those days; of all days for None."""
    for office in offices:
        _settle(connection, office, within)


def _settle(connection: Connection, office: str, within: Days | None) -> None:
    s = t.statements.c
    described = select(s.row, s.day, s.holder).where(s.by_office == office)
    if within:
        described = described.where(s.day.between(within[0].isoformat(), within[1].isoformat()))
    rows = list(connection.execute(described))
    if not rows:
        return
    given = _given(connection, office)
    days = sorted(x.day for x in rows if x.day)
    seen = _seen(connection, office, (days[0], days[-1])) if days else []
    known: dict[str | None, str | None] = {
        day: holder(date.fromisoformat(day) if day else None, given, seen) for day in {x.day for x in rows}
    }
    changed = [{"of": x.row, "by": known[x.day]} for x in rows if x.holder != known[x.day]]
    if changed:
        again = sa.update(t.statements).where(s.row == sa.bindparam("of"))
        connection.execute(again.values(holder=sa.bindparam("by")), changed)


def _given(connection: Connection, office: str) -> list[Holding]:
    o, k = t.actor_offices.c, t.actor_office_keys.c
    rows = (
        select(group().label("actor"), o.since, o.until)
        .join(t.actor_offices, o.actor == t.actors.c.id)
        .join(t.actor_office_keys, k.office == o.id)
        .where(k.key == office)
    )
    return [Holding(x.actor, x.since or None, x.until or None) for x in connection.execute(rows)]


def _seen(connection: Connection, office: str, days: tuple[str, str]) -> list[Sighting]:
    s = t.statements.c
    within = near(date.fromisoformat(days[0]), date.fromisoformat(days[1]))
    rows = (
        select(group().label("actor"), s.day)
        .join(t.actors, t.actors.c.id == s.actor)
        .where(s.office == office, s.shown)
        .where(s.day.between(within[0].isoformat(), within[1].isoformat()))
        .distinct()
    )
    return [Sighting(x.actor, date.fromisoformat(x.day)) for x in connection.execute(rows)]
