"""A whole text in word pieces, and the places in it where reading may begin anew."""

from __future__ import annotations

import itertools
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from sayso.annotations.reader.paragraphs import paragraph_ranges
from sayso.annotations.reader.pieces import Ints, Paragraph, split

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["Joint", "Pieces", "joints", "pieces_of_text"]

LONG = 200
"""Pieces of a paragraph from which on it may be cut at the ends of its sentences."""
LONGEST = 280
"""Pieces of a sentence from which on it is cut between any two words, this many at a time."""

_SENTENCE_END = re.compile(r"[.!?][\"”»'’)\]]*$")
_SHORT = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|No|vs|Inc|Corp)\.$"
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as the encoder sees it: an entry a piece in `ids` and `shapes`, an entry a word in the others.

    `first` is the index of a word's first piece (one more at the end: the number of pieces), `starts`
    and `ends` its range of code points, `opens` whether a paragraph begins with it.
    """

    ids: Ints
    shapes: Ints
    first: Ints
    starts: Ints
    ends: Ints
    opens: Ints

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, slots=True)
class Joint:
    """A word before which reading may begin anew: paragraphs' first words before others, then by their `rank`."""

    word: int
    rank: tuple[bool, int]


def pieces_of_text(
    tokenizer: Tokenizer, text: str, ranges: Sequence[tuple[int, int]] | None = None
) -> Pieces:
    """The paragraphs of `text` (or the given ranges, each taken as one) in a row."""
    paragraphs = [
        split(tokenizer, text, a, b) for a, b in (paragraph_ranges(text) if ranges is None else ranges)
    ]
    return _joined([p for p in paragraphs if len(p.first)])


def _joined(paragraphs: Sequence[Paragraph]) -> Pieces:
    none = np.zeros(0, dtype=np.int64)
    before = np.cumsum([0, *(len(p) for p in paragraphs)])
    opens = np.cumsum([0, *(len(p.first) for p in paragraphs)])[:-1]
    return Pieces(
        ids=np.concatenate([none, *(p.ids for p in paragraphs)]),
        shapes=np.concatenate([none, *(p.shapes for p in paragraphs)]),
        first=np.concatenate(
            [*(p.first + b for p, b in zip(paragraphs, before[:-1], strict=True)), before[-1:]]
        ),
        starts=np.concatenate([none, *(p.starts for p in paragraphs)]),
        ends=np.concatenate([none, *(p.ends for p in paragraphs)]),
        opens=opens.astype(np.int64),
    )


def joints(text: str, pieces: Pieces) -> list[Joint]:
    """Every place to begin anew, in order. Each depends on its own paragraph alone, so moving a paragraph moves them."""
    places: list[tuple[int, bool]] = []
    edges = [*pieces.opens.tolist(), len(pieces)]
    for start, end in itertools.pairwise(edges):
        places.append((start, False))
        if pieces.first[end] - pieces.first[start] > LONG:
            places += [(word, True) for word in _inside(text, pieces, start, end)]
    return [Joint(word, (inner, _rank(text, pieces, word))) for word, inner in places]


def _inside(text: str, pieces: Pieces, start: int, end: int) -> list[int]:
    """Words of one long paragraph that begin sentences; where a sentence is longest of all, words within it."""
    offset = int(pieces.starts[start])
    begins = [start]
    for word in range(start + 1, end):
        at = int(pieces.starts[word])
        if text[at - 1].isspace() and not text[at].islower():
            before = text[max(offset, at - 12) : at].rstrip()
            if _SENTENCE_END.search(before) and not _SHORT.search(before):
                begins.append(word)
    out = []
    for a, b in zip(begins, [*begins[1:], end], strict=True):
        out.append(a)
        while pieces.first[b] - pieces.first[a] > LONGEST:
            a = max(a + 1, int(np.searchsorted(pieces.first, pieces.first[a] + LONGEST)) - 1)
            out.append(a)
    return out[1:]


def _rank(text: str, pieces: Pieces, word: int) -> int:
    """A number that looks random and is made of the next few words alone."""
    end = min(word + 12, len(pieces)) - 1
    return zlib.crc32(text[int(pieces.starts[word]) : int(pieces.ends[end])].encode("utf-8", "surrogatepass"))
