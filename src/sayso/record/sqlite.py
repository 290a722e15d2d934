"""The record in one SQLite file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa
from sqlalchemy import select

from sayso.model import Capture, Reading, UnknownId
from sayso.record import schema as t
from sayso.record.articles import SqliteArticles
from sayso.record.as_of import came_later, copied, take_back
from sayso.record.asking import entries
from sayso.record.contract import Entry, Found, Intake, Order, Outcome, Query, Store
from sayso.record.facets import SqliteFacets
from sayso.record.ids import full_id, row_of
from sayso.record.opening import SECONDS_TO_WAIT
from sayso.record.searching import hits_in_text, matching_rows, number_of_rows
from sayso.record.sqlite_actors import SqliteActors
from sayso.record.sqlite_desk import SqliteDesk
from sayso.record.sqlite_holdings import SqliteHoldings
from sayso.record.sqlite_instruments import SqliteInstruments
from sayso.record.sqlite_problems import SqliteProblems
from sayso.record.sqlite_quoting import SqliteQuoting
from sayso.record.sqlite_review import SqliteReview
from sayso.record.writing import capture_key, keep_intake
from sayso.record.writing_documents import Alike
from sayso.record.writing_problems import clear_unread, reading_failed
from sayso.record.writing_readings import keep_reading

__all__ = ["SqliteStore"]


class SqliteStore(
    SqliteHoldings,
    SqliteActors,
    SqliteArticles,
    SqliteFacets,
    SqliteInstruments,
    SqliteQuoting,
    SqliteReview,
    SqliteDesk,
    SqliteProblems,
):
    """A `Store` in the file at `path`; made if it is not there, migrated if it is older.

    `alike` tells whether of two texts one is a copy of the other. `RecordError` and
    its kinds where the file cannot be used; each method may raise `RecordLocked` after `wait` seconds.
    """

    def __init__(self, path: Path, *, alike: Alike, now: datetime, wait: float = SECONDS_TO_WAIT) -> None:
        super().__init__(path, now=now, wait=wait)
        self._alike = alike

    def texts_of(self, capture: Capture) -> tuple[str, ...]:
        """The digests of the documents that these bytes from this address, told the same, gave."""
        c, dc, d = t.captures.c, t.document_captures.c, t.documents.c
        rows = select(d.sha256).join(t.document_captures, dc.document == d.id)
        rows = rows.join(t.captures, c.id == dc.capture).where(c.key == capture_key(capture)).order_by(d.id)
        with self._reading() as connection:
            found = tuple(connection.execute(rows).scalars())
            return () if found and reading_failed(connection, capture.name) else found

    def keep(self, intake: Intake, *, now: datetime) -> Outcome:
        """Keep it all in one transaction, or nothing."""
        with self._writing() as connection:
            return keep_intake(connection, intake, self._alike, now)

    def update(self, reading: Reading, *, now: datetime) -> Outcome:
        """Put a newer reading of a kept document beside the older ones."""
        digest = reading.document.sha256
        with self._writing() as connection:
            found = select(t.documents.c.id).where(t.documents.c.sha256 == digest)
            document = connection.execute(found).scalar()
            if document is None:
                raise UnknownId(f"no document in the record has the digest {digest}; add it first")
            if reading.made_by:
                clear_unread(connection, reading.document.name)
            return Outcome(statements=keep_reading(connection, document, reading, now))

    def unread_by(self, made_by: str) -> Sequence[str]:
        """The digests of documents whose newest reading was not made by `made_by`, oldest first."""
        d, r = t.documents.c, t.readings.c
        with self._reading() as connection:
            rows = select(d.sha256).outerjoin(t.readings, r.id == d.reading)
            rows = rows.where(sa.or_(r.made_by.is_(None), r.made_by != made_by)).order_by(d.id)
            return list(connection.execute(rows).scalars())

    @contextmanager
    def as_of(self, moment: datetime) -> Iterator[Store]:
        """The record as it stood: itself if nothing came since, else a copy without what came."""
        with self._reading() as connection:
            later = came_later(connection, moment)
        if not later:
            yield self
            return
        with TemporaryDirectory(prefix="sayso-") as folder:
            store = SqliteStore(copied(self._path, Path(folder)), alike=self._alike, now=moment)
            try:
                with store._writing() as connection:
                    take_back(connection, moment)
                yield store
            finally:
                store.close()

    def entry(self, statement: str) -> Entry:
        """The statement whose id begins so."""
        with self._reading() as connection:
            key = full_id(connection, t.statements.c.id, statement, "statement")
            return entries(connection, [row_of(connection, key)])[0]

    def search(self, query: Query) -> tuple[Found, ...]:
        """What answers the query, each statement once."""
        whose = self._belongings_for(query)
        with self._reading() as connection:
            rows = matching_rows(connection, query, whose)
            made = entries(connection, [row for row, _, _ in rows])
        return tuple(
            Found(entry, hits_in_text(marked, entry.statement), rank)
            for entry, (_, rank, marked) in zip(made, rows, strict=True)
        )

    def count(self, query: Query) -> int:
        """How many statements answer the query, limit and offset aside."""
        asked = replace(query, order=Order.BEST, limit=0, offset=0)
        return self._remembered(("count", asked), lambda: self._counted(asked))

    def _counted(self, query: Query) -> int:
        whose = self._belongings_for(query)
        with self._reading() as connection:
            return number_of_rows(connection, query, whose)
