"""Tables of what was said: statements as found, and what was decided of them."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from sayso.record.schema.columns import key, metadata, needed

__all__ = ["judgements", "statement_readings", "statement_terms", "statements"]

statements = Table(
    "statements",
    metadata,
    key("row", Integer),
    needed("id", String(16)),
    needed("digest", String(16)),  # of all that was found about it
    needed("document", ForeignKey("documents.id"), index=True),
    needed("words", Text),  # what the content spans must yield
    needed("content", JSON),
    needed("cue", JSON),
    needed("source", JSON),
    Column("actor", ForeignKey("actors.id")),  # as named
    Column("speaker", JSON),
    Column("holder", ForeignKey("actors.id")),  # who held the office that stands for a name
    Column("role", Text),  # the office named beside the speaker, in the text's words
    Column("office", Text),  # the key of the named speaker's office
    Column("by_office", Text),  # the key of the office that stands for a name
    needed("kind", String(10)),
    needed("mode", String(10)),
    Column("act", String(10)),  # none for an attitude
    needed("confidence", Float),
    Column("said_on", String(20)),
    Column("said_from", String(10), index=True),  # first and last day that said_on covers
    Column("said_to", String(10)),
    Column("denies", Text),
    Column("day", String(10), index=True),  # first day of said_on, else of publication
    needed("details", JSON),  # via, occasion, addressee, inside, act, cites, evidence
    Column("same_as", String(16), index=True),  # the statement that this one is a copy of
    needed("shown", Boolean),  # follows from readings and judgements: see plan.py
    Column("verdict", String(10)),  # the one that stands: follows from judgements
    needed("urgency", Float),  # worth of a reviewer's look: see weighing.py; -1 for none
    UniqueConstraint("id", "digest"),
)

# What counting who cites an instrument needs.
Index(
    "statements_by_id",
    statements.c.id,
    statements.c.shown,
    statements.c.day,
    statements.c.holder,
    statements.c.actor,
)
Index("statements_office", statements.c.office, statements.c.day)
# All that counting who spoke needs, so that no text is read for it.
Index(
    "statements_spoken",
    statements.c.shown,
    statements.c.same_as,
    statements.c.document,
    statements.c.holder,
    statements.c.actor,
)
Index("statements_by_office", statements.c.by_office, statements.c.day, statements.c.actor)
# What an actor said, as named and as the holder of an office, with all that telling about it needs.
Index(
    "statements_of_actor",
    statements.c.actor,
    statements.c.holder,
    statements.c.shown,
    statements.c.same_as,
    statements.c.day,
    statements.c.document,
    statements.c.id,
    statements.c.role,
    statements.c.denies,
)
Index(
    "statements_of_holder",
    statements.c.holder,
    statements.c.shown,
    statements.c.same_as,
    statements.c.day,
    statements.c.document,
    statements.c.id,
    statements.c.denies,
)
# What stands, the newest first, with all that an answer divides by: no text is read to list or count it.
Index(
    "statements_found",
    statements.c.shown,
    statements.c.same_as,
    statements.c.day.desc(),
    statements.c.row,
    statements.c.id,
    statements.c.holder,
    statements.c.actor,
    statements.c.kind,
    statements.c.mode,
    statements.c.act,
    statements.c.confidence,
    statements.c.document,
    statements.c.verdict,
)
# Of one document: else the index above, which has the column too, would be read from end to end.
Index("statements_of_document", statements.c.document, statements.c.shown, statements.c.same_as)
# The queue of the review, read from its end, and how much of it was judged; no row is read for either.
Index(
    "statements_to_review",
    statements.c.urgency,
    statements.c.row,
    statements.c.verdict,
    statements.c.id,
)

statement_readings = Table(
    "statement_readings",
    metadata,
    key("row", ForeignKey("statements.row")),
    key("reading", ForeignKey("readings.id")),
    sqlite_with_rowid=False,
)
Index("statement_readings_reading", statement_readings.c.reading)

statement_terms = Table(
    "statement_terms",
    metadata,
    key("row", ForeignKey("statements.row")),
    key("role", String(10)),  # via, cites
    key("name", Text),
    needed("folded", Text),  # " tasnim news agency ", for finding whole words
    sqlite_with_rowid=False,
)

judgements = Table(
    "judgements",
    metadata,
    key("id", Integer),
    needed("statement", String(16), index=True),
    needed("row", ForeignKey("statements.row")),  # as it stood when judged
    needed("verdict", String(10)),
    needed("author", Text),
    needed("made", DateTime),
    needed("note", Text),
    Column("correction", JSON),
    needed("blind", Boolean),
    needed("taken_back", Boolean),  # by an `open`, or one itself: follows from the others
)
Index("judgements_author", judgements.c.author, judgements.c.made)
