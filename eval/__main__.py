"""`python -m eval`: score all, fail below a floor. `--raise` raises floors, `--lower NAME` lowers one.

Lowering a floor needs a reason in CHANGELOG.md: it is named there, or this refuses.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from eval import attributions, documents, plover, quotations, records, times
from eval.corpora import CORPORA, digest
from eval.floors import Floor, below, read_floors, risen, write_floors

SETS = (documents, attributions, records, times, plover, quotations)
ADVISORY = ("records.statements.attitudes",)
"""Figures that are shown and have no floor: more is not better."""


def main() -> int:
    """Print the scores; 1 if one is under its floor."""
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("--raise", action="store_true", dest="up", help="raise floors to what is reached now")
    parser.add_argument("--lower", metavar="NAME", help="lower this floor to what is reached now")
    options = parser.parse_args()
    if not CORPORA.is_dir():
        print(f"no corpora at {CORPORA}; name their folder in SAYSO_CORPORA", file=sys.stderr)
        return 1 if os.environ.get("CI") == "true" else 0
    scores: dict[str, float] = {}
    corpora: dict[str, str] = {}
    for each in SETS:
        reached = each.score(CORPORA)
        mark = digest(each.files(CORPORA))
        scores |= reached
        corpora |= dict.fromkeys(reached, mark)
    floors = read_floors()
    for name, value in scores.items():
        floor = f"{floors[name].least:7.2f}" if name in floors else "      –"
        print(f"{name:32s} {value:7.2f}   floor {floor}")
    kept = {name: value for name, value in scores.items() if name not in ADVISORY}
    if options.lower:
        log = Path(__file__).parents[1] / "CHANGELOG.md"
        if options.lower not in log.read_text(encoding="utf-8"):
            print(f"say in CHANGELOG.md why {options.lower} is lowered", file=sys.stderr)
            return 1
        floors[options.lower] = Floor(round(kept[options.lower], 2), corpora[options.lower])
        write_floors(floors)
    if options.up:
        write_floors(risen(kept, corpora, floors))
        return 0
    wrong = below(kept, corpora, floors)
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
