"""A draft read for the check: its bytes, its reading, and where its author finds each place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sayso.documents.encoding import decoded
from sayso.documents.headers import declared_charset
from sayso.model import Capture, Document, Problem, Reading, Span, Told, UsageError
from sayso.pipeline.blocks import quoted_blocks
from sayso.pipeline.reader import Reader
from sayso.pipeline.taking import take
from sayso.pipeline.texts import checked
from sayso.sources import Upload, captures

__all__ = ["DraftRead", "read_draft"]

NOTHING_TOLD = Told()
WITH_LINES = ("text/plain", "text/markdown")
"""Kinds of file that their author sees line by line."""
AHEAD = 4000
"""Code points in which the next word of a draft is looked for in its file."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class DraftRead:
    """A draft as received and as read; `line` gives the line, or the paragraph (`unit`), of a place in its text.

    `blocks` are its block quotations: quoted by their place, without marks.
    """

    capture: Capture
    reading: Reading
    unit: str
    line: Callable[[int], int]
    blocks: tuple[Span, ...] = ()


def read_draft(
    address: str | Upload, *, now: Callable[[], datetime], reader: Reader, told: Told = NOTHING_TOLD
) -> DraftRead:
    """The one document that `address` names, read without keeping; `UsageError` if it is none, or several."""
    if isinstance(address, str) and Path(address).is_dir():
        raise UsageError(f"{address} is a folder; name the file of a draft, or - for standard input")
    found: list[DraftRead] = []
    for capture in captures(address, told=checked(told), now=now):
        if isinstance(capture, Problem):
            raise UsageError(f"the draft cannot be read: {capture}")
        taken = take(capture, reader)
        if not taken.readings:
            raise UsageError("the draft cannot be read: " + "; ".join(map(str, taken.problems)))
        found += [_draft(capture, reading, taken.problems) for reading in taken.readings]
        if len(found) > 1:
            raise UsageError(f"{address} holds more than one document; check one draft at a time")
    if not found:
        raise UsageError(f"{address} holds no document; name the file of a draft, or - for standard input")
    return found[0]


def _draft(capture: Capture, reading: Reading, problems: tuple[Problem, ...]) -> DraftRead:
    reading = replace(reading, problems=problems)
    blocks = quoted_blocks(capture, reading.document.text)
    media_type = capture.media_type.partition(";")[0].strip().lower()
    if media_type in WITH_LINES:
        source = decoded(capture.content, declared_charset(capture)).text
        source = source.replace("\r\n", "\n").replace("\r", "\n")
        return DraftRead(capture, reading, "line", _lines_of(reading.document, source), blocks)
    return DraftRead(capture, reading, "paragraph", _paragraphs_of(reading.document), blocks)


def _lines_of(document: Document, source: str) -> Callable[[int], int]:
    """Lines of the file: each word of the text is looked for in the file, from where the last one stood."""
    places, lines = [0], [1]
    at, line = 0, 1
    for word in _WORD.finditer(document.text):
        there = source.find(word.group(), at, at + AHEAD)
        if there >= 0:
            line += source.count("\n", at, there)
            at = there
            places.append(word.start())
            lines.append(line)
    return lambda place: lines[bisect_right(places, place) - 1]


def _paragraphs_of(document: Document) -> Callable[[int], int]:
    starts = [x.start for x in document.paragraphs()]
    return lambda place: max(1, bisect_right(starts, place))
