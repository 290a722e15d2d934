"""What the commands share: the record that they open, the clock, common options."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from sayso.model import UsageError
from sayso.pipeline import open_record, record_path
from sayso.record.contract import Store

__all__ = ["AsJson", "Author", "Db", "Instruments", "Note", "now", "record"]

Db = Annotated[
    Path | None, typer.Option("--db", help="The record's file; else SAYSO_DB, else one in your data folder.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, a line each.")]
Instruments = Annotated[
    Path | None,
    typer.Option(
        "--instruments", metavar="FILE", help="Further instruments, in TOML; else SAYSO_INSTRUMENTS."
    ),
]
Note = Annotated[str, typer.Option(help="Why.")]
Author = Annotated[str | None, typer.Option("--by", help="Who judges; you, by your login name.")]


def now() -> datetime:
    """The clock of the command line."""
    return datetime.now(UTC)


@contextmanager
def record(db: Path | None, *, make: bool = False) -> Iterator[Store]:
    """The record that the options name, closed at the end; with `make` one is made where there is none.

    `UsageError` without it: who asks a record that is not there has mistyped its path, and is not to be told that
    nothing was said.
    """
    path = record_path(db)
    if not make and _is_missing(path):
        raise UsageError(
            f"there is no record at {path}; name another file with --db, or make one there: "
            f"`sayso add SOURCE{f' --db {path}' if db else ''}`"
        )
    store = open_record(path, now=now())
    try:
        yield store
    finally:
        store.close()


def _is_missing(path: Path) -> bool:
    """Whether nothing is there; what cannot be looked at is told of where it is opened."""
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False
