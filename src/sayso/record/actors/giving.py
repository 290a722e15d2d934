"""Writing actors told in advance: each found again or made, with its names, its offices and what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model import ActorJudgement, ActorKind, GivenActor, Sameness
from sayso.record import schema as t
from sayso.record.actor_contract import Given
from sayso.record.actors.identity import actor_id, clash, standing
from sayso.record.actors.judging import append, judged, regroup
from sayso.record.actors.keys import write_keys
from sayso.record.actors.offices import given_keys
from sayso.record.actors.placing import Placed, aliases_of, bodies_of, place
from sayso.record.actors.settling import settle
from sayso.record.folding import folded

__all__ = ["give_actors"]

RULE = "given"
"""The author of a judgement that follows from an alias told in advance, and the maker of what was told."""
AT_ONCE = 500


def give_actors(connection: Connection, actors: Iterable[GivenActor], now: datetime) -> Given:
    """Keep actors told in advance; what is there already is not added twice."""
    actors = list(actors)
    new = changed = 0
    offices: set[str] = set()
    same: list[tuple[str, str]] = []
    for start in range(0, len(actors), AT_ONCE):
        some = actors[start : start + AT_ONCE]
        known = _known(connection, some)
        for actor in some:
            near = [known[x] for x in _near(actor, known.values())]
            itself = place(actor, near)
            before = known.get(itself) if itself else None
            row = _row(actor, itself or actor_id(folded(actor.name), known), before)
            added = _write(connection, actor, row, before)
            new += before is None
            changed += before is not None and added
            known[row["id"]] = _placed(row)
            same += [(row["id"], x) for x in aliases_of(actor, row["id"], near)]
            offices |= {key for x in actor.offices for key in given_keys(x)}
    _join(connection, same, now)
    s = t.statements.c
    named = set(connection.execute(select(s.by_office).where(s.by_office.is_not(None)).distinct()).scalars())
    settle(connection, sorted(offices & named))
    return Given(new, changed, len(actors) - new - changed)


def _known(connection: Connection, actors: Sequence[GivenActor]) -> dict[str, Placed]:
    """The actors that have a name or a Wikidata id of one of these, by id."""
    a = t.actors.c
    names = {folded(name) for x in actors for name in (x.name, *x.aliases)}
    items = {x.wikidata for x in actors if x.wikidata}
    found: dict[str, Placed] = {}
    for column, values in ((a.folded, sorted(names)), (a.wikidata, sorted(items))):
        for start in range(0, len(values), AT_ONCE):
            rows = select(t.actors).where(column.in_(values[start : start + AT_ONCE])).order_by(a.id)
            found |= {x["id"]: _placed(x) for x in connection.execute(rows).mappings()}
    return found


def _near(actor: GivenActor, known: Iterable[Placed]) -> Iterator[str]:
    """The ids of those that share a name or the Wikidata id with `actor`."""
    names = {folded(x) for x in (actor.name, *actor.aliases)}
    for x in known:
        if x.folded in names or (actor.wikidata and x.wikidata == actor.wikidata):
            yield x.id


def _row(actor: GivenActor, itself: str, before: Placed | None) -> dict[str, Any]:
    """The actor's row once it is given: what is told, and what was known and is not told otherwise."""
    kind = actor.kind or (before and before.kind)
    return {
        "id": itself,
        "name": actor.name,
        "folded": folded(actor.name),
        "kind": kind and kind.value,
        "bodies": sorted(bodies_of(actor) | (before.bodies if before else frozenset())),
        "made_by": RULE,
        "given": True,
        "wikidata": actor.wikidata or (before and before.wikidata),
    }


def _placed(row: Any) -> Placed:
    kind = ActorKind(row["kind"]) if row["kind"] else None
    bodies = frozenset(row["bodies"])
    return Placed(row["id"], row["folded"], kind, bodies, row["given"], row["wikidata"])


def _write(connection: Connection, actor: GivenActor, row: dict[str, Any], before: Placed | None) -> bool:
    """Write an actor with its names and offices; whether that changed anything."""
    changed = before is None or _placed(row) != before
    if changed:
        made = insert(t.actors).values(row)
        told = {x: made.excluded[x] for x in row if x != "id"}
        connection.execute(made.on_conflict_do_update(index_elements=["id"], set_=told))
    changed |= _write_names(connection, actor, row["id"])
    for office in actor.offices:
        values = {
            "actor": row["id"],
            "title": office.title,
            "organisation": office.organisation,
            "country": office.country,
            "since": office.since or "",
            "until": office.until or "",
        }
        made = insert(t.actor_offices).values(values).on_conflict_do_nothing()
        key = connection.execute(made.returning(t.actor_offices.c.id)).scalar()
        if key is not None:
            changed = True
            keys = [{"key": x, "office": key} for x in sorted(given_keys(office))]
            if keys:
                connection.execute(sa.insert(t.actor_office_keys), keys)
    return changed


def _write_names(connection: Connection, actor: GivenActor, itself: str) -> bool:
    n = t.actor_names.c
    names = dict.fromkeys((actor.name, *actor.aliases))
    known = select(n.name).where(n.actor == itself, n.given)
    new = [x for x in names if x not in set(connection.execute(known).scalars())]
    made = insert(t.actor_names)
    made = made.on_conflict_do_update(index_elements=["actor", "name"], set_={"given": True})
    rows = [{"actor": itself, "name": x, "folded": folded(x), "made_by": RULE, "given": True} for x in new]
    if rows:
        connection.execute(made, rows)
        write_keys(connection, ((itself, x) for x in new))
    return bool(rows)


def _join(connection: Connection, same: Iterable[tuple[str, str]], now: datetime) -> None:
    """Let actors that an alias names be one, unless a judgement on them, or on others, says otherwise."""
    pairs = sorted({(min(x), max(x)) for x in same})
    if not pairs:
        return
    before = judged(connection)
    already = {(min(x.one, x.other), max(x.one, x.other)) for x in before}
    verdicts = standing(before)
    new = []
    for one, other in pairs:
        with_it = verdicts | {(one, other): Sameness.SAME}
        if (one, other) not in already and clash(with_it) is None:
            verdicts = with_it
            new.append(ActorJudgement(one, other, Sameness.SAME, RULE, now, "an alias told in advance"))
    append(connection, new)
    if new:
        regroup(connection, verdicts, {x for pair in new for x in (pair.one, pair.other)})
