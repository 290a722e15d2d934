"""A stretch of a document's text, in pieces that say what they are: verbatim by construction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.model import Document, Span, Statement

__all__ = ["Part", "excerpt", "paragraph_of", "parts"]

ROLES = ("hit", "source", "cue", "content")
"""What a part of a passage can be, the narrowest first: a hit within content is a hit."""

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Part:
    """Characters of the text at `span`, and what they are; None for neither. An ellipsis has no span."""

    text: str
    role: str | None
    span: Span | None


def paragraph_of(document: Document, statement: Statement) -> Span:
    """The paragraph, or the run of paragraphs, in which the whole statement stands."""
    spans = (*statement.content, *statement.cue, *statement.source)
    start, end = min(x.start for x in spans), max(x.end for x in spans)
    touched = [p for p in document.paragraphs() if p.start < end and start < p.end]
    return Span(min([start, *(p.start for p in touched)]), max([end, *(p.end for p in touched)]))


def parts(
    document: Document, within: Span, statement: Statement, hits: Iterable[Span] = ()
) -> tuple[Part, ...]:
    """The text at `within`, cut wherever it changes what it is; joined again, the parts are that text."""
    marks = {
        "hit": tuple(hits),
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
    }
    edges = {within.start, within.end}
    for span in (x for spans in marks.values() for x in spans):
        edges |= {edge for edge in (span.start, span.end) if within.start < edge < within.end}
    ordered = sorted(edges)
    return tuple(
        Part(document.text[start:end], _role(start, marks), Span(start, end))
        for start, end in pairwise(ordered)
    )


def _role(place: int, marks: dict[str, tuple[Span, ...]]) -> str | None:
    return next((role for role in ROLES if any(x.start <= place < x.end for x in marks[role])), None)


def excerpt(
    document: Document, statement: Statement, hits: tuple[Span, ...], length: int = 300
) -> tuple[Part, ...]:
    """The statement's content, its pieces joined by ellipses; of one longer than `length` code points
    the part around the first hit, cut between words."""
    out: list[Part] = []
    room = length
    for piece in _from_first_hit(document, statement, hits, length):
        if room <= 0:
            break
        piece = _cut(document, piece, room)
        if out or piece.start > statement.content[0].start:
            out.append(Part(f" {ELLIPSIS} " if out else f"{ELLIPSIS} ", None, None))
        inner = [hit for hit in hits if piece.covers(hit)]
        out += parts(document, piece, statement, inner)
        room -= piece.end - piece.start
    last = next(part.span for part in reversed(out) if part.span)
    if last.end < statement.content[-1].end:
        out.append(Part(f" {ELLIPSIS}", None, None))
    return tuple(out)


def _from_first_hit(
    document: Document, statement: Statement, hits: tuple[Span, ...], length: int
) -> Iterator[Span]:
    total = statement.content[-1].end - statement.content[0].start
    if total <= length or not hits:
        yield from statement.content
        return
    start = max(statement.content[0].start, hits[0].start - length // 3)
    for piece in statement.content:
        if piece.end <= start:
            continue
        if piece.start >= start:
            yield piece
            continue
        space = document.text.find(" ", start, min(hits[0].start + 1, piece.end))
        yield Span(space + 1 if 0 <= space < piece.end - 1 else piece.start, piece.end)


def _cut(document: Document, piece: Span, room: int) -> Span:
    if piece.end - piece.start <= room:
        return piece
    space = document.text.rfind(" ", piece.start + 1, piece.start + room)
    return Span(piece.start, space if space > piece.start else piece.start + room)
