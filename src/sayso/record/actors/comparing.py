"""Reading what proposals compare, and putting what they find into values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import ActorKind
from sayso.record import schema as t
from sayso.record.actor_contract import Proposal
from sayso.record.actors.asking import group_of, kept_groups, merged_into
from sayso.record.actors.groups import group, members
from sayso.record.actors.identity import standing
from sayso.record.actors.judging import judged
from sayso.record.actors.proposing import LARGEST_BLOCK, Compared, keys_of, meets, pairings

__all__ = ["proposals_of"]

MOST_OF_KEY = 2 * LARGEST_BLOCK
"""Actors of one key, with more of which it is passed over: several may be one, so it is more than a block."""


def proposals_of(connection: Connection, about: str | None) -> tuple[Proposal, ...]:
    """Actors that may be one and were not judged, best first."""
    same = merged_into(connection)
    pairs = standing(judged(connection))
    apart = frozenset(frozenset((same.get(one, one), same.get(other, other))) for one, other in pairs)
    only = group_of(connection, about) if about else None
    compared = _compared(connection, _near(connection, only) if only else None)
    found = pairings(compared, apart, only)
    kept = kept_groups(connection, {x for pair in found for x in (pair.one, pair.other)})
    return tuple(Proposal(kept[x.one], kept[x.other], x.reason, x.score) for x in found)


def _near(connection: Connection, actor: str) -> set[str]:
    """The groups with a name that is compared with one of this group's, itself among them.

    Keys that very many have say nothing: not even whether few people have a bare name.
    """
    a, n, k = t.actors.c, t.actor_names.c, t.actor_keys.c
    names = connection.execute(select(n.name).where(n.actor.in_(members([actor])))).scalars()
    keys = {x for name in names for key in keys_of(name) for x in meets(key)}
    number: Any = sa.func.count()
    counted = select(k.key, number.label("number")).where(k.key.in_(sorted(keys))).group_by(k.key)
    numbers = {x.key: x.number for x in connection.execute(counted)}
    telling = {x for x, many in numbers.items() if many <= MOST_OF_KEY and not _is_common(x, numbers)}
    near = select(group()).join(t.actor_keys, k.actor == a.id).where(k.key.in_(sorted(telling)))
    return {actor, *connection.execute(near.distinct()).scalars()}


def _is_common(key: str, numbers: Mapping[str, int]) -> bool:
    """Whether it is a bare name that so many full ones begin or end with that it may be anybody's."""
    kind, _, word = key.partition(" ")
    return kind == "bare" and max(numbers.get(f"{x} {word}", 0) for x in ("begins", "ends")) > MOST_OF_KEY


def _compared(connection: Connection, only: set[str] | None) -> list[Compared]:
    """The actors that speak or were given, each group as one; what an office stands for has no name of its own.

    All of them for None.
    """
    a, n, s = t.actors.c, t.actor_names.c, t.statements.c
    within = [] if only is None else [a.id.in_(members(only))]
    speak = set(connection.execute(select(group()).where(_speaks(), *within).distinct()).scalars())
    # Not "is not null", and not distinct: then another index would be read, and each row of the table.
    offices = set(connection.execute(select(s.actor).where(s.by_office > "")).scalars())
    names: dict[str, set[str]] = {}
    bodies: dict[str, set[str]] = {}
    kinds: dict[str, ActorKind | None] = {}
    rows = select(a.id, group().label("group"), a.kind, a.bodies, a.given, n.name).where(*within)
    for x in connection.execute(rows.join(t.actor_names, n.actor == a.id).order_by(a.id)):
        if x.id in offices or not (x.given or x.group in speak):
            continue
        names.setdefault(x.group, set()).add(x.name)
        bodies.setdefault(x.group, set()).update(x.bodies)
        kinds[x.group] = kinds.get(x.group) or (ActorKind(x.kind) if x.kind else None)
    return [Compared(x, kinds[x], tuple(sorted(names[x])), frozenset(bodies[x])) for x in sorted(names)]


def _speaks() -> sa.ColumnElement[bool]:
    """Whether a statement that stands is of this actor."""
    s, a = t.statements.c, t.actors.c
    standing = (s.shown == sa.true(), s.same_as.is_(None))
    named = sa.exists().where(s.actor == a.id, s.holder.is_(None), *standing)
    return sa.or_(named, sa.exists().where(s.holder == a.id, *standing))
