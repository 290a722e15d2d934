"""`python -m tests.pipeline.adding RECORD FILE`: one ingest, to be killed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sayso.pipeline import add, open_record
from tests.pipeline.simple import simple_reader


def _now() -> datetime:
    return datetime.now(UTC)


def ingest(record: Path, source: Path, workers: int, told: Callable[[], object]) -> None:
    """Add `source` to `record`, calling `told` at every step."""
    store = open_record(record, now=_now())
    for _ in add(store, [str(source)], make_reader=simple_reader, now=_now, workers=workers):
        told()
    store.close()


if __name__ == "__main__":
    ingest(Path(sys.argv[1]), Path(sys.argv[2]), 2, lambda: None)
