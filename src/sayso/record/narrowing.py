"""Which statements a query asks for, as conditions on their rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Select, select

from sayso.model import Verdict
from sayso.record import schema as t
from sayso.record.actors.groups import group, groups_named, members, said_rows
from sayso.record.belonging import Belongings, of_name
from sayso.record.contract import Query
from sayso.record.folding import folded
from sayso.record.queries import exact, full_text

__all__ = ["FTS", "narrowed"]

FTS = sa.table("statements_fts", sa.column("rowid"), sa.column("rank"), sa.column("statements_fts"))
Condition = sa.ColumnElement[bool]


def narrowed(
    connection: Connection, columns: Select[Any], query: Query, whose: Belongings | None
) -> Select[Any]:
    """`columns` of the statements that answer: those that stand, each once.

    `whose` are those for whom actors speak; None only for a query that names no state or organisation.
    """
    s = t.statements.c
    match = full_text(query.words)
    if match:
        rows = columns.select_from(t.statements.join(FTS, FTS.c.rowid == s.row))
        # Said so that no index serves: else the full text is asked once for every statement that stands.
        standing = (s.shown.is_not(False), sa.func.coalesce(s.same_as, "") == "")
        rows = rows.where(FTS.c.statements_fts.op("MATCH")(match), *standing)
    else:
        rows = columns.select_from(t.statements).where(s.shown, s.same_as.is_(None))
    return rows.where(*_as_found(query), *_days(query), *_names(connection, query, whose))


def _as_found(query: Query) -> list[Condition]:
    s = t.statements.c
    out: list[Condition] = []
    if query.min_confidence > 0:
        out.append(s.confidence >= query.min_confidence)
    if query.kind:
        out.append(s.kind == query.kind.value)
    if query.mode:
        out.append(s.mode == query.mode.value)
    if query.act:
        out.append(s.act == query.act.value)
    if query.denies is not None:
        out.append(s.denies.is_not(None))
        words = query.denies.split()
        out += [sa.func.lower(s.denies).contains(word.lower(), autoescape=True) for word in words]
    if query.leave_out_wrong:
        out.append(s.verdict.is_distinct_from(Verdict.WRONG.value))
    if query.judged is not None:
        out.append(s.verdict.is_not(None) if query.judged else s.verdict.is_(None))
    return out


def _days(query: Query) -> list[Condition]:
    s, d = t.statements.c, t.documents.c
    out: list[Condition] = []
    if query.since:
        out.append(s.day >= query.since.isoformat())
    if query.until:
        out.append(s.day <= query.until.isoformat())
    if query.said_on:
        first, last = (x.isoformat() for x in query.said_on)
        out += [s.said_from <= last, s.said_to >= first]
    if query.published:
        first, last = (x.isoformat() for x in query.published)
        out.append(s.document.in_(select(d.id).where(d.published >= first, d.published <= last)))
    return out


def _names(connection: Connection, query: Query, whose: Belongings | None) -> list[Condition]:
    s = t.statements.c
    out: list[Condition] = []
    if folded(query.by).strip():
        out.append(_spoken_by(query.by))
    if query.actor:
        out.append(_said_by(_group_of(connection, query.actor)))
    if whose is not None:
        for of, name in ((whose.states, query.state), (whose.organisations, query.organisation)):
            if name:
                out.append(_said_by(of_name(of, name)))
    for role, name in (("via", query.via), ("cites", query.cites)):
        if name.strip():
            out.append(s.row.in_(_with_term(role, name)))
    if query.publisher.strip():
        out.append(_carried_by(query.publisher))
    return out


def _said_by(groups: Iterable[str]) -> Condition:
    return t.statements.c.row.in_(select(said_rows(members(groups)).c.row))


def _group_of(connection: Connection, actor: str) -> list[str]:
    """The group of the actor of this id; none if there is no such actor, so that nothing answers."""
    return list(connection.execute(select(group()).where(t.actors.c.id == actor)).scalars())


def _spoken_by(name: str) -> Condition:
    """Statements whose speaker is named so in the text or anywhere else, or held the office named there."""
    s = t.statements.c
    found = select(t.actors.c.id).where(group().in_(groups_named(name)))
    return sa.or_(s.actor.in_(found), s.holder.in_(found))


def _carried_by(publisher: str) -> Condition:
    """Statements that stand in a text of this publisher, themselves or as a copy."""
    s, dc = t.statements.c, t.document_captures.c
    name = dc.facts["publisher"]["value"].as_string()
    whole = exact(publisher)
    words = sa.func.lower(name).contains(publisher.strip().lower(), autoescape=True)
    documents = select(dc.document).where(name == whole if whole else words)
    copy = t.statements.alias("copy").c
    copied = select(copy.same_as).where(copy.same_as.is_not(None), copy.shown, copy.document.in_(documents))
    return sa.or_(s.document.in_(documents), s.id.in_(copied))


def _with_term(role: str, name: str) -> Select[Any]:
    """Rows with a term of this role whose name is, or has all the words of, `name`."""
    x = t.statement_terms.c
    rows = select(x.row).where(x.role == role)
    if whole := exact(name):
        return rows.where(x.folded == folded(whole))
    for word in folded(name).split():
        rows = rows.where(x.folded.contains(f" {word} ", autoescape=True))
    return rows
