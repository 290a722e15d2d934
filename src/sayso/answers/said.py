"""Who said it: statements that answer a query, each with its excerpt and its citation."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.answers.passage import Part, excerpt, paragraph_of, parts
from sayso.model import Span
from sayso.record.contract import Entry, Query, Store

__all__ = ["Said", "SaidItem", "Shown", "said", "show"]


@dataclass(frozen=True, slots=True)
class SaidItem:
    """One statement of an answer; `excerpt` is its words, the matches marked."""

    entry: Entry
    hits: tuple[Span, ...]
    excerpt: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """The statements that answer a query, of `total` that do."""

    items: tuple[SaidItem, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Shown:
    """One statement in its paragraph: `passage` is the text with source, cue and content marked."""

    entry: Entry
    paragraph: Span
    passage: tuple[Part, ...]


def said(store: Store, query: Query) -> Said:
    """What answers `query`; `VerbatimError` if a statement's words are not in its text."""
    found = store.search(query)
    items = tuple(
        SaidItem(x.entry, x.hits, excerpt(x.entry.document, x.entry.statement, x.hits)) for x in found
    )
    return Said(items, store.count(query))


def show(store: Store, statement: str) -> Shown:
    """The statement whose id begins so, in its place."""
    entry = store.entry(statement)
    paragraph = paragraph_of(entry.document, entry.statement)
    return Shown(entry, paragraph, parts(entry.document, paragraph, entry.statement))
