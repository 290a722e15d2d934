"""Writing captures, documents and problems: rows, within the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model import FETCHING, Capture, Problem, Reading, Source, sha256_hex
from sayso.record import schema as t
from sayso.record.contract import Intake, Outcome
from sayso.record.plan import facts_after
from sayso.record.quoting import write_shingles
from sayso.record.rows import document_row, facts_of, plain_facts, stored, utc
from sayso.record.weighing import weigh
from sayso.record.writing_readings import keep_reading

__all__ = [
    "Alike",
    "add_problem",
    "capture_key",
    "clear_unfetched",
    "keep_intake",
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
    write_shingles(connection, key, document.text)
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


def clear_problems(connection: Connection, things: Iterable[str]) -> None:
    """Mark the problems of things that have now been tried again: what is still wrong is added anew."""
    p = t.problems.c
    connection.execute(
        sa.update(t.problems).where(p.thing.in_(sorted(things)), ~p.cleared).values(cleared=True)
    )


def clear_unfetched(connection: Connection, thing: str) -> None:
    """Mark what kept a thing from being found or fetched."""
    p, fetching = t.problems.c, [x.value for x in FETCHING]
    connection.execute(
        sa.update(t.problems).where(p.thing == thing, p.cause.in_(fetching), ~p.cleared).values(cleared=True)
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
