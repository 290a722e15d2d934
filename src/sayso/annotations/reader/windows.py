"""Windows over a text whose joints change nothing.

A window is read alone, without context on either side. Where windows begin is decided by the text around that place
alone (content-defined chunking after Muthitacharoen, Chen and Mazières 2001; the local-minimum rule of Bjørner,
Blass and Gurevich 2010), so text added or taken away at one place moves no joint further off.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from sayso.annotations.reader.text import Joint, Pieces

__all__ = ["windows"]

APART = 96
"""A joint holds if no better one lies within so many pieces of it."""
MOST = 300
"""A window of more pieces is cut again at its best joint."""


def windows(pieces: Pieces, candidates: Sequence[Joint]) -> list[range]:
    """The windows of a text as word indices; they are in order, apart, and together hold every word."""
    if not len(pieces):
        return []
    places = [int(pieces.first[j.word]) for j in candidates]
    held = [i for i in range(len(candidates)) if i == 0 or _best_around(candidates, places, i)]
    cuts: list[int] = []
    for a, b in zip(held, [*held[1:], len(candidates)], strict=True):
        cuts += [a, *_again(candidates, [*places, int(pieces.first[-1])], a, b)]
    words = [*(candidates[i].word for i in sorted(cuts)), len(pieces)]
    return [range(a, b) for a, b in itertools.pairwise(words)]


def _best_around(candidates: Sequence[Joint], places: Sequence[int], i: int) -> bool:
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(candidates) and abs(places[j] - places[i]) <= APART:
            if (candidates[j].rank, step) < (candidates[i].rank, 0):
                return False
            j += step
    return True


def _again(candidates: Sequence[Joint], places: Sequence[int], a: int, b: int) -> list[int]:
    """The further cuts of the window between candidates a and b, until none is too long."""
    if places[b] - places[a] <= MOST or b - a < 2:
        return []
    inner = range(a + 1, b)
    apart = [i for i in inner if min(places[i] - places[a], places[b] - places[i]) >= APART // 2] or list(
        inner
    )
    cut = min(apart, key=lambda i: (candidates[i].rank, i))
    return [*_again(candidates, places, a, cut), cut, *_again(candidates, places, cut, b)]
