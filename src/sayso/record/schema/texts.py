"""Tables of what was seen: sources, captures, texts and the readings of them, and what went wrong."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from sayso.record.schema.columns import key, metadata, needed

__all__ = [
    "captures",
    "contents",
    "document_bands",
    "document_captures",
    "document_shingles",
    "documents",
    "layers",
    "problems",
    "readings",
    "sources",
]

sources = Table(
    "sources",
    metadata,
    key("id", Integer),
    needed("address", Text, unique=True),
    needed("kind", String(20)),
    needed("added", DateTime),
)

contents = Table(
    "contents",
    metadata,
    key("sha256", String(64)),
    needed("bytes", LargeBinary),  # zlib
)

captures = Table(
    "captures",
    metadata,
    key("id", Integer),
    needed("key", String(64), unique=True),
    needed("sha256", ForeignKey("contents.sha256"), index=True),
    needed("source", ForeignKey("sources.id")),
    needed("address", Text),
    needed("name", Text),
    needed("received", DateTime),
    needed("media_type", Text),
    needed("headers", JSON),
    needed("told", JSON),
)

documents = Table(
    "documents",
    metadata,
    key("id", Integer),
    needed("sha256", String(64), unique=True),
    needed("name", Text),
    needed("text", Text),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", String(10)),
    Column("language", String(8)),
    needed("facts", JSON),  # each fact with where it was found
    Column("address", Text),
    Column("capture", String(64)),
    needed("reader", Text),
    needed(
        "compared_by", Text
    ),  # the rule that made its keys in document_bands, and found what it is a copy of
    Column("copy_of", ForeignKey("documents.id"), index=True),
    Column("reading", Integer, index=True),  # the newest; none if the reader does not know the language
    needed("added", DateTime),
)

# What was kept when, and who published on which days, without reading a text.
Index("documents_added", documents.c.added, documents.c.copy_of, documents.c.reading)
Index("documents_published", documents.c.published, documents.c.publisher)

document_captures = Table(
    "document_captures",
    metadata,
    key("document", ForeignKey("documents.id")),
    key("capture", ForeignKey("captures.id")),
    needed("facts", JSON),
)

document_bands = Table(
    "document_bands",  # by which a copy is found: see documents/near_duplicates.py
    metadata,
    key("band", LargeBinary),
    key("document", ForeignKey("documents.id")),
    sqlite_with_rowid=False,
)

document_shingles = Table(
    "document_shingles",  # by which a quotation is found again: see shingles.py
    metadata,
    key("shingle", Integer),
    key("document", ForeignKey("documents.id")),
    key("place", Integer),  # the code point at which it begins
    sqlite_with_rowid=False,
)

readings = Table(
    "readings",
    metadata,
    key("id", Integer),
    needed("document", ForeignKey("documents.id")),
    needed("made_by", Text),
    needed("made", DateTime),
    UniqueConstraint("document", "made_by"),
)

layers = Table(
    "layers",
    metadata,
    key("id", Integer),
    needed("document", ForeignKey("documents.id")),
    needed("kind", String(40)),
    needed("annotator", Text),
    needed("version", Text),
    needed("items", LargeBinary),  # JSON, zlib
    UniqueConstraint("document", "kind", "annotator", "version"),
)

problems = Table(
    "problems",
    metadata,
    key("id", Integer),
    needed("key", String(64), unique=True),
    needed("source", ForeignKey("sources.id")),
    needed("cause", String(40), index=True),
    needed("thing", Text, index=True),
    needed("message", Text),
    needed("advice", Text),
    needed("severity", String(10)),
    needed("seen", DateTime),
    needed("cleared", Boolean),
)
