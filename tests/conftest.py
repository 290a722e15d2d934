"""What tests share: the clock, the corpora, what some of them need of the machine."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from sayso.answers.brief.to_pdf import pdf_of
from sayso.model import UsageError

NOW = datetime(2031, 3, 20, 9, 0, tzinfo=UTC)
CORPORA = Path(os.environ.get("SAYSO_CORPORA") or Path(__file__).parents[2] / "shared" / "data")


@pytest.fixture
def now() -> datetime:
    """The moment at which every test runs."""
    return NOW


def lacking(reason: str) -> NoReturn:
    """Skip a test that cannot run here, and say why; in continuous integration that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the corpora."""
    if not CORPORA.is_dir():
        lacking(f"no corpora at {CORPORA}; name their folder in SAYSO_CORPORA")
    return CORPORA


@pytest.fixture(scope="session")
def pango() -> None:
    """The libraries that lay out a PDF."""
    try:
        pdf_of('<html lang="en"><title>Dam</title><p>Dam</p></html>')
    except UsageError as error:
        lacking(str(error))


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's own record."""
    monkeypatch.setenv("SAYSO_DB", str(tmp_path / "own.sayso"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
