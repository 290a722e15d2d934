"""The first record: captures, documents, readings, statements, actors, judgements, problems."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a record to this revision."""
    op.create_table(
        "actors",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=True),
        sa.Column("bodies", sa.JSON(), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("wikidata", sa.String(length=20), nullable=True),
        sa.Column("same_as", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(["same_as"], ["actors.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_actors_same_as"), "actors", ["same_as"], unique=False)
    op.create_table(
        "actor_names",
        sa.Column("actor", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"]),
        sa.PrimaryKeyConstraint("actor", "name"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_actor_names_folded"), "actor_names", ["folded"], unique=False)
    op.create_table(
        "actor_offices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(length=16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("since", sa.String(length=10), nullable=False),
        sa.Column("until", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("actor", "title", "organisation", "country", "since", "until"),
    )
    op.create_table(
        "actor_office_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("office", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["actor_offices.id"]),
        sa.PrimaryKeyConstraint("key", "office"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "actor_judgements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("one", sa.String(length=16), nullable=False),
        sa.Column("other", sa.String(length=16), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["one"], ["actors.id"]),
        sa.ForeignKeyConstraint(["other"], ["actors.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "contents",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("published", sa.String(length=10), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("capture", sa.String(length=64), nullable=True),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=True),
        sa.Column("copy_of", sa.Integer(), nullable=True),
        sa.Column("reading", sa.Integer(), nullable=True),
        sa.Column("added", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["copy_of"],
            ["documents.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("sha256"),
    )
    op.create_index(op.f("ix_documents_copy_of"), "documents", ["copy_of"], unique=False)
    op.create_index(op.f("ix_documents_published"), "documents", ["published"], unique=False)
    op.create_index(op.f("ix_documents_reading"), "documents", ["reading"], unique=False)
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("added", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("address"),
    )
    op.create_table(
        "captures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("received", sa.DateTime(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("headers", sa.JSON(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"],
            ["contents.sha256"],
        ),
        sa.ForeignKeyConstraint(
            ["source"],
            ["sources.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index(op.f("ix_captures_sha256"), "captures", ["sha256"], unique=False)
    op.create_table(
        "document_bands",
        sa.Column("band", sa.LargeBinary(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.id"],
        ),
        sa.PrimaryKeyConstraint("band", "document"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "layers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("annotator", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("items", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("document", "kind", "annotator", "version"),
    )
    op.create_table(
        "problems",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(length=40), nullable=False),
        sa.Column("thing", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("severity", sa.String(length=10), nullable=False),
        sa.Column("seen", sa.DateTime(), nullable=False),
        sa.Column("cleared", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source"],
            ["sources.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index(op.f("ix_problems_cause"), "problems", ["cause"], unique=False)
    op.create_index(op.f("ix_problems_thing"), "problems", ["thing"], unique=False)
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("document", "made_by"),
    )
    op.create_table(
        "statements",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("digest", sa.String(length=16), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("cue", sa.JSON(), nullable=False),
        sa.Column("source", sa.JSON(), nullable=False),
        sa.Column("actor", sa.String(length=16), nullable=True),
        sa.Column("speaker", sa.JSON(), nullable=True),
        sa.Column("holder", sa.String(length=16), nullable=True),
        sa.Column("office", sa.Text(), nullable=True),
        sa.Column("by_office", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("mode", sa.String(length=10), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("said_on", sa.String(length=20), nullable=True),
        sa.Column("said_from", sa.String(length=10), nullable=True),
        sa.Column("said_to", sa.String(length=10), nullable=True),
        sa.Column("denies", sa.Text(), nullable=True),
        sa.Column("day", sa.String(length=10), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("same_as", sa.String(length=16), nullable=True),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor"],
            ["actors.id"],
        ),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.id"],
        ),
        sa.ForeignKeyConstraint(["holder"], ["actors.id"]),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("id", "digest"),
    )
    op.create_index(op.f("ix_statements_actor"), "statements", ["actor"], unique=False)
    op.create_index(op.f("ix_statements_day"), "statements", ["day"], unique=False)
    op.create_index(op.f("ix_statements_document"), "statements", ["document"], unique=False)
    op.create_index(op.f("ix_statements_holder"), "statements", ["holder"], unique=False)
    op.create_index("statements_office", "statements", ["office", "day"], unique=False)
    op.create_index("statements_spoken", "statements", ["shown", "same_as", "holder", "actor"], unique=False)
    op.create_index("statements_by_office", "statements", ["by_office", "day"], unique=False)
    op.create_index(op.f("ix_statements_id"), "statements", ["id"], unique=False)
    op.create_index(op.f("ix_statements_said_from"), "statements", ["said_from"], unique=False)
    op.create_index(op.f("ix_statements_same_as"), "statements", ["same_as"], unique=False)
    op.create_table(
        "document_captures",
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("capture", sa.Integer(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["capture"],
            ["captures.id"],
        ),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.id"],
        ),
        sa.PrimaryKeyConstraint("document", "capture"),
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("correction", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["row"],
            ["statements.row"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_judgements_statement"), "judgements", ["statement"], unique=False)
    op.create_table(
        "statement_terms",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["row"], ["statements.row"]),
        sa.PrimaryKeyConstraint("row", "role", "name"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "statement_readings",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"],
            ["readings.id"],
        ),
        sa.ForeignKeyConstraint(
            ["row"],
            ["statements.row"],
        ),
        sa.PrimaryKeyConstraint("row", "reading"),
        sqlite_with_rowid=False,
    )
    op.create_index("statement_readings_reading", "statement_readings", ["reading"], unique=False)
    op.execute(
        "CREATE VIRTUAL TABLE statements_fts USING fts5(words, content='statements', content_rowid='row', "
        "tokenize='porter unicode61 remove_diacritics 2')"
    )
