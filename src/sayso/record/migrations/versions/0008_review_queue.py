"""The queue of the review in an index of its own: what is not to be reviewed has an urgency below zero."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a record to this revision."""
    op.drop_index("statements_to_review", "statements")
    op.execute("UPDATE statements SET urgency = -1 WHERE shown = 0 OR same_as IS NOT NULL")
    op.create_index("statements_to_review", "statements", ["urgency", "row", "verdict", "id"])
