"""`python -m tests.web.mortal RECORD PORT [WAIT [die]]`: the pages in a process of its own, to be killed.

WAIT is how many seconds a judgement waits for another writer. With `die` the process kills itself once a judgement
is kept, before it answers.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn

from sayso.record import SqliteStore
from sayso.web import Settings, make_app
from sayso.web.settings import names_of

ROOT = Path(__file__).parents[2]


class DiesOnceKept(SqliteStore):
    """A record whose process is killed with -9 when a judgement has been written and not yet answered."""

    def judge(self, *given: Any, **named: Any) -> None:
        """Keep it, and die."""
        super().judge(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)


def serve(record: Path, port: int, wait: float, dies: bool) -> None:
    """Serve until killed."""
    kind = DiesOnceKept if dies else SqliteStore
    store = kind(record, alike=lambda one, other: one == other, now=datetime.now(UTC), wait=wait)
    app = make_app(store, settings=Settings(names_of("127.0.0.1", port)), now=lambda: datetime.now(UTC))
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")


@contextmanager
def mortal(
    record: Path, port: int, wait: float = 10, *, dies: bool = False
) -> Iterator[subprocess.Popen[bytes]]:
    """Such a process, once it answers; killed at the end if it was not before."""
    command = [sys.executable, "-m", "tests.web.mortal", str(record), str(port), str(wait)]
    process = subprocess.Popen([*command, "die"] if dies else command, cwd=ROOT)
    try:
        while True:
            assert process.poll() is None, "the server did not start"
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api/token", timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        yield process
    finally:
        process.kill()
        process.wait()


if __name__ == "__main__":
    serve(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), sys.argv[4:] == ["die"])
