"""One text as the record holds it: its statements, its layers, its publications."""

from __future__ import annotations

from datetime import UTC

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Layers, UnknownId
from sayso.record import schema as t
from sayso.record.article_contract import Captured, KeptArticle, Publication
from sayso.record.asking import entries
from sayso.record.entry import Entry
from sayso.record.ids import full_id, row_of
from sayso.record.layers_json import layer_from_row
from sayso.record.sqlite_file import SqliteFile
from sayso.record.storing import unpacked
from sayso.record.verbatim import document_of

__all__ = ["SqliteArticles"]


class SqliteArticles(SqliteFile):
    """An `ArticleStore` in the file."""

    def article(self, sha256: str, *, also: str | None = None) -> KeptArticle:
        """The text whose digest begins so, with all that stands of it."""
        with self._reading() as connection:
            full = full_id(connection, t.documents.c.sha256, sha256, "document")
            d, first = t.documents.c, t.documents.alias("first")
            rows = select(d.id, d.reading, first.c.sha256.label("first")).where(d.sha256 == full)
            place = connection.execute(
                rows.select_from(t.documents).outerjoin(first, first.c.id == d.copy_of)
            ).one()
            return KeptArticle(
                document=document_of(connection, full),
                entries=_entries_in(connection, place.id, also),
                layers=_layers_in(connection, place.id),
                publications=_publications(connection, place.id),
                copy_of=place.first,
                read=place.reading is not None,
            )

    def captured(self, sha256: str) -> Captured:
        """The capture whose bytes have this digest."""
        c = t.captures.c
        rows = select(t.contents.c.bytes, c.address, c.name, c.media_type, c.received)
        rows = rows.join(t.captures, c.sha256 == t.contents.c.sha256)
        with self._reading() as connection:
            row = connection.execute(
                rows.where(t.contents.c.sha256 == sha256).order_by(c.received, c.id)
            ).first()
        if row is None:
            raise UnknownId(f"no capture in the record has the digest {sha256}")
        received = row.received.replace(tzinfo=UTC)
        return Captured(unpacked(row.bytes), row.address, row.name, row.media_type, received)


def _entries_in(connection: Connection, document: int, also: str | None) -> tuple[Entry, ...]:
    """What stands of a document, in the order of the text; of two that begin alike the longer first."""
    s = t.statements.c
    rows = list(connection.execute(select(s.row).where(s.document == document, s.shown)).scalars())
    if also is not None:
        row = row_of(connection, full_id(connection, s.id, also, "statement"))
        of = connection.execute(select(s.document).where(s.row == row)).scalar_one()
        if of == document and row not in rows:
            rows.append(row)
    return tuple(sorted(entries(connection, rows), key=_order))


def _order(entry: Entry) -> tuple[int, int, str]:
    spans = (*entry.statement.content, *entry.statement.cue, *entry.statement.source)
    content = entry.statement.content
    return min(x.start for x in spans), content[0].start - content[-1].end, entry.statement.id


def _layers_in(connection: Connection, document: int) -> Layers:
    """The layers that the newest reading of a document made."""
    a, r = t.layers.c, t.readings.c
    newest = select(r.made_by).join(t.documents, t.documents.c.reading == r.id)
    made_by = connection.execute(newest.where(t.documents.c.id == document)).scalar()
    if made_by is None:
        return Layers()
    by = a.annotator + "/" + a.version
    rows = select(t.layers).where(a.document == document, by.in_(made_by.split()))
    return Layers(tuple(layer_from_row(x) for x in connection.execute(rows.order_by(a.id))))


def _publications(connection: Connection, document: int) -> tuple[Publication, ...]:
    """The captures of a text and of its copies, in the order in which they were received.

    Of one address that was captured again and gave the same text, the last.
    """
    d, dc, c = t.documents.c, t.document_captures.c, t.captures.c
    first = select(sa.func.coalesce(d.copy_of, d.id)).where(d.id == document).scalar_subquery()
    rows = (
        select(d.sha256, dc.facts, c.address, c.name, c.received, c.media_type, c.sha256.label("capture"))
        .join(t.document_captures, dc.document == d.id)
        .join(t.captures, c.id == dc.capture)
        .where(sa.or_(d.id == first, d.copy_of == first))
        .order_by(c.received, c.id)
    )
    out: dict[tuple[str, str], Publication] = {}
    for row in connection.execute(rows):
        value = {name: fact["value"] for name, fact in row.facts.items()}
        out[row.address, row.sha256] = Publication(
            publisher=value.get("publisher"),
            title=value.get("title"),
            published=value.get("published"),
            address=row.address,
            name=row.name,
            received=row.received.replace(tzinfo=UTC),
            media_type=row.media_type,
            capture=row.capture,
            document=row.sha256,
        )
    return tuple(out.values())
