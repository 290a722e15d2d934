"""The store contract: what a record can be told and asked, whichever database is behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from sayso.model import Capture, Document, Judgement, Kind, Mode, Problem, Reading, Source, Span
from sayso.record.actor_contract import (
    ActorRecord,
    ActorStore,
    Given,
    Held,
    JudgedPair,
    KeptActor,
    Name,
    Proposal,
    Tally,
)
from sayso.record.entry import Carrier, Entry, Passage
from sayso.record.event_contract import EventQuery, EventStore, KeptEvent
from sayso.record.instrument_contract import (
    CitedBy,
    Clause,
    InstrumentMention,
    InstrumentRecord,
    InstrumentStore,
    KeptInstrument,
)
from sayso.record.quoting_contract import QuotingStore, Sighting

__all__ = [
    "ActorRecord",
    "ActorStore",
    "Carrier",
    "CitedBy",
    "Clause",
    "Counts",
    "Entry",
    "EventQuery",
    "EventStore",
    "Found",
    "Given",
    "Held",
    "InstrumentMention",
    "InstrumentRecord",
    "InstrumentStore",
    "Intake",
    "JudgedPair",
    "KeptActor",
    "KeptDocument",
    "KeptEvent",
    "KeptInstrument",
    "KeptProblem",
    "Name",
    "Order",
    "Outcome",
    "Passage",
    "Proposal",
    "Query",
    "QuotingStore",
    "Sighting",
    "Store",
    "Tally",
]


@dataclass(frozen=True, slots=True)
class Intake:
    """All that came of one capture, kept in one transaction or not at all.

    `signatures` holds, beside each reading, the near-duplicate signature of its text and the keys
    under which alike texts meet; both empty for a text too short to compare.
    """

    source: Source
    capture: Capture
    readings: tuple[Reading, ...]
    signatures: tuple[tuple[bytes, tuple[bytes, ...]], ...]
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


class Order(StrEnum):
    """How answers are ordered: best first, or newest first."""

    BEST = "best"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Query:
    """What `said` asks for; an empty field asks for everything.

    `since` and `until` are inclusive and compared with the day the words were said, where the text
    gives one, else with the day of publication; `said_on` with the former alone: first and last day of
    which one must be covered. `via`, `cites` and `by` are words of a name; `denies` are words of a
    contested claim, or empty for any. `by` finds an actor by any of its names, and by an office it held.
    """

    words: str = ""
    by: str = ""
    publisher: str = ""
    kind: Kind | None = None
    mode: Mode | None = None
    since: date | None = None
    until: date | None = None
    said_on: tuple[date, date] | None = None
    via: str = ""
    cites: str = ""
    denies: str | None = None
    min_confidence: float = 0.0
    leave_out_wrong: bool = False
    order: Order = Order.BEST
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, slots=True)
class KeptProblem:
    """A problem with when it was last seen; `cleared` if the thing was read since."""

    problem: Problem
    seen: datetime
    cleared: bool


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


class Store(ActorStore, InstrumentStore, EventStore, QuotingStore, Protocol):
    """A record. Every answer's words are checked against the archived text as it is made."""

    @property
    def place(self) -> str:
        """Where the record is, as shown to the user."""
        ...

    def holds(self, capture: Capture) -> bool:
        """Whether these bytes from this address, told the same, gave a document that is kept.

        Bytes that gave none are kept too, but are tried again: what failed may not fail for ever.
        """
        ...

    def keep(self, intake: Intake, *, now: datetime) -> Outcome:
        """Keep it all, or nothing; what is there already is not added twice."""
        ...

    def keep_problem(self, source: Source, problem: Problem, *, now: datetime) -> None:
        """Keep a problem of something that gave no capture."""
        ...

    def update(self, reading: Reading, *, now: datetime) -> Outcome:
        """Put a newer reading of a kept document beside the older ones."""
        ...

    def unread_by(self, made_by: str) -> Sequence[str]:
        """The digests of documents whose newest reading was not made by `made_by`, oldest first."""
        ...

    def document(self, sha256: str) -> Document:
        """The document whose text has this digest, or begins so; `UnknownId`, `AmbiguousId`."""
        ...

    def content(self, sha256: str) -> bytes:
        """The bytes of the capture with this digest, as received; `UnknownId`."""
        ...

    def entry(self, statement: str) -> Entry:
        """The statement whose id begins so; `UnknownId`, `AmbiguousId`, `VerbatimError`."""
        ...

    def search(self, query: Query) -> tuple[Found, ...]:
        """What answers the query, each statement once; `VerbatimError` if a span does not hold."""
        ...

    def count(self, query: Query) -> int:
        """How many statements answer the query, limit and offset aside."""
        ...

    def documents(self, words: str = "", *, limit: int = 20) -> Iterator[KeptDocument]:
        """Documents whose title or text has these words, best first; all, newest first, for none."""
        ...

    def judge(self, judgement: Judgement) -> None:
        """Append a judgement; `UnknownId` if there is no such statement."""
        ...

    def problems(self) -> tuple[KeptProblem, ...]:
        """All problems that were not cleared, newest last."""
        ...

    def counts(self) -> Counts:
        """How much is in the record."""
        ...

    def size(self) -> int:
        """How many bytes the record takes on disk."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...
