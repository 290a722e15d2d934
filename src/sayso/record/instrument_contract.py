"""What a record can be asked about instruments: resolutions, treaties, acts, cases that its texts cite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sayso.model import Actor
from sayso.record.entry import Entry, Passage

__all__ = ["CitedBy", "Clause", "InstrumentMention", "InstrumentRecord", "InstrumentStore", "KeptInstrument"]


@dataclass(frozen=True, slots=True)
class KeptInstrument:
    """An instrument of the record: by how many mentions, in how many documents, by how many statements.

    `first` and `last` are the days of publication of its first and last mention; None where no text with
    a day mentions it. What a copy only carries again is counted once.
    """

    name: str
    mentions: int
    documents: int
    statements: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class InstrumentMention:
    """One mention of an instrument: the words that stand for it, checked against their text.

    `clause` is the part cited; `statement` the id of the statement in whose content it stands, none for
    the narrator's own mention. `made_by` names the annotator version that found it.
    """

    passage: Passage
    clause: str | None
    statement: str | None
    made_by: str


@dataclass(frozen=True, slots=True)
class CitedBy:
    """Who cites an instrument, in how many statements."""

    actor: Actor
    statements: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of an instrument, and how many mentions cite it."""

    name: str
    mentions: int


@dataclass(frozen=True, slots=True)
class InstrumentRecord:
    """All that the record holds about one instrument.

    `mentions` are the newest, as many as were asked for, in order of time, and `entries` the newest
    statements that cite it, newest first; `kept`, `speakers` and `clauses` count all.
    """

    kept: KeptInstrument
    mentions: tuple[InstrumentMention, ...]
    entries: tuple[Entry, ...]
    speakers: tuple[CitedBy, ...]
    clauses: tuple[Clause, ...]


class InstrumentStore(Protocol):
    """The part of a record that is about instruments."""

    def instruments(self, words: str = "", *, limit: int = 20) -> tuple[KeptInstrument, ...]:
        """Instruments whose name has these words; all for none. Those with most mentions first."""
        ...

    def instrument(self, name: str, *, limit: int = 20) -> InstrumentRecord:
        """All about the one instrument of this name, or of whose name these are words.

        `UnknownId`, `AmbiguousId`; `VerbatimError` if a mention's words are not in its text.
        """
        ...
