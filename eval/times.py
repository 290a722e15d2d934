"""TimeBank and AQUAINT: the times of a text and their TIMEX3 values, through the public annotator.

`python -m eval.times CORPUSDIR` prints the scores; CORPUSDIR holds `timex/timebank` and `timex/aquaint`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from eval.corpora import scorer
from sayso.annotations.times import TimesAnnotator
from sayso.model import Document, Fact, Layers, TimeExpression, Where

__all__ = ["files", "score"]

CORPORA = ("timebank", "aquaint")
Gold = tuple[int, int, str, str]


def files(corpus: Path) -> list[Path]:
    """What is scored."""
    return [path for name in CORPORA for path in (corpus / "timex" / name).glob("*.tml")]


def score(corpus: Path) -> dict[str, float]:
    """The F1 of values, 0 to 100: the expression is found (spans overlap) and its value is the same."""
    return {f"times.{name}": _value_f1(corpus / "timex" / name) for name in CORPORA}


def _value_f1(folder: Path) -> float:
    read_tml, annotate = scorer("timex_score").read_tml, TimesAnnotator()
    right = marked = found = 0
    for path in sorted(folder.glob("*.tml")):
        text, published, gold = read_tml(path)
        fact = Fact(published[:10], Where.USER) if published else None
        times = annotate(Document(text, path.stem, published=fact), Layers()).items
        right += _right(gold, times)
        marked += len(gold)
        found += len(times)
    return round(200 * right / (marked + found), 2) if marked + found else 0.0


def _right(gold: list[Gold], times: tuple[TimeExpression, ...]) -> int:
    """How many marked times have their value, each found one serving once, as TempEval-3 pairs them."""
    free, right = list(times), 0
    for start, end, value, _ in gold:
        near = [time for time in free if time.span.start < end and start < time.span.end]
        if near:
            best = max(near, key=lambda t: min(t.span.end, end) - max(t.span.start, start))
            free.remove(best)
            right += best.value == value
    return right


if __name__ == "__main__":
    for figure, value in score(Path(sys.argv[1])).items():
        print(f"{figure:18s} {value:6.2f}")
