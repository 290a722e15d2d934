"""`python -m benchmarks.checking RECORD [--times 10] [--large PATH]`: one draft checked against a record and a larger one.

The larger record holds every text of RECORD so many times, each time with another sixth of its words in another
spelling, so that most runs of words stand in many texts. The draft has 5,000 words and 60 quotations, drawn from RECORD
at random with all kinds of edits. Prints the seconds of the check, without reading the draft and with it, and their ratio.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import statistics
import tempfile
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import sayso
from eval.quotation_drafts import drafted
from sayso.answers.check import Checked, check
from sayso.model import Capture, Document, Layers, Reading, Source, SourceKind, Span, Statement, statement_id
from sayso.pipeline import default_reader, open_record
from sayso.record import Intake, Store

__all__ = ["enlarged"]

NOW = datetime(2031, 3, 20, tzinfo=UTC)
WORD = re.compile(r"[A-Za-z]{3,}")
QUOTATIONS, WORDS = 60, 5000
OTHER = 6
"""One word in so many is spelt otherwise in a copy."""
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
            print(f"{enlarged(options.record, large, options.times):,} documents in {large}")
        small, big = open_record(options.record, now=NOW), open_record(large, now=NOW)
        text = _draft(small)
        print(f"a draft of {len(text.split()):,} words, {QUOTATIONS} quotations")
        reader = default_reader()
        reading = sayso.read(text, published="2031-03-20", name="draft", reader=reader)
        read = _seconds(lambda: sayso.read(text, published="2031-03-20", name="draft", reader=reader), 2)
        found: dict[str, list[float]] = {"small": [], "big": []}
        for _ in range(RUNS):  # in turns, so that a busy machine slows both
            found["small"].append(_seconds(lambda: check(small, reading), 1))
            found["big"].append(_seconds(lambda: check(big, reading), 1))
        one, other = (statistics.median(found[x]) for x in ("small", "big"))
        for name, store, took in (("record", small, one), ("larger", big, other)):
            counts = store.counts()
            print(
                f"{name}: {counts.documents:,} documents, {counts.statements:,} statements: check {took:.2f} s"
            )
        print(
            f"ratio {other / one:.2f}; with reading the draft ({read:.2f} s) {(read + other) / (read + one):.2f}"
        )
        small.close()
        big.close()


def _seconds(do: Callable[[], Checked | Reading], times: int) -> float:
    took = []
    for _ in range(times):
        start = time.perf_counter()
        do()
        took.append(time.perf_counter() - start)
    return min(took)


def _draft(store: Store) -> str:
    """Paragraphs with a quotation each, between paragraphs of the record's texts that have none."""
    rng = random.Random(60)
    cases = [x for x in drafted(store, rng) if x.marked and len(x.words.split()) <= 60]
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


def enlarged(record: Path, large: Path, times: int) -> int:
    """Write a record of the same texts so many times, each copy spelt otherwise here and there; its documents."""
    shutil.copy(record, large)
    store = open_record(large, now=NOW)
    documents = [x.document for x in store.documents(limit=10**9)]
    for document in documents:
        found = store.statements_over(document.sha256, Span(0, len(document.text)))
        for copy in range(1, times):
            store.keep(_intake(document, [x.statement for x in found], copy), now=NOW)
    number = store.counts().documents
    store.close()
    return number


def _intake(document: Document, statements: list[Statement], copy: int) -> Intake:
    text = WORD.sub(lambda x: _other(x.group(), copy), document.text)
    address = f"{document.address}?copy={copy}"
    capture = Capture(f"{copy} {document.sha256}".encode(), address, document.name, NOW, "text/plain")
    made = replace(document, text=text, address=address, capture=capture.sha256)
    ids = {x.id: statement_id(made.sha256, x.content, x.source) for x in statements}
    moved = {
        ids[x.id]: replace(x, id=ids[x.id], document=made.sha256, inside=ids.get(x.inside or ""))
        for x in statements
    }
    reading = Reading(made, Layers(), tuple(moved.values()), "copy/1")
    return Intake(Source("copies", SourceKind.FOLDER), capture, (reading,), ((b"", ()),), ())


def _other(word: str, copy: int) -> str:
    """The word, or in one of so many cases another of the same length: spans keep their places."""
    if zlib.crc32(f"{copy} {word}".encode()) % OTHER:
        return word
    return "".join(chr((ord(x) - 97 + copy) % 26 + 97) if x.islower() else x for x in word)


if __name__ == "__main__":
    main()
