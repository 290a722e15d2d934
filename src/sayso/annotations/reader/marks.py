"""Quotation marks: where a paragraph is inside them, whatever their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["DOUBLE", "quoted_ranges"]

# A doubled apostrophe or grave accent is how wire copy and old files write a double mark.
DOUBLE = re.compile(r"[\"“”„‟«»＂]|''|``|‘‘|’’")
_OPENING = frozenset({"“", "„", "‟", "«", "``", "‘‘"})
_CLOSING = frozenset({"”", "»", "’’"})
_SINGLE_OPEN = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–-]))['‘](?=\w)")
_SINGLE_CLOSE = re.compile(r"(?<=[,.!?…])['’](?=$|[\s)\]—–-])|(?<=\w)['’](?=[,.;:!?])")


def quoted_ranges(paragraph: str) -> list[tuple[int, int]]:
    """The half-open ranges inside quotation marks, marks included, in order and apart.

    A mark that never closes runs to the paragraph's end (a quotation that goes on in the next
    paragraph is written so); a closing mark that nothing opened is passed over. Single marks count
    only where the paragraph has no double ones, since an apostrophe looks the same.
    """
    return list(_double(paragraph)) or list(_single(paragraph))


def _double(paragraph: str) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    for mark in DOUBLE.finditer(paragraph):
        sign = mark.group()
        if opened is None:
            if sign not in _CLOSING:
                opened = mark.start()
        elif sign not in _OPENING:
            yield opened, mark.end()
            opened = None
    if opened is not None:
        yield opened, len(paragraph)


def _single(paragraph: str) -> Iterator[tuple[int, int]]:
    at = 0
    while start := _SINGLE_OPEN.search(paragraph, at):
        end = _SINGLE_CLOSE.search(paragraph, start.end())
        if end is None:
            return
        yield start.start(), end.end()
        at = end.end()
