"""Following an actor: its offices, its statements over time, what it contested, who speaks of it, whom it may be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sayso.answers.denied import Denied, denied
from sayso.answers.passage import excerpt
from sayso.answers.said import SaidItem
from sayso.answers.timeline import Timeline, timeline
from sayso.model import Actor, Sameness
from sayso.record.contract import ActorRecord, Entry, Joined, JudgedPair, Proposal, Store

__all__ = ["Followed", "SpeaksOf", "SpokenIn", "actor_time", "follow", "spoken_in"]


@dataclass(frozen=True, slots=True)
class SpokenIn:
    """Statements of an actor between two days, newest first: some of `total`, the first `offset` left out."""

    items: tuple[SaidItem, ...]
    total: int
    since: date | None
    until: date | None
    offset: int


@dataclass(frozen=True, slots=True)
class SpeaksOf:
    """Somebody who names the actor, in how many statements, and the newest of them; None for nobody named."""

    actor: Actor | None
    statements: int
    newest: SaidItem


@dataclass(frozen=True, slots=True)
class Followed:
    """One actor: what the record holds about it, and its statements of a time.

    `denied` are the newest of `denials` statements that contest a claim; `named_by` those who name it most
    often, in `named_in` statements of others, kept last. `joined` are the actors that were judged to be it, and `judged` the judgements that stand.
    """

    record: ActorRecord
    time: Timeline | None
    spoken: SpokenIn
    denied: tuple[Denied, ...]
    denials: int
    named_by: tuple[SpeaksOf, ...]
    named_in: int
    joined: tuple[Joined, ...]
    judged: tuple[JudgedPair, ...]
    proposals: tuple[Proposal, ...]


def follow(
    store: Store,
    named: str,
    *,
    since: date | None = None,
    until: date | None = None,
    limit: int = 20,
    offset: int = 0,
) -> Followed:
    """All about the one actor of this name or id, with its statements between two days, both inclusive.

    `UnknownId`, `AmbiguousId`; `VerbatimError` if a statement's words are not in its text.
    """
    record = store.actor(named, limit=0)
    id = record.kept.actor.id
    denials, named_by = store.denials_of(id, limit=12), store.spoken_of(id)
    return Followed(
        record=record,
        time=actor_time(store, id),
        spoken=spoken_in(store, id, since=since, until=until, limit=limit, offset=offset),
        denied=denied(denials.entries),
        denials=denials.total,
        named_by=tuple(SpeaksOf(x.actor, x.statements, _item(x.newest)) for x in named_by.naming),
        named_in=named_by.searched,
        joined=store.joined(id),
        judged=_standing(record.judgements),
        proposals=store.proposals(id),
    )


def _standing(judged: Iterable[JudgedPair]) -> tuple[JudgedPair, ...]:
    """The newest judgement on each two actors, those that were taken back left out."""
    newest = {frozenset((x.judgement.one, x.judgement.other)): x for x in judged}
    return tuple(x for x in newest.values() if x.judgement.verdict is not Sameness.OPEN)


def actor_time(
    store: Store, actor: str, *, since: date | None = None, until: date | None = None
) -> Timeline | None:
    """The time line of the actor of this id, between two days or whole; None if no day is known."""
    return timeline(store.spoken_days(actor), since, until)


def spoken_in(
    store: Store,
    actor: str,
    *,
    since: date | None = None,
    until: date | None = None,
    limit: int = 20,
    offset: int = 0,
) -> SpokenIn:
    """The statements of the actor of this id between two days, both inclusive; of all days, and of none, for None."""
    found = store.statements_of(actor, since=since, until=until, limit=limit, offset=offset)
    total = store.number_of(actor, since=since, until=until)
    return SpokenIn(tuple(map(_item, found)), total, since, until, offset)


def _item(entry: Entry) -> SaidItem:
    return SaidItem(entry, (), excerpt(entry.document, entry.statement, ()))
