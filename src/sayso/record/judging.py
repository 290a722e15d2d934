"""Judging: a decision is appended, and what stands follows from all of them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Correction, Judgement, Kind, Verdict
from sayso.record import schema as t
from sayso.record.plan import shown_rows
from sayso.record.rows import utc

__all__ = ["add_judgement", "correction_from_json", "show_statements"]

STANDING = {Verdict.RIGHT.value, Verdict.CORRECTED.value}
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
        "correction": _to_json(judgement.correction),
    }
    connection.execute(sa.insert(t.judgements).values(values))
    show_statements(connection, document)


def show_statements(connection: Connection, document: int) -> None:
    """Let `shown` follow from the newest reading and the judgements."""
    s, j, sr = t.statements.c, t.judgements.c, t.statement_readings.c
    rows = [(x.row, x.id) for x in connection.execute(select(s.row, s.id).where(s.document == document))]
    newest = select(sr.row).join(t.documents, t.documents.c.reading == sr.reading)
    found = frozenset(connection.execute(newest.where(t.documents.c.id == document)).scalars())
    standing: dict[str, int] = {}
    judged = select(j.statement, j.verdict, j.row).join(t.statements, s.row == j.row)
    for row in connection.execute(judged.where(s.document == document).order_by(j.id)):
        standing.pop(row.statement, None)
        if row.verdict in STANDING:
            standing[row.statement] = row.row
    shown = shown_rows(rows, found, standing)
    connection.execute(
        sa.update(t.statements).where(s.document == document).values(shown=s.row.in_(sorted(shown)))
    )


def _to_json(correction: Correction) -> dict[str, Any] | None:
    if not correction:
        return None
    return {
        "speaker": correction.speaker,
        "said_on": correction.said_on,
        "via": None if correction.via is None else list(correction.via),
        "kind": correction.kind and correction.kind.value,
    }


def correction_from_json(row: dict[str, Any] | None) -> Correction:
    """The correction that was kept as this."""
    if row is None:
        return Correction()
    via, kind = row["via"], row["kind"]
    return Correction(
        row["speaker"], row["said_on"], None if via is None else tuple(via), Kind(kind) if kind else None
    )
