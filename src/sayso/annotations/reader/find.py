"""From a text to attributions in words: windows through the encoder, tags through the chain, links, one list."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sayso.annotations.reader.chain import Chain, Floats
from sayso.annotations.reader.links import (
    CONTENT,
    CUE,
    SOURCE,
    TAGS,
    Found,
    Piece,
    linked,
    pieces_of,
    trimmed,
)
from sayso.annotations.reader.pieces import Ints
from sayso.annotations.reader.text import Pieces, joints
from sayso.annotations.reader.threads import one_thread
from sayso.annotations.reader.windows import windows

__all__ = ["Encode", "find"]

_BOLDER = np.array([0.7] + [0.0] * (TAGS - 1), dtype=np.float32)
"""What the score of "outside" loses in the bolder reading."""

Encode = Callable[[Ints, Ints, Ints], tuple[Floats, Floats]]


@dataclass(frozen=True, slots=True)
class _Window:
    """What the network makes of a window: a row a word, the row of the whole, where its paragraphs begin."""

    place: range
    rows: Floats
    whole: Floats
    opens: list[int]

    def paragraphs(self) -> list[Floats]:
        """The scores of tags, by paragraph."""
        ends = [*self.opens[1:], len(self.rows)]
        return [self.rows[i:j, :TAGS] for i, j in zip(self.opens, ends, strict=True)]


def find(text: str, parts: Sequence[Pieces], encode: Encode, chain: Chain, stray: float) -> list[list[Found]]:
    """The attributions of each part of a text, in the order of their first content. For `stray` see `trimmed`.

    All paragraphs go through the chain side by side, which reads each as it would alone.
    """
    read = [
        [_read(pieces, place, encode) for place in windows(pieces, joints(text, pieces))] for pieces in parts
    ]
    paragraphs = [p for each in read for window in each for p in window.paragraphs()]
    sure = iter(chain.posteriors(paragraphs))
    tags = chain.likeliest([*paragraphs, *(p - _BOLDER for p in paragraphs)])
    readings = iter(zip(tags[: len(paragraphs)], tags[len(paragraphs) :], strict=True))
    out = []
    for each in read:
        found: list[Found] = []
        for window in each:
            of_window = list(itertools.islice(readings, len(window.opens)))
            surely = np.concatenate(list(itertools.islice(sure, len(window.opens))))
            looks = [np.concatenate([x[i] for x in of_window]) for i in (0, 1)]
            found += (trimmed(one, stray) for one in _found_in(window, looks, surely))
        out.append(sorted(found, key=lambda f: f.content[0].start))
    return out


def _read(pieces: Pieces, place: range, encode: Encode) -> _Window:
    a, b = int(pieces.first[place.start]), int(pieces.first[place.stop])
    rows, whole = encode(pieces.ids[a:b], pieces.shapes[a:b], pieces.first[place.start : place.stop] - a)
    opens = [0, *(o for o in (pieces.opens - place.start).tolist() if 0 < o < len(rows))]
    return _Window(place, rows, whole, opens)


def _found_in(window: _Window, looks: Sequence[Ints], sure: Floats) -> list[Found]:
    """The attributions of one window: those of its likeliest tags, then bolder ones that touch none of these."""
    found: list[Found] = []
    for tags in looks:
        sources, cues, contents = (pieces_of(tags, sure, x, window.opens) for x in (SOURCE, CUE, CONTENT))
        free = [c for c in contents if not _touches(c, found)]
        with one_thread():
            more = linked(window.rows[:, TAGS:], window.whole[TAGS:], sources, cues, free)
        found += [f for f in more if not _touches(f.cue, found)]
    return [_moved(f, window.place.start) for f in found]


def _touches(piece: Piece, found: Sequence[Found]) -> bool:
    """Whether a content or cue shares a word with those found already."""
    taken = (p for f in found for p in (*f.content, f.cue))
    return any(piece.start < p.end and p.start < piece.end for p in taken)


def _moved(one: Found, by: int) -> Found:
    def move(p: Piece) -> Piece:
        return replace(p, start=p.start + by, end=p.end + by)

    return replace(
        one,
        content=tuple(move(p) for p in one.content),
        cue=move(one.cue),
        source=move(one.source) if one.source else None,
    )
