"""A whole text with all that was found in it, cut wherever what it is changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.model import Document, Event, Layers, Reference, Span, Spans, TimeExpression
from sayso.record.contract import Entry, KeptArticle, Store

__all__ = ["Article", "Note", "Paragraph", "Piece", "Touch", "article", "laid_out"]

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Touch:
    """That a piece of text is this part of the statement at `place` in the article's entries."""

    place: int
    role: Role


@dataclass(frozen=True, slots=True)
class Note:
    """A time, an instrument or an event of the text: `name` is its TIMEX3 value, its one name, or its code.

    `name` is None for a time whose value the text does not let one know, and an event without a code.
    """

    kind: Literal["time", "instrument", "event"]
    spans: Spans
    name: str | None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that are all of the same parts of the same statements, the outermost first, and notes.

    `notes` are places in the article's notes; `begins` are the statements whose first character is here.
    """

    span: Span
    text: str
    touches: tuple[Touch, ...]
    notes: tuple[int, ...]
    begins: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text; its pieces joined are that line."""

    span: Span
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A text of the record, ready to be shown."""

    kept: KeptArticle
    notes: tuple[Note, ...]
    paragraphs: tuple[Paragraph, ...]


def article(store: Store, sha256: str, *, also: str | None = None) -> Article:
    """The text whose digest begins so; with the statement of id `also`, even if it stands no more.

    `UnknownId`, `AmbiguousId`; `VerbatimError` if a statement's words are not in the text.
    """
    return laid_out(store.article(sha256, also=also))


def laid_out(kept: KeptArticle) -> Article:
    """A text of the record, cut wherever what it is changes."""
    notes = tuple(_notes(kept.layers))
    return Article(kept, notes, tuple(_paragraphs(kept.document, kept.entries, notes)))


def _notes(layers: Layers) -> Iterator[Note]:
    for time in layers.of(TimeExpression):
        yield Note("time", (time.span,), time.value)
    for reference in layers.of(Reference):
        yield Note("instrument", (reference.span,), reference.instrument, reference.clause)
    for event in layers.of(Event):
        who = " → ".join(x for x in (event.actor, event.target) if x)
        yield Note("event", event.evidence, event.code, who or None)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of text that is something; the longer of two that begin together comes first."""

    span: Span
    touch: Touch | None = None
    note: int | None = None

    @property
    def order(self) -> tuple[int, int]:
        return self.span.start, -self.span.end


def _paragraphs(
    document: Document, entries: tuple[Entry, ...], notes: tuple[Note, ...]
) -> Iterator[Paragraph]:
    marks = sorted(_marks(entries, notes), key=lambda x: x.order)
    edges = sorted({edge for x in marks for edge in (x.span.start, x.span.end)})
    first = _first_places(entries)
    open_now: list[_Mark] = []
    following = 0
    for line in document.paragraphs():
        inner = edges[bisect_right(edges, line.start) : bisect_right(edges, line.end - 1)]
        pieces = []
        for start, end in pairwise((line.start, *inner, line.end)):
            while following < len(marks) and marks[following].span.start <= start:
                open_now.append(marks[following])
                following += 1
            open_now = [x for x in open_now if x.span.end > start]
            pieces.append(_piece(document, Span(start, end), open_now, first))
        yield Paragraph(line, tuple(pieces))


def _marks(entries: tuple[Entry, ...], notes: tuple[Note, ...]) -> Iterator[_Mark]:
    for place, entry in enumerate(entries):
        for role in ROLES:
            for span in getattr(entry.statement, role):
                yield _Mark(span, touch=Touch(place, role))
    for place, note in enumerate(notes):
        for span in note.spans:
            yield _Mark(span, note=place)


def _first_places(entries: tuple[Entry, ...]) -> dict[int, list[int]]:
    """For each code point at which statements begin, which they are."""
    found: dict[int, list[int]] = {}
    for place, entry in enumerate(entries):
        spans = (*entry.statement.content, *entry.statement.cue, *entry.statement.source)
        found.setdefault(min(x.start for x in spans), []).append(place)
    return found


def _piece(document: Document, span: Span, marks: Iterable[_Mark], first: dict[int, list[int]]) -> Piece:
    marks = list(marks)
    return Piece(
        span=span,
        text=document.text_at(span),
        touches=tuple(x.touch for x in marks if x.touch),
        notes=tuple(x.note for x in marks if x.note is not None),
        begins=tuple(first.get(span.start, ())),
    )
