"""Writing the keys by which actors that may be one are found without comparing each with each."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from sayso.record import schema as t
from sayso.record.actors.proposing import keys_of

__all__ = ["write_keys"]


def write_keys(connection: Connection, names: Iterable[tuple[str, str]]) -> None:
    """Let each actor be found by the keys of a name that is new to it."""
    rows = [{"key": key, "actor": actor} for actor, name in names for key in sorted(keys_of(name))]
    if rows:
        connection.execute(insert(t.actor_keys).on_conflict_do_nothing(), rows)
