"""One suite runs on every store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.record import SqliteStore, Store
from tests.conftest import NOW


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty record, in which texts that share a key are copies."""
    kept = SqliteStore(tmp_path / "record.sayso", alike=lambda one, other: True, now=NOW)
    yield kept
    kept.close()
