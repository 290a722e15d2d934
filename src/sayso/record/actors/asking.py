"""Asking for actors: which match, which one is meant, all that is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Select, select

from sayso.model import Actor, ActorKind, AmbiguousId, UnknownId
from sayso.record import schema as t
from sayso.record.actor_contract import Held, KeptActor
from sayso.record.actors.groups import group, groups_named, members, said_numbers, spoken_by_actor
from sayso.record.actors.held import held_offices
from sayso.record.folding import folded

__all__ = ["actor_id_of", "group_of", "kept_actors", "kept_group", "kept_groups", "merged_into", "numbers_of"]

LEAST_OF_ID = 4
"""Characters with which the beginning of an id can be told from a name."""
AT_ONCE = 500
"""Values in one question: a database takes a limited number."""
LISTED = 10
"""Actors named in a message that asks for a choice."""


def kept_actors(connection: Connection, words: str, limit: int) -> tuple[KeptActor, ...]:
    """Actors of which a name has these words, those with most statements first.

    Without those that have none, unless they were given in advance.
    """
    numbers = numbers_of(connection, spoken_by_actor())
    rows = _standing()
    if folded(words).strip():
        rows = rows.where(t.actors.c.id.in_(groups_named(words)))
    found = [x for x in connection.execute(rows) if x.given or x.id in numbers]
    found.sort(key=lambda x: (-numbers.get(x.id, 0), x.folded, x.id))
    offices = held_offices(connection, [x.id for x in found[:limit]])
    return _kept(found[:limit], numbers, offices)


def kept_groups(connection: Connection, ids: set[str]) -> dict[str, KeptActor]:
    """These actors, each of which stands for its group."""
    out: dict[str, KeptActor] = {}
    for start in range(0, len(ids), AT_ONCE):
        some = sorted(ids)[start : start + AT_ONCE]
        out |= {x.actor.id: x for x in _told(connection, some, held_offices(connection, some))}
    return out


def kept_group(connection: Connection, actor: str, offices: tuple[Held, ...]) -> KeptActor:
    """The actor that stands for its group, whose offices are known already."""
    (kept,) = _told(connection, [actor], {actor: offices})
    return kept


def _told(
    connection: Connection, groups: Sequence[str], offices: Mapping[str, tuple[Held, ...]]
) -> tuple[KeptActor, ...]:
    numbers = numbers_of(connection, said_numbers(members(groups)))
    found = connection.execute(_standing().where(t.actors.c.id.in_(groups))).all()
    return _kept(found, numbers, offices)


def _standing() -> Select[Any]:
    """Actors that stand for their groups."""
    a = t.actors.c
    return select(a.id, a.name, a.folded, a.kind, a.given).where(a.same_as.is_(None))


def merged_into(connection: Connection) -> dict[str, str]:
    """For each actor that was judged to be another, the one by which both go."""
    a = t.actors.c
    merged = select(a.id, a.same_as).where(a.same_as.is_not(None))
    return {x.id: x.same_as for x in connection.execute(merged)}


def numbers_of(connection: Connection, by_actor: Select[Any] | sa.CompoundSelect[Any]) -> dict[str, int]:
    """How many statements each group has that has any; `by_actor` counts them for each actor by itself."""
    same = merged_into(connection)
    numbers: dict[str, int] = {}
    for x in connection.execute(by_actor):
        stands = same.get(x.actor, x.actor)
        numbers[stands] = numbers.get(stands, 0) + x.number
    return numbers


def _kept(
    found: Sequence[Any], numbers: Mapping[str, int], offices: Mapping[str, tuple[Held, ...]]
) -> tuple[KeptActor, ...]:
    return tuple(
        KeptActor(
            Actor(x.id, x.name, ActorKind(x.kind) if x.kind else None),
            next(iter(offices.get(x.id, ())), None),
            numbers.get(x.id, 0),
            x.given,
        )
        for x in found
    )


def group_of(connection: Connection, actor: str) -> str:
    """The actor that stands for this one; `UnknownId` if there is none of this id."""
    found: str | None = connection.execute(select(group()).where(t.actors.c.id == actor)).scalar()
    if found is None:
        raise UnknownId(f"no actor in the record has the id {actor}")
    return found


def actor_id_of(connection: Connection, named: str) -> str:
    """The one actor of this name, or whose id begins so, or of whose name these are words."""
    found = _of_name(connection, named) or _of_id(connection, named)
    if found is None:
        several = kept_actors(connection, named, LISTED + 1) if folded(named).strip() else ()
        if not several:
            raise UnknownId(f"no actor in the record is named {named!r}; `sayso actors` lists them")
        return _only(several, named)
    return found


def _of_name(connection: Connection, named: str) -> str | None:
    """The actor of just this name; of an office that stands for a name, whoever held it."""
    a, n, s = t.actors.c, t.actor_names.c, t.statements.c
    rows = select(a.id, group().label("group")).join(t.actor_names, n.actor == a.id)
    rows = rows.where(n.folded == folded(named)).order_by(a.same_as.is_not(None), a.id).distinct()
    found = connection.execute(rows).all()
    ids = [x.id for x in found]
    holders = select(group()).join(t.statements, s.holder == a.id).where(s.actor.in_(ids), s.shown)
    held = set(connection.execute(holders.distinct()).scalars()) if ids else set()
    groups = {x.group for x in found}
    if held and not any(x.statements for x in kept_groups(connection, groups).values()):
        return _only(tuple(kept_groups(connection, held).values()), named)
    if len(groups) > 1:
        return _only(tuple(kept_groups(connection, groups).values()), named)
    return ids[0] if ids else None


def _of_id(connection: Connection, beginning: str) -> str | None:
    start = beginning.strip().lower()
    if len(start) < LEAST_OF_ID or not all(c in "0123456789abcdef" for c in start):
        return None
    rows = select(t.actors.c.id).where(t.actors.c.id.startswith(start)).limit(LISTED + 1)
    ids = list(connection.execute(rows).scalars())
    if len(ids) > 1:
        return _only(tuple(kept_groups(connection, set(ids)).values()), beginning)
    return ids[0] if ids else None


def _only(found: tuple[KeptActor, ...], named: str) -> str:
    """The id of the only one; `AmbiguousId` that lists them."""
    if len(found) == 1:
        return found[0].actor.id
    lines = "".join(f"\n  {_line(x)}" for x in found[:LISTED])
    more = "\n  and more" if len(found) > LISTED else ""
    raise AmbiguousId(f"several actors match {named!r}; name one by its id:{lines}{more}")


def _line(kept: KeptActor) -> str:
    office = f", {kept.office.office}" if kept.office else ""
    many = "" if kept.statements == 1 else "s"
    return f"{kept.actor.id}  {kept.actor.name}{office} ({kept.statements} statement{many})"
