"""What the pages of a desk ask of a record: what came in, who published when, who speaks of whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from sayso.model import Actor, Cause, Severity
from sayso.record.entry import Entry
from sayso.record.event_contract import KeptEvent

__all__ = [
    "Arrived",
    "CitedDay",
    "Citing",
    "DayCount",
    "Denials",
    "DeskStore",
    "Joined",
    "Naming",
    "News",
    "ProblemTally",
    "Publishing",
    "Speaking",
    "SpokenOf",
]


@dataclass(frozen=True, slots=True)
class Arrived:
    """How much was kept since a moment.

    `documents` counts texts, of which `copies` carry an earlier one again, `not_read` are in a language that
    the reader does not know or failed to be read, and `nobody_spoke` were read and hold no statement.
    `statements` are those that stand, each once; `without_speaker` of them name nobody.
    """

    documents: int
    copies: int
    not_read: int
    nobody_spoke: int
    statements: int
    without_speaker: int


@dataclass(frozen=True, slots=True)
class Speaking:
    """An actor, how many of its statements are new, and the newest of them."""

    actor: Actor
    statements: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Citing:
    """An instrument, how many new statements cite it, and the newest of them."""

    instrument: str
    statements: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Denials:
    """Statements that contest a claim, newest first, as many as were asked for, of `total`."""

    entries: tuple[Entry, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ProblemTally:
    """A cause, how many problems of it were seen and not cleared, and the things of the newest."""

    cause: Cause
    severity: Severity
    number: int
    things: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What is new in the record since a moment.

    `speaking`, `citing` and `denials` are of the newest `grouped` of the new statements: all, unless very many
    came at once. `speakers` and `cited` say how many actors and instruments these have.
    """

    arrived: Arrived
    grouped: int
    speaking: tuple[Speaking, ...]
    speakers: int
    citing: tuple[Citing, ...]
    cited: int
    denials: Denials
    problems: tuple[ProblemTally, ...]


@dataclass(frozen=True, slots=True)
class Publishing:
    """A publisher and the days on which it published, in order, each once."""

    publisher: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many statements of an actor are of this day (YYYY-MM-DD), and how many of them contest a claim."""

    day: str
    statements: int
    denials: int


@dataclass(frozen=True, slots=True)
class Naming:
    """Who speaks of an actor: how many statements name it, and the newest of them; None for nobody named."""

    actor: Actor | None
    statements: int
    newest: Entry


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """Who speaks of an actor, most first, in the newest `searched` statements of others that name it."""

    naming: tuple[Naming, ...]
    searched: int
    more: bool


@dataclass(frozen=True, slots=True)
class CitedDay:
    """How many statements of an actor cite an instrument on a day; None for nobody named, or no day known."""

    actor: Actor | None
    day: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Joined:
    """One of the actors that were judged to be the same, as it is by itself, and how many statements are its own.

    `unlike` is what speaks against its being the others, in words: a split is proposed; empty for nothing.
    """

    actor: Actor
    statements: int
    unlike: str


class DeskStore(Protocol):
    """The part of a record that its pages ask."""

    def news(self, since: datetime, *, groups: int = 12, each: int = 3) -> News:
        """What was kept since this moment (aware): by actor and by instrument, so many of each, those with most first.

        `VerbatimError` if a statement's words are not in its text.
        """
        ...

    def last_kept(self) -> datetime | None:
        """When the newest text was kept (aware UTC); None in an empty record."""
        ...

    def publishing(self, since: date) -> tuple[Publishing, ...]:
        """The days of publication of each publisher from this day on, whether in a copy or not."""
        ...

    def sites(self, publishers: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """The hosts from which texts of these publishers were captured last."""
        ...

    def lost_at(self, sites: Iterable[str]) -> Mapping[str, int]:
        """For each of these hosts, how many of its pages could not be read and were not cleared."""
        ...

    def spoken_days(self, actor: str) -> tuple[DayCount, ...]:
        """The days of an actor's statements, in order; `actor` is an id, `UnknownId` if there is none."""
        ...

    def statements_of(
        self, actor: str, *, since: date | None, until: date | None, limit: int, offset: int = 0
    ) -> tuple[Entry, ...]:
        """The statements of the actor of this id between two days, both inclusive, newest first."""
        ...

    def number_of(self, actor: str, *, since: date | None, until: date | None) -> int:
        """How many statements the actor of this id has between two days, both inclusive."""
        ...

    def denials_of(self, actor: str, *, limit: int = 20) -> Denials:
        """What the actor of this id contested, newest first."""
        ...

    def spoken_of(self, actor: str, *, newest: int = 300) -> SpokenOf:
        """Who names the actor of this id in the words of a statement, of those kept last."""
        ...

    def cited_days(self, instrument: str) -> tuple[CitedDay, ...]:
        """Who cites the instrument of this name on which days, in order of time."""
        ...

    def events_about(self, instrument: str, *, limit: int = 20) -> tuple[KeptEvent, ...]:
        """Events in whose evidence the instrument of this name is mentioned, newest first."""
        ...

    def joined(self, actor: str) -> tuple[Joined, ...]:
        """The actors that were judged to be the one of this id, itself first; none but itself if nothing was."""
        ...
