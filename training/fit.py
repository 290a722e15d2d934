"""The numbers beside the weights: thresholds and the confidence's coefficients, chosen by cross-validation inside dev.

Everything is measured on the eight-bit weights through the reading path. Folds are whole articles. What is reported is
what held-out folds gave; what is shipped is then fitted to all of dev.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from sayso.annotations.reader.chain import Chain
from sayso.annotations.reader.confidence import FEATURES, features
from sayso.annotations.reader.find import Encode, find
from sayso.annotations.reader.links import Found, trimmed
from sayso.annotations.reader.spans import content_span, plain_span
from sayso.annotations.reader.text import Pieces, pieces_of_text
from training.corpus import Gold, Text
from training.measure import overlap, words_of

__all__ = ["Read", "fitted", "read_all"]

FOLDS = 5
STRAY = (0.0, 0.3, 0.4, 0.5, 0.6)
DROPS = (0.0, 0.2, 0.25, 0.28, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
RIDGE = 1.0
PRECISE = 0.85


@dataclass(frozen=True)
class Read:
    """One article of dev with all that the network found in it, nothing dropped."""

    text: Text
    pieces: Pieces
    found: tuple[Found, ...]

    def kept(self, stray: float) -> tuple[list[Found], list[Gold]]:
        """What is left with this threshold, in words and by code points."""
        founds = [trimmed(one, stray) for one in self.found]
        return founds, [_gold(self.text.text, self.pieces, f) for f in founds]


def _gold(text: str, pieces: Pieces, one: Found) -> Gold:
    content = [content_span(text, pieces, p) for p in one.content]
    source = [plain_span(text, pieces, one.source)] if one.source else []
    return Gold([(s.start, s.end) for s in source], [], [(s.start, s.end) for s in content])


def read_all(texts: Sequence[Text], tokenizer: Tokenizer, encode: Encode, chain: Chain) -> list[Read]:
    """Every text through the reading path."""
    out = []
    for text in texts:
        pieces = pieces_of_text(tokenizer, text.text)
        (found,) = find(text.text, [pieces], encode, chain, 0.0)
        out.append(Read(text, pieces, tuple(found)))
    return out


def logistic(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Coefficients of a logistic regression with a small ridge, by Newton's steps."""
    w = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], RIDGE)
    ridge[0] = 0.0
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (y - p) - ridge * w
        w = w + np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge + 1e-9), slope)
    return w


def calibration_error(
    p: np.ndarray, y: np.ndarray, bins: int = 10
) -> tuple[float, list[tuple[float, float, int]]]:
    """Expected calibration error over bins of equal width, and each bin's mean confidence, share right and size."""
    which = np.minimum((p * bins).astype(int), bins - 1)
    rows = [
        (float(p[which == b].mean()), float(y[which == b].mean()), int((which == b).sum()))
        for b in range(bins)
        if (which == b).any()
    ]
    return sum(n * abs(c - r) for c, r, n in rows) / len(p), rows


def precision_first(p: np.ndarray, y: np.ndarray, gold: int) -> dict[str, float]:
    """The least confidence, in hundredths, from which on PRECISE of all are right, and the recall that is left."""
    for least in np.arange(1.0, 100.0) / 100:
        kept = p >= least
        if kept.any() and y[kept].mean() >= PRECISE:
            return {
                "confidence": float(least),
                "precision": float(y[kept].mean()),
                "recall": float(y[kept].sum() / gold),
            }
    raise ValueError(f"no confidence leaves {PRECISE:.0%} right; look at the reliability table")


Words = frozenset[int]


@dataclass
class Sheet:
    """One article at one setting: its attributions' features, whether each is right, and who matches whom."""

    x: np.ndarray
    right: np.ndarray
    gold: int
    pairs: list[tuple[float, int, int, bool]]
    """Overlap of contents, gold, found, and whether the sources match; best first."""

    def counts(self, keep: np.ndarray) -> np.ndarray:
        """gold, found, relation, overlap, exact of those kept."""
        relation = overlapping = 0
        for _, _, same in self.matches(keep, 0.5):
            overlapping += 1
            relation += same
        exact = sum(1 for _ in self.matches(keep, 1.0))
        return np.array([self.gold, int(keep.sum()), relation, overlapping, exact])

    def matches(self, keep: np.ndarray, least: float) -> Iterator[tuple[int, int, bool]]:
        """Pairs of contents, each used once."""
        used_gold: set[int] = set()
        used: set[int] = set()
        for score, i, j, same in self.pairs:
            if score >= least and keep[j] and i not in used_gold and j not in used:
                used_gold.add(i)
                used.add(j)
                yield i, j, same


def sheet(read: Read, stray: float) -> Sheet:
    """The article's attributions at one setting."""
    founds, golds = read.kept(stray)
    found = words_of(read.text.text, golds)
    gold = [g for g in words_of(read.text.text, read.text.gold) if g[0]]
    pairs = [
        (overlap(g[0], f[0]), i, j, overlap(g[1], f[1]) >= 0.5)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if g[0] & f[0]
    ]
    x = np.array([features(f) for f in founds]).reshape(len(founds), len(FEATURES))
    made = Sheet(x, np.zeros(len(founds)), len(gold), sorted(pairs, reverse=True))
    for _, j, same in made.matches(np.ones(len(founds), dtype=bool), 0.5):
        made.right[j] = same
    return made


def f1(counts: np.ndarray, which: int = 2) -> float:
    """F1 in per cent."""
    return float(200 * counts[which] / max(1, counts[0] + counts[1]))


def fitted(reads: Sequence[Read]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The settings for all of dev, and what held-out folds say of them."""
    fold = np.arange(len(reads)) % FOLDS
    sheets = {stray: [sheet(r, stray) for r in reads] for stray in STRAY}

    def tuned(chosen: np.ndarray) -> tuple[float, float, float, np.ndarray]:
        best: tuple[float, float, float, np.ndarray] = (-1.0, 0.0, 0.0, np.zeros(0))
        for stray in STRAY:
            picked = [s for s, c in zip(sheets[stray], chosen, strict=True) if c and len(s.right)]
            w = logistic(np.concatenate([s.x for s in picked]), np.concatenate([s.right for s in picked]))
            confidences = [sure(s.x, w) for s in picked]
            for drop in DROPS:
                total = sum(
                    (s.counts(p >= drop) for s, p in zip(picked, confidences, strict=True)), np.zeros(5)
                )
                if f1(total) > best[0]:
                    best = (f1(total), stray, drop, w)
        return best

    held, everything = np.zeros(5), np.zeros(5)
    p, y, picked = [], [], []
    for k in range(FOLDS):
        _, stray, drop, w = tuned(fold != k)
        picked.append([stray, drop])
        for s, c in zip(sheets[stray], fold == k, strict=True):
            if c:
                q = sure(s.x, w)
                held += s.counts(q >= drop)
                p.append(q[q >= drop])
                y.append(s.right[q >= drop])
    ps, ys = np.concatenate(p), np.concatenate(y)
    error, bins = calibration_error(ps, ys)
    score, stray, drop, w = tuned(np.ones(len(reads), dtype=bool))
    everything = sum((s.counts(sure(s.x, w) >= drop) for s in sheets[stray]), np.zeros(5))
    settings = {"stray": stray, "drop": drop, "weights": w.round(4).tolist()}
    reported = {
        "relation, held out": f1(held), "overlap, held out": f1(held, 3), "exact, held out": f1(held, 4),
        "relation": score, "overlap": f1(everything, 3), "exact": f1(everything, 4),
        "chosen by fold": picked, "calibration error, held out": error, "reliability, held out": bins,
        "precision first, held out": precision_first(ps, ys, int(held[0])),
    }  # fmt: skip
    return settings, reported


def sure(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Confidences."""
    return 1 / (1 + np.exp(-x @ w)) if len(x) else np.zeros(0)
