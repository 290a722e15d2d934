"""PolNeAR's standoff files to paragraphs of word pieces with tags and links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from sayso.annotations.reader.paragraphs import paragraph_ranges
from sayso.annotations.reader.pieces import Paragraph, split

__all__ = [
    "NONE",
    "OUT",
    "Gold",
    "Labelled",
    "Linked",
    "Text",
    "label",
    "read_corpus",
    "taught",
    "tokenizer_at",
]

Spans = list[tuple[int, int]]

ROLES = ("source", "cue", "content")
"""The order of the tags: O, then B and I of each role."""
NONE = -1
"""A link to nothing: a cue without a source."""
OUT = -2
"""No link is asked of this word."""


@dataclass(frozen=True)
class Gold:
    """One attribution, by code points."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True)
class Text:
    """One article and its attributions, by the first annotator (by name) who marked it."""

    name: str
    text: str
    gold: tuple[Gold, ...]


@dataclass(frozen=True)
class Linked:
    """Where a word points: the word, counted over the whole text, that its cue or source begins with."""

    tags: np.ndarray
    links: np.ndarray


@dataclass(frozen=True)
class Labelled:
    """One paragraph with its labels; `offset` is the number of words before it in its text."""

    paragraph: Paragraph
    offset: int
    tags: np.ndarray
    links: np.ndarray
    taught: np.ndarray | None = None
    """What a teacher makes of each word: probabilities (words, 7); None if nobody was asked."""


def tokenizer_at(path: Path) -> Tokenizer:
    """The base model's tokenizer, with neither cutting nor padding."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def read_corpus(folder: Path) -> list[Text]:
    """Every annotated article of one part of the corpus, by name."""
    texts = []
    for file in sorted((folder / "text").glob("*.txt")):
        marked = sorted((folder / "attributions").glob(file.name[:-4] + "_*.ann"))
        if marked:
            text = file.read_bytes().decode("utf-8")
            texts.append(Text(file.name[:-4], text, tuple(_read_brat(marked[0]))))
    return texts


def _read_brat(path: Path) -> Iterable[Gold]:
    spans: dict[str, Spans] = {}
    events: list[list[list[str]]] = []
    for line in path.read_bytes().decode("utf-8").split("\n"):
        parts = line.split("\t")
        if line.startswith("T") and len(parts) > 1:
            offsets = parts[1].partition(" ")[2].split(";")
            spans[parts[0]] = [(int(a), int(b)) for a, b in (o.split() for o in offsets)]
        elif line.startswith("E") and len(parts) > 1:
            events.append([x.split(":", 1) for x in parts[1].split()])
    for event in events:
        if event[0][0].startswith("Attribution"):
            roles: dict[str, Spans] = {role: [] for role in ROLES}
            for role, target in event[1:]:
                roles.get(re.sub(r"\d+$", "", role).lower(), []).extend(spans.get(target, []))
            if roles["content"]:
                yield Gold(**{role: sorted(found) for role, found in roles.items()})


def label(tokenizer: Tokenizer, text: str, gold: Iterable[Gold]) -> list[Labelled]:
    """The paragraphs of `text` with a tag and a link a word.

    A word has one role: where spans overlap, the longer one is painted last and wins.
    """
    paragraphs = [split(tokenizer, text, a, b) for a, b in paragraph_ranges(text)]
    paragraphs = [p for p in paragraphs if len(p)]
    if not paragraphs:
        return []
    linked = _paint(
        np.concatenate([p.starts for p in paragraphs]), np.concatenate([p.ends for p in paragraphs]), gold
    )
    out, offset = [], 0
    for p in paragraphs:
        part = slice(offset, offset + len(p.first))
        out.append(Labelled(p, offset, linked.tags[part].copy(), linked.links[part].copy()))
        offset += len(p.first)
    # A span that runs over a paragraph's end begins again in the next: tags never cross paragraphs.
    for one in out:
        if len(one.tags) and one.tags[0] and one.tags[0] % 2 == 0:
            one.tags[0] -= 1
    return out


def taught(paragraphs: Sequence[Labelled], posteriors: np.ndarray) -> list[Labelled]:
    """The same paragraphs with a teacher's (words of the text, 7) posteriors."""
    out = []
    for one in paragraphs:
        own = posteriors[one.offset : one.offset + len(one.tags)].astype(np.float32)
        out.append(replace(one, taught=own / own.sum(axis=1, keepdims=True)))
    return out


def _paint(starts: np.ndarray, ends: np.ndarray, gold: Iterable[Gold]) -> Linked:
    def words(a: int, b: int) -> np.ndarray:
        return np.flatnonzero((starts < b) & (ends > a))

    tags = np.zeros(len(starts), dtype=np.int64)
    links = np.full(len(starts), OUT, dtype=np.int64)
    strokes = []
    for one in gold:
        cue = min((int(w[0]) for a, b in one.cue if len(w := words(a, b))), default=OUT)
        source = min((int(w[0]) for a, b in one.source if len(w := words(a, b))), default=NONE)
        for role, target in (("source", OUT), ("cue", source), ("content", cue)):
            for a, b in getattr(one, role):
                found = words(a, b)
                if len(found):
                    strokes.append((len(found), int(found[0]), ROLES.index(role), found, target))
    for _, _, role, found, target in sorted(strokes, key=lambda s: s[:3]):
        tags[found] = 2 + 2 * role
        tags[found[0]] = 1 + 2 * role
        links[found] = target
    # A stroke that was painted over in its middle begins again after it.
    for i in np.flatnonzero((tags > 0) & (tags % 2 == 0)):
        if i == 0 or tags[i - 1] not in (tags[i], tags[i] - 1):
            tags[i] -= 1
    return Linked(tags, links)
