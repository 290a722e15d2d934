"""How well pages of HTML become documents: the pages of newspaper4k against the expected ones.

`python -m eval.documents CORPUSDIR` prints the scores; CORPUSDIR is the folder of all corpora or that of newspaper4k.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sayso.documents import documents
from sayso.model import Capture, Document
from sayso.sources import captures

__all__ = ["files", "score"]

# Words of the alphabets that part words with spaces; every character of the scripts that do not.
TOKEN = re.compile(r"[a-z0-9\u00df-\u024f\u0370-\u06ff]+|\w")


def files(corpus: Path) -> list[Path]:
    """What is scored."""
    folder = _folder(corpus)
    return [*folder.glob("html/*.html"), *folder.glob("txt/*.txt"), *folder.glob("metadata/*.json")]


def score(corpus: Path) -> dict[str, float]:
    """Scores, 0 to 100, over the pages that have something expected.

    `corpus` is the folder of newspaper4k or the one of all corpora. `documents.title`: titles equal but
    for case, marks and spaces (three of twenty expect the name of the browser's tab instead of the
    headline above the article). `documents.day`: days equal; where none is expected, none given, or one
    that is marked as a guess. `documents.text`: mean F1 of tokens; a page that gives no document counts 0.
    """
    folder = _folder(corpus)
    titles, days, texts = [], [], []
    for page in sorted((folder / "html").glob("*.html")):
        document = _document(page)
        for expected in _metadata(folder / "metadata" / f"{page.stem}.json"):
            titles.append(_same(document, str(expected["title"])))
            days.append(_day_agrees(document, _expected_day(expected)))
        text = folder / "txt" / f"{page.stem}.txt"
        if text.exists():
            texts.append(_f1(document.text if document else "", text.read_text(encoding="utf-8")))
    return {"documents.title": _mean(titles), "documents.day": _mean(days), "documents.text": _mean(texts)}


def _folder(corpus: Path) -> Path:
    inside = corpus / "html" / "newspaper4k"
    return inside if inside.is_dir() else corpus


def _document(page: Path) -> Document | None:
    found = (
        thing
        for capture in captures(str(page), now=lambda: datetime.now(UTC))
        if isinstance(capture, Capture)
        for thing in documents(capture)
    )
    return next((thing for thing in found if isinstance(thing, Document)), None)


def _metadata(path: Path) -> Iterator[dict[str, object]]:
    if path.exists():
        yield json.loads(path.read_text(encoding="utf-8"))


def _same(document: Document | None, title: str) -> bool:
    given = document.title.value if document and document.title else ""
    return TOKEN.findall(given.lower()) == TOKEN.findall(title.lower())


def _day_agrees(document: Document | None, expected: str | None) -> bool:
    published = document.published if document else None
    if expected is None:
        return published is None or published.guess
    return published is not None and published.value == expected


def _expected_day(metadata: dict[str, object]) -> str | None:
    day = metadata.get("publish_date")
    return str(day)[:10] if day and day != "None" else None


def _f1(given: str, expected: str) -> float:
    a, b = Counter(TOKEN.findall(given.lower())), Counter(TOKEN.findall(expected.lower()))
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 1.0


def _mean(values: list[bool] | list[float]) -> float:
    return round(100 * sum(values) / len(values), 2) if values else 0.0


if __name__ == "__main__":
    for name, value in score(Path(sys.argv[1])).items():
        print(f"{name:16s} {value:6.2f}")
