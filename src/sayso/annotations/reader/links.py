"""Tags and pointers to attributions: which content hangs on which cue, and which cue on which source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from sayso.annotations.reader.chain import Floats
from sayso.annotations.reader.pieces import Ints

__all__ = ["CONTENT", "CUE", "SOURCE", "TAGS", "Found", "Piece", "linked", "pieces_of", "trimmed"]

TAGS = 7
SOURCE, CUE, CONTENT = 1, 3, 5
"""The B tag of each role; its I tag is one more."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words with one role: half-open word indices, the role's mean posterior, and how sure its edges are."""

    start: int
    end: int
    sure: float
    edge: float


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution in words, with what its confidence rests on.

    `to_cue` and `to_source` are the shares of the pointers' weight that fell where they were followed.
    """

    content: tuple[Piece, ...]
    cue: Piece
    source: Piece | None
    to_cue: tuple[float, ...]
    to_source: float


def pieces_of(tags: Ints, sure: Floats, role: int, opens: Sequence[int]) -> list[Piece]:
    """The runs of `role`; none crosses the start of a paragraph (`opens`, word indices)."""
    on = (tags == role) | (tags == role + 1)
    begins = on & ((tags == role) | ~np.concatenate([[False], on[:-1]]))
    begins[list(opens)] |= on[list(opens)]
    mass = sure[:, role] + sure[:, role + 1]
    out, opening = [], set(opens)
    for start in np.flatnonzero(begins).tolist():
        end = start + 1
        while end < len(on) and on[end] and not begins[end]:
            end += 1
        after = 0.0 if end == len(on) or end in opening else float(sure[end, role + 1])
        out.append(Piece(start, end, float(mass[start:end].mean()), float(sure[start, role]) * (1 - after)))
    return out


def linked(
    sides: Floats, nothing: Floats, sources: list[Piece], cues: list[Piece], contents: list[Piece]
) -> list[Found]:
    """The attributions of one window, in the order of their first content.

    `sides` is (words, 4 x 64), side by side: what a content word asks for, what a cue answers, what a cue word asks for, what a
    source answers; `nothing` is the same for the window's first piece, the place of "no source".
    """
    if not contents or not cues:
        return []
    from_content, to_cue, from_cue, to_source = np.split(sides, 4, axis=1)
    _, no_cue, _, no_source = np.split(nothing[None], 4, axis=1)
    to_cue, to_source = np.concatenate([no_cue, to_cue]), np.concatenate([no_source, to_source])
    held: dict[int, list[tuple[Piece, float]]] = {}
    for content in contents:
        weights = _pointed(from_content[content.start : content.end], to_cue)
        masses = [float(weights[1 + c.start : 1 + c.end].sum()) for c in cues]
        best = int(np.argmax(masses))
        held.setdefault(best, []).append((content, masses[best]))
    out = []
    for which, parts in held.items():
        cue = cues[which]
        weights = _pointed(from_cue[cue.start : cue.end], to_source)
        masses = [float(weights[0]), *(float(weights[1 + s.start : 1 + s.end].sum()) for s in sources)]
        best = int(np.argmax(masses))
        source = sources[best - 1] if best else None
        out.append(Found(tuple(p for p, _ in parts), cue, source, tuple(m for _, m in parts), masses[best]))
    return sorted(out, key=lambda f: f.content[0].start)


def trimmed(one: Found, stray: float) -> Found:
    """Without contents, beside the surest, whose posterior times the weight that points to the cue is under `stray`."""
    shares = [p.sure * m for p, m in zip(one.content, one.to_cue, strict=True)]
    least = min(stray, max(shares))
    parts = [(p, m) for p, m, share in zip(one.content, one.to_cue, shares, strict=True) if share >= least]
    return replace(one, content=tuple(p for p, _ in parts), to_cue=tuple(m for _, m in parts))


def _pointed(asking: Floats, answering: Floats) -> Floats:
    """The mean over the asking words of their pointers' weights."""
    scores = asking @ answering.T / np.float32(asking.shape[1] ** 0.5)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    mean: Floats = (weights / weights.sum(axis=1, keepdims=True)).mean(axis=0)
    return mean
