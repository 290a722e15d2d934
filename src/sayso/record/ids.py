"""From how an id begins to the one thing that has it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import AmbiguousId, UnknownId
from sayso.record import schema as t

__all__ = ["full_id", "row_of"]


def full_id(connection: Connection, column: sa.Column[Any], beginning: str, what: str) -> str:
    """The one id in `column` that begins so; `UnknownId`, `AmbiguousId`."""
    start = beginning.strip().lower()
    if not start or not all(c in "0123456789abcdef" for c in start):
        raise UnknownId(
            f"{beginning!r} is no id of a {what}; ids are shown by `sayso said` and `sayso documents`"
        )
    found = connection.execute(
        # Between the beginning and the letter after f: so that the index on ids is searched, not read through.
        select(column).where(column.between(start, f"{start}g")).distinct().order_by(column).limit(4)
    ).scalars()
    ids = list(found)
    if not ids:
        raise UnknownId(f"no {what} in the record has an id that begins with {beginning!r}")
    if len(ids) > 1 and start not in ids:
        raise AmbiguousId(
            f"several {what}s have an id that begins with {beginning!r}: {', '.join(ids)}; write more"
        )
    return start if start in ids else str(ids[0])


def row_of(connection: Connection, statement: str) -> int:
    """The row in which a statement stands: the one shown, else the newest."""
    s = t.statements.c
    rows = select(s.row).where(s.id == statement).order_by(s.shown.desc(), s.row.desc())
    row: int = connection.execute(rows.limit(1)).scalar_one()
    return row
