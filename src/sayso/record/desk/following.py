"""Following one actor: its days, its statements between two of them, what it contested, who it was joined from."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Actor, ActorKind
from sayso.record import schema as t
from sayso.record.actors.groups import group, members, said_rows
from sayso.record.actors.identity import kinds_fit
from sayso.record.actors.offices import fits
from sayso.record.asking import entries
from sayso.record.desk_contract import DayCount, Denials, Joined
from sayso.record.entry import Entry

__all__ = ["denials_of", "joined", "number_of", "spoken_days", "statements_of"]


def spoken_days(connection: Connection, actor: str) -> tuple[DayCount, ...]:
    """The days of the statements of this group, in order, those of no known day left out."""
    said = said_rows(members([actor])).c
    number: Any = sa.func.count()
    rows = select(said.day, number.label("number")).where(said.day.is_not(None)).group_by(said.day)
    denied = select(t.statements.c.day, number.label("number")).where(*_denies(actor))
    denials = {x.day: x.number for x in connection.execute(denied.group_by(t.statements.c.day))}
    found = connection.execute(rows.order_by(said.day))
    return tuple(DayCount(x.day, x.number, denials.get(x.day, 0)) for x in found)


def _denies(actor: str) -> tuple[sa.ColumnElement[bool], ...]:
    """The statements of this group that contest a claim; read from the index on those that do."""
    s, own = t.statements.c, members([actor])
    spoke = sa.or_(s.holder.in_(own), sa.and_(s.holder.is_(None), s.actor.in_(own)))
    return (s.denies.is_not(None), s.shown == sa.true(), s.same_as.is_(None), spoke)


def statements_of(
    connection: Connection, actor: str, since: date | None, until: date | None, limit: int, offset: int
) -> tuple[Entry, ...]:
    """The statements of this group between two days, newest first."""
    said = said_rows(members([actor])).c
    rows = select(said.row).order_by(sa.func.coalesce(said.day, "").desc(), said.row)
    rows = rows.where(*_between(said.day, since, until))
    found = connection.execute(rows.limit(limit).offset(offset)).scalars()
    return entries(connection, list(found))


def number_of(connection: Connection, actor: str, since: date | None, until: date | None) -> int:
    """How many statements this group has between two days."""
    said = said_rows(members([actor])).c
    rows = select(sa.func.count(said.row)).where(*_between(said.day, since, until))
    return int(connection.execute(rows).scalar_one())


def _between(
    day: sa.ColumnElement[str], since: date | None, until: date | None
) -> list[sa.ColumnElement[bool]]:
    after = [day >= since.isoformat()] if since else []
    return [*after, day <= until.isoformat()] if until else after


def denials_of(connection: Connection, actor: str, limit: int) -> Denials:
    """What this group contested, newest first."""
    s = t.statements.c
    newest = select(s.row).where(*_denies(actor)).order_by(sa.func.coalesce(s.day, "").desc(), s.row)
    total = connection.execute(select(sa.func.count()).where(*_denies(actor))).scalar_one()
    rows = list(connection.execute(newest.limit(limit)).scalars())
    return Denials(entries(connection, rows), int(total))


def joined(connection: Connection, actor: str) -> tuple[Joined, ...]:
    """The actors of this group, the one by which it goes first, then those with most statements."""
    a = t.actors.c
    said = said_rows(members([actor])).c
    number: Any = sa.func.count()
    counted = connection.execute(select(said.actor, number.label("number")).group_by(said.actor))
    numbers = {x.actor: x.number for x in counted}
    rows = select(a.id, a.name, a.kind, a.bodies).where(group() == actor).order_by(a.id != actor, a.id)
    found = connection.execute(rows.where(a.id.in_(members([actor])))).all()
    stands = found[0]
    made = [
        Joined(Actor(x.id, x.name, _kind(x)), numbers.get(x.id, 0), _unlike(x, stands) if x != stands else "")
        for x in found
    ]
    return (made[0], *sorted(made[1:], key=lambda x: (-x.statements, x.actor.name, x.actor.id)))


def _kind(row: Any) -> ActorKind | None:
    return ActorKind(row.kind) if row.kind else None


def _unlike(row: Any, stands: Any) -> str:
    """What speaks against two actors being one: their kinds, or the states and bodies of their offices."""
    one, other = _kind(row), _kind(stands)
    if one and other and not kinds_fit(one, other):
        return f"read as {one.value}, the other as {other.value}"
    if row.bodies and stands.bodies and not fits(row.bodies, stands.bodies):
        return f"of {_named(row.bodies)}, the other of {_named(stands.bodies)}"
    return ""


def _named(bodies: list[str]) -> str:
    return " and ".join(x.title() for x in sorted(bodies))
