"""A run that is killed at any moment and started again ends as if it had not been killed."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.pipeline.adding import ingest

ROOT = Path(__file__).parents[2]
KILLS = 50
TEXTS = 800
# When a row was written is all that may differ.
TIMES = {"added", "received", "made", "seen"}


def articles(path: Path) -> None:
    """A file of articles, every tenth a wire copy of the one before."""
    with path.open("w") as stream:
        for n in range(TEXTS):
            told = n - 1 if n % 10 == 9 else n
            words = " ".join(f"The gate{told} of lock{told} stood{i} open{told}." for i in range(40))
            text = f"Ana Ruiz said that gate {told} was open to all. {words} {'A copy.' if told != n else ''}"
            stream.write(json.dumps({"url": f"https://courier.example/{n}", "text": text}) + "\n")


def contents(record: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables but those that FTS5 keeps, without the moments at which they were written."""
    with closing(sqlite3.connect(record)) as database:
        names = [x for (x,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        out = {}
        for name in (x for x in names if "_fts" not in x):
            columns = [x[1] for x in database.execute(f'PRAGMA table_info("{name}")') if x[1] not in TIMES]
            out[name] = sorted(database.execute(f'SELECT {", ".join(columns)} FROM "{name}"'), key=repr)
        return out


def whole(record: Path) -> None:
    """Refuse a database that is damaged, or whose full text does not fit its rows."""
    with closing(sqlite3.connect(record)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        for table in ("statements_fts", "documents_fts"):
            database.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles."""
    path = tmp_path_factory.mktemp("killed") / "articles.jsonl"
    articles(path)
    return path


@pytest.fixture(scope="module")
def unbroken(source: Path) -> dict[str, list[tuple[Any, ...]]]:
    """What a run that nobody kills leaves."""
    record = source.with_name("unbroken.sayso")
    ingest(record, source, workers=1, told=lambda: None)
    return contents(record)


def run_and_kill(record: Path, source: Path, steps: int, pause: float) -> bool:
    """A run in a process of its own, killed with -9 `pause` seconds after so many steps; False if it ended."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no branch
        os.close(read)
        try:
            ingest(record, source, workers=1, told=lambda: os.write(write, b"."))
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb", buffering=0) as progress:
        for _ in range(steps):
            if not progress.read(1):
                os.waitpid(child, 0)
                return False
        time.sleep(pause)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def test_killed_at_fifty_random_moments(
    tmp_path: Path, source: Path, unbroken: dict[str, list[tuple[Any, ...]]]
) -> None:
    record = tmp_path / "broken.sayso"
    moments = random.Random(50)
    kept = []
    for _ in range(KILLS):
        # Zero steps: while the record is being made or opened.
        assert run_and_kill(record, source, moments.randint(0, 12), moments.uniform(0, 0.01))
        kept.append(len(contents(record).get("documents", ())) if record.exists() else 0)
    assert kept == sorted(kept)  # what was kept is kept
    assert 0 < kept[-1] < TEXTS  # each kill hit a run that had work left
    ingest(record, source, workers=1, told=lambda: None)
    assert contents(record) == unbroken
    whole(record)


def moments_of(length: float) -> Iterator[float]:
    """Three moments spread over a run."""
    yield from (length * share for share in (0.5, 0.7, 0.9))


def gone(group: int) -> bool:
    """Whether all processes of the group end within a minute: a worker may not outlive its parent."""
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    return False


def test_killed_with_its_workers(
    tmp_path: Path, source: Path, unbroken: dict[str, list[tuple[Any, ...]]]
) -> None:
    record = tmp_path / "broken.sayso"
    command = [sys.executable, "-m", "tests.pipeline.adding", str(record), str(source)]
    began = time.monotonic()
    subprocess.run([*command[:-2], str(tmp_path / "timed.sayso"), str(source)], cwd=ROOT, check=True)
    for moment in moments_of(time.monotonic() - began):
        process = subprocess.Popen(command, cwd=ROOT, start_new_session=True)
        try:
            process.wait(timeout=moment)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            assert gone(process.pid)
    subprocess.run(command, cwd=ROOT, check=True)
    assert contents(record) == unbroken
    whole(record)
