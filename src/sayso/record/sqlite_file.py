"""One SQLite file that is a record: opened, read and written in transactions, closed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from sayso.record.opening import SECONDS_TO_WAIT, opened, told_plainly
from sayso.record.remembering import Answers

__all__ = ["SqliteFile"]

T = TypeVar("T")


class SqliteFile:
    """The file at `path`; made if it is not there, migrated if it is older."""

    def __init__(self, path: Path, *, now: datetime, wait: float = SECONDS_TO_WAIT) -> None:
        self._path = path
        self._answers = Answers()
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

    def _remembered(self, asked: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, remembered until the record changes.

        Its stamp is taken before `make` reads, so that nothing older is ever found under a newer one.
        """
        return self._answers.remembered((self._stamp(), asked), make)

    def _stamp(self) -> tuple[int, ...]:
        """What changes with every change of the record: its file's and its log's size and time."""
        log = self._path.with_name(f"{self._path.name}-wal")
        found = [x.stat() for x in (self._path, log) if x.exists()]
        return tuple(y for x in found for y in (x.st_mtime_ns, x.st_size))

    def size(self) -> int:
        """How many bytes the record takes on disk, its write-ahead log among them."""
        files = (self._path, self._path.with_name(f"{self._path.name}-wal"))
        return sum(x.stat().st_size for x in files if x.exists())

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()
