"""Writing what went wrong, and marking what has been tried again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model import FETCHING, READING, Cause, Problem, sha256_hex
from sayso.record import schema as t
from sayso.record.storing import utc

__all__ = ["add_problem", "clear_problems", "clear_unfetched", "clear_unread", "reading_failed"]


def clear_problems(connection: Connection, things: Iterable[str]) -> None:
    """Mark the problems of things that have now been tried again: what is still wrong is added anew."""
    p = t.problems.c
    connection.execute(
        sa.update(t.problems).where(p.thing.in_(sorted(things)), ~p.cleared).values(cleared=True)
    )


def clear_unfetched(connection: Connection, thing: str) -> None:
    """Mark what kept a thing from being found or fetched."""
    _clear(connection, thing, FETCHING)


def clear_unread(connection: Connection, thing: str) -> None:
    """Mark what kept a text from being read, now that it was."""
    _clear(connection, thing, READING)


def _clear(connection: Connection, thing: str, causes: Iterable[Cause]) -> None:
    p, wanted = t.problems.c, [x.value for x in causes]
    connection.execute(
        sa.update(t.problems).where(p.thing == thing, p.cause.in_(wanted), ~p.cleared).values(cleared=True)
    )


def reading_failed(connection: Connection, thing: str) -> bool:
    """Whether the reader failed on a thing the last time."""
    p, failed = t.problems.c, Cause.READING_FAILED.value
    rows = select(p.id).where(p.thing == thing, p.cause == failed, ~p.cleared)
    return connection.execute(rows).first() is not None


def add_problem(connection: Connection, source: int, problem: Problem, now: datetime) -> None:
    """Keep a problem; the same one again is the same row, seen later."""
    key = sha256_hex(f"{problem.cause}\n{problem.thing}\n{problem.message}".encode())
    row: dict[str, Any] = {
        "key": key,
        "source": source,
        "cause": problem.cause.value,
        "thing": problem.thing,
        "message": problem.message,
        "advice": problem.advice,
        "severity": problem.severity.value,
        "seen": utc(now),
        "cleared": False,
    }
    again = insert(t.problems).values(row)
    again = again.on_conflict_do_update(index_elements=["key"], set_={"seen": utc(now), "cleared": False})
    connection.execute(again)
