"""Who may be the same actor is found by keys; what an actor said is read from an index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from sayso.record.actors.proposing import keys_of

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a record to this revision."""
    table = op.create_table(
        "actor_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("actor", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"]),
        sa.PrimaryKeyConstraint("key", "actor"),
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    names = connection.execute(sa.text("SELECT actor, name FROM actor_names"))
    keys = sorted({(key, x.actor) for x in names for key in keys_of(x.name)})
    if keys:
        connection.execute(sa.insert(table), [{"key": key, "actor": actor} for key, actor in keys])
