"""Labelled paragraphs to training windows, and windows to batches of like length."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.annotations.reader.links import TAGS
from training.corpus import NONE, Labelled

__all__ = ["IGNORE", "Batch", "Window", "batches", "pack"]

LENGTHS = (64, 112, 160, 192, 224, 224, 256, 256, 288)
"""Pieces a window aims at, drawn anew for each: reading meets headlines, single turns and long stretches."""

IGNORE = -100
CLS, SEP, PAD, MASK = 101, 102, 0, 103


@dataclass(frozen=True)
class Window:
    """Pieces, and for every word its first piece, tag, link (1 + word in the window; 0 for none) and a teacher's tags."""

    ids: np.ndarray
    shapes: np.ndarray
    first: np.ndarray
    opens: np.ndarray
    tags: np.ndarray
    links: np.ndarray
    taught: np.ndarray


@dataclass(frozen=True)
class Batch:
    """Windows side by side, filled up: pieces (n, length), words (n, words), taught (n, words, 7)."""

    ids: np.ndarray
    shapes: np.ndarray
    first: np.ndarray
    opens: np.ndarray
    tags: np.ndarray
    links: np.ndarray
    taught: np.ndarray


def pack(paragraphs: Sequence[Labelled], lengths: Iterator[int]) -> Iterator[Window]:
    """Whole paragraphs in their order, as many as the next length holds; longer ones are cut at sentence ends."""
    held: list[tuple[Labelled, int, int]] = []
    size, room = 0, next(lengths)
    for one in paragraphs:
        at = 0
        while at < len(one.tags):
            left = _pieces(one, at, len(one.tags))
            if size + left <= room:
                held.append((one, at, len(one.tags)))
                size += left
                break
            if held and size >= 40:
                yield _window(held)
                held, size, room = [], 0, next(lengths)
                continue
            end = _cut(one, at, max(room, 192))
            held.append((one, at, end))
            yield _window(held)
            held, size, room = [], 0, next(lengths)
            at = end
    if held:
        yield _window(held)


def _pieces(one: Labelled, start: int, end: int) -> int:
    p = one.paragraph
    stop = p.first[end] if end < len(p.first) else len(p.ids)
    return int(stop - p.first[start])


def _cut(one: Labelled, start: int, room: int) -> int:
    """The last sentence end within `room` pieces of `start`, else the last word that fits."""
    p = one.paragraph
    fits = int(np.searchsorted(p.first, p.first[start] + room))
    if fits >= len(p.first):
        return len(p.first)
    full_stop = np.isin(p.ids[p.first[start:fits]], (1012, 1029, 999))
    ends = np.flatnonzero(full_stop)
    return start + int(ends[-1]) + 1 if len(ends) and ends[-1] > (fits - start) // 3 else fits


def _window(held: Sequence[tuple[Labelled, int, int]]) -> Window:
    base = held[0][0].offset + held[0][1]
    total = sum(end - start for _, start, end in held)
    ids, shapes, first, opens, tags, links, taught = [], [], [], [], [], [], []
    at = 1
    for one, start, end in held:
        p = one.paragraph
        a = int(p.first[start])
        b = int(p.first[end]) if end < len(p.first) else len(p.ids)
        ids.append(p.ids[a:b])
        shapes.append(p.shapes[a:b])
        first.append(p.first[start:end] - a + at)
        begins = np.zeros(end - start, dtype=bool)
        begins[0] = True
        opens.append(begins)
        tags.append(one.tags[start:end])
        links.append(one.links[start:end])
        taught.append(_certain(one.tags[start:end]) if one.taught is None else one.taught[start:end])
        at += b - a
    link = np.concatenate(links)
    local = link - base + 1
    known = (link >= 0) & (local >= 1) & (local <= total)
    link = np.where(known, local, np.where(link == NONE, 0, IGNORE))
    return Window(
        np.concatenate([[CLS], *ids, [SEP]]),
        np.concatenate([[0], *shapes, [0]]),
        np.concatenate(first),
        np.concatenate(opens),
        np.concatenate(tags),
        link,
        np.concatenate(taught),
    )


def _certain(tags: np.ndarray) -> np.ndarray:
    """The annotators' own tags as probabilities."""
    return np.eye(TAGS, dtype=np.float32)[tags]


def batches(windows: list[Window], pieces: int, rng: random.Random) -> list[list[Window]]:
    """Windows of like length together, about `pieces` a batch, in random order."""
    order = sorted(windows, key=lambda w: len(w.ids) + rng.uniform(0, 24))
    groups: list[list[Window]] = []
    group: list[Window] = []
    for window in order:
        if group and len(window.ids) * (len(group) + 1) > pieces:
            groups.append(group)
            group = []
        group.append(window)
    groups.append(group)
    rng.shuffle(groups)
    return groups


def collate(windows: Sequence[Window]) -> Batch:
    """One batch of `windows`."""
    length = max(len(w.ids) for w in windows)
    words = max(len(w.tags) for w in windows)
    n = len(windows)
    out = Batch(
        ids=np.full((n, length), PAD, dtype=np.int64),
        shapes=np.zeros((n, length), dtype=np.int64),
        first=np.zeros((n, words), dtype=np.int64),
        opens=np.zeros((n, words), dtype=bool),
        tags=np.full((n, words), IGNORE, dtype=np.int64),
        links=np.full((n, words), IGNORE, dtype=np.int64),
        taught=np.zeros((n, words, TAGS), dtype=np.float32),
    )
    for i, w in enumerate(windows):
        out.ids[i, : len(w.ids)] = w.ids
        out.shapes[i, : len(w.ids)] = w.shapes
        for name in ("first", "opens", "tags", "links", "taught"):
            value = getattr(w, name)
            getattr(out, name)[i, : len(value)] = value
    return out
