"""The lines of a PDF page and where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2

__all__ = ["Line", "body_lines", "lines_of"]

# PDFium puts U+FFFE where a line ends in a hyphen, and no line break after it.
LINE_END = re.compile("\r\n|\r|\n|(?P<hyphen>\ufffe)")
PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
EDGE = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, in points from the lower left corner; `hyphen` where one at its end was taken off."""

    text: str
    page: int
    left: float
    bottom: float
    right: float
    top: float
    hyphen: bool = False

    @property
    def height(self) -> float:
        """From the lowest to the highest that a letter of this font may reach."""
        return self.top - self.bottom


def lines_of(page: pypdfium2.PdfPage, number: int) -> list[Line]:
    """The lines of `page` that hold text, in reading order."""
    textpage = page.get_textpage()
    text = textpage.get_text_range()
    count = textpage.count_chars()
    lines = []
    for start, end, hyphen in _stretches(text):
        words = text[start:end].strip()
        if not words or start >= count:
            continue
        left, bottom, _, top = textpage.get_charbox(start, loose=True)
        right = textpage.get_charbox(min(end, count) - 1, loose=True)[2]
        lines.append(Line(words, number, left, bottom, right, top, hyphen))
    return lines


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    start = 0
    for found in LINE_END.finditer(text):
        yield start, found.start(), found["hyphen"] is not None
        start = found.end()
    yield start, len(text), False


def body_lines(pages: list[list[Line]]) -> list[Line]:
    """All lines but page numbers and running heads, which else would stand amid a sentence."""
    seen = Counter(key for lines in pages for key in {_key(line) for line in (*lines[:EDGE], *lines[-EDGE:])})
    often = min(3, len(pages))
    kept = []
    for lines in pages:
        for index, line in enumerate(lines):
            at_edge = index < EDGE or index >= len(lines) - EDGE
            running = at_edge and len(pages) > 1 and seen[_key(line)] >= often
            first_or_last = index in (0, len(lines) - 1)
            if not running and not (first_or_last and PAGE_NUMBER.fullmatch(line.text)):
                kept.append(line)
    return kept


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.bottom)
