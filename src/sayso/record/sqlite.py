"""The record in one SQLite file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import select

from sayso.model import (
    Capture,
    Cause,
    Document,
    Judgement,
    Mode,
    Problem,
    Reading,
    Severity,
    Source,
    UnknownId,
)
from sayso.record import schema as t
from sayso.record.actors.groups import group, spoken
from sayso.record.actors.settling import settle_document
from sayso.record.asking import document_of, entries, full_id, row_of
from sayso.record.contract import (
    Counts,
    Entry,
    Found,
    Intake,
    KeptDocument,
    KeptProblem,
    Outcome,
    Query,
)
from sayso.record.judging import add_judgement
from sayso.record.opening import SECONDS_TO_WAIT
from sayso.record.queries import full_text
from sayso.record.rows import document_from_row, unpacked
from sayso.record.searching import hits_in_text, matching_rows, number_of_rows
from sayso.record.sqlite_actors import SqliteActors
from sayso.record.sqlite_instruments import SqliteInstruments
from sayso.record.sqlite_quoting import SqliteQuoting
from sayso.record.writing import Alike, add_problem, capture_key, keep_intake, source_row
from sayso.record.writing_readings import corrected_row, keep_reading

__all__ = ["SqliteStore"]


class SqliteStore(SqliteActors, SqliteInstruments, SqliteQuoting):
    """A `Store` in the file at `path`; made if it is not there, migrated if it is older.

    `alike` tells whether two near-duplicate signatures are of a text and its copy. `RecordError` and
    its kinds where the file cannot be used; each method may raise `RecordLocked` after `wait` seconds.
    """

    def __init__(self, path: Path, *, alike: Alike, now: datetime, wait: float = SECONDS_TO_WAIT) -> None:
        super().__init__(path, now=now, wait=wait)
        self._alike = alike

    def holds(self, capture: Capture) -> bool:
        """Whether these bytes from this address, told the same, gave a document that is kept."""
        c, dc = t.captures.c, t.document_captures.c
        with self._reading() as connection:
            made = select(c.id).join(t.document_captures, dc.capture == c.id)
            return connection.execute(made.where(c.key == capture_key(capture))).first() is not None

    def keep(self, intake: Intake, *, now: datetime) -> Outcome:
        """Keep it all in one transaction, or nothing."""
        with self._writing() as connection:
            return keep_intake(connection, intake, self._alike, now)

    def keep_problem(self, source: Source, problem: Problem, *, now: datetime) -> None:
        """Keep a problem of something that gave no capture."""
        with self._writing() as connection:
            add_problem(connection, source_row(connection, source, now), problem, now)

    def update(self, reading: Reading, *, now: datetime) -> Outcome:
        """Put a newer reading of a kept document beside the older ones."""
        digest = reading.document.sha256
        with self._writing() as connection:
            found = select(t.documents.c.id).where(t.documents.c.sha256 == digest)
            document = connection.execute(found).scalar()
            if document is None:
                raise UnknownId(f"no document in the record has the digest {digest}; add it first")
            return Outcome(statements=keep_reading(connection, document, reading, now))

    def unread_by(self, made_by: str) -> Sequence[str]:
        """The digests of documents whose newest reading was not made by `made_by`, oldest first."""
        d, r = t.documents.c, t.readings.c
        with self._reading() as connection:
            rows = select(d.sha256).outerjoin(t.readings, r.id == d.reading)
            rows = rows.where(sa.or_(r.made_by.is_(None), r.made_by != made_by)).order_by(d.id)
            return list(connection.execute(rows).scalars())

    def document(self, sha256: str) -> Document:
        """The document whose text has this digest, or begins so."""
        with self._reading() as connection:
            return document_of(connection, full_id(connection, t.documents.c.sha256, sha256, "document"))

    def content(self, sha256: str) -> bytes:
        """The bytes of the capture with this digest, as received."""
        with self._reading() as connection:
            rows = select(t.contents.c.bytes).where(t.contents.c.sha256 == sha256)
            found = connection.execute(rows).scalar()
        if found is None:
            raise UnknownId(f"no capture in the record has the digest {sha256}")
        return unpacked(found)

    def entry(self, statement: str) -> Entry:
        """The statement whose id begins so."""
        with self._reading() as connection:
            key = full_id(connection, t.statements.c.id, statement, "statement")
            return entries(connection, [row_of(connection, key)])[0]

    def search(self, query: Query) -> tuple[Found, ...]:
        """What answers the query, each statement once."""
        with self._reading() as connection:
            rows = matching_rows(connection, query)
            made = entries(connection, [row for row, _, _ in rows])
        return tuple(
            Found(entry, hits_in_text(marked, entry.statement), rank)
            for entry, (_, rank, marked) in zip(made, rows, strict=True)
        )

    def count(self, query: Query) -> int:
        """How many statements answer the query, limit and offset aside."""
        with self._reading() as connection:
            return number_of_rows(connection, query)

    def documents(self, words: str = "", *, limit: int = 20) -> Iterator[KeptDocument]:
        """Documents whose title or text has these words, best first; all, newest first, for none."""
        d, s = t.documents.c, t.statements.c
        first = t.documents.alias("first")
        said = select(sa.func.count()).where(s.document == d.id, s.shown).scalar_subquery()
        rows = select(t.documents, first.c.sha256.label("first"), said.label("statements"))
        rows = rows.outerjoin(first, first.c.id == d.copy_of).limit(limit)
        match = full_text(words)
        if match:
            fts = sa.table("documents_fts", sa.column("rowid"), sa.column("documents_fts"), sa.column("rank"))
            rows = rows.join(fts, fts.c.rowid == d.id).where(fts.c.documents_fts.op("MATCH")(match))
            rows = rows.order_by(fts.c.rank)
        else:
            rows = rows.order_by(sa.func.coalesce(d.published, "").desc(), d.id.desc())
        with self._reading() as connection:
            found = list(connection.execute(rows).mappings())
        for row in found:
            read = row["reading"] is not None
            yield KeptDocument(document_from_row(row), row["statements"], row["first"], read)

    def judge(self, judgement: Judgement) -> None:
        """Append a judgement on the statement as it stands now, or as it is corrected."""
        s = t.statements.c
        with self._writing() as connection:
            full_id(connection, s.id, judgement.statement, "statement")
            row = row_of(connection, judgement.statement)
            place = connection.execute(select(s.document, s.same_as).where(s.row == row)).one()
            if judgement.correction:
                (entry,) = entries(connection, [row])
                corrected = judgement.correction.of(entry.statement)
                row = corrected_row(connection, place.document, corrected, entry.document, place.same_as)
            add_judgement(connection, row, place.document, judgement)
            settle_document(connection, place.document)

    def problems(self) -> tuple[KeptProblem, ...]:
        """All problems that were not cleared, newest last."""
        p = t.problems.c
        with self._reading() as connection:
            rows = list(connection.execute(select(t.problems).where(~p.cleared).order_by(p.seen, p.id)))
        return tuple(
            KeptProblem(
                Problem(Cause(x.cause), x.thing, x.message, x.advice, Severity(x.severity)),
                x.seen.replace(tzinfo=UTC),
                x.cleared,
            )
            for x in rows
        )

    def counts(self) -> Counts:
        """How much is in the record."""
        d, s = t.documents.c, t.statements.c
        standing = (s.shown, s.same_as.is_(None))
        with self._reading() as connection:

            def number(table: sa.FromClause, *where: sa.ColumnElement[bool]) -> int:
                rows = select(sa.func.count()).select_from(table).where(*where)
                return int(connection.execute(rows).scalar_one())

            speakers = select(sa.func.count(group().distinct())).select_from(spoken())
            return Counts(
                sources=number(t.sources),
                captures=number(t.captures),
                documents=number(t.documents),
                copies=number(t.documents, d.copy_of.is_not(None)),
                documents_not_read=number(t.documents, d.reading.is_(None)),
                statements=number(t.statements, *standing),
                speech=number(t.statements, *standing, s.mode == Mode.SPEECH.value),
                attitude=number(t.statements, *standing, s.mode == Mode.ATTITUDE.value),
                actors=int(connection.execute(speakers).scalar_one()),
                judgements=number(t.judgements),
                problems=number(t.problems, ~t.problems.c.cleared),
            )
