"""What a record can be told and asked about actors, whichever database is behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sayso.model import Actor, ActorJudgement, GivenActor
from sayso.record.entry import Entry

__all__ = [
    "ActorRecord",
    "ActorStore",
    "Given",
    "Held",
    "JudgedPair",
    "KeptActor",
    "Name",
    "Proposal",
    "Tally",
]


@dataclass(frozen=True, slots=True)
class Held:
    """An office of an actor: as given, with its first and last day, or as seen in statements of those days.

    Days are TIMEX3 values; `statements` counts those that name it, 0 for an office that was given alone.
    """

    office: str
    first: str | None
    last: str | None
    statements: int
    given: bool


@dataclass(frozen=True, slots=True)
class KeptActor:
    """An actor with the newest of its offices and how many statements are its own."""

    actor: Actor
    office: Held | None
    statements: int
    given: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an actor, as written; `given` in advance, else seen. `actor` is whose own it is.

    Two names with different `actor` are of actors that were judged to be the same.
    """

    name: str
    actor: str
    given: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """A name and how many of an actor's statements have to do with it."""

    name: str
    statements: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two actors that may be one, why, and how likely it seems (0 to 1, for ordering)."""

    one: KeptActor
    other: KeptActor
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """A judgement on two actors, with the names by which they go by themselves."""

    judgement: ActorJudgement
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """All that the record holds about one actor and those that were judged to be the same.

    `entries` are its statements, newest first, as many as were asked for; the tallies and `kept`
    count all. `denied` are the claims contested, in the articles' words.
    """

    kept: KeptActor
    wikidata: str | None
    names: tuple[Name, ...]
    offices: tuple[Held, ...]
    entries: tuple[Entry, ...]
    publishers: tuple[Tally, ...]
    via: tuple[Tally, ...]
    cited: tuple[Tally, ...]
    denied: tuple[Tally, ...]
    judgements: tuple[JudgedPair, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What telling actors in advance changed: actors new to the record, and others that now say more."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


class ActorStore(Protocol):
    """The part of a record that is about actors."""

    def actors(self, words: str = "", *, limit: int = 20) -> tuple[KeptActor, ...]:
        """Actors of which a name has these words; all for none. Those with most statements first."""
        ...

    def actor_id(self, named: str) -> str:
        """The id of the one actor of this name, or whose id begins so; `UnknownId`, `AmbiguousId`.

        An actor that was judged to be the same as another is still found by its own name.
        """
        ...

    def actor(self, named: str, *, limit: int = 20) -> ActorRecord:
        """All about the one actor of this name or id and those it was judged to be; errors as `actor_id`."""
        ...

    def give(self, actors: Iterable[GivenActor], *, now: datetime) -> Given:
        """Keep actors told in advance; what is there already is not added twice."""
        ...

    def judge_actors(self, judgement: ActorJudgement) -> None:
        """Append a judgement on two actors; which are one follows from all of them.

        `UnknownId` for an actor that is not there; `UsageError` for one that contradicts others.
        """
        ...

    def proposals(self, about: str | None = None) -> tuple[Proposal, ...]:
        """Actors that may be one and were not judged, best first; those about the actor of this id."""
        ...
