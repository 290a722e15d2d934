"""Where paragraphs begin and end: at line breaks, but not at those that only keep lines short."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

__all__ = ["paragraph_ranges"]

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_NARROW, _WIDE = 40, 120
"""Code points between which the width of wrapped text lies."""

Range = tuple[int, int]


def paragraph_ranges(text: str) -> list[Range]:
    """The half-open ranges of the paragraphs, without the white space around them.

    >>> paragraph_ranges("One.\\n\\nTwo.")
    [(0, 4), (6, 10)]
    """
    ranges: list[Range] = []
    for block in _blocks(text):
        ranges += [(block[0][0], block[-1][1])] if _wrapped(text, block) else block
    return ranges


def _blocks(text: str) -> Iterator[list[Range]]:
    """Lines that hold anything, those with one line break between them together."""
    block: list[Range] = []
    for line in _LINE.finditer(text):
        words = line.group()
        start = line.start() + len(words) - len(words.lstrip())
        end = line.start() + len(words.rstrip())
        if start >= end:
            continue
        if block and text[block[-1][1] : start].replace("\r\n", "\n").strip(" \t\xa0") != "\n":
            yield block
            block = []
        block.append((start, end))
    if block:
        yield block


def _wrapped(text: str, block: Sequence[Range]) -> bool:
    """Whether the lines were broken at a fixed width: no line had room for the first word of the next."""
    if len(block) < 2:
        return False
    width = max(end - start for start, end in block)
    if not _NARROW <= width <= _WIDE:
        return False
    for (start, end), (after, stop) in itertools.pairwise(block):
        if end - start + 1 + len(text[after:stop].split(None, 1)[0]) <= width:
            return False
    # Two lines may be a headline and its second deck; only a word that goes on in small letters tells.
    return len(block) > 2 or text[block[1][0]].islower()
