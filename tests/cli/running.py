"""Running the commands as a person does, for the tests of all of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

__all__ = ["TEXT", "ids", "lines", "sayso"]

TEXT = """Ana Ruiz, the water minister of Halmar, said on Monday that the gates would be opened.

"We keep our word," she added.

The Oster government denied that any gate had been moved.
"""


def sayso(
    *arguments: str | Path, stdin: str | bytes = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "sayso", *map(str, arguments)],
        input=given,
        capture_output=True,
        env={**os.environ, "COLUMNS": "100", **environment},
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def lines(text: str) -> list[Any]:
    """The values of JSON, one a line."""
    return [json.loads(line) for line in text.splitlines()]


def ids(record: Path, *words: str) -> list[str]:
    """The ids of the statements that answer."""
    (answer,) = lines(sayso("said", *words, "--db", record, "--json").stdout)
    return [x["id"] for x in answer["statements"]]
