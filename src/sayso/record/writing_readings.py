"""Writing readings: layers and statements, beside what older readings found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model import Document, Reading, Statement, day_range
from sayso.record import schema as t
from sayso.record.actors.offices import offices_of
from sayso.record.actors.settling import settle_document
from sayso.record.actors.speakers import write_speakers
from sayso.record.events import write_events
from sayso.record.folding import folded, same_words
from sayso.record.instruments import write_references
from sayso.record.judging import show_statements
from sayso.record.layers_json import layer_items
from sayso.record.plan import KnownStatement, same_statement
from sayso.record.statement_rows import statement_row, statement_terms
from sayso.record.storing import utc
from sayso.record.weighing import NONE

__all__ = ["corrected_row", "keep_reading"]


def keep_reading(connection: Connection, document: int, reading: Reading, now: datetime) -> int:
    """Write a reading beside the older ones and let it be the newest; how many rows are new.

    The statements that it finds as they stand already are confirmed, not doubled. A reading by the
    same annotators takes the place of their former one: the document's facts have changed since.
    """
    if not reading.made_by:  # in a language that the reader does not know
        return 0
    r = t.readings.c
    made = {"document": document, "made_by": reading.made_by, "made": utc(now)}
    connection.execute(insert(t.readings).values(made).on_conflict_do_nothing())
    key = connection.execute(
        select(r.id).where(r.document == document, r.made_by == reading.made_by)
    ).scalar_one()
    connection.execute(sa.delete(t.statement_readings).where(t.statement_readings.c.reading == key))
    _write_layers(connection, document, reading)
    new = _write_statements(connection, document, key, reading)
    connection.execute(sa.update(t.documents).where(t.documents.c.id == document).values(reading=key))
    show_statements(connection, document)
    _write_found(connection, document, reading)
    settle_document(connection, document)
    return new


def _write_found(connection: Connection, document: int, reading: Reading) -> None:
    """What the layers hold besides attributions, so that it can be searched."""
    d, first = t.documents.c, t.documents.alias("first")
    rows = select(d.published, first.c.text).outerjoin(first, first.c.id == d.copy_of).where(d.id == document)
    row = connection.execute(rows).one()
    days = day_range(row.published) if row.published else None
    about = (days and days[0].isoformat(), folded(row.text) if row.text else None)
    write_references(connection, document, reading, *about)
    write_events(connection, document, reading, *about)


def _write_layers(connection: Connection, document: int, reading: Reading) -> None:
    rows = [
        {
            "document": document,
            "kind": layer.kind.__name__,
            "annotator": layer.annotator,
            "version": layer.version,
            "items": layer_items(layer),
        }
        for layer in reading.layers.layers
    ]
    if rows:
        again = insert(t.layers)
        again = again.on_conflict_do_update(
            index_elements=["document", "kind", "annotator", "version"],
            set_={"items": again.excluded["items"]},
        )
        connection.execute(again, rows)


def _write_statements(connection: Connection, document: int, key: int, reading: Reading) -> int:
    s = t.statements.c
    if not reading.statements:
        return 0
    known = select((s.id + s.digest).label("key"), s.row).where(s.document == document)
    before = {x.key: x.row for x in connection.execute(known)}
    rows = _rows(connection, reading.statements, reading.document, reading.resolved_by)
    new = [x for x in rows if x["id"] + x["digest"] not in before]
    first = _statements_of_first(connection, document)
    spoken = {x.id: x for x in reading.statements}
    same = [same_statement(row, first) for row in new]
    places = _insert(connection, document, new, [spoken[x["id"]] for x in new], same)
    before |= {x["id"] + x["digest"]: place for x, place in zip(new, places, strict=True)}
    found = {before[x["id"] + x["digest"]]: x["day"] for x in rows}
    days = [{"of": row, "at": day} for row, day in found.items()]
    connection.execute(
        sa.update(t.statements).where(s.row == sa.bindparam("of")).values(day=sa.bindparam("at")), days
    )
    links = [{"row": row, "reading": key} for row in found]
    connection.execute(insert(t.statement_readings).on_conflict_do_nothing(), links)
    return len(new)


def _rows(
    connection: Connection, statements: Iterable[Statement], document: Document, made_by: str
) -> list[dict[str, Any]]:
    """The statements' rows, each speaker among the actors of the record."""
    statements = list(statements)
    actors = write_speakers(connection, [x.speaker for x in statements if x.speaker], made_by)
    return [
        statement_row(x, document, actors[folded(x.speaker.name)] if x.speaker else None)
        | offices_of(x.speaker)
        for x in statements
    ]


def _insert(
    connection: Connection,
    document: int,
    rows: Sequence[dict[str, Any]],
    statements: Sequence[Statement],
    same_as: Sequence[str | None],
) -> Sequence[int]:
    """Write statement rows with all that they are found by; their numbers."""
    if not rows:
        return []
    values = [
        row | {"document": document, "shown": False, "same_as": same, "urgency": NONE}
        for row, same in zip(rows, same_as, strict=True)
    ]
    made = sa.insert(t.statements).returning(t.statements.c.row, sort_by_parameter_order=True)
    places = connection.execute(made, values).scalars().all()
    terms = [
        {"row": place, **term}
        for place, statement in zip(places, statements, strict=True)
        for term in statement_terms(statement)
    ]
    if terms:
        connection.execute(sa.insert(t.statement_terms), terms)
    connection.execute(
        sa.text("INSERT INTO statements_fts(rowid, words) VALUES (:row, :words)"),
        [{"row": place, "words": row["words"]} for place, row in zip(places, rows, strict=True)],
    )
    return places


def corrected_row(
    connection: Connection, document: int, statement: Statement, text: Document, same_as: str | None, by: str
) -> int:
    """The row of a statement as a person corrected it: made, unless it was found or corrected so before."""
    s = t.statements.c
    (row,) = _rows(connection, [statement], text, f"judged by {by}")
    known = select(s.row).where(s.id == row["id"], s.digest == row["digest"])
    place: int | None = connection.execute(known).scalar()
    if place is not None:
        return place
    return _insert(connection, document, [row], [statement], [same_as])[0]


def _statements_of_first(connection: Connection, document: int) -> list[KnownStatement]:
    """The statements of the text that this document is a copy of; none if it is not a copy."""
    first = connection.execute(select(t.documents.c.copy_of).where(t.documents.c.id == document)).scalar()
    if first is None:
        return []
    s = t.statements.c
    rows = connection.execute(select(s.id, s.words, s.actor).where(s.document == first, s.shown))
    return [KnownStatement(row.id, same_words(row.words), row.actor) for row in rows]
