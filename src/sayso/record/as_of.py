"""The record as it stood: all that came later taken out of a copy, and what follows from the rest settled anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Select, select

from sayso.record import schema as t
from sayso.record.actors.identity import standing
from sayso.record.actors.judging import judged, regroup
from sayso.record.actors.settling import settle, settle_document
from sayso.record.document_rows import plain_facts
from sayso.record.judging import show_statements
from sayso.record.plan import facts_after
from sayso.record.storing import utc

__all__ = ["came_later", "copied", "take_back"]

Keys = Mapping[sa.Table, Select[Any]]


def came_later(connection: Connection, moment: datetime) -> bool:
    """Whether anything was captured, kept, read or judged after this moment."""
    stamps = (
        t.captures.c.received,
        t.documents.c.added,
        t.readings.c.made,
        t.judgements.c.made,
        t.actor_judgements.c.made,
    )
    newest = [connection.execute(select(sa.func.max(x))).scalar() for x in stamps]
    return any(x is not None and x > utc(moment) for x in newest)


def copied(path: Path, folder: Path) -> Path:
    """A copy of the record at `path` in `folder`, of the same name, as its last transaction left it."""
    copy = folder / path.name
    with closing(sqlite3.connect(path)) as record, closing(sqlite3.connect(copy)) as new:
        record.backup(new)
    return copy


def take_back(connection: Connection, moment: datetime) -> None:
    """Take out of this copy of a record what came after the moment.

    What was given about actors in advance has no time and stays.
    """
    d, s, r, c, j = (x.c for x in (t.documents, t.statements, t.readings, t.captures, t.judgements))
    at = utc(moment)
    later = select(d.id).where(d.added > at)
    touched = {
        *connection.execute(select(r.document).where(r.made > at)).scalars(),
        *connection.execute(
            select(s.document).join(t.judgements, j.row == s.row).where(j.made > at)
        ).scalars(),
    } - set(connection.execute(later).scalars())
    offices = _offices(connection, later)
    again = _captured_again(connection, at)
    connection.execute(
        sa.text(
            "INSERT INTO statements_fts(statements_fts, rowid, words) SELECT 'delete', row, words "
            "FROM statements WHERE document IN (SELECT id FROM documents WHERE added > :at)"
        ).bindparams(sa.bindparam("at", at, sa.DateTime))
    )
    _delete(connection, t.judgements, j.made > at)
    gone = select(r.id).where(sa.or_(r.made > at, r.document.in_(later)))
    rows = select(s.row).where(s.document.in_(later))
    _delete_all(
        connection,
        {
            t.statements: rows,
            t.readings: gone,
            t.captures: select(c.id).where(c.received > at),
            t.documents: later,
        },
    )
    _settle(connection, touched, again, offices)
    _regroup(connection, at)


def _delete(connection: Connection, table: sa.Table, where: sa.ColumnElement[bool]) -> None:
    connection.execute(sa.delete(table).where(where))


def _delete_all(connection: Connection, doomed: Keys) -> None:
    """Delete these rows and all that hangs on them, in whichever table, the deepest first.

    A text refers only to earlier texts, so that no row that stays points at one that goes.
    """
    fixed = {table: list(connection.execute(keys).scalars()) for table, keys in doomed.items()}
    for table in reversed(t.metadata.sorted_tables):
        for key in table.foreign_keys:
            ids = fixed.get(key.column.table)
            if ids and key.column.table is not table:
                _in_parts(connection, table, key.parent, ids)
        if fixed.get(table):
            _in_parts(connection, table, next(iter(table.primary_key.columns)), fixed[table])


def _in_parts(connection: Connection, table: sa.Table, column: sa.Column[Any], ids: list[int]) -> None:
    for start in range(0, len(ids), 500):
        _delete(connection, table, column.in_(ids[start : start + 500]))


def _offices(connection: Connection, documents: Select[Any]) -> list[str]:
    """The keys of the offices that statements of these documents name."""
    s = t.statements.c
    key = sa.func.coalesce(s.by_office, s.office)
    rows = select(key).where(s.document.in_(documents), key.is_not(None)).distinct()
    return list(connection.execute(rows).scalars())


def _captured_again(connection: Connection, at: datetime) -> list[int]:
    """The texts of before that were captured again since: what is known of them may have changed."""
    d, c, dc = t.documents.c, t.captures.c, t.document_captures.c
    rows = select(dc.document).join(t.captures, c.id == dc.capture).join(t.documents, d.id == dc.document)
    return list(connection.execute(rows.where(c.received > at, d.added <= at).distinct()).scalars())


def _settle(
    connection: Connection, touched: Iterable[int], captured_again: Iterable[int], offices: list[str]
) -> None:
    d, r = t.documents.c, t.readings.c
    for document in captured_again:
        facts = _facts(connection, document)
        connection.execute(
            sa.update(t.documents).where(d.id == document).values(facts=facts, **plain_facts(facts))
        )
    for document in touched:
        newest = select(r.id).where(r.document == document).order_by(r.made.desc(), r.id.desc()).limit(1)
        reading = connection.execute(newest).scalar()
        connection.execute(sa.update(t.documents).where(d.id == document).values(reading=reading))
        show_statements(connection, document)
        settle_document(connection, document)
    settle(connection, offices)


def _facts(connection: Connection, document: int) -> dict[str, Any]:
    """What the captures that are left say of a text, in their order."""
    dc = t.document_captures.c
    rows = select(dc.facts).where(dc.document == document).order_by(dc.capture)
    facts: dict[str, Any] = {}
    for found in connection.execute(rows).scalars():
        facts = facts_after(facts, found) or facts
    return facts


def _regroup(connection: Connection, at: datetime) -> None:
    """Let which actors are one follow from the judgements of before."""
    a = t.actor_judgements.c
    later = select(a.one, a.other).where(a.made > at)
    about = {x for pair in connection.execute(later) for x in pair}
    if about:
        _delete(connection, t.actor_judgements, a.made > at)
        regroup(connection, standing(judged(connection)), about)
