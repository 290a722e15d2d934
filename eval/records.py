"""The hand-made records of eight articles: whole readings, through the public reading path."""

from __future__ import annotations

import json
from pathlib import Path

import sayso
from eval.corpora import scorer
from sayso.pipeline import default_reader

__all__ = ["files", "score"]


def files(corpus: Path) -> list[Path]:
    """What is scored."""
    folder = corpus / "records"
    return [*folder.glob("texts/*.txt"), *folder.glob("gold/*.json")]


def score(corpus: Path) -> dict[str, float]:
    """F1 or share in a hundred, by field."""
    judge = scorer("record_score")
    reader = default_reader()
    tally = judge.Tally()
    for path in sorted((corpus / "records" / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (path.parent.parent / "texts" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        doc = gold["doc"]
        reading = sayso.read(
            text, published=doc["published"], publisher=doc["publisher"], title=doc["title"], reader=reader
        )
        judge.score_document(gold, reading.to_json(), text, tally)
    rows = judge.report(tally)
    return {f"records.{name}": row.get("f1", row.get("accuracy")) or 0.0 for name, row in rows.items()}
