"""Review: the verdict that stands, what is worth a look first, judgements made blind or taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0004"
branch_labels = None
depends_on = None

NEWEST = (
    "UPDATE statements SET verdict = (SELECT j.verdict FROM judgements j WHERE j.statement = statements.id "
    "ORDER BY j.id DESC LIMIT 1) WHERE id IN (SELECT statement FROM judgements)"
)
# Up to this revision, `open` took back all that was judged before it.
TAKEN_BACK = (
    "UPDATE judgements SET taken_back = 1 WHERE verdict = 'open' OR EXISTS (SELECT 1 FROM judgements o "
    "WHERE o.statement = judgements.statement AND o.verdict = 'open' AND o.id > judgements.id)"
)
CARRIED = (
    "SELECT count(DISTINCT c.address) FROM document_captures dc JOIN captures c ON c.id = dc.capture "
    "WHERE dc.document IN (SELECT statements.document UNION "
    "SELECT x.document FROM statements x WHERE x.same_as = statements.id AND x.shown = 1)"
)
CITED = "SELECT count(*) FROM statement_terms x WHERE x.row = statements.row AND x.role = 'cites'"
URGENCY = (
    f"UPDATE statements SET urgency = (1 - confidence) * (({CARRIED}) + ({CITED}) + (denies IS NOT NULL)) "
    "WHERE shown = 1 AND same_as IS NULL"
)


def upgrade() -> None:
    """Bring a record to this revision."""
    op.add_column("statements", sa.Column("verdict", sa.String(length=10)))
    op.add_column("statements", sa.Column("urgency", sa.Float(), nullable=False, server_default="0"))
    op.add_column("judgements", sa.Column("blind", sa.Boolean(), nullable=False, server_default="0"))
    op.add_column("judgements", sa.Column("taken_back", sa.Boolean(), nullable=False, server_default="0"))
    op.create_index("judgements_author", "judgements", ["author", "made"])
    op.execute(TAKEN_BACK)
    op.execute(NEWEST)
    op.execute("UPDATE statements SET verdict = NULL WHERE verdict = 'open'")
    op.execute(URGENCY)
    op.create_index(
        "statements_to_review",
        "statements",
        ["urgency", "row", "verdict"],
        sqlite_where=sa.text("shown = 1 AND same_as IS NULL"),
    )
