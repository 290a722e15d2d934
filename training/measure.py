"""How well attributions match: relation, content.overlap and content.exact F1 over words.

The same measure as the project's scorer of attributions: a word is a run of word characters; contents are matched one
to one at intersection over union of at least 0.5 (or 1); a relation is a match whose source matches too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from training.corpus import Gold, Spans

__all__ = ["Tally", "matched", "right_relations"]

WORD = re.compile(r"\w+")
Words = frozenset[int]


def words_of(text: str, golds: Sequence[Gold]) -> list[tuple[Words, Words]]:
    """(content, source) of each, as indices of words."""
    at = [m.span() for m in WORD.finditer(text)]
    starts, ends = [a for a, _ in at], [b for _, b in at]

    def words(spans: Spans) -> Words:
        found: set[int] = set()
        for a, b in spans:
            found.update(range(bisect_right(ends, a), bisect_left(starts, b)))
        return frozenset(found)

    return [(words(g.content), words(g.source)) for g in golds]


def overlap(a: Words, b: Words) -> float:
    """Intersection over union; 1 where both are empty."""
    return len(a & b) / len(a | b) if a | b else 1.0


def matched(gold: Sequence[Words], found: Sequence[Words], least: float) -> list[tuple[int, int]]:
    """Pairs, best first, each used once."""
    pairs = sorted(
        ((overlap(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if g & f),
        reverse=True,
    )
    used_gold: set[int] = set()
    used: set[int] = set()
    out = []
    for score, i, j in pairs:
        if score >= least and i not in used_gold and j not in used:
            used_gold.add(i)
            used.add(j)
            out.append((i, j))
    return out


def right_relations(text: str, gold: Sequence[Gold], found: Sequence[Gold]) -> list[bool]:
    """For each found attribution whether content and source are right."""
    g, f = words_of(text, gold), words_of(text, found)
    right = [False] * len(f)
    for i, j in matched([c for c, _ in g], [c for c, _ in f], 0.5):
        right[j] = overlap(g[i][1], f[j][1]) >= 0.5
    return right


class Tally:
    """Counts over texts, and their F1 in per cent."""

    def __init__(self) -> None:
        self.gold = self.found = self.overlap = self.exact = self.relation = 0

    def add(self, text: str, gold: Sequence[Gold], found: Sequence[Gold]) -> None:
        """One more text."""
        g = [x for x in words_of(text, gold) if x[0]]
        f = [x for x in words_of(text, found) if x[0]]
        loose = matched([c for c, _ in g], [c for c, _ in f], 0.5)
        self.gold += len(g)
        self.found += len(f)
        self.overlap += len(loose)
        self.relation += sum(overlap(g[i][1], f[j][1]) >= 0.5 for i, j in loose)
        self.exact += len(matched([c for c, _ in g], [c for c, _ in f], 1.0))

    def scores(self) -> dict[str, float]:
        """F1 of each, and the precision and recall of the relation."""

        def f1(right: int) -> float:
            return round(200 * right / max(1, self.gold + self.found), 2)

        return {
            "relation": f1(self.relation), "overlap": f1(self.overlap), "exact": f1(self.exact),
            "precision": round(100 * self.relation / max(1, self.found), 2),
            "recall": round(100 * self.relation / max(1, self.gold), 2),
        }  # fmt: skip
