"""Writing captures, documents and problems: rows, within the caller's transaction."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model import Capture, Source, sha256_hex
from sayso.record import schema as t
from sayso.record.contract import Intake, Outcome
from sayso.record.document_rows import facts_of
from sayso.record.storing import stored, utc
from sayso.record.weighing import weigh
from sayso.record.writing_documents import Alike, keep_document
from sayso.record.writing_problems import add_problem, clear_problems
from sayso.record.writing_readings import keep_reading

__all__ = ["capture_key", "keep_intake", "source_row"]


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
    for reading, keys in zip(intake.readings, intake.keys, strict=True):
        kept = keep_document(connection, reading.document, keys, intake.compared_by, alike, now)
        facts = facts_of(reading.document)
        link = {"document": kept.id, "capture": capture, "facts": facts}
        connection.execute(insert(t.document_captures).values(link).on_conflict_do_nothing())
        added = 0
        if kept.new or kept.changed or not _is_read(connection, kept.id, reading.made_by):
            added = keep_reading(connection, kept.id, reading, now)
        else:
            weigh(connection, kept.id)
        total = Outcome(total.documents + kept.new, total.statements + added, total.copies + kept.copy)
    thing = intake.capture.name
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


def _is_read(connection: Connection, document: int, made_by: str) -> bool:
    r = t.readings.c
    found = select(r.id).where(r.document == document, r.made_by == made_by)
    return connection.execute(found).first() is not None
