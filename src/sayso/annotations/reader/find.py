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
from sayso.annotations.reader.windows import Window, windows

__all__ = ["Encode", "find", "find_in"]

Encode = Callable[[Ints, Ints, Ints], tuple[Floats, Floats]]


def find(text: str, pieces: Pieces, encode: Encode, chain: Chain, least: float, stray: float) -> list[Found]:
    """The attributions of a text, in the order of their first content.

    What windows find of the same cue is one attribution. For `least` and `stray` see `trimmed`.
    """
    by_cue: dict[int, Found] = {}
    for window in windows(pieces, joints(text, pieces)):
        for one in find_in(pieces, window, encode, chain):
            held = by_cue.get(one.cue.start)
            by_cue[one.cue.start] = one if held is None else _both(held, one)
    kept = [f for one in by_cue.values() if (f := trimmed(one, least, stray))]
    return sorted(kept, key=lambda f: f.content[0].start)


def find_in(pieces: Pieces, window: Window, encode: Encode, chain: Chain) -> list[Found]:
    """The attributions of one window that have a content in its core."""
    a, b = int(pieces.first[window.start]), int(pieces.first[window.end])
    rows, whole = encode(pieces.ids[a:b], pieces.shapes[a:b], pieces.first[window.start : window.end] - a)
    opens = [0, *(o for o in (pieces.opens - window.start).tolist() if 0 < o < len(rows))]
    decoded = chain.decode([rows[i:j, :TAGS] for i, j in zip(opens, [*opens[1:], len(rows)], strict=True)])
    tags, sure = (np.concatenate([d[i] for d in decoded]) for i in (0, 1))
    sources, cues, contents = (pieces_of(tags, sure, role, opens) for role in (SOURCE, CUE, CONTENT))
    core = range(window.core_start - window.start, window.core_end - window.start)
    contents = [c for c in contents if c.start in core]
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


def _both(one: Found, other: Found) -> Found:
    """The parts of one attribution that two windows found; the surer link to a source holds."""
    links = one if one.to_source >= other.to_source else other
    seen = {p.start for p in one.content}
    more = [(p, m) for p, m in zip(other.content, other.to_cue, strict=True) if p.start not in seen]
    parts = sorted([*zip(one.content, one.to_cue, strict=True), *more], key=lambda x: x[0].start)
    return replace(links, content=tuple(p for p, _ in parts), to_cue=tuple(m for _, m in parts))
