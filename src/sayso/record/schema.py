"""The tables of a record, for SQLAlchemy Core.

What was seen (captures, documents, layers, statements) and what was decided (judgements) are
different tables; no row of either is edited once it is written, but for a document's facts that
the user states later, and for columns that follow from other rows: the newest reading of a document,
which statements stand for it and on what day, which actors are one, who held an office.
"""

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
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

__all__ = [
    "actor_judgements",
    "actor_keys",
    "actor_names",
    "actor_office_keys",
    "actor_offices",
    "actors",
    "captures",
    "contents",
    "document_bands",
    "document_captures",
    "document_shingles",
    "documents",
    "events",
    "judgements",
    "layers",
    "metadata",
    "problems",
    "readings",
    "references",
    "sources",
    "statement_readings",
    "statement_terms",
    "statements",
]

metadata = MetaData()

sources = Table(
    "sources",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("address", Text, nullable=False, unique=True),
    Column("kind", String(20), nullable=False),
    Column("added", DateTime, nullable=False),
)

contents = Table(
    "contents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("bytes", LargeBinary, nullable=False),  # zlib
)

captures = Table(
    "captures",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("sha256", ForeignKey("contents.sha256"), nullable=False, index=True),
    Column("source", ForeignKey("sources.id"), nullable=False),
    Column("address", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("received", DateTime, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("headers", JSON, nullable=False),
    Column("told", JSON, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", String(10)),
    Column("language", String(8)),
    Column("facts", JSON, nullable=False),  # each fact with where it was found
    Column("address", Text),
    Column("capture", String(64)),
    Column("reader", Text, nullable=False),
    Column("signature", LargeBinary),
    Column("copy_of", ForeignKey("documents.id"), index=True),
    Column("reading", Integer, index=True),  # the newest; none if the reader does not know the language
    Column("added", DateTime, nullable=False),
)

# What was kept when, and who published on which days, without reading a text.
Index("documents_added", documents.c.added, documents.c.copy_of, documents.c.reading)
Index("documents_published", documents.c.published, documents.c.publisher)

document_captures = Table(
    "document_captures",
    metadata,
    Column("document", ForeignKey("documents.id"), primary_key=True),
    Column("capture", ForeignKey("captures.id"), primary_key=True),
    Column("facts", JSON, nullable=False),
)

document_bands = Table(
    "document_bands",
    metadata,
    Column("band", LargeBinary, primary_key=True),
    Column("document", ForeignKey("documents.id"), primary_key=True),
    sqlite_with_rowid=False,
)

document_shingles = Table(
    "document_shingles",  # by which a quotation is found again: see shingles.py
    metadata,
    Column("shingle", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id"), primary_key=True),
    Column("place", Integer, primary_key=True),  # the code point at which it begins
    sqlite_with_rowid=False,
)

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made", DateTime, nullable=False),
    UniqueConstraint("document", "made_by"),
)

layers = Table(
    "layers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("annotator", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("items", LargeBinary, nullable=False),  # JSON, zlib
    UniqueConstraint("document", "kind", "annotator", "version"),
)

actors = Table(
    "actors",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("kind", String(20)),
    Column("bodies", JSON, nullable=False),  # of all roles in which it was seen, and of the offices given
    Column("given", Boolean, nullable=False),
    Column("wikidata", String(20)),
    Column("same_as", ForeignKey("actors.id"), index=True),  # follows from actor_judgements: see actors/
)

actor_names = Table(
    "actor_names",
    metadata,
    Column("actor", ForeignKey("actors.id"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("folded", Text, nullable=False, index=True),  # " ana ruiz ", for finding whole words
    Column("given", Boolean, nullable=False),  # else seen in a text
    sqlite_with_rowid=False,
)

actor_keys = Table(
    "actor_keys",  # of each name, for finding those that may be the same actor's: see actors/proposing.py
    metadata,
    Column("key", Text, primary_key=True),
    Column("actor", ForeignKey("actors.id"), primary_key=True),
    sqlite_with_rowid=False,
)

actor_offices = Table(
    "actor_offices",  # those given in advance; those seen follow from statements
    metadata,
    Column("id", Integer, primary_key=True),
    Column("actor", ForeignKey("actors.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("since", String(10), nullable=False),  # TIMEX3, or empty
    Column("until", String(10), nullable=False),
    UniqueConstraint("actor", "title", "organisation", "country", "since", "until"),
)

actor_office_keys = Table(
    "actor_office_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("office", ForeignKey("actor_offices.id"), primary_key=True),
    sqlite_with_rowid=False,
)

actor_judgements = Table(
    "actor_judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("one", ForeignKey("actors.id"), nullable=False),
    Column("other", ForeignKey("actors.id"), nullable=False),
    Column("verdict", String(10), nullable=False),
    Column("author", Text, nullable=False),
    Column("made", DateTime, nullable=False),
    Column("note", Text, nullable=False),
)

statements = Table(
    "statements",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", String(16), nullable=False),
    Column("digest", String(16), nullable=False),  # of all that was found about it
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("words", Text, nullable=False),  # what the content spans must yield
    Column("content", JSON, nullable=False),
    Column("cue", JSON, nullable=False),
    Column("source", JSON, nullable=False),
    Column("actor", ForeignKey("actors.id")),  # as named
    Column("speaker", JSON),
    Column("holder", ForeignKey("actors.id")),  # who held the office that stands for a name
    Column("role", Text),  # the office named beside the speaker, in the text's words
    Column("office", Text),  # the key of the named speaker's office
    Column("by_office", Text),  # the key of the office that stands for a name
    Column("kind", String(10), nullable=False),
    Column("mode", String(10), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("said_on", String(20)),
    Column("said_from", String(10), index=True),  # first and last day that said_on covers
    Column("said_to", String(10)),
    Column("denies", Text),
    Column("day", String(10), index=True),  # first day of said_on, else of publication
    Column("details", JSON, nullable=False),  # via, occasion, addressee, inside, act, cites, evidence
    Column("same_as", String(16), index=True),  # the statement that this one is a copy of
    Column("shown", Boolean, nullable=False),  # follows from readings and judgements: see plan.py
    Column("verdict", String(10)),  # the one that stands: follows from judgements
    Column("urgency", Float, nullable=False),  # worth of a reviewer's look: see weighing.py; -1 for none
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
    Column("row", ForeignKey("statements.row"), primary_key=True),
    Column("reading", ForeignKey("readings.id"), primary_key=True),
    sqlite_with_rowid=False,
)
Index("statement_readings_reading", statement_readings.c.reading)

statement_terms = Table(
    "statement_terms",
    metadata,
    Column("row", ForeignKey("statements.row"), primary_key=True),
    Column("role", String(10), primary_key=True),  # via, cites
    Column("name", Text, primary_key=True),
    Column("folded", Text, nullable=False),  # " tasnim news agency ", for finding whole words
    sqlite_with_rowid=False,
)

references = Table(
    "references",  # those of the newest reading's layer: see instruments.py
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("made_by", Text, nullable=False),  # annotator and version
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),  # what the span must yield
    Column("instrument", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("clause", Text),
    Column("statement", String(16)),  # the id of the innermost statement in which it stands
    Column("day", String(10)),  # of publication
    Column("again", Boolean, nullable=False),  # the text that this one is a copy of has it too
)
# All that listing instruments needs, so that no row of the table is read for it.
Index(
    "references_counted",
    references.c.again,
    references.c.folded,
    references.c.document,
    references.c.day,
    references.c.statement,
    references.c.instrument,
    references.c.clause,
)

events = Table(
    "events",  # those of the newest reading's layer: see events.py
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("made_by", Text, nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("words", Text, nullable=False),  # what the evidence must yield
    Column("code", String(20)),
    Column("actor", Text),
    Column("actor_folded", Text, nullable=False),
    Column("target", Text),
    Column("target_folded", Text, nullable=False),
    Column("on_day", String(20)),
    Column("day", String(10)),  # first and last day of on_day, else the day of publication
    Column("last", String(10)),
    Column("vote", Boolean, nullable=False),
    Column("votes_for", Integer),
    Column("against", Integer),
    Column("abstain", Integer),
    Column("again", Boolean, nullable=False),
)
# Searching reads this index alone, and then the few rows that it shows.
Index(
    "events_found",
    events.c.again,
    events.c.day,
    events.c.id,
    events.c.last,
    events.c.code,
    events.c.actor_folded,
    events.c.target_folded,
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("statement", String(16), nullable=False, index=True),
    Column("row", ForeignKey("statements.row"), nullable=False),  # as it stood when judged
    Column("verdict", String(10), nullable=False),
    Column("author", Text, nullable=False),
    Column("made", DateTime, nullable=False),
    Column("note", Text, nullable=False),
    Column("correction", JSON),
    Column("blind", Boolean, nullable=False),
    Column("taken_back", Boolean, nullable=False),  # by an `open`, or one itself: follows from the others
)
Index("judgements_author", judgements.c.author, judgements.c.made)

problems = Table(
    "problems",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("source", ForeignKey("sources.id"), nullable=False),
    Column("cause", String(40), nullable=False, index=True),
    Column("thing", Text, nullable=False, index=True),
    Column("message", Text, nullable=False),
    Column("advice", Text, nullable=False),
    Column("severity", String(10), nullable=False),
    Column("seen", DateTime, nullable=False),
    Column("cleared", Boolean, nullable=False),
)
