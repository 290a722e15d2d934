"""From a text to attributions in words: windows through the encoder, tags through the chain, links, one list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from sayso.annotations.reader.chain import Chain, Floats
from sayso.annotations.reader.links import (
    CONTENT,
    CUE,
    LINK,
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

Encode = Callable[[Ints, Ints, Ints], tuple[Floats, Floats]]


def find(text: str, pieces: Pieces, encode: Encode, chain: Chain, least: float, stray: float) -> list[Found]:
    """The attributions of a text, in the order of their first content. For `least` and `stray` see `trimmed`."""
    found = (
        one
        for window in windows(pieces, joints(text, pieces))
        for one in _found_in(pieces, window, encode, chain)
    )
    kept = [f for one in found if (f := trimmed(one, least, stray))]
    return sorted(kept, key=lambda f: f.content[0].start)


def _found_in(pieces: Pieces, window: range, encode: Encode, chain: Chain) -> list[Found]:
    a, b = int(pieces.first[window.start]), int(pieces.first[window.stop])
    rows, whole = encode(pieces.ids[a:b], pieces.shapes[a:b], pieces.first[window.start : window.stop] - a)
    opens = [0, *(o for o in (pieces.opens - window.start).tolist() if 0 < o < len(rows))]
    decoded = chain.decode([rows[i:j, :TAGS] for i, j in zip(opens, [*opens[1:], len(rows)], strict=True)])
    tags, sure = (np.concatenate([d[i] for d in decoded]) for i in (0, 1))
    sources, cues, contents = (pieces_of(tags, sure, role, opens) for role in (SOURCE, CUE, CONTENT))
    found = linked(rows[:, TAGS:], whole[TAGS : TAGS + 4 * LINK], sources, cues, contents)
    return [_moved(f, window.start) for f in found]


def _moved(one: Found, by: int) -> Found:
    def move(p: Piece) -> Piece:
        return replace(p, start=p.start + by, end=p.end + by)

    return replace(
        one,
        content=tuple(move(p) for p in one.content),
        cue=move(one.cue),
        source=move(one.source) if one.source else None,
    )
