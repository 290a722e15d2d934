"""Lines of a PDF put together to paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import quantiles

from sayso.documents.pdf.lines import Line

__all__ = ["paragraphs"]

SENTENCE_END = re.compile(r"[.!?:。！？][\"'”’»)\]]*$")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
MORE_THAN_LEADING = 1.35
OTHER_SIZE = 1.15
SHORT = 0.85
COLUMN_EDGE = 40.0
FIRST_EAST_ASIAN = "\u2e80"


def paragraphs(lines: list[Line]) -> list[str]:
    """The paragraphs of `lines` (in reading order) with the line breaks inside them taken out.

    A new one begins after a wider gap, in another size of type, indented or after a short line that
    ends a sentence; over a column or a page only where a sentence had ended.
    """
    words = {word.lower() for line in lines for word in WORD.findall(line.text)}
    leading = _leading(lines)
    rights = _right_edges(lines)
    found: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is None or _begins(before, line, leading, rights[before]):
            found.append(line.text)
        else:
            found[-1] = _joined(found[-1], before, line, words)
        before = line
    return found


def _leading(lines: list[Line]) -> float:
    """The usual distance from line to line, as a multiple of the type's size: that of the closest quarter.

    Small print below a text stands closer, and says nothing of where the text's own paragraphs begin.
    """
    steps = [_step(a, b) for a, b in pairwise(lines) if _follows(a, b)]
    return quantiles(steps, n=4)[0] if len(steps) > 1 else (steps or [0.0])[0]


def _step(above: Line, below: Line) -> float:
    """From line to line, as a multiple of the larger one's size."""
    return (above.bottom - below.bottom) / max(above.height, below.height, 1e-6)


def _follows(above: Line, below: Line) -> bool:
    """Whether `below` is the next line of the same column."""
    return above.page == below.page and above.bottom > below.bottom and below.left < above.right


def _right_edges(lines: list[Line]) -> dict[Line, float]:
    """How far to the right the column of each line reaches on its page."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, round(line.left / COLUMN_EDGE))
        edges[key] = max(edges.get(key, 0.0), line.right)
    return {line: edges[line.page, round(line.left / COLUMN_EDGE)] for line in lines}


def _begins(above: Line, below: Line, leading: float, right_edge: float) -> bool:
    """Whether `below` begins a paragraph."""
    ended = not above.hyphen and SENTENCE_END.search(above.text) is not None
    sizes = sorted((above.height, below.height))
    if sizes[1] > OTHER_SIZE * sizes[0]:
        return True
    if not _follows(above, below):
        return ended
    if leading and _step(above, below) > MORE_THAN_LEADING * leading:
        return True
    indented = below.left > above.left + 0.8 * below.height
    short = above.right - above.left < SHORT * (right_edge - above.left)
    return ended and (indented or short)


def _joined(text: str, above: Line, below: Line, words: set[str]) -> str:
    if above.hyphen or re.search(r"[^\W\d_]-$", text):
        stem = text if above.hyphen else text[:-1]
        return stem + ("-" if _keeps_hyphen(stem, below.text, words) else "") + below.text
    if text[-1] >= FIRST_EAST_ASIAN and below.text[0] >= FIRST_EAST_ASIAN:
        return text + below.text
    return f"{text} {below.text}"


def _keeps_hyphen(stem: str, rest: str, words: set[str]) -> bool:
    """Whether a hyphen at a line end belongs to the word: as the rest of the text spells it, else by its letters."""
    first, second = re.search(r"[\w-]*$", stem), re.match(r"[\w-]*", rest)
    head, tail = (first[0] if first else "").lower(), (second[0] if second else "").lower()
    if head + tail in words:
        return False
    return f"{head}-{tail}" in words or not rest[:1].islower()
