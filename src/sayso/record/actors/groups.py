"""Actors that are one, in SQL: the group of a row, the groups of a name, the statements of a group."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Select, select

from sayso.record import schema as t
from sayso.record.folding import folded

__all__ = ["group", "groups_named", "members", "said_numbers", "said_rows", "spoken", "spoken_by_actor"]


def group() -> sa.ColumnElement[str]:
    """The actor by which a row of `actors` goes."""
    return sa.func.coalesce(t.actors.c.same_as, t.actors.c.id)


def members(groups: Iterable[str]) -> Select[Any]:
    """The ids of the actors in these groups."""
    a, some = t.actors.c, sorted(groups)
    return select(a.id).where(sa.or_(a.id.in_(some), a.same_as.in_(some)))


def groups_named(name: str) -> Select[Any]:
    """The groups of which one name, seen or given, has all these words."""
    n = t.actor_names.c
    rows = select(group()).join(t.actor_names, n.actor == t.actors.c.id)
    for word in folded(name).split():
        rows = rows.where(n.folded.contains(f" {word} ", autoescape=True))
    return rows


def spoken() -> sa.FromClause:
    """Statements that stand, each once, joined with the actor who spoke: whoever held the office named, else as named."""
    s = t.statements.c
    speaks = t.actors.c.id == sa.func.coalesce(s.holder, s.actor)
    return t.statements.join(t.actors, sa.and_(speaks, s.shown == sa.true(), s.same_as.is_(None)))


def said_rows(actors: Select[Any], *columns: sa.ColumnElement[Any]) -> sa.Subquery:
    """The statements of these actors that stand, each once: `row`, `day`, which `actor` spoke, and `columns`.

    Two halves, each read from one index alone: together with `or`, every row of the table would be fetched.
    """
    s = t.statements.c
    standing = (s.shown == sa.true(), s.same_as.is_(None))
    held = select(s.row, s.day, s.holder.label("actor"), *columns).where(s.holder.in_(actors), *standing)
    named = select(s.row, s.day, s.actor.label("actor"), *columns)
    named = named.where(s.actor.in_(actors), s.holder.is_(None), *standing)
    return sa.union_all(held, named).subquery()


def said_numbers(actors: Select[Any]) -> sa.CompoundSelect[Any]:
    """How many statements each of these actors has, in rows of `actor` and `number`, of which it may have two."""
    s = t.statements.c
    standing = (s.shown == sa.true(), s.same_as.is_(None))
    number: Any = sa.func.count()
    held = select(s.holder.label("actor"), number.label("number")).where(s.holder.in_(actors), *standing)
    named = select(s.actor.label("actor"), number.label("number"))
    named = named.where(s.actor.in_(actors), s.holder.is_(None), *standing)
    return sa.union_all(held.group_by(s.holder), named.group_by(s.actor))


def spoken_by_actor() -> Select[Any]:
    """How many statements each actor spoke, before those that are one are put together."""
    s = t.statements.c
    actor = sa.func.coalesce(s.holder, s.actor)
    number: Any = sa.func.count()
    counted = select(actor.label("actor"), number.label("number"))
    return counted.where(s.shown == sa.true(), s.same_as.is_(None), actor.is_not(None)).group_by(actor)
