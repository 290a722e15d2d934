"""Alembic's way in: the connection is the one that the record was opened with."""

from alembic import context

from sayso.record.migrations.compare import include_object
from sayso.record.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_object=include_object,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
