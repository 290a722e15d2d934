"""Reviewing: what is to be judged next, how far it has come, and what each coder says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Select, select

from sayso.model import Judgement, Kind, Verdict, spans_from_pairs
from sayso.record import schema as t
from sayso.record.corrections import correction_from_json
from sayso.record.review_contract import Coding, Judged, KeptJudgement
from sayso.record.weighing import NONE

__all__ = ["codings_of", "found_row", "judged_count", "judgement_from_row", "judgements_by", "next_statement"]


def _standing() -> sa.ColumnElement[bool]:
    # Said by the urgency, so that the queue's own index answers.
    return t.statements.c.urgency > NONE


def next_statement(
    connection: Connection, author: str, after: str | None, before: str | None, blind: bool
) -> str | None:
    """The statement that stands next in the queue of the review."""
    s = t.statements.c
    place = sa.tuple_(s.urgency, s.row)
    rows = select(s.id).where(_standing())
    if before is not None:
        rows = rows.where(place > _place(before)).order_by(s.urgency, s.row)
        rows = rows.where(_judged_by_others(author)) if blind else rows
    else:
        rows = rows.where(place < _place(after)) if after is not None else rows
        rows = rows.order_by(s.urgency.desc(), s.row.desc())
        rows = rows.where(*_to_judge(author, blind))
    found: str | None = connection.execute(rows.limit(1)).scalar()
    return found


def _to_judge(author: str, blind: bool) -> tuple[sa.ColumnElement[bool], ...]:
    if not blind:
        return (t.statements.c.verdict.is_(None),)
    return _judged_by_others(author), t.statements.c.id.not_in(_judged_by(author))


def _place(statement: str) -> sa.ScalarSelect[Any]:
    """Where a statement stands in the queue; of one of which no row stands, where its newest row would."""
    s = t.statements.c
    rows = select(s.urgency, s.row).where(s.id == statement)
    return rows.order_by(s.shown.desc(), s.row.desc()).limit(1).scalar_subquery()


def _judged_by(author: str) -> Select[Any]:
    j = t.judgements.c
    return select(j.statement).where(j.author == author, ~j.taken_back)


def _judged_by_others(author: str) -> sa.ColumnElement[bool]:
    j = t.judgements.c
    others = select(j.statement).where(j.author != author, ~j.taken_back, ~j.blind)
    return t.statements.c.id.in_(others)


def judged_count(connection: Connection, author: str, blind: bool) -> Judged:
    """How many statements were judged, and how many of them by `author`, of all that are to be."""
    s, j = t.statements.c, t.judgements.c
    by_author = select(j.statement).where(j.author == author, ~j.taken_back)
    if blind:
        pool = select(j.statement).where(j.author != author, ~j.taken_back, ~j.blind)
        both = _number(connection, pool.where(j.statement.in_(by_author)))
        return Judged(both, both, _number(connection, pool))
    rows = select(sa.func.count()).select_from(t.statements).where(_standing())
    return Judged(
        judged=int(connection.execute(rows.where(s.verdict.is_not(None))).scalar_one()),
        mine=_number(connection, by_author),
        of=int(connection.execute(rows).scalar_one()),
    )


def _number(connection: Connection, judged: Select[Any]) -> int:
    """How many statements that stand are among those judged."""
    s = t.statements.c
    some = judged.distinct().subquery()
    stands = select(s.row).where(s.id == some.c.statement, _standing()).exists()
    rows = select(sa.func.count()).select_from(some).where(stands)
    return int(connection.execute(rows).scalar_one())


def judgements_by(
    connection: Connection, author: str, since: datetime, limit: int
) -> tuple[KeptJudgement, ...]:
    """What an author judged since then, newest first."""
    j = t.judgements.c
    rows = select(t.judgements).where(
        j.author == author, j.made >= since.astimezone(UTC).replace(tzinfo=None)
    )
    rows = rows.where(j.verdict != Verdict.OPEN.value).order_by(j.id.desc()).limit(limit)
    made = list(connection.execute(rows).mappings())
    newest = _newest(connection, {x["statement"] for x in made}, author)
    return tuple(
        KeptJudgement(
            x["id"], judgement_from_row(x), x["taken_back"], not x["taken_back"] and x["id"] in newest
        )
        for x in made
    )


def _newest(connection: Connection, statements: Iterable[str], author: str) -> set[int]:
    """Of the judgements on these statements, those that stand: the newest left, and the newest blind one."""
    j = t.judgements.c
    left = select(sa.func.max(j.id)).where(j.statement.in_(sorted(statements)), ~j.taken_back)
    stand = left.where(~j.blind).group_by(j.statement)
    blind = left.where(j.blind, j.author == author).group_by(j.statement)
    return set(connection.execute(stand).scalars()) | set(connection.execute(blind).scalars())


def judgement_from_row(row: Any) -> Judgement:
    """The judgement that was kept as this row."""
    return Judgement(
        statement=row["statement"],
        verdict=Verdict(row["verdict"]),
        author=row["author"],
        made=row["made"].replace(tzinfo=UTC),
        note=row["note"],
        correction=correction_from_json(row["correction"]),
        blind=row["blind"],
    )


def found_row(connection: Connection, statement: str) -> int | None:
    """The row of a statement that the newest of its readings found; None for one that none did."""
    s, sr = t.statements.c, t.statement_readings.c
    rows = select(sr.row).join(t.statements, s.row == sr.row).where(s.id == statement)
    row: int | None = connection.execute(rows.order_by(sr.reading.desc()).limit(1)).scalar()
    return row


def codings_of(connection: Connection) -> tuple[Coding, ...]:
    """What each person who judged says, and what the reading says, of every statement judged."""
    j = t.judgements.c
    last = select(sa.func.max(j.id)).where(~j.taken_back).group_by(j.statement, j.author)
    judged = select(j.statement, j.row, j.verdict, j.author).where(j.id.in_(last)).order_by(j.id)
    said = [(x.statement, x.author, Verdict(x.verdict), x.row) for x in connection.execute(judged)]
    found = _found_rows(connection)
    read = [(x, None, Verdict.RIGHT, found[x]) for x in dict.fromkeys(of for of, *_ in said) if x in found]
    fields = _fields(connection)
    return tuple(Coding(of, coder, verdict, *fields[row]) for of, coder, verdict, row in (*read, *said))


def _found_rows(connection: Connection) -> dict[str, int]:
    """For each judged statement, the row that the newest of its readings found."""
    s, sr, j = t.statements.c, t.statement_readings.c, t.judgements.c
    judged = select(j.statement).where(~j.taken_back)
    rows = select(s.id, sr.row).join(t.statement_readings, sr.row == s.row).where(s.id.in_(judged))
    return {x.id: x.row for x in connection.execute(rows.order_by(sr.reading))}


def _fields(connection: Connection) -> dict[int, tuple[Any, ...]]:
    """By row, what the judged statements say: speaker, day, kind, chain, content."""
    s, a, j = t.statements.c, t.actors.c, t.judgements.c
    judged = select(j.statement).where(~j.taken_back)
    speaker = sa.func.coalesce(a.same_as, a.id).label("speaker")
    rows = select(s.row, speaker, s.said_on, s.kind, s.details["via"].label("via"), s.content)
    rows = rows.outerjoin(t.actors, a.id == s.actor).where(s.id.in_(judged))
    return {
        x.row: (x.speaker, x.said_on, Kind(x.kind), tuple(x.via), spans_from_pairs(x.content))
        for x in connection.execute(rows)
    }
