"""Whom speakers speak for: the states and organisations that they are, or that their offices name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import ActorKind
from sayso.record import schema as t
from sayso.record.actors.groups import group
from sayso.record.actors.offices import bodies
from sayso.record.actors.words import is_state
from sayso.record.folding import folded

__all__ = ["Belongings", "belongings", "of_name"]

BODIES = {ActorKind.ORGANISATION.value, ActorKind.GROUP.value}
STATE_OFFICES = {"prime-minister", "ambassador"}
"""Offices that none but a state has; a minister is of a state where the office names a portfolio besides."""


@dataclass(frozen=True, slots=True)
class Belongings:
    """The names of the states and of the organisations for which each group of actors speaks."""

    states: dict[str, frozenset[str]]
    organisations: dict[str, frozenset[str]]


def belongings(connection: Connection) -> Belongings:
    """Whom every actor of the record speaks for.

    A state is one that the table of states knows, or an actor that is one, or the country of an office given
    in advance, or a body whose prime minister, ambassador or minister of something is named. An organisation is
    one that speaks itself or an office given names; one that a role only hints at ("of the council") counts
    where a single organisation of the record has that word in its name.
    """
    a = t.actors.c
    rows = connection.execute(select(a.id, group().label("group"), a.name, a.kind, a.bodies)).all()
    given = _given(connection)
    states = _states(connection, rows, given)
    organisations = _organisations(rows)
    of_state: dict[str, set[str]] = {}
    of_body: dict[str, set[str]] = {}
    for x in rows:
        named = set(x.bodies)
        if x.kind == ActorKind.STATE.value:
            of_state.setdefault(x.group, set()).add(x.name)
        elif x.kind in BODIES:
            of_body.setdefault(x.group, set()).add(x.name)
            named |= bodies(x.name)
        for body in named:
            if body in states:
                of_state.setdefault(x.group, set()).add(states[body])
            elif x.kind not in BODIES and (name := organisations.get(body)):
                of_body.setdefault(x.group, set()).add(name)
        for country, organisation in given.get(x.id, ()):
            if country:
                of_state.setdefault(x.group, set()).add(country)
            if organisation:
                of_body.setdefault(x.group, set()).add(organisation)
    return Belongings(_frozen(of_state), _frozen(of_body))


def of_name(found: dict[str, frozenset[str]], name: str) -> list[str]:
    """The groups that belong to a state or organisation of this name, or of whose name these are words."""
    exact = name.startswith('"') and name.endswith('"') and len(name) > 2
    words = folded(name).split()
    if exact:
        return [x for x, names in found.items() if any(folded(y) == folded(name) for y in names)]
    return [x for x, names in found.items() if any(_has(folded(y), words) for y in names)]


def _has(name: str, words: Iterable[str]) -> bool:
    return all(f" {word} " in name for word in words)


def _frozen(found: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {x: frozenset(names) for x, names in found.items()}


def _given(connection: Connection) -> dict[str, list[tuple[str, str]]]:
    """The countries and organisations of offices given in advance, by actor."""
    o = t.actor_offices.c
    out: dict[str, list[tuple[str, str]]] = {}
    for x in connection.execute(select(o.actor, o.country, o.organisation)):
        out.setdefault(x.actor, []).append((x.country, x.organisation))
    return out


def _states(
    connection: Connection, rows: Iterable[sa.Row[tuple[str, ...]]], given: dict[str, list[tuple[str, str]]]
) -> dict[str, str]:
    """The bodies that are states, folded, each with its name."""
    found: dict[str, str] = {}
    for x in rows:
        for body in x.bodies:
            if is_state(body):
                found[body] = body.title()
        if x.kind == ActorKind.STATE.value:
            found[folded(x.name).strip()] = x.name
    for body in _with_state_offices(connection):
        found.setdefault(body, body.title())
    for places in given.values():
        found |= {folded(country).strip(): country for country, _ in places if country}
    return found


def _with_state_offices(connection: Connection) -> set[str]:
    """The words of offices seen that can only be names of states."""
    s = t.statements.c
    known = {x for row in connection.execute(select(t.actors.c.bodies)) for x in row.bodies}
    found: set[str] = set()
    for column in (s.office, s.by_office):
        for key in connection.execute(select(column).where(column.is_not(None)).distinct()).scalars():
            words = set(key.split())
            named = words & known
            plain = words - named
            if len(named) == 1 and (plain & STATE_OFFICES or ("minister" in plain and len(plain) > 1)):
                found |= named
    return found


def _organisations(rows: Iterable[sa.Row[tuple[str, ...]]]) -> dict[str, str]:
    """The words by which just one organisation of the record is named."""
    found: dict[str, set[str]] = {}
    for x in rows:
        if x.kind in BODIES:
            for word in bodies(x.name):
                found.setdefault(word, set()).add(x.name)
    return {word: next(iter(names)) for word, names in found.items() if len(names) == 1}
