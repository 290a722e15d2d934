"""The tags of a paragraph as a chain: the likeliest one, and how sure each tag is.

Linear-chain conditional random field (Lafferty, McCallum and Pereira 2001); forward and backward sums are scaled at
each word (Rabiner 1989) so that no paragraph is too long for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.annotations.reader.pieces import Ints

__all__ = ["Chain", "Floats"]

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Chain:
    """Log weights: `moves[i, j]` from tag i to tag j, `begin` and `end` of a paragraph."""

    moves: Floats
    begin: Floats
    end: Floats

    def likeliest(self, paragraphs: Sequence[Floats]) -> list[Ints]:
        """The likeliest row of tags for each (words, tags) of scores."""
        if not paragraphs:
            return []
        scores, lengths = _padded(paragraphs)
        best = self._best(scores, lengths)
        return [best[:n, i] for i, n in enumerate(lengths.tolist())]

    def posteriors(self, paragraphs: Sequence[Floats]) -> list[Floats]:
        """How sure each tag of each word is: (words, tags) for each (words, tags) of scores."""
        if not paragraphs:
            return []
        scores, lengths = _padded(paragraphs)
        sure = self._posteriors(scores, lengths)
        return [sure[:n, i] for i, n in enumerate(lengths.tolist())]

    def _best(self, scores: Floats, lengths: Ints) -> Ints:
        """Viterbi over (words, paragraphs, tags)."""
        words, n, _ = scores.shape
        back = np.zeros((words, n, len(self.begin)), dtype=np.int64)
        held = self.begin + scores[0]
        final = held.copy()
        for t in range(1, words):
            through = held[:, :, None] + self.moves
            back[t] = through.argmax(axis=1)
            held = through.max(axis=1) + scores[t]
            running = lengths > t
            final[running] = held[running]
        tags = np.zeros((words, n), dtype=np.int64)
        rows = np.arange(n)
        now = (final + self.end).argmax(axis=1)
        for t in range(words - 1, -1, -1):
            ended = lengths - 1 > t
            if t + 1 < words:
                now = np.where(ended, back[t + 1, rows, now], now)
            tags[t] = now
        return tags

    def _posteriors(self, scores: Floats, lengths: Ints) -> Floats:
        """Scaled forward and backward sums over (words, paragraphs, tags)."""
        words, n, kinds = scores.shape
        moves, shown = np.exp(self.moves), np.exp(scores - scores.max(axis=2, keepdims=True))
        forward, backward = np.zeros_like(scores), np.zeros_like(scores)
        forward[0] = np.exp(self.begin) * shown[0]
        for t in range(1, words):
            before = forward[t - 1] / forward[t - 1].sum(axis=1, keepdims=True)
            forward[t] = _times(before, moves) * shown[t]
        ending = np.broadcast_to(np.exp(self.end), (n, kinds))
        for t in range(words - 1, -1, -1):
            last = (lengths - 1 <= t)[:, None]
            if t + 1 == words:
                backward[t] = ending
            else:
                after = _times(shown[t + 1] * backward[t + 1], moves.T)
                backward[t] = np.where(last, ending, after / after.sum(axis=1, keepdims=True))
        product = forward * backward
        whole = product.sum(axis=2, keepdims=True)
        shares: Floats = np.divide(product, whole, out=np.zeros_like(product), where=whole > 0)
        return shares


def _times(rows: Floats, moves: Floats) -> Floats:
    """Each row times the matrix; a library's product would round a row differently beside others."""
    product: Floats = (rows[:, :, None] * moves).sum(axis=1)
    return product


def _padded(paragraphs: Sequence[Floats]) -> tuple[Floats, Ints]:
    lengths = np.array([len(p) for p in paragraphs], dtype=np.int64)
    out = np.zeros((int(lengths.max()), len(paragraphs), paragraphs[0].shape[1]), dtype=np.float32)
    for i, p in enumerate(paragraphs):
        out[: len(p), i] = p
    return out, lengths
