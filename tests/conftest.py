"""What tests share: the clock, the corpora, a record."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

NOW = datetime(2031, 3, 20, 9, 0, tzinfo=UTC)
CORPORA = Path(os.environ.get("SAYSO_CORPORA") or Path(__file__).parents[2] / "shared" / "data")


@pytest.fixture
def now() -> datetime:
    """The moment at which every test runs."""
    return NOW


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the corpora; without it the test is skipped, in continuous integration it fails."""
    if not CORPORA.is_dir():
        reason = f"no corpora at {CORPORA}; name their folder in SAYSO_CORPORA"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return CORPORA


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's own record."""
    monkeypatch.setenv("SAYSO_DB", str(tmp_path / "own.sayso"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
