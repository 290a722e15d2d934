"""Listing and dividing an answer reads an index alone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

COLUMNS = ("row", "id", "holder", "actor", "kind", "mode", "confidence", "document", "verdict")


def upgrade() -> None:
    """Bring a record to this revision."""
    op.create_index("statements_found", "statements", ["shown", "same_as", sa.text("day DESC"), *COLUMNS])
    op.create_index("statements_of_document", "statements", ["document", "shown", "same_as"])
