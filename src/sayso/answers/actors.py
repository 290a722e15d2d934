"""Who speaks: one actor with its statements, and what may be proposed about it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.answers.passage import excerpt
from sayso.answers.said import SaidItem
from sayso.record.contract import ActorRecord, Proposal, Store

__all__ = ["ActorShown", "actor"]


@dataclass(frozen=True, slots=True)
class ActorShown:
    """One actor: what the record holds about it, its newest statements, and actors that it may be."""

    record: ActorRecord
    items: tuple[SaidItem, ...]
    proposals: tuple[Proposal, ...]


def actor(store: Store, named: str, *, limit: int = 20) -> ActorShown:
    """The one actor of this name or id, with its `limit` newest statements.

    `UnknownId`, `AmbiguousId`; `VerbatimError` if a statement's words are not in its text.
    """
    found = store.actor(named, limit=limit)
    items = tuple(SaidItem(x, (), excerpt(x.document, x.statement, ())) for x in found.entries)
    return ActorShown(found, items, store.proposals(found.kept.actor.id))
