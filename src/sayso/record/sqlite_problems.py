"""The part of the record in one SQLite file that is about problems."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Select, select

from sayso.model import Capture, Cause, Problem, Severity, Source, SourceKind, Told, UnknownId
from sayso.record import schema as t
from sayso.record.problem_contract import KeptProblem, ProblemGroup
from sayso.record.sqlite_file import SqliteFile
from sayso.record.storing import unpacked
from sayso.record.writing import source_row
from sayso.record.writing_problems import add_problem, clear_unfetched

__all__ = ["SqliteProblems"]


class SqliteProblems(SqliteFile):
    """A `ProblemStore` in the file."""

    def keep_problem(self, source: Source, problem: Problem, *, now: datetime) -> None:
        """Keep a problem of something that gave no capture."""
        with self._writing() as connection:
            clear_unfetched(connection, problem.thing)
            add_problem(connection, source_row(connection, source, now), problem, now)

    def problems(
        self,
        *,
        cause: Cause | None = None,
        severity: Severity | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[KeptProblem, ...]:
        """Problems that were not cleared, newest last."""
        p = t.problems.c
        rows = _with_source().where(~p.cleared)
        if cause:
            rows = rows.where(p.cause == cause.value)
        if severity:
            rows = rows.where(p.severity == severity.value)
        rows = rows.order_by(p.seen.desc(), p.id.desc()).limit(limit).offset(offset)
        with self._reading() as connection:
            found = [_problem(x) for x in connection.execute(rows)]
        return tuple(reversed(found))

    def problem_groups(self) -> tuple[ProblemGroup, ...]:
        """The causes of the problems that were not cleared."""
        p = t.problems.c
        number: Any = sa.func.count()
        rows = select(p.cause, p.severity, number.label("number"), sa.func.max(p.seen).label("newest"))
        rows = rows.where(~p.cleared).group_by(p.cause, p.severity)
        rows = rows.order_by(p.severity == Severity.NOTE.value, number.desc(), p.cause)
        with self._reading() as connection:
            return tuple(
                ProblemGroup(Cause(x.cause), Severity(x.severity), x.number, x.newest.replace(tzinfo=UTC))
                for x in connection.execute(rows)
            )

    def problem(self, number: int) -> KeptProblem:
        """The problem of this number."""
        with self._reading() as connection:
            row = connection.execute(_with_source().where(t.problems.c.id == number)).first()
        if row is None:
            raise UnknownId(f"no problem in the record has the number {number}")
        return _problem(row)

    def capture_named(self, name: str) -> Capture | None:
        """What was received last under this name."""
        c = t.captures.c
        rows = select(t.captures, t.contents.c.bytes).join(t.contents, t.contents.c.sha256 == c.sha256)
        rows = rows.where(c.name == name).order_by(c.id.desc()).limit(1)
        with self._reading() as connection:
            row = connection.execute(rows).mappings().first()
        if row is None:
            return None
        return Capture(
            content=unpacked(row["bytes"]),
            address=row["address"],
            name=row["name"],
            received=row["received"].replace(tzinfo=UTC),
            media_type=row["media_type"],
            headers=tuple((key, value) for key, value in row["headers"]),
            told=Told(**row["told"]),
        )


def _with_source() -> Select[Any]:
    p, s = t.problems.c, t.sources.c
    return select(t.problems, s.address, s.kind).join(t.sources, s.id == p.source)


def _problem(row: Any) -> KeptProblem:
    return KeptProblem(
        Problem(Cause(row.cause), row.thing, row.message, row.advice, Severity(row.severity)),
        row.seen.replace(tzinfo=UTC),
        row.cleared,
        row.id,
        Source(row.address, SourceKind(row.kind)),
    )
