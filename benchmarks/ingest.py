"""`python -m benchmarks.ingest [--every N] [--record PATH]`: the corpora into one record, against bare spaCy.

Adds the Wikinews articles, then those and the White House briefings, each to a new record with two
workers, and the latter once more; runs the bare spaCy small pipeline over the same texts, also in two
processes, in the same run. `--every N` takes every Nth article, to be quicker.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.memory import Measured, measured

CORPORA = Path(os.environ.get("SAYSO_CORPORA") or Path(__file__).parents[2] / "shared" / "data")
SOME_NOT_READ = 1
"""The exit status of `add` where a document was kept but not read: two briefings are not in English."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ingest", description=__doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--record", type=Path, metavar="PATH", help="keep the record of all here")
    told = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="sayso-benchmark-"))
    try:
        for name, value in _measured(folder, told.every):
            print(f"{name:20s} {value}")
        if told.record:
            shutil.move(folder / "many.sayso", told.record)
    finally:
        shutil.rmtree(folder)


def _measured(folder: Path, every: int) -> Iterator[tuple[str, str]]:
    few, many = _texts(folder, every)
    words = sum(_words(path) for path in many)
    given = sum(x.stat().st_size for x in many)
    yield "documents", f"{_count(many):,}, {words:,} words, {given / 1e6:.1f} MB as given"
    small = _add(folder / "few.sayso", few)
    large = _add(folder / "many.sayso", many)
    yield "sayso add", f"{large.seconds:.0f} s, {words / large.seconds:,.0f} words a second, two workers"
    held = _held(folder / "many.sayso")
    again = _add(folder / "many.sayso", many)
    added = {name: n - held[name] for name, n in _held(folder / "many.sayso").items() if n != held[name]}
    yield "the same again", f"{again.seconds:.0f} s, {added or 'nothing'} added"
    bare = measured([sys.executable, "-m", "benchmarks.bare_spacy", "--processes", "2", *map(str, many)])
    yield "bare spaCy", f"{bare.seconds:.0f} s, {words / bare.seconds:,.0f} words a second, two processes"
    ratio, busy = bare.seconds / large.seconds, bare.processor / large.processor
    yield (
        "ratio",
        f"{ratio:.2f} of the words a second of bare spaCy; {busy:.2f} by the time of the processors",
    )
    grown = f"over the first {_count(few):,} documents {small.peak / 1e6:.0f} MB: {large.peak / small.peak:.2f} times"
    yield "peak memory", f"{large.peak / 1e6:.0f} MB; {grown}"
    yield "size on disk", f"{(folder / 'many.sayso').stat().st_size / 1e6:.1f} MB"


def _held(record: Path) -> dict[str, int]:
    """How much is in the record, by what it is."""
    command = [sys.executable, "-m", "sayso", "stats", "--json", "--db", str(record)]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {
        name: told[name] for name in ("captures", "documents", "copies", "statements", "actors", "problems")
    }


def _texts(folder: Path, every: int) -> tuple[list[Path], list[Path]]:
    paths = []
    for name in ("wikinews", "briefings"):
        lines = (CORPORA / name / "articles.jsonl").read_bytes().splitlines(keepends=True)
        path = folder / f"{name}.jsonl"
        path.write_bytes(b"".join(lines[::every]))
        paths.append(path)
    return paths[:1], paths


def _add(record: Path, sources: list[Path]) -> Measured:
    add = [sys.executable, "-m", "sayso", "add", "--workers", "2", "--db", str(record)]
    return measured([*add, *map(str, sources)], well=(0, SOME_NOT_READ))


def _words(path: Path) -> int:
    with path.open(encoding="utf-8") as stream:
        return sum(len(json.loads(line)["text"].split()) for line in stream)


def _count(paths: list[Path]) -> int:
    return sum(sum(1 for _ in path.open("rb")) for path in paths)


if __name__ == "__main__":
    main()
