"""Writing the speakers of one document as actors of the record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model import ActorKind, Speaker
from sayso.record import schema as t
from sayso.record.actors.identity import Known, Seen, actor_id, same_actor
from sayso.record.actors.keys import write_keys
from sayso.record.actors.offices import bodies
from sayso.record.folding import folded

__all__ = ["known_by_name", "write_speakers"]


def write_speakers(connection: Connection, speakers: Iterable[Speaker], made_by: str) -> dict[str, str]:
    """The actor of each folded name among the speakers of one document; made where it is new.

    Within one document a name is one actor, so all its roles there tell who it is. `made_by` is the resolver that
    named them, with its version, or the person.
    """
    speakers = list(speakers)
    seen = _seen(speakers)
    known = known_by_name(connection, seen)
    actors: dict[str, str] = {}
    new, changed = [], []
    first = {folded(x.name): x.name for x in reversed(speakers)}
    for name, one in seen.items():
        candidates = {x.id: x for x in known.get(name, ())}
        actor = same_actor(one, list(candidates.values()))
        actors[name] = actor or actor_id(name, candidates)
        if actor is None:
            new.append(
                {
                    "id": actors[name],
                    "name": first[name],
                    "folded": name,
                    "made_by": made_by,
                    **_learnt(one, Seen()),
                }
            )
        elif _learnt(one, before := candidates[actor]) != _learnt(Seen(), before):
            changed.append({"of": actor, **_learnt(one, before)})
    _write(connection, new, changed)
    spellings = {(actors[folded(x.name)], x.name) for x in speakers}
    rows = [
        {"actor": a, "name": x, "folded": folded(x), "made_by": made_by, "given": False}
        for a, x in sorted(spellings)
    ]
    if rows:
        n = t.actor_names.c
        made = insert(t.actor_names).on_conflict_do_nothing().returning(n.actor, n.name)
        write_keys(connection, ((x.actor, x.name) for x in connection.execute(made, rows)))
    return actors


def _seen(speakers: Iterable[Speaker]) -> dict[str, Seen]:
    found: dict[str, Seen] = {}
    for speaker in speakers:
        before = found.get(folded(speaker.name), Seen())
        found[folded(speaker.name)] = Seen(before.kind or speaker.kind, before.bodies | bodies(speaker.role))
    return found


def known_by_name(connection: Connection, names: Iterable[str]) -> dict[str, list[Known]]:
    """The actors that have each of these folded names, those given in advance first."""
    a, n = t.actors.c, t.actor_names.c
    rows = (
        select(n.folded, a.id, sa.func.coalesce(a.same_as, a.id).label("group"), a.kind, a.bodies)
        .join(t.actors, a.id == n.actor)
        .where(n.folded.in_(sorted(names)))
        .distinct()
        .order_by(a.given.desc(), a.id)
    )
    found: dict[str, list[Known]] = {}
    for row in connection.execute(rows):
        kind = ActorKind(row.kind) if row.kind else None
        found.setdefault(row.folded, []).append(Known(row.id, row.group, kind, frozenset(row.bodies)))
    return found


def _learnt(seen: Seen, before: Seen | Known) -> dict[str, Any]:
    """What an actor's row says once it was seen so: its kind, and all bodies of its offices."""
    kind = before.kind or seen.kind
    return {"kind": kind and kind.value, "bodies": sorted(before.bodies | seen.bodies)}


def _write(connection: Connection, new: list[dict[str, Any]], changed: list[dict[str, Any]]) -> None:
    if new:
        connection.execute(sa.insert(t.actors), [{**x, "given": False} for x in new])
    if changed:
        again = sa.update(t.actors).where(t.actors.c.id == sa.bindparam("of"))
        connection.execute(again.values(kind=sa.bindparam("kind"), bodies=sa.bindparam("bodies")), changed)
