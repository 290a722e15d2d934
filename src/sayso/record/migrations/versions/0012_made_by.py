"""Every derived row names its maker; a text meets its copies by more keys, and its signature goes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

BANDS, WIDTH = 42, 12
"""Keys of a text, and the bytes of its signature that each holds: three numbers."""
NAMED_BY = sa.text(
    "SELECT a.id, (SELECT r.made_by FROM statements s JOIN statement_readings x ON x.row = s.row "
    "JOIN readings r ON r.id = x.reading WHERE s.actor = a.id ORDER BY r.id LIMIT 1) AS made_by "
    "FROM actors a WHERE NOT a.given"
)


def upgrade() -> None:
    """Bring a record to this revision."""
    _name_makers(op.get_bind())
    _renew_keys(op.get_bind())
    op.drop_column("documents", "signature")


def _name_makers(connection: sa.Connection) -> None:
    op.add_column("documents", sa.Column("compared_by", sa.Text(), nullable=False, server_default="copies/1"))
    for table in ("actors", "actor_names"):
        op.add_column(table, sa.Column("made_by", sa.Text(), nullable=False, server_default="given"))
    # A name that no reading found was put there by a correction.
    made = [
        {"actor": x.id, "by": (x.made_by or "judged").rpartition(" ")[2]}
        for x in connection.execute(NAMED_BY)
    ]
    if made:
        connection.execute(sa.text("UPDATE actors SET made_by = :by WHERE id = :actor"), made)
    connection.execute(
        sa.text(
            "UPDATE actor_names SET made_by = (SELECT made_by FROM actors WHERE id = actor) WHERE NOT given"
        )
    )


def _renew_keys(connection: sa.Connection) -> None:
    signed = "SELECT id, signature FROM documents WHERE signature IS NOT NULL"
    keys = sorted(
        (bytes([band]) + x.signature[band * WIDTH : (band + 1) * WIDTH], x.id)
        for x in connection.execute(sa.text(signed))
        for band in range(BANDS)
    )
    connection.execute(sa.text("DELETE FROM document_bands"))
    if keys:
        connection.execute(
            sa.text("INSERT OR IGNORE INTO document_bands (band, document) VALUES (:band, :document)"),
            [{"band": band, "document": document} for band, document in keys],
        )
