"""Writing: what `plan` decided, put into rows within the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model import Capture, Document, Problem, Reading, Severity, Source, Speaker, Statement, sha256_hex
from sayso.record import schema as t
from sayso.record.contract import Intake, Outcome
from sayso.record.judging import show_statements
from sayso.record.plan import KnownStatement, facts_after, same_statement
from sayso.record.rows import (
    actor_id,
    document_row,
    facts_of,
    folded,
    layer_items,
    plain_facts,
    same_words,
    statement_row,
    statement_terms,
    stored,
    utc,
)

__all__ = [
    "Alike",
    "add_problem",
    "capture_key",
    "corrected_row",
    "keep_intake",
    "keep_reading",
    "source_row",
]

Alike = Callable[[bytes, bytes], bool]
"""Whether two near-duplicate signatures are of texts so alike that one is a copy of the other."""


def capture_key(capture: Capture) -> str:
    """What makes a capture the same one: its bytes, its address, and what the user said of it."""
    told = capture.told
    parts = (capture.sha256, capture.address, told.published or "", told.publisher or "", told.title or "")
    return sha256_hex("\n".join(parts).encode("utf-8"))


def source_row(connection: Connection, source: Source, now: datetime) -> int:
    """The source's row, made if it is new."""
    values = {"address": source.address, "kind": source.kind.value, "added": utc(now)}
    connection.execute(insert(t.sources).values(values).on_conflict_do_nothing())
    row: int = connection.execute(
        select(t.sources.c.id).where(t.sources.c.address == source.address)
    ).scalar_one()
    return row


def keep_intake(connection: Connection, intake: Intake, alike: Alike, now: datetime) -> Outcome:
    """Write one capture and all that came of it."""
    source = source_row(connection, intake.source, now)
    capture = _capture_row(connection, intake.capture, source)
    total = Outcome()
    for reading, (signature, bands) in zip(intake.readings, intake.signatures, strict=True):
        kept = _document_row(connection, reading, signature, bands, alike, now)
        facts = facts_of(reading.document)
        link = {"document": kept.id, "capture": capture, "facts": facts}
        connection.execute(insert(t.document_captures).values(link).on_conflict_do_nothing())
        added = 0
        if kept.new or kept.changed or not _is_read(connection, kept.id, reading.made_by):
            added = keep_reading(connection, kept.id, reading, now)
        total = Outcome(total.documents + kept.new, total.statements + added, total.copies + kept.copy)
    thing = intake.capture.name
    lost = any(x.severity is Severity.LOST for x in intake.problems)
    if not lost:
        clear_problems(connection, {thing, intake.capture.address})
    for problem in intake.problems:
        add_problem(connection, source, problem, now)
    return total


def _capture_row(connection: Connection, capture: Capture, source: int) -> int:
    digest = capture.sha256
    content = {"sha256": digest, "bytes": stored(capture.content)}
    connection.execute(insert(t.contents).values(content).on_conflict_do_nothing())
    row = {
        "key": capture_key(capture),
        "sha256": digest,
        "source": source,
        "address": capture.address,
        "name": capture.name,
        "received": utc(capture.received),
        "media_type": capture.media_type,
        "headers": [list(x) for x in capture.headers],
        "told": asdict(capture.told),
    }
    connection.execute(insert(t.captures).values(row).on_conflict_do_nothing())
    found: int = connection.execute(
        select(t.captures.c.id).where(t.captures.c.key == row["key"])
    ).scalar_one()
    return found


@dataclass(frozen=True, slots=True)
class _Kept:
    """A document's row, and whether it is new, new and a copy, or old with other facts than before."""

    id: int
    new: bool = False
    copy: bool = False
    changed: bool = False


def _document_row(
    connection: Connection,
    reading: Reading,
    signature: bytes,
    bands: Sequence[bytes],
    alike: Alike,
    now: datetime,
) -> _Kept:
    document = reading.document
    d = t.documents.c
    old = connection.execute(select(d.id, d.facts).where(d.sha256 == document.sha256)).first()
    if old is not None:
        after = facts_after(old.facts, facts_of(document))
        if after is not None:
            connection.execute(
                sa.update(t.documents).where(d.id == old.id).values(facts=after, **plain_facts(after))
            )
        return _Kept(old.id, changed=after is not None)
    first = _first_alike(connection, signature, bands, alike)
    row = document_row(document, signature, now) | {"copy_of": first}
    key: int = connection.execute(sa.insert(t.documents).values(row).returning(d.id)).scalar_one()
    if bands:
        places = [{"band": band, "document": key} for band in dict.fromkeys(bands)]
        connection.execute(insert(t.document_bands).on_conflict_do_nothing(), places)
    connection.execute(
        sa.text("INSERT INTO documents_fts(rowid, title, text) VALUES (:id, :title, :text)"),
        {"id": key, "title": row["title"] or "", "text": row["text"]},
    )
    return _Kept(key, new=True, copy=first is not None)


def _first_alike(
    connection: Connection, signature: bytes, bands: Sequence[bytes], alike: Alike
) -> int | None:
    """The first text of the record that this one is a copy of."""
    if not signature:
        return None
    d, b = t.documents.c, t.document_bands.c
    met = select(b.document).where(b.band.in_(bands)).distinct()
    candidates = select(d.id, d.signature, d.copy_of).where(d.id.in_(met)).order_by(d.id)
    for row in connection.execute(candidates):
        if alike(signature, row.signature):
            return int(row.copy_of or row.id)
    return None


def _is_read(connection: Connection, document: int, made_by: str) -> bool:
    r = t.readings.c
    found = select(r.id).where(r.document == document, r.made_by == made_by)
    return connection.execute(found).first() is not None


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
    return new


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
    first = _statements_of_first(connection, document)
    found, new = {}, 0
    for statement in reading.statements:
        row = statement_row(statement, reading.document)
        place = before.get(row["id"] + row["digest"])
        if place is None:
            place = insert_statement(connection, document, row, statement, same_statement(row, first))
            new += 1
        found[place] = row["day"]
    days = [{"of": row, "at": day} for row, day in found.items()]
    connection.execute(
        sa.update(t.statements).where(s.row == sa.bindparam("of")).values(day=sa.bindparam("at")), days
    )
    links = [{"row": row, "reading": key} for row in found]
    connection.execute(insert(t.statement_readings).on_conflict_do_nothing(), links)
    return new


def insert_statement(
    connection: Connection, document: int, row: dict[str, Any], statement: Statement, same_as: str | None
) -> int:
    """Write one statement row with all that it is found by; its number."""
    if statement.speaker:
        _write_actor(connection, statement.speaker)
    values = row | {"document": document, "shown": False, "same_as": same_as}
    place: int = connection.execute(
        sa.insert(t.statements).values(values).returning(t.statements.c.row)
    ).scalar_one()
    terms = [{"row": place, **term} for term in statement_terms(statement)]
    if terms:
        connection.execute(sa.insert(t.statement_terms), terms)
    connection.execute(
        sa.text("INSERT INTO statements_fts(rowid, words) VALUES (:row, :words)"),
        {"row": place, "words": row["words"]},
    )
    return place


def corrected_row(
    connection: Connection, document: int, statement: Statement, text: Document, same_as: str | None
) -> int:
    """The row of a statement as a person corrected it: made, unless it was found or corrected so before."""
    s = t.statements.c
    row = statement_row(statement, text)
    known = select(s.row).where(s.id == row["id"], s.digest == row["digest"])
    place: int | None = connection.execute(known).scalar()
    if place is not None:
        return place
    return insert_statement(connection, document, row, statement, same_as)


def _write_actor(connection: Connection, speaker: Speaker) -> None:
    name = speaker.name
    row = {
        "id": actor_id(name),
        "name": name,
        "folded": folded(name),
        "kind": speaker.kind and speaker.kind.value,
    }
    connection.execute(insert(t.actors).values(row).on_conflict_do_nothing())


def _statements_of_first(connection: Connection, document: int) -> list[KnownStatement]:
    """The statements of the text that this document is a copy of; none if it is not a copy."""
    first = connection.execute(select(t.documents.c.copy_of).where(t.documents.c.id == document)).scalar()
    if first is None:
        return []
    s = t.statements.c
    rows = connection.execute(select(s.id, s.words, s.actor).where(s.document == first, s.shown))
    return [KnownStatement(row.id, same_words(row.words), row.actor) for row in rows]


def clear_problems(connection: Connection, things: Iterable[str]) -> None:
    """Mark the problems of things that have now been read."""
    p = t.problems.c
    connection.execute(
        sa.update(t.problems).where(p.thing.in_(sorted(things)), ~p.cleared).values(cleared=True)
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
