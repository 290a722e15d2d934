"""Judging: a decision is appended, and what stands follows from all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Judgement, Verdict, not_taken_back, standing
from sayso.record import schema as t
from sayso.record.corrections import correction_to_json
from sayso.record.plan import KnownRow, shown_rows
from sayso.record.storing import utc
from sayso.record.weighing import weigh

__all__ = ["add_judgement", "show_statements"]

HOLDING = {Verdict.RIGHT, Verdict.CORRECTED}
"""Verdicts that hold a statement as it stood when it was judged, or as it was corrected."""


def add_judgement(connection: Connection, row: int, document: int, judgement: Judgement) -> None:
    """Append a judgement on the statement as it stands in `row`."""
    values = {
        "statement": judgement.statement,
        "row": row,
        "verdict": judgement.verdict.value,
        "author": judgement.author,
        "made": utc(judgement.made),
        "note": judgement.note,
        "correction": correction_to_json(judgement.correction),
        "blind": judgement.blind,
        "taken_back": judgement.verdict is Verdict.OPEN,
    }
    connection.execute(sa.insert(t.judgements).values(values))
    show_statements(connection, document)


def show_statements(connection: Connection, document: int) -> None:
    """Let what stands of a document follow from its newest reading and the judgements."""
    s, sr = t.statements.c, t.statement_readings.c
    rows = [
        KnownRow(x.row, x.id, (str(x.content), str(x.source)))
        for x in connection.execute(select(s.row, s.id, s.content, s.source).where(s.document == document))
    ]
    newest = select(sr.row).join(t.documents, t.documents.c.reading == sr.reading)
    found = frozenset(connection.execute(newest.where(t.documents.c.id == document)).scalars())
    judged = _judged(connection, document)
    stands = {statement: standing(x) for statement, x in judged.items()}
    held = {statement: x.row for statement, x in stands.items() if x and x.verdict in HOLDING}
    shown = shown_rows(rows, found, held)
    connection.execute(
        sa.update(t.statements)
        .where(s.document == document)
        .values(shown=s.row.in_(sorted(shown)), verdict=None)
    )
    if judged:
        _settle(connection, {statement: x.verdict if x else None for statement, x in stands.items()}, judged)
    weigh(connection, document)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a record keeps of a judgement, as far as others follow from it."""

    id: int
    statement: str
    row: int
    verdict: Verdict
    author: str
    blind: bool


def _judged(connection: Connection, document: int) -> dict[str, list[_Kept]]:
    """The judgements on each judged statement of a document, oldest first."""
    j, s = t.judgements.c, t.statements.c
    rows = select(j.id, j.statement, j.row, j.verdict, j.author, j.blind)
    rows = rows.join(t.statements, s.row == j.row).where(s.document == document).order_by(j.id)
    out: dict[str, list[_Kept]] = {}
    for x in connection.execute(rows):
        kept = _Kept(x.id, x.statement, x.row, Verdict(x.verdict), x.author, x.blind)
        out.setdefault(x.statement, []).append(kept)
    return out


def _settle(
    connection: Connection, verdicts: dict[str, Verdict | None], judged: dict[str, list[_Kept]]
) -> None:
    """Write which verdict stands on each statement, and which judgements were taken back."""
    s, j = t.statements.c, t.judgements.c
    connection.execute(
        sa.update(t.statements).where(s.id == sa.bindparam("of")).values(verdict=sa.bindparam("now")),
        [{"of": statement, "now": verdict and verdict.value} for statement, verdict in verdicts.items()],
    )
    left = {x.id for of in judged.values() for x in not_taken_back(of)}
    connection.execute(
        sa.update(t.judgements).where(j.id == sa.bindparam("of")).values(taken_back=sa.bindparam("back")),
        [{"of": x.id, "back": x.id not in left} for x in _all(judged.values())],
    )


def _all(judged: Iterable[list[_Kept]]) -> list[_Kept]:
    return [x for of in judged for x in of]
