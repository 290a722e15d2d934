"""Reading what proposals compare, and putting what they find into values."""

from __future__ import annotations

from sqlalchemy import Connection, select

from sayso.model import ActorKind
from sayso.record import schema as t
from sayso.record.actor_contract import Proposal
from sayso.record.actors.asking import group_of, kept_groups
from sayso.record.actors.groups import group, spoken
from sayso.record.actors.identity import standing
from sayso.record.actors.judging import judged
from sayso.record.actors.proposing import Compared, pairings

__all__ = ["proposals_of"]


def proposals_of(connection: Connection, about: str | None) -> tuple[Proposal, ...]:
    """Actors that may be one and were not judged, best first."""
    a = t.actors.c
    groups = {x.id: x.group for x in connection.execute(select(a.id, group().label("group")))}
    apart = frozenset(frozenset((groups[one], groups[other])) for one, other in standing(judged(connection)))
    only = group_of(connection, about) if about else None
    found = pairings(_compared(connection), apart, only)
    kept = kept_groups(connection, {x for pair in found for x in (pair.one, pair.other)})
    return tuple(Proposal(kept[x.one], kept[x.other], x.reason, x.score) for x in found)


def _compared(connection: Connection) -> list[Compared]:
    """The actors that speak or were given, each group as one; what an office stands for has no name of its own."""
    a, n, s = t.actors.c, t.actor_names.c, t.statements.c
    speaking = set(connection.execute(select(group()).select_from(spoken()).distinct()).scalars())
    offices = set(connection.execute(select(s.actor).where(s.by_office.is_not(None)).distinct()).scalars())
    names: dict[str, set[str]] = {}
    bodies: dict[str, set[str]] = {}
    kinds: dict[str, ActorKind | None] = {}
    rows = select(a.id, group().label("group"), a.kind, a.bodies, a.given, n.name)
    for x in connection.execute(rows.join(t.actor_names, n.actor == a.id).order_by(a.id)):
        if x.id in offices or not (x.given or x.group in speaking):
            continue
        names.setdefault(x.group, set()).add(x.name)
        bodies.setdefault(x.group, set()).update(x.bodies)
        kinds[x.group] = kinds.get(x.group) or (ActorKind(x.kind) if x.kind else None)
    return [Compared(x, kinds[x], tuple(sorted(names[x])), frozenset(bodies[x])) for x in sorted(names)]
