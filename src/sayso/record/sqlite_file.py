"""One SQLite file that is a record: opened, read and written in transactions, closed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from sayso.record.opening import SECONDS_TO_WAIT, opened, told_plainly

__all__ = ["SqliteFile"]


class SqliteFile:
    """The file at `path`; made if it is not there, migrated if it is older."""

    def __init__(self, path: Path, *, now: datetime, wait: float = SECONDS_TO_WAIT) -> None:
        self._path = path
        self._engine = opened(path, now=now, wait=wait)

    @property
    def place(self) -> str:
        """The path of the file."""
        return str(self._path)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told_plainly(self._path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told_plainly(self._path), self._engine.connect() as connection:
            connection = connection.execution_options(write=True)
            with connection.begin():
                yield connection

    def size(self) -> int:
        """How many bytes the record takes on disk, its write-ahead log among them."""
        files = (self._path, self._path.with_name(f"{self._path.name}-wal"))
        return sum(x.stat().st_size for x in files if x.exists())

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()
