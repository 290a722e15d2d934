"""The act of speech in a column of its own, so that an answer divides by it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

COLUMNS = ("row", "id", "holder", "actor", "kind", "mode", "act", "confidence", "document", "verdict")


def upgrade() -> None:
    """Bring a record to this revision."""
    op.add_column("statements", sa.Column("act", sa.String(length=10)))
    op.execute("UPDATE statements SET act = json_extract(details, '$.act')")
    op.drop_index("statements_found", "statements")
    op.create_index("statements_found", "statements", ["shown", "same_as", sa.text("day DESC"), *COLUMNS])
