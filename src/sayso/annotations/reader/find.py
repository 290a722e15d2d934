"""From a text to attributions in words: windows through the encoder, tags through the chain, links, one list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

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
from sayso.annotations.reader.windows import windows

__all__ = ["Encode", "find"]

_BOLDER = np.array([0.7] + [0.0] * (TAGS - 1), dtype=np.float32)
"""What the score of "outside" loses in the bolder reading."""

Encode = Callable[[Ints, Ints, Ints], tuple[Floats, Floats]]


def find(text: str, pieces: Pieces, encode: Encode, chain: Chain, stray: float) -> list[Found]:
    """The attributions of a text, in the order of their first content. For `stray` see `trimmed`."""
    found = (
        trimmed(one, stray)
        for window in windows(pieces, joints(text, pieces))
        for one in _found_in(pieces, window, encode, chain)
    )
    return sorted(found, key=lambda f: f.content[0].start)


def _found_in(pieces: Pieces, window: range, encode: Encode, chain: Chain) -> list[Found]:
    """The attributions of one window: those of its likeliest tags, then bolder ones that touch none of these."""
    a, b = int(pieces.first[window.start]), int(pieces.first[window.stop])
    rows, whole = encode(pieces.ids[a:b], pieces.shapes[a:b], pieces.first[window.start : window.stop] - a)
    opens = [0, *(o for o in (pieces.opens - window.start).tolist() if 0 < o < len(rows))]
    paragraphs = [rows[i:j, :TAGS] for i, j in zip(opens, [*opens[1:], len(rows)], strict=True)]
    sure = np.concatenate(chain.posteriors(paragraphs))
    both = chain.likeliest([*paragraphs, *(p - _BOLDER for p in paragraphs)])
    found: list[Found] = []
    for reading in (both[: len(opens)], both[len(opens) :]):
        tags = np.concatenate(reading)
        sources, cues, contents = (pieces_of(tags, sure, role, opens) for role in (SOURCE, CUE, CONTENT))
        free = [c for c in contents if not _touches(c, found)]
        more = linked(rows[:, TAGS:], whole[TAGS:], sources, cues, free)
        found += [f for f in more if not _touches(f.cue, found)]
    return [_moved(f, window.start) for f in found]


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
