"""What goes into a record and what comes of it: one capture's intake, what answers a query, how much there is."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Capture, Document, Problem, Reading, Source, Span
from sayso.record.entry import Entry

__all__ = ["Counts", "Found", "Intake", "KeptDocument", "Outcome"]


@dataclass(frozen=True, slots=True)
class Intake:
    """All that came of one capture, kept in one transaction or not at all.

    `keys` holds, beside each reading, the keys under which its text meets those that it may be a copy of, made by
    the rule `compared_by` (its name and version); none for a text too short to compare.
    """

    source: Source
    capture: Capture
    readings: tuple[Reading, ...]
    keys: tuple[tuple[bytes, ...], ...]
    compared_by: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What keeping one intake added to the record."""

    documents: int = 0
    statements: int = 0
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """One entry that answers a query, with the places in its words that matched.

    `hits` are spans in the document's text, within the statement's content.
    """

    entry: Entry
    hits: tuple[Span, ...]
    rank: float


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document of the record, with how many statements it carries and whose copy it is."""

    document: Document
    statements: int
    copy_of: str | None
    read: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is in the record.

    `documents` counts texts, of which `copies` are near-duplicates of an earlier one; `statements`
    counts what stands in the newest readings or was judged right, each once however many carry it.
    """

    sources: int
    captures: int
    documents: int
    copies: int
    documents_not_read: int
    statements: int
    speech: int
    attitude: int
    actors: int
    judgements: int
    problems: int
