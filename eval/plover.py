"""The 322 coded sentences of PLOVER: the root code of each, through the public function.

`python -m eval.plover CORPUSDIR` prints the scores by code; CORPUSDIR holds `plover/gold_standard_records`.
`--half 0` scores the even rows (which the rules were written on), `--half 1` the odd ones (held out).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from sayso.annotations.events import root_code

__all__ = ["files", "score"]

# The sentences were coded in 2016 (version 0.5b1). Codes that were since merged or renamed, as the published table from
# CAMEO to PLOVER (2021) has them.
RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
Pair = tuple[str, str | None]


def files(corpus: Path) -> list[Path]:
    """What is scored."""
    return [corpus / "plover" / "gold_standard_records" / "PLOVER_GSR_CAMEO.txt"]


def score(corpus: Path) -> dict[str, float]:
    """The mean over root codes of their F1, 0 to 100."""
    return {"plover.macro_f1": macro_f1(pairs(corpus))}


def pairs(corpus: Path) -> list[Pair]:
    """Gold code and code found of each sentence, in the order of the file."""
    records = json.loads(files(corpus)[0].read_text(encoding="utf-8"))
    sentences = [record for record in records if "text" in record]
    return [(RENAMED.get(x["event"], x["event"]), root_code(x["text"])) for x in sentences]


def macro_f1(found: Sequence[Pair]) -> float:
    """The mean of `by_code`; a code that only the reading gives counts with F1 nought."""
    each = by_code(found)
    return round(sum(row[2] for row in each.values()) / len(each), 2) if each else 0.0


def by_code(found: Sequence[Pair]) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall and F1, 0 to 100, and the number of gold sentences, by code."""
    gold, read = Counter(g for g, _ in found), Counter(r for _, r in found if r)
    right = Counter(g for g, r in found if g == r)
    return {code: _row(right[code], gold[code], read[code]) for code in sorted(gold | read)}


def _row(right: int, gold: int, read: int) -> tuple[float, float, float, int]:
    precision = 100 * right / read if read else 0.0
    recall = 100 * right / gold if gold else 0.0
    return precision, recall, 200 * right / (gold + read), gold


def main() -> None:
    """Print the table by code and the mean."""
    parser = argparse.ArgumentParser(prog="python -m eval.plover", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="score only the even or the odd rows")
    options = parser.parse_args()
    found = pairs(options.corpus)
    if options.half is not None:
        found = found[options.half :: 2]
    print(f"{'code':12s} {'P':>6s} {'R':>6s} {'F1':>6s} {'gold':>5s}")
    for code, (precision, recall, f1, gold) in by_code(found).items():
        print(f"{code:12s} {precision:6.1f} {recall:6.1f} {f1:6.1f} {gold:5d}")
    right = sum(g == r for g, r in found)
    print(f"{len(found)} sentences, {right} right, macro F1 {macro_f1(found):.2f}")


if __name__ == "__main__":
    main()
