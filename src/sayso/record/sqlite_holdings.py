"""The part of the record in one SQLite file that tells what it holds: texts, bytes, how much of each."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy import select

from sayso.model import Document, Mode, UnknownId
from sayso.record import schema as t
from sayso.record.actors.groups import group, spoken
from sayso.record.document_rows import document_from_row
from sayso.record.ids import full_id
from sayso.record.queries import full_text
from sayso.record.spine_contract import Counts, KeptDocument
from sayso.record.sqlite_file import SqliteFile
from sayso.record.storing import unpacked
from sayso.record.verbatim import document_of

__all__ = ["SqliteHoldings"]


class SqliteHoldings(SqliteFile):
    """What a `Store` in the file holds."""

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

    def documents(self, words: str = "", *, limit: int = 20) -> Iterator[KeptDocument]:
        """Documents whose title or text has these words, best first; all, newest first, for none."""
        d, s = t.documents.c, t.statements.c
        first = t.documents.alias("first")
        said = select(sa.func.count()).where(s.document == d.id, s.shown).scalar_subquery()
        # The few are chosen first: sorted with their texts, all that match would be carried along.
        match = full_text(words)
        if match:
            fts = sa.table("documents_fts", sa.column("rowid"), sa.column("documents_fts"), sa.column("rank"))
            chosen = select(fts.c.rowid.label("id"), fts.c.rank.label("place")).order_by(fts.c.rank)
            chosen = chosen.where(fts.c.documents_fts.op("MATCH")(match))
        else:
            newest = (sa.func.coalesce(d.published, "").desc(), d.id.desc())
            chosen = select(d.id, sa.func.row_number().over(order_by=newest).label("place")).order_by(*newest)
        few = chosen.limit(limit).subquery()
        rows = select(t.documents, first.c.sha256.label("first"), said.label("statements"))
        rows = (
            rows.join(few, few.c.id == d.id).outerjoin(first, first.c.id == d.copy_of).order_by(few.c.place)
        )
        with self._reading() as connection:
            found = list(connection.execute(rows).mappings())
        for row in found:
            read = row["reading"] is not None
            yield KeptDocument(document_from_row(row), row["statements"], row["first"], read)

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
