"""What a record can be asked about events: what narrators report as done or due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from sayso.model import Event
from sayso.record.entry import Passage

__all__ = ["EventQuery", "EventStore", "KeptEvent"]


@dataclass(frozen=True, slots=True)
class EventQuery:
    """What `sayso events` asks for; an empty field asks for everything.

    `code` is a PLOVER root code in any case; `actor` and `target` are whole words, in any order and case.
    `since` and `until` are inclusive and compared with the days that the event happened on, where the
    text tells them, else with the day of publication. `document` is how a document's digest begins.
    """

    code: str = ""
    actor: str = ""
    target: str = ""
    since: date | None = None
    until: date | None = None
    document: str = ""
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, slots=True)
class KeptEvent:
    """One event with its evidence, checked against its text; `made_by` names the annotator version."""

    event: Event
    passage: Passage
    made_by: str


class EventStore(Protocol):
    """The part of a record that is about events."""

    def events(self, query: EventQuery) -> tuple[KeptEvent, ...]:
        """What answers the query, newest first; what a copy only carries again is left out.

        `VerbatimError` if the evidence is not in its text; `UnknownId`, `AmbiguousId` for the document.
        """
        ...

    def count_events(self, query: EventQuery) -> int:
        """How many events answer the query, limit and offset aside."""
        ...
