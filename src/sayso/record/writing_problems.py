"""Writing what went wrong, and marking what has been tried again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from sayso.model import FETCHING, Problem, sha256_hex
from sayso.record import schema as t
from sayso.record.storing import utc

__all__ = ["add_problem", "clear_problems", "clear_unfetched"]


def clear_problems(connection: Connection, things: Iterable[str]) -> None:
    """Mark the problems of things that have now been tried again: what is still wrong is added anew."""
    p = t.problems.c
    connection.execute(
        sa.update(t.problems).where(p.thing.in_(sorted(things)), ~p.cleared).values(cleared=True)
    )


def clear_unfetched(connection: Connection, thing: str) -> None:
    """Mark what kept a thing from being found or fetched."""
    p, fetching = t.problems.c, [x.value for x in FETCHING]
    connection.execute(
        sa.update(t.problems).where(p.thing == thing, p.cause.in_(fetching), ~p.cleared).values(cleared=True)
    )


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
