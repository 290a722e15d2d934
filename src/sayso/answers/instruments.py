"""What is cited, and what was done: one instrument with its mentions in their places, events with their evidence."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.answers.passage import Part, excerpt
from sayso.answers.said import SaidItem
from sayso.model import Document, Span
from sayso.record.contract import (
    EventQuery,
    InstrumentMention,
    InstrumentRecord,
    KeptEvent,
    Passage,
    Store,
)

__all__ = ["Events", "InstrumentShown", "MentionItem", "events", "instrument"]

BEFORE, AFTER = 110, 130
"""How much of its paragraph is shown around a mention, in code points."""
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class MentionItem:
    """One mention with the words around it; those that stand for the instrument are its hits."""

    mention: InstrumentMention
    excerpt: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class InstrumentShown:
    """One instrument: what the record holds about it, its mentions, and its newest statements."""

    record: InstrumentRecord
    mentions: tuple[MentionItem, ...]
    items: tuple[SaidItem, ...]


@dataclass(frozen=True, slots=True)
class Events:
    """The events that answer a query, of `total` that do."""

    items: tuple[KeptEvent, ...]
    total: int


def instrument(store: Store, name: str, *, limit: int = 20) -> InstrumentShown:
    """The one instrument of this name, with its `limit` newest mentions and statements.

    `UnknownId`, `AmbiguousId`; `VerbatimError` if words are not in their text.
    """
    found = store.instrument(name, limit=limit)
    mentions = tuple(MentionItem(x, _around(x.passage)) for x in found.mentions)
    items = tuple(SaidItem(x, (), excerpt(x.document, x.statement, ())) for x in found.entries)
    return InstrumentShown(found, mentions, items)


def events(store: Store, query: EventQuery) -> Events:
    """What answers the query; `VerbatimError` if evidence is not in its text."""
    return Events(store.events(query), store.count_events(query))


def _around(passage: Passage) -> tuple[Part, ...]:
    document, place = passage.document, passage.spans[0]
    paragraph = next(x for x in document.paragraphs() if x.start <= place.start < x.end)
    start, end = _start(document, place, paragraph), _end(document, place, paragraph)
    spans = [(start, place.start, None), (place.start, place.end, "hit"), (place.end, end, None)]
    parts = [
        Part(document.text[first:last], role, Span(first, last))
        for first, last, role in spans
        if first < last
    ]
    before = [Part(ELLIPSIS, None, None)] if start > paragraph.start else []
    after = [Part(ELLIPSIS, None, None)] if end < paragraph.end else []
    return (*before, *parts, *after)


def _start(document: Document, place: Span, paragraph: Span) -> int:
    """Where the words shown before `place` begin, between words."""
    start = max(paragraph.start, place.start - BEFORE)
    if start == paragraph.start:
        return start
    return document.text.find(" ", start, place.start) + 1 or place.start


def _end(document: Document, place: Span, paragraph: Span) -> int:
    """Where the words shown after `place` end, between words."""
    end = min(max(paragraph.end, place.end), place.end + AFTER)
    if end >= paragraph.end:
        return end
    space = document.text.rfind(" ", place.end, end)
    return space if space >= 0 else place.end
