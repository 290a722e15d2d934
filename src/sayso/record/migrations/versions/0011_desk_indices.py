"""What came in, who published when and what an actor said are read from indices alone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

SAID = ["shown", "same_as", "day", "document", "id"]


def upgrade() -> None:
    """Bring a record to this revision."""
    op.add_column("statements", sa.Column("role", sa.Text()))
    op.execute("UPDATE statements SET role = json_extract(speaker, '$.role') WHERE actor IS NOT NULL")
    for name in ("statements_spoken", "statements_by_office", "ix_statements_actor", "ix_statements_holder"):
        op.drop_index(name, "statements")
    op.create_index("statements_spoken", "statements", ["shown", "same_as", "document", "holder", "actor"])
    op.create_index("statements_by_office", "statements", ["by_office", "day", "actor"])
    op.create_index("statements_of_actor", "statements", ["actor", "holder", *SAID, "role", "denies"])
    op.create_index("statements_of_holder", "statements", ["holder", *SAID, "denies"])
    op.drop_index("ix_documents_published", "documents")
    op.create_index("documents_published", "documents", ["published", "publisher"])
    op.create_index("documents_added", "documents", ["added", "copy_of", "reading"])
