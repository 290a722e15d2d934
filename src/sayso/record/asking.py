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


def entries(connection: Connection, rows: Sequence[int]) -> tuple[Entry, ...]:
    """The entries of these statement rows, in that order; `VerbatimError` for one that does not hold."""
    s = t.statements.c
    found = {x["row"]: x for x in connection.execute(select(t.statements).where(s.row.in_(rows))).mappings()}
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
    j = t.judgements.c
    out: dict[str, list[Judgement]] = {}
    rows = select(t.judgements).where(j.statement.in_(sorted(statements))).order_by(j.id)
    for row in connection.execute(rows):
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
    s = t.statements.c
    copies = select(s.document, s.same_as).where(s.same_as.in_([x["id"] for x in rows]), s.shown)
    for row in connection.execute(copies):
        documents.setdefault(row.document, []).append(row.same_as)
    d, dc, c = t.documents.c, t.document_captures.c, t.captures.c
    captures = (
        select(d.id, d.sha256, dc.facts, c.address)
        .join(t.document_captures, dc.document == d.id)
        .join(t.captures, c.id == dc.capture)
        .where(d.id.in_(sorted(documents)))
        .order_by(c.id)
    )
    out: dict[str, dict[str, Carrier]] = {}
    for row in connection.execute(captures):
        value = {name: fact["value"] for name, fact in row.facts.items()}
        carrier = Carrier(
            value.get("publisher"), value.get("title"), value.get("published"), row.address, row.sha256
        )
        for statement in dict.fromkeys(documents[row.id]):
            out.setdefault(statement, {})[row.address] = carrier
    return {statement: list(carriers.values()) for statement, carriers in out.items()}


def _who_speaks(connection: Connection, rows: Sequence[int]) -> dict[int, Actor]:
    """For each row with a speaker, the actor that stands for all it was judged to be."""
    s, named = t.statements.c, t.actors.alias("named")
    stands = sa.func.coalesce(named.c.same_as, named.c.id)
    found = (
        select(s.row, t.actors.c.id, t.actors.c.name, t.actors.c.kind)
        .join(named, named.c.id == sa.func.coalesce(s.holder, s.actor))
        .join(t.actors, t.actors.c.id == stands)
        .where(s.row.in_(rows))
    )
    return {
        x.row: Actor(x.id, x.name, ActorKind(x.kind) if x.kind else None)
        for x in connection.execute(found.select_from(t.statements))
    }


def _made_by(connection: Connection, rows: Sequence[int]) -> dict[int, list[tuple[str, bool]]]:
    """For each row, the readings that found it, and whether each is the document's newest."""
    sr, r = t.statement_readings.c, t.readings.c
    found = (
        select(sr.row, r.made_by, (t.documents.c.reading == r.id).label("newest"))
        .join(t.readings, r.id == sr.reading)
        .join(t.documents, t.documents.c.id == r.document)
        .where(sr.row.in_(rows))
        .order_by(r.id)
    )
    out: dict[int, list[tuple[str, bool]]] = {row: [] for row in rows}
    for row in connection.execute(found):
        out[row.row].append((row.made_by, bool(row.newest)))
    return out
