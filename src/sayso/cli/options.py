"""What the commands share: the record that they open, the clock, common options."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

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
def record(db: Path | None) -> Iterator[Store]:
    """The record that the options name, closed at the end."""
    store = open_record(record_path(db), now=now())
    try:
        yield store
    finally:
        store.close()
