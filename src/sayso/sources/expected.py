"""How many captures an address will give, where that can be told without reading it all in."""

from __future__ import annotations

from pathlib import Path

from sayso.model import Problem
from sayso.sources.upload import Upload
from sayso.sources.walk import files_in

__all__ = ["expected"]


def expected(address: str | Upload) -> int | None:
    """The number of captures, for a progress bar; None for standard input.

    A page is one; so is a file, but for one of JSON Lines, which gives one a line that is not blank.
    """
    if isinstance(address, Upload):
        return _in_file(address.path, address.suffix)
    if address == "-":
        return None
    path = Path(address)
    if path.is_dir():
        return sum(0 if isinstance(x, Problem) else _in_file(x, x.suffix.lower()) for x in files_in(address))
    return _in_file(path, path.suffix.lower())


def _in_file(path: Path, suffix: str) -> int:
    if suffix not in {".jsonl", ".ndjson"}:
        return 1
    try:
        with path.open("rb") as stream:
            return sum(1 for line in stream if not line.isspace())
    except OSError:  # what is wrong with it is told when it is read
        return 1
