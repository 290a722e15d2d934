"""The store contract: what a record can be told and asked, whichever database is behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from sayso.model import Capture, Document, Reading
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
from sayso.record.article_contract import ArticleStore, Captured, KeptArticle, Publication
from sayso.record.desk_contract import (
    Arrived,
    CitedDay,
    Citing,
    DayCount,
    Denials,
    DeskStore,
    Joined,
    Naming,
    News,
    ProblemTally,
    Publishing,
    Speaking,
    SpokenOf,
)
from sayso.record.entry import Carrier, Entry, Passage
from sayso.record.event_contract import EventQuery, EventStore, KeptEvent
from sayso.record.facet_contract import By, Facet, FacetStore, FacetValue
from sayso.record.instrument_contract import (
    CitedBy,
    Clause,
    InstrumentMention,
    InstrumentRecord,
    InstrumentStore,
    KeptInstrument,
)
from sayso.record.problem_contract import KeptProblem, ProblemGroup, ProblemStore
from sayso.record.query import Order, Query
from sayso.record.quoting_contract import QuotingStore, Sighting
from sayso.record.review_contract import Coding, Judged, KeptJudgement, ReviewStore
from sayso.record.spine_contract import Counts, Found, Intake, KeptDocument, Outcome

__all__ = [
    "ActorRecord",
    "ActorStore",
    "Arrived",
    "ArticleStore",
    "By",
    "Captured",
    "Carrier",
    "CitedBy",
    "CitedDay",
    "Citing",
    "Clause",
    "Coding",
    "Counts",
    "DayCount",
    "Denials",
    "DeskStore",
    "Entry",
    "EventQuery",
    "EventStore",
    "Facet",
    "FacetStore",
    "FacetValue",
    "Found",
    "Given",
    "Held",
    "InstrumentMention",
    "InstrumentRecord",
    "InstrumentStore",
    "Intake",
    "Joined",
    "Judged",
    "JudgedPair",
    "KeptActor",
    "KeptArticle",
    "KeptDocument",
    "KeptEvent",
    "KeptInstrument",
    "KeptJudgement",
    "KeptProblem",
    "Name",
    "Naming",
    "News",
    "Order",
    "Outcome",
    "Passage",
    "ProblemGroup",
    "ProblemStore",
    "ProblemTally",
    "Proposal",
    "Publication",
    "Publishing",
    "Query",
    "QuotingStore",
    "ReviewStore",
    "Sighting",
    "Speaking",
    "SpokenOf",
    "Store",
    "Tally",
]


class Store(
    ActorStore,
    ArticleStore,
    FacetStore,
    InstrumentStore,
    EventStore,
    QuotingStore,
    ReviewStore,
    DeskStore,
    ProblemStore,
    Protocol,
):
    """A record. Every answer's words are checked against the archived text as it is made."""

    @property
    def place(self) -> str:
        """Where the record is, as shown to the user."""
        ...

    def texts_of(self, capture: Capture) -> tuple[str, ...]:
        """The digests of the documents that these bytes from this address, told the same, gave; none if unknown.

        Bytes that gave none, or on which the reader failed, are kept too, but are tried again: what failed may
        not fail for ever.
        """
        ...

    def keep(self, intake: Intake, *, now: datetime) -> Outcome:
        """Keep it all, or nothing; what is there already is not added twice."""
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

    def as_of(self, moment: datetime) -> AbstractContextManager[Store]:
        """The record as it stood at this moment (aware), to be asked until the context ends."""
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

    def counts(self) -> Counts:
        """How much is in the record."""
        ...

    def size(self) -> int:
        """How many bytes the record takes on disk."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...
