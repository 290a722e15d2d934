"""Following one actor: its days, its statements between two of them, what it contested, who it was joined from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Select, select

from sayso.model import Actor, ActorKind
from sayso.record import schema as t
from sayso.record.actors.groups import group, members, said_numbers, said_rows
from sayso.record.actors.identity import kinds_fit
from sayso.record.actors.offices import fits
from sayso.record.asking import entries
from sayso.record.desk_contract import DayCount, Denials, Joined
from sayso.record.entry import Entry

__all__ = ["denials_of", "joined", "number_of", "spoken_days", "statements_of"]


def spoken_days(connection: Connection, actor: str) -> tuple[DayCount, ...]:
    """The days of the statements of this group, in order, those of no known day left out."""
    said = said_rows(members([actor]), t.statements.c.denies).c
    number: Any = sa.func.count()
    rows = select(said.day, number.label("number"), sa.func.count(said.denies).label("denials"))
    rows = rows.where(said.day.is_not(None)).group_by(said.day).order_by(said.day)
    return tuple(DayCount(x.day, x.number, x.denials) for x in connection.execute(rows))


def statements_of(
    connection: Connection, actor: str, since: date | None, until: date | None, limit: int, offset: int
) -> tuple[Entry, ...]:
    """The statements of this group between two days, newest first."""
    own = connection.execute(members([actor])).scalars()
    halves = [half for x in own for half in _newest(x, since, until, limit + offset)]
    rows = sa.union_all(*halves).subquery().c
    found = select(rows.row).order_by(rows.day.desc().nulls_last(), rows.row).limit(limit).offset(offset)
    return entries(connection, list(connection.execute(found).scalars()))


def _newest(actor: str, since: date | None, until: date | None, most: int) -> Iterator[Select[Any]]:
    """The newest statements of one actor, as named and as the holder of an office: read in order from an index."""
    s = t.statements.c
    standing = (s.shown == sa.true(), s.same_as.is_(None), *_between(s.day, since, until))
    halves = {
        "statements_of_holder": (s.holder == actor,),
        "statements_of_actor": (s.actor == actor, s.holder.is_(None)),
    }
    for index, spoke in halves.items():
        rows = select(s.row, s.day).where(*spoke, *standing).order_by(s.day.desc(), s.row).limit(most)
        # Else an index on days is read, through the statements of everybody.
        yield select(rows.with_hint(t.statements, f"INDEXED BY {index}", "sqlite").subquery())


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
    said = said_rows(members([actor]), t.statements.c.denies).c
    rows = select(said.row).where(said.denies.is_not(None))
    rows = rows.order_by(sa.func.coalesce(said.day, "").desc(), said.row)
    found = list(connection.execute(rows).scalars())
    return Denials(entries(connection, found[:limit]), len(found))


def joined(connection: Connection, actor: str) -> tuple[Joined, ...]:
    """The actors of this group, the one by which it goes first, then those with most statements."""
    a = t.actors.c
    numbers: Counter[str] = Counter()
    for x in connection.execute(said_numbers(members([actor]))):
        numbers[x.actor] += x.number
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
