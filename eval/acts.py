"""The acts of speech beside those of the hand-made records, which are advisory: `python -m eval.acts`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eval.corpora import CORPORA
from sayso.model import Attribution, Document, Kind, Mode, Span
from sayso.statements.acts import act_of
from sayso.statements.denials import denied_claim

__all__ = ["agreement"]

NONE = "none"


def agreement(corpus: Path) -> Counter[tuple[str, str]]:
    """How often the record has one act and the rules another, on the spans of the record."""
    found: Counter[tuple[str, str]] = Counter()
    for path in sorted((corpus / "records" / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (path.parent.parent / "texts" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        document = Document(text, path.stem)
        for statement in gold["statements"]:
            one = _attribution(statement)
            act = act_of(document, one, denied_claim(document, one))
            found[statement["polarity"], act.value if act else NONE] += 1
    return found


def _attribution(statement: Any) -> Attribution:
    kind = Kind(statement["kind"]) if statement["kind"] in set(Kind) else Kind.INDIRECT
    content, cue, source = (
        tuple(_spans(statement.get(name))) for name in ("content_spans", "cue_span", "source_span")
    )
    return Attribution(content, cue, source, kind, Mode.SPEECH)


def _spans(value: Any) -> Iterator[Span]:
    if value:
        for start, end in [value] if isinstance(value[0], int) else value:
            yield Span(start, end)


def main() -> None:
    """Print how many agree, and each pair that does not."""
    found = agreement(CORPORA)
    told = {pair: n for pair, n in found.items() if pair[0] != "other"}
    same = sum(n for (one, other), n in told.items() if one == other)
    print(
        f"agree on {same} of {sum(told.values())} ({100 * same / sum(told.values()):.0f} %), 'other' left out"
    )
    for (one, other), number in sorted(told.items(), key=lambda x: (-x[1], x[0])):
        if one != other:
            print(f"  {number:3d}  record {one:9s} rules {other}")


if __name__ == "__main__":
    main()
