"""Shingles of every text: a quotation is found again by looking up a few of its words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from sayso.record.shingles import kept_shingles

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TEXTS_AT_ONCE = 2000


def upgrade() -> None:
    """Bring a record to this revision."""
    table = op.create_table(
        "document_shingles",
        sa.Column("shingle", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"]),
        sa.PrimaryKeyConstraint("shingle", "document", "place"),
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    ids = list(connection.execute(sa.text("SELECT id FROM documents ORDER BY id")).scalars())
    one = sa.text("SELECT text FROM documents WHERE id = :id")
    for start in range(0, len(ids), TEXTS_AT_ONCE):
        # In the order of the key: a tree that is filled in order is written once.
        rows = sorted(
            (x.key, document, x.place)
            for document in ids[start : start + TEXTS_AT_ONCE]
            for x in kept_shingles(connection.execute(one, {"id": document}).scalar_one())
        )
        if rows:
            names = ("shingle", "document", "place")
            connection.execute(sa.insert(table), [dict(zip(names, row, strict=True)) for row in rows])
