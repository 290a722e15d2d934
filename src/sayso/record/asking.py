"""Asking: rows read back as values, each statement's words checked against its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import (
    Actor,
    ActorKind,
    AmbiguousId,
    Citation,
    Document,
    Judgement,
    SpanError,
    Spans,
    Statement,
    UnknownId,
    VerbatimError,
    Verdict,
    value_of,
)
from sayso.record import schema as t
from sayso.record.corrections import correction_from_json
from sayso.record.entry import Carrier, Entry, Passage
from sayso.record.rows import JOINT, document_from_row, statement_from_row

__all__ = ["document_of", "documents_of", "entries", "full_id", "passage", "row_of"]


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
    citation = _citation(statement, document, row["words"])
    return Entry(
        statement=statement,
        document=document,
        citation=citation,
        judgements=tuple(judged.get(statement.id, ())),
        carriers=tuple(carried.get(statement.id, ())),
        made_by=tuple(name for name, _ in made),
        found_now=any(newest for _, newest in made),
        actor=actor,
        same_as=row["same_as"],
    )


def _citation(statement: Statement, document: Document, claimed: str) -> Citation:
    """The statement's citation, once its spans have been seen to yield the words that it claims."""
    what = f"statement {statement.id}"
    found = passage(document, statement.content, claimed, what)
    try:
        document.texts_at(statement.spans)
    except SpanError as error:
        raise VerbatimError(_changed(what, document, str(error))) from error
    return Citation(
        statement=statement.id,
        spans=found.spans,
        words=found.words,
        document=document.sha256,
        title=value_of(document.title),
        publisher=value_of(document.publisher),
        published=value_of(document.published),
        address=document.address,
        capture=document.capture,
    )


def _changed(what: str, document: Document, why: str) -> str:
    return (
        f"{what} is not shown: the archived text of {document.name} does not carry its words "
        f"({why}); the record was changed from outside: put back a backup, or add the document to a new record"
    )


def passage(document: Document, spans: Spans, claimed: str, what: str) -> Passage:
    """The words at `spans`, once they have been seen to be those that a row claims; `what` names the row."""
    try:
        words = document.texts_at(spans)
    except SpanError as error:
        raise VerbatimError(_changed(what, document, str(error))) from error
    if JOINT.join(words) != claimed:
        raise VerbatimError(_changed(what, document, f"it reads {JOINT.join(words)!r}"))
    return Passage(document, spans, words)


def document_of(connection: Connection, sha256: str) -> Document:
    """The document of this digest, which must be there."""
    key = connection.execute(select(t.documents.c.id).where(t.documents.c.sha256 == sha256)).scalar_one()
    return documents_of(connection, [key])[key]


def documents_of(connection: Connection, ids: Iterable[int]) -> dict[int, Document]:
    """These documents by their rows; `VerbatimError` for a text that does not have its digest."""
    rows = connection.execute(select(t.documents).where(t.documents.c.id.in_(sorted(ids)))).mappings()
    found = {}
    for row in rows:
        document = document_from_row(row)
        if document.sha256 != row["sha256"]:
            raise VerbatimError(
                f"document {row['sha256'][:12]} ({row['name']}) is not shown: its text does not have its digest; "
                "the record was changed from outside: put back a backup"
            )
        found[row["id"]] = document
    return found


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
