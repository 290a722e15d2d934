"""Offering actors while a name is being typed."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.record import schema as t
from sayso.record.actor_contract import KeptActor
from sayso.record.actors.asking import kept_groups
from sayso.record.actors.groups import group
from sayso.record.folding import folded

__all__ = ["offered_actors"]

WEIGHED = 40
"""Actors whose statements are counted to put them in order: a single letter begins thousands of names."""


def offered_actors(connection: Connection, typed: str, limit: int) -> tuple[KeptActor, ...]:
    """Actors of which a name has these words, the last of them perhaps not yet typed to its end.

    Those with most statements first; none for nothing typed.
    """
    words = folded(typed).split()
    if not words:
        return ()
    n = t.actor_names.c
    rows = select(group().label("group")).join(t.actor_names, n.actor == t.actors.c.id)
    for number, word in enumerate(words, 1):
        ended = " " if number < len(words) else ""
        rows = rows.where(n.folded.contains(f" {word}{ended}", autoescape=True))
    begins = n.folded.startswith(f" {words[0]}", autoescape=True)
    nearest = sa.func.min(sa.func.length(n.folded) + sa.case((begins, 0), else_=1000))
    rows = rows.group_by(group()).order_by(nearest, group()).limit(WEIGHED)
    found = kept_groups(connection, set(connection.execute(rows).scalars())).values()
    return tuple(sorted(found, key=lambda x: (-x.statements, x.actor.name, x.actor.id))[:limit])
