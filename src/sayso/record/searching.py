"""Searching: which statement rows answer a query, and where their words match."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Mode, Span, Statement
from sayso.record import schema as t
from sayso.record.belonging import Belongings
from sayso.record.contract import Order, Query
from sayso.record.narrowing import narrowed
from sayso.record.queries import full_text
from sayso.record.statement_rows import JOINT

__all__ = ["hits_in_text", "matching_rows", "number_of_rows"]

# Private-use characters: a text that has one itself is shown without its matches marked.
_OPEN, _CLOSE = "\ue000", "\ue001"


def matching_rows(
    connection: Connection, query: Query, whose: Belongings | None
) -> list[tuple[int, float, str]]:
    """The rows that answer, in order, with their rank (lower is better) and their words, matches marked."""
    s = t.statements.c
    match = bool(full_text(query.words))
    if match:
        marked = sa.func.highlight(sa.literal_column("statements_fts"), 0, _OPEN, _CLOSE)
        rank: Any = sa.func.bm25(sa.literal_column("statements_fts"))
        base = select(s.row, rank.label("rank"), marked.label("marked"))
    else:
        rank = sa.literal(0.0)
        base = select(s.row, rank.label("rank"), s.words.label("marked"))
    # Speech stands before attitudes: a desk asks first for what was said.
    speech_first = sa.case((s.mode == Mode.SPEECH.value, 0), else_=1)
    newest = (s.day.desc().nulls_last(), s.row)
    order = (speech_first, sa.text("rank"), *newest) if match and query.order is Order.BEST else newest
    rows = narrowed(connection, base, query, whose).order_by(*order).limit(query.limit).offset(query.offset)
    return [(row.row, row.rank, row.marked) for row in connection.execute(rows)]


def number_of_rows(connection: Connection, query: Query, whose: Belongings | None) -> int:
    """How many rows answer."""
    rows = narrowed(connection, select(sa.func.count()), query, whose)
    return int(connection.execute(rows).scalar_one())


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
