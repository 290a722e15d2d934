"""Shingles: short runs of words by which a passage is found again, hashed and thinned."""

from __future__ import annotations

import re
import zlib
from typing import NamedTuple

import numpy as np

__all__ = ["GUARANTEED", "RUN", "Shingle", "folded_words", "kept_shingles", "shingles"]

RUN = 3
"""Words of a shingle."""
WINDOW = 3
"""Of so many shingles in a row at least one is kept: winnowing (Schleimer, Wilkerson and Aiken, 2003)."""
GUARANTEED = RUN + WINDOW - 1
"""Words that two texts must share in a row to be sure to share a kept shingle."""

_WORD = re.compile(r"[^\W_]+")
_FACTOR = np.uint32(0x9E3779B1)


class Shingle(NamedTuple):
    """The hash of a run of words (32 bits, signed) and the code point at which it begins."""

    key: int
    place: int


def folded_words(text: str) -> list[tuple[str, int]]:
    """The words of `text` in one case, each with the code point at which it begins."""
    return [(word.group().casefold(), word.start()) for word in _WORD.finditer(text)]


def shingles(text: str) -> list[Shingle]:
    """Every run of `RUN` words of `text`, whatever stands between them and in whichever case.

    >>> one, other = shingles("We will not. ")[0], shingles('now "WE – will, not"')[1]
    >>> one.key == other.key, other.place
    (True, 5)
    """
    words = folded_words(text)
    keys = _keys([word for word, _ in words])
    return [Shingle(key, place) for key, (_, place) in zip(keys.tolist(), words, strict=False)]


def kept_shingles(text: str) -> list[Shingle]:
    """Of every `WINDOW` shingles in a row the least, so that about half of all are kept."""
    words = folded_words(text)
    keys = _keys([word for word, _ in words])
    if len(keys) <= WINDOW:
        kept = np.arange(len(keys)) if len(keys) < WINDOW else np.array([keys.argmin()])
    else:
        windows = np.lib.stride_tricks.sliding_window_view(keys, WINDOW)
        kept = np.unique(windows.argmin(axis=1) + np.arange(len(windows)))
    return [Shingle(int(keys[at]), words[at][1]) for at in kept.tolist()]


def _keys(words: list[str]) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    """The hash of each run: the words' CRC-32, mixed in their order."""
    number = max(len(words) - RUN + 1, 0)
    each = np.array([zlib.crc32(x.encode("utf-8", "surrogatepass")) for x in words], dtype=np.uint32)
    mixed = np.zeros(number, dtype=np.uint32)
    for at in range(RUN if number else 0):
        mixed = (mixed ^ each[at : at + number]) * _FACTOR
        mixed ^= mixed >> np.uint32(15)
    return mixed.view(np.int32)
