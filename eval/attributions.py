"""PolNeAR: attributions as the public reading path gives them."""

from __future__ import annotations

from pathlib import Path

import sayso
from eval.corpora import scorer
from sayso.model import spans_to_pairs
from sayso.pipeline import default_reader

__all__ = ["files", "score"]


def files(corpus: Path) -> list[Path]:
    """What is scored."""
    folder = corpus / "polnear" / "dev"
    return [*folder.glob("text/*.txt"), *folder.glob("attributions/*.ann")]


def score(corpus: Path) -> dict[str, float]:
    """F1 by figure on PolNeAR's dev split."""
    judge = scorer("attribution_score")
    gold = judge.read_gold(corpus / "polnear" / "dev")
    reader = default_reader()
    predictions = {}
    for name, (text, _) in gold.items():
        reading = sayso.read(text, reader=reader)
        predictions[name] = [
            {role: spans_to_pairs(getattr(x, role)) for role in ("source", "cue", "content")}
            for x in reading.statements
        ]
    rows = judge.score(gold, predictions)
    return {f"polnear.{name}": row["f1"] for name, row in rows.items()}
