"""Tables of who speaks: those named in texts, those told in advance, and what was decided of them."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from sayso.record.schema.columns import key, metadata, needed

__all__ = ["actor_judgements", "actor_keys", "actor_names", "actor_office_keys", "actor_offices", "actors"]

actors = Table(
    "actors",
    metadata,
    key("id", String(16)),
    needed("name", Text),
    needed("folded", Text),
    needed("made_by", Text),  # the resolver that named it first, with its version; or that it was given
    Column("kind", String(20)),
    needed("bodies", JSON),  # of all roles in which it was seen, and of the offices given
    needed("given", Boolean),
    Column("wikidata", String(20)),
    Column("same_as", ForeignKey("actors.id"), index=True),  # follows from actor_judgements: see actors/
)

actor_names = Table(
    "actor_names",
    metadata,
    key("actor", ForeignKey("actors.id")),
    key("name", Text),
    needed("folded", Text, index=True),  # " ana ruiz ", for finding whole words
    needed("made_by", Text),
    needed("given", Boolean),  # else seen in a text
    sqlite_with_rowid=False,
)

actor_keys = Table(
    "actor_keys",  # of each name, for finding those that may be the same actor's: see actors/proposing.py
    metadata,
    key("key", Text),
    key("actor", ForeignKey("actors.id")),
    sqlite_with_rowid=False,
)

actor_offices = Table(
    "actor_offices",  # those given in advance; those seen follow from statements
    metadata,
    key("id", Integer),
    needed("actor", ForeignKey("actors.id")),
    needed("title", Text),
    needed("organisation", Text),
    needed("country", Text),
    needed("since", String(10)),  # TIMEX3, or empty
    needed("until", String(10)),
    UniqueConstraint("actor", "title", "organisation", "country", "since", "until"),
)

actor_office_keys = Table(
    "actor_office_keys",
    metadata,
    key("key", Text),
    key("office", ForeignKey("actor_offices.id")),
    sqlite_with_rowid=False,
)

actor_judgements = Table(
    "actor_judgements",
    metadata,
    key("id", Integer),
    needed("one", ForeignKey("actors.id")),
    needed("other", ForeignKey("actors.id")),
    needed("verdict", String(10)),
    needed("author", Text),
    needed("made", DateTime),
    needed("note", Text),
)
