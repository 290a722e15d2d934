"""One suite runs on every store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.record import SqliteStore, Store
from tests.conftest import NOW
from tests.record.made import intake, reading
from tests.record.two_articles import DAM, TALKS


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty record, in which texts that share a key are copies."""
    kept = SqliteStore(tmp_path / "record.sayso", alike=lambda one, other: True, now=NOW)
    yield kept
    kept.close()


@pytest.fixture
def full(store: Store) -> Store:
    """A record of two articles by two publishers."""
    store.keep(intake(reading(DAM)), now=NOW)
    store.keep(
        intake(reading(TALKS, publisher="Oster Herald", published="2031-03-17", name="talks.txt")), now=NOW
    )
    return store
