"""Asking: statements read back as entries, with all that was judged of them and who carried them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Actor, ActorKind, Document, Judgement, Verdict
from sayso.record import schema as t
from sayso.record.corrections import correction_from_json
from sayso.record.entry import Carrier, Entry
from sayso.record.statement_rows import statement_from_row
from sayso.record.verbatim import citation, documents_of

__all__ = ["entries"]

# A check asks these some hundred times, and to put a question together takes longer than to answer it.
_ROWS: sa.BindParameter[Any] = sa.bindparam("rows", expanding=True)
_STATEMENTS: sa.BindParameter[Any] = sa.bindparam("statements", expanding=True)
_DOCUMENTS: sa.BindParameter[Any] = sa.bindparam("documents", expanding=True)
_FOUND = select(t.statements).where(t.statements.c.row.in_(_ROWS))
_JUDGED = select(t.judgements).where(t.judgements.c.statement.in_(_STATEMENTS)).order_by(t.judgements.c.id)
_COPIES = select(t.statements.c.document, t.statements.c.same_as).where(
    t.statements.c.same_as.in_(_STATEMENTS), t.statements.c.shown
)
_CAPTURES = (
    select(t.documents.c.id, t.documents.c.sha256, t.document_captures.c.facts, t.captures.c.address)
    .join(t.document_captures, t.document_captures.c.document == t.documents.c.id)
    .join(t.captures, t.captures.c.id == t.document_captures.c.capture)
    .where(t.documents.c.id.in_(_DOCUMENTS))
    .order_by(t.captures.c.id)
)
_NAMED = t.actors.alias("named")
_SPEAKERS = (
    select(t.statements.c.row, t.actors.c.id, t.actors.c.name, t.actors.c.kind)
    .join(_NAMED, _NAMED.c.id == sa.func.coalesce(t.statements.c.holder, t.statements.c.actor))
    .join(t.actors, t.actors.c.id == sa.func.coalesce(_NAMED.c.same_as, _NAMED.c.id))
    .where(t.statements.c.row.in_(_ROWS))
    .select_from(t.statements)
)
_MADE_BY = (
    select(
        t.statement_readings.c.row,
        t.readings.c.made_by,
        (t.documents.c.reading == t.readings.c.id).label("newest"),
    )
    .join(t.readings, t.readings.c.id == t.statement_readings.c.reading)
    .join(t.documents, t.documents.c.id == t.readings.c.document)
    .where(t.statement_readings.c.row.in_(_ROWS))
    .order_by(t.readings.c.id)
)


def entries(connection: Connection, rows: Sequence[int]) -> tuple[Entry, ...]:
    """The entries of these statement rows, in that order; `VerbatimError` for one that does not hold."""
    found = {x["row"]: x for x in connection.execute(_FOUND, {"rows": list(rows)}).mappings()}
    documents = documents_of(connection, {x["document"] for x in found.values()})
    judged = _judgements(connection, {x["id"] for x in found.values()})
    carried = _carriers(connection, found.values())
    made = _made_by(connection, rows)
    speak = _who_speaks(connection, rows)
    return tuple(_entry(found[row], documents, judged, carried, made[row], speak.get(row)) for row in rows)


def _entry(
    row: Any,
    documents: dict[int, Document],
    judged: dict[str, list[Judgement]],
    carried: dict[str, list[Carrier]],
    made: list[tuple[str, bool]],
    actor: Actor | None,
) -> Entry:
    document = documents[row["document"]]
    statement = statement_from_row(row, document.sha256)
    return Entry(
        statement=statement,
        document=document,
        citation=citation(statement, document, row["words"]),
        judgements=tuple(judged.get(statement.id, ())),
        carriers=tuple(carried.get(statement.id, ())),
        made_by=tuple(name for name, _ in made),
        found_now=any(newest for _, newest in made),
        actor=actor,
        same_as=row["same_as"],
    )


def _judgements(connection: Connection, statements: Iterable[str]) -> dict[str, list[Judgement]]:
    out: dict[str, list[Judgement]] = {}
    for row in connection.execute(_JUDGED, {"statements": sorted(statements)}):
        made = row.made.replace(tzinfo=UTC)
        out.setdefault(row.statement, []).append(
            Judgement(
                row.statement,
                Verdict(row.verdict),
                row.author,
                made,
                row.note,
                correction_from_json(row.correction),
                row.blind,
            )
        )
    return out


def _carriers(connection: Connection, rows: Iterable[Any]) -> dict[str, list[Carrier]]:
    """For each statement, every publication that carries it, in the order of the record.

    The captures of its own text, and of the texts in which a copy of it stands; of one address that was
    captured again the last.
    """
    rows = list(rows)
    documents: dict[int, list[str]] = {}
    for row in rows:
        documents.setdefault(row["document"], []).append(row["id"])
    for row in connection.execute(_COPIES, {"statements": [x["id"] for x in rows]}):
        documents.setdefault(row.document, []).append(row.same_as)
    out: dict[str, dict[str, Carrier]] = {}
    for row in connection.execute(_CAPTURES, {"documents": sorted(documents)}):
        value = {name: fact["value"] for name, fact in row.facts.items()}
        carrier = Carrier(
            value.get("publisher"), value.get("title"), value.get("published"), row.address, row.sha256
        )
        for statement in dict.fromkeys(documents[row.id]):
            out.setdefault(statement, {})[row.address] = carrier
    return {statement: list(carriers.values()) for statement, carriers in out.items()}


def _who_speaks(connection: Connection, rows: Sequence[int]) -> dict[int, Actor]:
    """For each row with a speaker, the actor that stands for all it was judged to be."""
    return {
        x.row: Actor(x.id, x.name, ActorKind(x.kind) if x.kind else None)
        for x in connection.execute(_SPEAKERS, {"rows": list(rows)})
    }


def _made_by(connection: Connection, rows: Sequence[int]) -> dict[int, list[tuple[str, bool]]]:
    """For each row, the readings that found it, and whether each is the document's newest."""
    out: dict[int, list[tuple[str, bool]]] = {row: [] for row in rows}
    for row in connection.execute(_MADE_BY, {"rows": list(rows)}):
        out[row.row].append((row.made_by, bool(row.newest)))
    return out
