"""Statements of the Wikinews articles, drawn at random and read by a person against their articles.

`python -m eval.sample` reports the verdicts of `wikinews_sample.json`; with `--check` it reads the articles
again and says which of the statements still stand as they were judged. `--draw NUMBER SEED` draws
statements and prints each with its passage, for a person to judge.

Of speaker, day and chain each verdict is `right` (as the article has it, nothing where it tells nothing),
`wrong`, or `none`: nothing was given, though the article tells. Beside it stands a digest of the value judged.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from eval.corpora import CORPORA
from sayso.model import Document, Problem, Reading, Statement, sha256_hex
from sayso.pipeline import default_reader, read_source

__all__ = ["FIELDS", "marks"]

FIELDS = ("speaker", "day", "chain")
KEPT = Path(__file__).with_name("wikinews_sample.json")
ARTICLES = "wikinews/articles.jsonl"
AROUND = 500


def marks(statement: Statement) -> dict[str, str]:
    """For each field a short digest of its value, by which a changed one is seen."""
    values = {
        "speaker": statement.speaker.name if statement.speaker else "",
        "day": statement.said_on or "",
        "chain": " | ".join(statement.via),
    }
    return {name: sha256_hex(value.encode())[:6] for name, value in values.items()}


def readings(corpus: Path) -> Iterator[Reading]:
    """Every article, read."""
    reader = default_reader()
    for made in read_source(str(corpus / ARTICLES), now=lambda: datetime.now(UTC), reader=reader):
        if not isinstance(made, Problem):
            yield made


def draw(number: int, seed: int, leave_out: set[str]) -> None:
    """Print so many statements drawn with this seed, each with all that a person needs to judge it."""
    found = {x.id: (x, reading.document) for reading in readings(CORPORA) for x in reading.statements}
    ids = sorted(set(found) - leave_out)
    for place, key in enumerate(random.Random(seed).sample(ids, number), 1):
        print(f"\n{place}. " + _told(*found[key]))


def _told(statement: Statement, document: Document) -> str:
    spans = (*statement.content, *statement.cue, *statement.source)
    start, end = min(x.start for x in spans), max(x.end for x in spans)
    speaker = statement.speaker
    return "\n".join(
        (
            f"{statement.id}  {document.published} {document.title}",
            f"  content: {' … '.join(document.texts_at(statement.content))}",
            f"  cue: {document.texts_at(statement.cue)}  source: {document.texts_at(statement.source)}",
            f"  SPEAKER {speaker and (speaker.name, speaker.role)}  DAY {statement.said_on}  CHAIN {statement.via}",
            f"  …{document.text[max(0, start - AROUND) : end + AROUND // 3]}…",
        )
    )


def report(samples: dict[str, Any]) -> None:
    """Print how many of each verdict each sample has."""
    for name, sample in samples.items():
        print(f"{name}: {len(sample['statements'])} statements, seed {sample['seed']}; {sample['note']}")
        for field in FIELDS:
            counts = Counter(x[field].split()[0] for x in sample["statements"].values())
            print(f"  {field:8s}" + "  ".join(f"{x} {counts[x]}" for x in ("right", "wrong", "none")))


def check(samples: dict[str, Any]) -> None:
    """Print which of the statements still stand, and which fields have another value than was judged."""
    now = {x.id: marks(x) for reading in readings(CORPORA) for x in reading.statements}
    for name, sample in samples.items():
        judged = sample["statements"]
        gone = [key for key in judged if key not in now]
        changed = [
            f"{key} {field}"
            for key, verdicts in judged.items()
            for field in FIELDS
            if key in now and now[key][field] != verdicts[field].split()[1]
        ]
        print(
            f"{name}: {len(judged) - len(gone)} of {len(judged)} stand, {len(changed)} fields changed since"
        )
        for line in (*(f"{key} is not found any more" for key in gone), *changed):
            print(f"  {line}")


def main() -> int:
    """Draw, report or check."""
    parser = argparse.ArgumentParser(prog="python -m eval.sample", description=__doc__)
    parser.add_argument("--check", action="store_true", help="read the articles again")
    parser.add_argument("--draw", nargs=2, type=int, metavar=("NUMBER", "SEED"), help="draw statements")
    options = parser.parse_args()
    samples = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    if (options.check or options.draw) and not (CORPORA / ARTICLES).exists():
        print(f"no articles at {CORPORA / ARTICLES}; name their folder in SAYSO_CORPORA", file=sys.stderr)
        return 1
    if options.draw:
        draw(*options.draw, {key for x in samples.values() for key in x["statements"]})
    elif options.check:
        check(samples)
    else:
        report(samples)
    return 0


if __name__ == "__main__":
    sys.exit(main())
