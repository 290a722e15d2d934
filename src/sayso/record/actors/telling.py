"""All that the record holds about one actor, told in one value."""

from __future__ import annotations

from datetime import UTC
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Select, select

from sayso.model import ActorJudgement, Sameness
from sayso.record import schema as t
from sayso.record.actor_contract import ActorRecord, JudgedPair, Name, Tally
from sayso.record.actors.asking import kept_groups
from sayso.record.actors.groups import members, said_rows
from sayso.record.actors.held import held_offices
from sayso.record.asking import entries

__all__ = ["actor_record"]


def actor_record(connection: Connection, actor: str, limit: int) -> ActorRecord:
    """The record of the group that `actor` stands for, with its `limit` newest statements."""
    a = t.actors.c
    own = list(connection.execute(select(a.id, a.wikidata).where(a.id.in_(members([actor])))))
    ids = [x.id for x in own]
    said = said_rows(members([actor])).c
    newest = select(said.row).order_by(sa.func.coalesce(said.day, "").desc(), said.row)
    return ActorRecord(
        kept=kept_groups(connection, {actor})[actor],
        wikidata=next((x.wikidata for x in own if x.wikidata), None),
        names=_names(connection, ids),
        offices=held_offices(connection, [actor])[actor],
        entries=entries(connection, list(connection.execute(newest.limit(limit)).scalars())),
        publishers=_tally(connection, _publishers(actor)),
        via=_tally(connection, _terms(actor, "via")),
        cited=_tally(connection, _terms(actor, "cites")),
        denied=_tally(connection, _denied(actor)),
        judgements=_judgements(connection, ids),
    )


def _names(connection: Connection, ids: list[str]) -> tuple[Name, ...]:
    n = t.actor_names.c
    rows = select(n.name, n.actor, n.given).where(n.actor.in_(ids))
    rows = rows.order_by(n.given.desc(), sa.func.length(n.name).desc(), n.name, n.actor)
    return tuple(Name(x.name, x.actor, x.given) for x in connection.execute(rows))


def _tally(connection: Connection, rows: Select[Any]) -> tuple[Tally, ...]:
    """What the rows name and count, the most first."""
    found = [Tally(x.name, x.number) for x in connection.execute(rows) if x.name]
    return tuple(sorted(found, key=lambda x: (-x.statements, x.name)))


def _publishers(actor: str) -> Select[Any]:
    """Who published the actor's statements, in their own texts and in copies of them."""
    s, dc = t.statements.c, t.document_captures.c
    said = said_rows(members([actor]), s.id, s.document)
    copies = select(s.same_as.label("id"), s.document).join(said, s.same_as == said.c.id)
    own = select(said.c.id, said.c.document)
    carried = sa.union_all(own, copies.where(s.shown == sa.true())).subquery().c
    name = dc.facts["publisher"]["value"].as_string()
    return (
        select(name.label("name"), sa.func.count(carried.id.distinct()).label("number"))
        .join(t.document_captures, dc.document == carried.document)
        .group_by(name)
    )


def _terms(actor: str, role: str) -> Select[Any]:
    x, said = t.statement_terms.c, said_rows(members([actor]))
    number: Any = sa.func.count()
    found = select(sa.func.min(x.name).label("name"), number.label("number"))
    return found.join(said, said.c.row == x.row).where(x.role == role).group_by(x.folded)


def _denied(actor: str) -> Select[Any]:
    s = t.statements.c
    claim = said_rows(members([actor]), s.denies).c.denies
    number: Any = sa.func.count()
    return select(claim.label("name"), number.label("number")).where(claim.is_not(None)).group_by(claim)


def _judgements(connection: Connection, ids: list[str]) -> tuple[JudgedPair, ...]:
    j = t.actor_judgements.c
    one, other = t.actors.alias("first"), t.actors.alias("second")
    rows = (
        select(t.actor_judgements, one.c.name.label("one_name"), other.c.name.label("other_name"))
        .join(one, one.c.id == j.one)
        .join(other, other.c.id == j.other)
        .where(sa.or_(j.one.in_(ids), j.other.in_(ids)))
        .order_by(j.id)
    )
    return tuple(
        JudgedPair(
            ActorJudgement(x.one, x.other, Sameness(x.verdict), x.author, x.made.replace(tzinfo=UTC), x.note),
            x.one_name,
            x.other_name,
        )
        for x in connection.execute(rows)
    )
