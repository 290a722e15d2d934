"""Borders that nothing said crosses: the label of an interview's turn, and the next item of a list of labelled quotations.

Layout, not language, so rules: in `- ANA RUIZ (May 5): “words”` and in `((Ana Ruiz)) words` the label tells whose the words
after it are, and those before it are another's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.annotations.reader.marks import quoted_ranges
from sayso.model import Attribution, Span

__all__ = ["LABEL", "borders", "within_borders"]

LABEL = re.compile(r"^[ \t\xa0]*\(\([^()\n]{2,60}\)\)[ \t\xa0]*", re.MULTILINE)
_ITEM = re.compile(r"(?<=[”\"])(?:\s*\n[ \t]*[-–—•*]|[ \xa0][-•*])[ \t\xa0]+(?=[^\W\d_a-z])")
_COLON_GAP = re.compile(r"[ \xa0]?(?:[(\[][^)\]\n]{1,60}[)\]])?[ \xa0]?")
_BEFORE_QUOTATION = re.compile(r"[ \t\xa0]*(?=[“\"„«])")
_EDGE = " \t\n\r\xa0"


def borders(text: str, labels: Sequence[Span] = ()) -> list[Span]:
    """The borders in order: `labels` of turns, labels in double brackets, what parts a quotation from the next item's label."""
    found = (Span(*m.span()) for pattern in (LABEL, _ITEM) for m in pattern.finditer(text))
    return sorted({*found, *labels}, key=lambda s: (s.start, s.end))


def within_borders(text: str, found: Sequence[Attribution], edges: Sequence[Span]) -> Iterator[Attribution]:
    """The attributions, each with the content alone that no border parts from its cue; those left with none are none."""
    starts = [edge.start for edge in edges]
    for one in found:
        one = _of_colon(text, one)
        pivot = one.cue[0] if one.cue else None
        if pivot is None:
            yield one
            continue
        before = [e for e in edges[: bisect_right(starts, pivot.start)] if e.end <= pivot.end]
        after = edges[bisect_right(starts, pivot.start) :]
        low = before[-1].end if before else 0
        high = after[0].start if after else len(text)
        content = tuple(s for s in (_clipped(text, s, low, high) for s in one.content) if s)
        if content:
            yield replace(one, content=content)


def _of_colon(text: str, one: Attribution) -> Attribution:
    """What a label and its colon say stands after them: content before them is the item's before.

    Where nothing else was found but a quotation follows, it is that quotation.
    """
    if not (one.source and one.cue and one.cue[0].of(text) == ":"):
        return one
    source, colon = one.source[-1], one.cue[0]
    if source.end > colon.start or not _COLON_GAP.fullmatch(text, source.end, colon.start):
        return one
    after = tuple(s for s in one.content if s.start >= colon.end)
    if len(after) == len(one.content):
        return one
    return replace(one, content=after or _quotation(text, colon.end))


def _quotation(text: str, start: int) -> tuple[Span, ...]:
    opening = _BEFORE_QUOTATION.match(text, start)
    if opening is None:
        return ()
    end = text.find("\n", start)
    ranges = quoted_ranges(text[opening.end() : end if end >= 0 else len(text)])
    return (Span(opening.end(), opening.end() + ranges[0][1]),) if ranges else ()


def _clipped(text: str, span: Span, low: int, high: int) -> Span | None:
    """The span within both places, without white space that a cut leaves at its edges; None if nothing is left."""
    if span.start >= low and span.end <= high:
        return span
    start, end = max(span.start, low), min(span.end, high)
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end) if start < end else None
