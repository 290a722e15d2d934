"""What a reviewer sees: one statement in its place, how far the review has come, what a session changed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from sayso.answers.passage import Part, excerpt, paragraph_of, parts
from sayso.model import Document, Span, UsageError
from sayso.record.contract import Entry, Judged, KeptJudgement, Store

__all__ = ["Change", "Turn", "changes", "place_in_queue", "reviewer", "turn"]

LONGEST_NAME = 80
READING = "the reading"
"""How the reading is called among those who judge."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One statement to be judged: `passage` is its paragraph with the one before and the one after it.

    A blind turn shows the statement as found, and no judgement but the reviewer's own.
    """

    entry: Entry
    passage: tuple[Part, ...]
    paragraph: Span
    progress: Judged
    blind: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A judgement that a reviewer made, and the words that it is about as they stand now."""

    kept: KeptJudgement
    entry: Entry
    excerpt: tuple[Part, ...]


def reviewer(name: str) -> str:
    """The name of one who judges, its white space made single; `UsageError` for one that is none.

    >>> reviewer("  Ana   Ruiz ")
    'Ana Ruiz'
    """
    clean = " ".join(name.split())
    if not any(c.isalnum() for c in clean):
        raise UsageError("a judgement is made by somebody; give your name")
    if len(clean) > LONGEST_NAME:
        raise UsageError(f"the name has {len(clean)} characters; give one of {LONGEST_NAME} at most")
    if any(unicodedata.category(c).startswith("C") for c in clean):
        raise UsageError("the name holds characters that cannot be seen; type it again")
    if clean.casefold() == READING:
        raise UsageError(f"{READING!r} is how agreement calls what sayso found; give another name")
    return clean


def place_in_queue(
    store: Store, author: str, *, after: str | None = None, before: str | None = None, blind: bool = False
) -> str | None:
    """The statement to judge next, or the one after or before a statement; None if there is none.

    After the last one that is left, the queue begins again.
    """
    found = store.next_to_review(author, after=after, before=before, blind=blind)
    if found is None and after is not None:
        found = store.next_to_review(author, blind=blind)
    return found


def turn(store: Store, statement: str, author: str, *, blind: bool = False) -> Turn:
    """The statement whose id begins so, for `author` to judge; `UnknownId`, `AmbiguousId`, `VerbatimError`."""
    entry = store.found(statement, by=author) if blind else store.entry(statement)
    paragraph = paragraph_of(entry.document, entry.statement)
    passage = _with_neighbours(entry, paragraph)
    return Turn(entry, passage, paragraph, store.judged(author, blind=blind), blind)


def _with_neighbours(entry: Entry, paragraph: Span) -> tuple[Part, ...]:
    """The paragraph with the one before and the one after, where a speaker may be named."""
    around = _around(entry.document, paragraph)
    edges = (around.start, paragraph.start, paragraph.end, around.end)
    stretches = (Span(start, end) for start, end in pairwise(edges) if start < end)
    return tuple(part for x in stretches for part in parts(entry.document, x, entry.statement))


def _around(document: Document, paragraph: Span) -> Span:
    start, end = paragraph.start, paragraph.end
    for other in document.paragraphs():
        if other.end <= paragraph.start:
            start = other.start
        if other.start >= paragraph.end:
            end = other.end
            break
    return Span(start, end)


def changes(store: Store, author: str, *, since: datetime, limit: int = 50) -> tuple[Change, ...]:
    """What an author judged since that moment, newest first."""
    made = store.judgements(author, since=since, limit=limit)
    ids = list(dict.fromkeys(x.judgement.statement for x in made))
    entries = dict(zip(ids, store.entries(ids), strict=True))
    return tuple(_change(kept, entries[kept.judgement.statement]) for kept in made)


def _change(kept: KeptJudgement, entry: Entry) -> Change:
    return Change(kept, entry, excerpt(entry.document, entry.statement, (), 120))
