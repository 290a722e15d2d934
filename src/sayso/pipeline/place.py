"""Where the record is, and opening it with what it needs to know of the other rooms."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from platformdirs import user_data_path

from sayso.documents.copies import is_copy
from sayso.record import SqliteStore, Store

__all__ = ["instruments_path", "open_record", "record_path"]


def record_path(db: Path | None = None) -> Path:
    """The record's path: `db`, else the environment's SAYSO_DB, else a file in the user's data folder."""
    named = db or os.environ.get("SAYSO_DB")
    return Path(named).expanduser() if named else user_data_path("sayso", appauthor=False) / "record.sayso"


def instruments_path(file: Path | None = None) -> Path | None:
    """The user's file of instruments: `file`, else the environment's SAYSO_INSTRUMENTS, else none."""
    named = file or os.environ.get("SAYSO_INSTRUMENTS")
    return Path(named).expanduser().absolute() if named else None


def open_record(path: Path, *, now: datetime) -> Store:
    """The record at `path`, made if it is not there; `RecordError` and its kinds if it cannot be used."""
    return SqliteStore(path, alike=is_copy, now=now)
