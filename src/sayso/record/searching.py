"""Searching: which statement rows answer a query, and where their words match."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Select, select

from sayso.model import Mode, Span, Statement, Verdict
from sayso.record import schema as t
from sayso.record.actors.groups import group, groups_named
from sayso.record.contract import Order, Query
from sayso.record.queries import full_text
from sayso.record.rows import JOINT, folded

__all__ = ["hits_in_text", "matching_rows", "number_of_rows"]

_FTS = sa.table("statements_fts", sa.column("rowid"), sa.column("rank"), sa.column("statements_fts"))
# Private-use characters: a text that has one itself is shown without its matches marked.
_OPEN, _CLOSE = "\ue000", "\ue001"


def matching_rows(connection: Connection, query: Query) -> list[tuple[int, float, str]]:
    """The rows that answer, in order, with their rank (lower is better) and their words, matches marked."""
    s = t.statements.c
    match = full_text(query.words)
    if match:
        marked = sa.func.highlight(sa.literal_column("statements_fts"), 0, _OPEN, _CLOSE)
        rank: Any = sa.func.bm25(sa.literal_column("statements_fts"))
        base = select(s.row, rank.label("rank"), marked.label("marked"))
    else:
        rank = sa.literal(0.0)
        base = select(s.row, rank.label("rank"), s.words.label("marked"))
    # Speech stands before attitudes: a desk asks first for what was said.
    speech_first = sa.case((s.mode == Mode.SPEECH.value, 0), else_=1)
    newest = (sa.func.coalesce(s.day, "").desc(), s.row)
    order = (speech_first, sa.text("rank"), *newest) if match and query.order is Order.BEST else newest
    rows = _where(base, query, match).order_by(*order).limit(query.limit).offset(query.offset)
    return [(row.row, row.rank, row.marked) for row in connection.execute(rows)]


def number_of_rows(connection: Connection, query: Query) -> int:
    """How many rows answer."""
    rows = _where(select(sa.func.count()), query, full_text(query.words))
    return int(connection.execute(rows).scalar_one())


def _where(rows: Select[Any], query: Query, match: str) -> Select[Any]:
    s = t.statements.c
    if match:
        rows = rows.select_from(t.statements.join(_FTS, _FTS.c.rowid == s.row))
        rows = rows.where(_FTS.c.statements_fts.op("MATCH")(match))
    else:
        rows = rows.select_from(t.statements)
    rows = rows.where(s.shown, s.same_as.is_(None), s.confidence >= query.min_confidence)
    if query.kind:
        rows = rows.where(s.kind == query.kind.value)
    if query.mode:
        rows = rows.where(s.mode == query.mode.value)
    if query.since:
        rows = rows.where(s.day >= query.since.isoformat())
    if query.until:
        rows = rows.where(s.day <= query.until.isoformat())
    if folded(query.by).strip():
        rows = rows.where(_spoken_by(query.by))
    for role, name in (("via", query.via), ("cites", query.cites)):
        if name.strip():
            rows = rows.where(s.row.in_(_with_term(role, name)))
    if query.said_on:
        rows = rows.where(
            s.said_from <= query.said_on[1].isoformat(), s.said_to >= query.said_on[0].isoformat()
        )
    if query.denies is not None:
        rows = rows.where(s.denies.is_not(None))
        for word in query.denies.split():
            rows = rows.where(sa.func.lower(s.denies).contains(word.lower(), autoescape=True))
    if query.publisher.strip():
        rows = rows.where(s.id.in_(_carried_by(query.publisher)))
    if query.leave_out_wrong:
        rows = rows.where(s.id.not_in(_judged_wrong()))
    return rows


def _spoken_by(name: str) -> sa.ColumnElement[bool]:
    """Statements whose speaker is named so in the text or anywhere else, or held the office named there."""
    s = t.statements.c
    members = select(t.actors.c.id).where(group().in_(groups_named(name)))
    return sa.or_(s.actor.in_(members), s.holder.in_(members))


def _carried_by(publisher: str) -> Select[Any]:
    """Ids of the statements that stand in a text of this publisher, themselves or as a copy."""
    s, dc = t.statements.c, t.document_captures.c
    name = dc.facts["publisher"]["value"].as_string()
    documents = select(dc.document).where(
        sa.func.lower(name).contains(publisher.strip().lower(), autoescape=True)
    )
    return select(sa.func.coalesce(s.same_as, s.id)).where(s.shown, s.document.in_(documents))


def _with_term(role: str, name: str) -> Select[Any]:
    """Rows with a term of this role whose name has all these words."""
    x = t.statement_terms.c
    rows = select(x.row).where(x.role == role)
    for word in folded(name).split():
        rows = rows.where(x.folded.contains(f" {word} ", autoescape=True))
    return rows


def _judged_wrong() -> Select[Any]:
    j = t.judgements.c
    newest = select(sa.func.max(j.id)).group_by(j.statement)
    return select(j.statement).where(j.id.in_(newest), j.verdict == Verdict.WRONG.value)


def hits_in_text(marked: str, statement: Statement) -> tuple[Span, ...]:
    """The marked places of a statement's words as spans in its document's text."""
    if marked.count(_OPEN) != marked.count(_CLOSE) or len(marked) - 2 * marked.count(_OPEN) != _length(
        statement
    ):
        return ()
    places, start, plain = [], 0, 0
    for char in marked:
        if char == _OPEN:
            start = plain
        elif char == _CLOSE:
            places.append((start, plain))
        else:
            plain += 1
    return tuple(span for place in places for span in _in_text(place, statement))


def _length(statement: Statement) -> int:
    return sum(x.end - x.start for x in statement.content) + len(JOINT) * (len(statement.content) - 1)


def _in_text(place: tuple[int, int], statement: Statement) -> list[Span]:
    """A place in the joined words as spans in the text, one a piece of content that it touches."""
    out, offset = [], 0
    for piece in statement.content:
        length = piece.end - piece.start
        start, end = max(place[0], offset), min(place[1], offset + length)
        if start < end:
            out.append(Span(piece.start + start - offset, piece.start + end - offset))
        offset += length + len(JOINT)
    return out
