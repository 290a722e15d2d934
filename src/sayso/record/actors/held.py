"""The offices of actors over time: as given in advance, and as their statements show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Office
from sayso.record import schema as t
from sayso.record.actor_contract import Held
from sayso.record.actors.groups import group, members
from sayso.record.actors.offices import office_key
from sayso.record.folding import folded

__all__ = ["held_offices", "merged", "newest_first"]


def held_offices(connection: Connection, groups: Sequence[str]) -> dict[str, tuple[Held, ...]]:
    """The offices of each of these actors, newest first; those that only say where it belongs last."""
    given, belongings = _given(connection, groups)
    seen = _seen(connection, groups)
    return {
        x: (
            *newest_first((*given.get(x, ()), *merged(seen.get(x, ())))),
            *newest_first(belongings.get(x, ())),
        )
        for x in groups
    }


def newest_first(held: Iterable[Held]) -> tuple[Held, ...]:
    """Offices by their last day, those without an end first."""
    return tuple(sorted(held, key=lambda x: (x.last or "9999", x.first or ""), reverse=True))


def merged(held: Iterable[Held]) -> tuple[Held, ...]:
    """Offices that differ in spelling alone as one, in the spelling that stands most often."""
    found: dict[str, Held] = {}
    for x in sorted(held, key=lambda x: (-x.statements, x.office)):
        key = office_key(x.office) or folded(x.office)
        before = found.get(key)
        found[key] = (
            x
            if before is None
            else replace(
                before,
                first=min(filter(None, (before.first, x.first)), default=None),
                last=max(filter(None, (before.last, x.last)), default=None),
                statements=before.statements + x.statements,
            )
        )
    return tuple(found.values())


Offices = dict[str, list[Held]]


def _given(connection: Connection, groups: Sequence[str]) -> tuple[Offices, Offices]:
    """Offices given, and belongings given: an organisation or a country without a title."""
    o = t.actor_offices.c
    offices: Offices = {}
    belongings: Offices = {}
    rows = (
        select(group().label("group"), o.title, o.organisation, o.country, o.since, o.until)
        .join(t.actors, t.actors.c.id == o.actor)
        .where(o.actor.in_(members(groups)))
    )
    for x in connection.execute(rows):
        named = Office(x.title, x.organisation, x.country).named
        held = Held(named, x.since or None, x.until or None, 0, True)
        (offices if x.title else belongings).setdefault(x.group, []).append(held)
    return offices, belongings


def _seen(connection: Connection, groups: Sequence[str]) -> Offices:
    """The offices that statements name: beside the speaker, or in the place of a name that only the office gave."""
    s, of = t.statements.c, members(groups)
    standing = (s.shown == sa.true(), s.same_as.is_(None))
    named = select(s.actor.label("actor"), s.role.label("role"), s.day)
    named = named.where(s.actor.in_(of), s.holder.is_(None), *standing)
    held = select(s.holder.label("actor"), s.speaker["name"].as_string().label("role"), s.day)
    said = sa.union_all(named, held.where(s.holder.in_(of), *standing)).subquery().c
    rows = (
        select(
            said.actor,
            said.role,
            sa.func.min(said.day).label("first"),
            sa.func.max(said.day).label("last"),
            sa.func.count().label("number"),
        )
        .where(said.role != "")
        .group_by(said.actor, said.role)
    )
    a = t.actors.c
    stands = connection.execute(select(a.id, group().label("group")).where(a.id.in_(of)))
    stands_for = {x.id: x.group for x in stands}
    found: Offices = {}
    for x in connection.execute(rows):
        office = Held(x.role, x.first, x.last, x.number, False)
        found.setdefault(stands_for[x.actor], []).append(office)
    return found
