"""The offices of actors over time: as given in advance, and as their statements show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Office
from sayso.record import schema as t
from sayso.record.actor_contract import Held
from sayso.record.actors.groups import group, members, said_rows
from sayso.record.actors.offices import office_key
from sayso.record.rows import folded

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
    s = t.statements.c
    role = sa.case(
        (s.holder.is_not(None), s.speaker["name"].as_string()), else_=s.speaker["role"].as_string()
    )
    said = said_rows(members(groups), role.label("role")).c
    rows = (
        select(
            group().label("group"),
            said.role,
            sa.func.min(said.day).label("first"),
            sa.func.max(said.day).label("last"),
            sa.func.count().label("number"),
        )
        .join(t.actors, t.actors.c.id == said.actor)
        .where(said.role.is_not(None), said.role != "")
        .group_by(sa.text("1"), sa.text("2"))
    )
    found: Offices = {}
    for x in connection.execute(rows):
        found.setdefault(x.group, []).append(Held(x.role, x.first, x.last, x.number, False))
    return found
