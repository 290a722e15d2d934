"""Opening a record: where it is, of which version, and what must happen first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Engine

from sayso.model import RecordError, RecordLocked, RecordTooNew

__all__ = ["engine_for", "opened", "told_plainly"]

SECONDS_TO_WAIT = 10.0
"""How long a writer waits for another one before it gives up."""

_MIGRATIONS = Path(__file__).parent / "migrations"


def engine_for(path: Path, *, wait: float = SECONDS_TO_WAIT) -> Engine:
    """An engine on the record at `path`: write-ahead log, foreign keys, real transactions."""
    engine = sa.create_engine(f"sqlite:///{path}", connect_args={"timeout": wait})

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _: Any) -> None:
        # The driver's own implicit BEGIN leaves DDL and SELECTs outside transactions.
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA foreign_keys=ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        # A writer takes its place at once: upgrading a read later fails without waiting.
        write = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite says into errors that name the record and the next step."""
    try:
        yield
    except (sa.exc.DatabaseError, sqlite3.DatabaseError) as error:
        raise _plain(str(getattr(error, "orig", error)), path) from error


def _plain(message: str, path: Path) -> RecordError:
    if "locked" in message or "busy" in message:
        return RecordLocked(
            f"the record {path} is being written by another process; wait for it to end and run this again"
        )
    if "full" in message:
        return RecordError(
            f"no room is left on the disk of {path}; free some and run the same command again: "
            "what was kept is kept"
        )
    if "readonly" in message or "unable to open" in message:
        return RecordError(f"the record {path} cannot be opened for writing; check its folder's permissions")
    if "not a database" in message or "malformed" in message:
        return RecordError(
            f"{path} is not a sayso record, or it is damaged; name another file with --db, or put back a backup"
        )
    return RecordError(f"the record {path} answered: {message}")


def opened(path: Path, *, now: datetime, wait: float = SECONDS_TO_WAIT) -> Engine:
    """The record at `path`, made if it is not there, brought to this version if it is older.

    An older record is copied first, beside itself, to `NAME.before-<revision>-<time>`; `RecordTooNew` for
    one made by a newer sayso, `RecordError` for a file that is no record.
    """
    _make_folder(path)
    with told_plainly(path):
        engine = engine_for(path, wait=wait)
        try:
            _bring_up(engine, path, now)
        except BaseException:
            engine.dispose()
            raise
    return engine


def _make_folder(path: Path) -> None:
    try:
        if path.is_dir():
            raise RecordError(f"{path} is a folder; name a file with --db")
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordError(
            f"the record {path} cannot be reached: {error.strerror}; check the permissions of its folder, "
            "or name another file with --db"
        ) from error


def _bring_up(engine: Engine, path: Path, now: datetime) -> None:
    revisions = sorted(x.stem[:4] for x in (_MIGRATIONS / "versions").glob("[0-9]*.py"))
    newest = revisions[-1]
    with engine.connect() as connection:
        tables = set(sa.inspect(connection).get_table_names())
        revision = (
            connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
            if "alembic_version" in tables
            else None
        )
    if revision == newest:
        return
    if revision is None and tables:
        raise RecordError(f"{path} is a database, but not a sayso record; name another file with --db")
    if revision is not None:
        if revision not in revisions:
            raise RecordTooNew(
                f"the record {path} was made by a newer sayso (its revision is {revision}, this one knows "
                f"up to {newest}); install the newer version"
            )
        _back_up(path, revision, now)
    _upgrade(engine)


def _back_up(path: Path, revision: str, now: datetime) -> None:
    copy = path.with_name(f"{path.name}.before-{revision}-{now:%Y%m%dT%H%M%SZ}")
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(copy)) as new:
        old.backup(new)


def _upgrade(engine: Engine) -> None:
    from alembic import (
        command,
    )  # Only a new record or an old one needs it: it takes longer to load than to answer.
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
