"""The model card's tables: `python -m training.card --corpus DIR`.

Dev through the shipped reader: scores as a whole, by kind and by publisher, the reliability of confidence, and what
is left at the operating point.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from sayso.annotations.reader import AttributionReader
from sayso.annotations.reader.kinds import Quotes, kind_of
from sayso.model import Attribution, Span
from training.corpus import Gold, Spans, Text, read_corpus
from training.fit import calibration_error, precision_first
from training.measure import Tally, right_relations


def main() -> None:
    """Read dev, print tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    options = parser.parse_args()
    texts = read_corpus(options.corpus / "dev")
    reader = AttributionReader()
    found = {t.name: reader.read(t.text) for t in texts}
    publishers = publisher_of(options.corpus / "metadata.tsv")
    print(
        "| | gold | found | relation P | R | F1 | content.overlap | content.exact |\n|---|---|---|---|---|---|---|---|"
    )
    row("all", texts, found)
    row("all, without inner ones", texts, {n: [a for a in f if a.inside is None] for n, f in found.items()})
    for kind in ("direct", "mixed", "indirect"):
        row(
            kind,
            [only(t, kind) for t in texts],
            {n: [a for a in f if a.kind == kind] for n, f in found.items()},
        )
    for publisher in sorted({publishers[t.name] for t in texts}):
        row(publisher, [t for t in texts if publishers[t.name] == publisher], found)
    reliability(texts, found)


def publisher_of(path: Path) -> dict[str, str]:
    """Article to publisher."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return defaultdict(lambda: "?", {r["filename"].removesuffix(".txt"): r["publisher"] for r in rows})


def only(text: Text, kind: str) -> Text:
    """The article with its gold attributions of one kind, as the text's marks have it."""
    quotes = Quotes(text.text)
    kept = tuple(g for g in text.gold if kind_of(tuple(Span(*s) for s in g.content), quotes) == kind)
    return Text(text.name, text.text, kept)


def golds(found: Iterable[Attribution]) -> list[Gold]:
    """Attributions by code points."""

    def pairs(spans: Iterable[Span]) -> Spans:
        return [(s.start, s.end) for s in spans]

    return [Gold(pairs(a.source), pairs(a.cue), pairs(a.content)) for a in found]


def row(name: str, texts: Iterable[Text], found: dict[str, list[Attribution]]) -> None:
    """One line of the table."""
    tally = Tally()
    for text in texts:
        tally.add(text.text, text.gold, golds(found[text.name]))
    s = tally.scores()
    print(
        f"| {name} | {tally.gold} | {tally.found} | {s['precision']:.1f} | {s['recall']:.1f} | {s['relation']:.1f} | {s['overlap']:.1f} | {s['exact']:.1f} |"
    )


def reliability(texts: Iterable[Text], found: dict[str, list[Attribution]]) -> None:
    """Confidence against the share that is right."""
    right, sure, total = [], [], 0
    for text in texts:
        right += right_relations(text.text, text.gold, golds(found[text.name]))
        sure += [a.confidence for a in found[text.name]]
        total += len(text.gold)
    p, y = np.array(sure), np.array(right, dtype=float)
    error, bins = calibration_error(p, y)
    print(f"\nExpected calibration error {error:.3f}\n\n| confidence | right | of |\n|---|---|---|")
    for confidence, share, count in bins:
        print(f"| {confidence:.2f} | {share:.2f} | {count} |")
    first = precision_first(p, y, total)
    print(
        f"\nFrom confidence {first['confidence']} on: precision {100 * first['precision']:.1f}, recall {100 * first['recall']:.1f}"
    )


if __name__ == "__main__":
    main()
