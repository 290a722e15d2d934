"""Text to word pieces: what the encoder is given, and how to find the way back to the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from sayso.annotations.reader.marks import quoted_ranges

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["SHAPES", "Ints", "Paragraph", "split"]

Ints = npt.NDArray[np.int64]

SHAPES = 16
"""How many values a word's shape has: four cases x inside quotation marks x first of its paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as the encoder sees it.

    `ids` and `shapes` have an entry a word piece. `first`, `starts` and `ends` have one a word: the
    index of its first piece, and its half-open range of code points in the document.
    """

    start: int
    end: int
    ids: Ints
    shapes: Ints
    first: Ints
    starts: Ints
    ends: Ints

    def __len__(self) -> int:
        return len(self.ids)


def split(tokenizer: Tokenizer, text: str, start: int, end: int) -> Paragraph:
    """The paragraph at `start`..`end` of `text` in word pieces."""
    words = text[start:end]
    encoding = tokenizer.encode(words, add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    word_of = np.array([-1 if w is None else w for w in encoding.word_ids], dtype=np.int64)
    first = np.flatnonzero(np.diff(word_of, prepend=-1))
    last = np.append(first[1:], len(word_of))[: len(first)] - 1
    starts, ends = offsets[first, 0], offsets[last, 1]
    shapes = _shapes(words, starts, ends)
    return Paragraph(
        start=start,
        end=end,
        ids=np.array(encoding.ids, dtype=np.int64),
        shapes=np.repeat(shapes, np.diff(np.append(first, len(word_of)))),
        first=first,
        starts=starts + start,
        ends=ends + start,
    )


def _shapes(words: str, starts: Ints, ends: Ints) -> Ints:
    inside = np.zeros(len(words) + 1, dtype=np.int64)
    for a, b in quoted_ranges(words):
        inside[a:b] = 1
    cases = np.array(
        [_case(words[a:b]) for a, b in zip(starts.tolist(), ends.tolist(), strict=True)], dtype=np.int64
    )
    # What is within a content opens with a small letter, and is read as a sentence all the same.
    cases[:1] = np.where(cases[:1] == 0, 1, cases[:1])
    opening = np.zeros(len(starts), dtype=np.int64)
    opening[:1] = 1
    return cases * 4 + inside[starts] * 2 + opening


def _case(word: str) -> int:
    """0 small letters, 1 a first capital, 2 capitals throughout, 3 no letter first."""
    if not word[:1].isalpha():
        return 3
    if not word[0].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1
