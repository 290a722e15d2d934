"""`python -m benchmarks.checking RECORD [--times 10] [--large PATH]`: one draft checked against a record and a larger one.

The larger record holds every text of RECORD so many times, each time with another sixth of its words in another
spelling, so that most runs of words stand in many texts. The draft has 5,000 words and 60 quotations, drawn from RECORD
at random with all kinds of edits. Prints the seconds of the check, without reading the draft and with it, and their ratio;
they are of processor time, so that it does not count what else the machine is doing.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import sayso
from benchmarks.enlarged_record import enlarge
from eval.quotations.scoring import drafted
from sayso.answers.check import check
from sayso.pipeline import default_reader, open_record
from sayso.record import Store

NOW = datetime(2031, 3, 20, tzinfo=UTC)
QUOTATIONS, WORDS = 60, 5000
RUNS = 5
MARKS = re.compile("[\"“”„«»‘]|''")


def main() -> None:
    """Make the draft and the larger record, and print the seconds."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.checking", description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("--times", type=int, default=10, help="how many times as large the other record is")
    parser.add_argument("--large", type=Path, help="where it is, or where to keep it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large = options.large or Path(folder) / "large.sayso"
        if not large.exists():
            enlarge(options.record, large, options.times)
        stores = {"record": open_record(options.record, now=NOW), "larger": open_record(large, now=NOW)}
        _measure(stores)
        for store in stores.values():
            store.close()


def _measure(stores: dict[str, Store]) -> None:
    text = _draft(stores["record"])
    reader = default_reader()
    reading = sayso.read(text, published="2031-03-20", name="draft", reader=reader)
    quoted = [x for x in check(stores["record"], reading).items if x.marked]
    print(f"a draft of {len(text.split()):,} words, {len(quoted)} quotations")
    read = _seconds(lambda: sayso.read(text, published="2031-03-20", name="draft", reader=reader))
    found: dict[str, list[float]] = {name: [] for name in stores}
    for _ in range(RUNS):  # in turns, so that a busy machine slows both
        for name, store in stores.items():
            found[name].append(_seconds(partial(check, store, reading)))
    took = {name: statistics.median(x) for name, x in found.items()}
    for name, store in stores.items():
        counts = store.counts()
        print(f"{name}: {counts.documents:,} documents, {counts.statements:,} statements: {took[name]:.2f} s")
    print(f"reading the draft: {read:.2f} s")
    print(f"ratio {took['larger'] / took['record']:.2f}; with the reading ", end="")
    print(f"{(read + took['larger']) / (read + took['record']):.2f}")


def _seconds(do: Callable[[], object]) -> float:
    start = time.process_time()
    do()
    return time.process_time() - start


def _draft(store: Store) -> str:
    """Paragraphs with a quotation each, between paragraphs of the record's texts that have none."""
    rng = random.Random(60)
    cases = [x for x in drafted(store, rng) if x.marked]
    paragraphs = [x.paragraph for x in rng.sample(cases, QUOTATIONS)]
    room = WORDS - sum(len(x.split()) for x in paragraphs)
    for kept in store.documents(limit=200):
        text = kept.document.text
        for span in kept.document.paragraphs():
            words = text[span.start : span.end]
            if not MARKS.search(words) and 15 <= len(words.split()) <= min(90, room):
                paragraphs.insert(rng.randrange(len(paragraphs)), words.strip())
                room -= len(words.split())
    return "\n\n".join(paragraphs)


if __name__ == "__main__":
    main()
