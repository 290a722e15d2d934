"""Which actor of the record one told in advance is, and with which it is one: decided before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model import ActorKind, GivenActor
from sayso.record.actors.identity import Known, Seen, kinds_fit, same_actor
from sayso.record.actors.offices import bodies, fits
from sayso.record.folding import folded

__all__ = ["Placed", "aliases_of", "bodies_of", "place"]


@dataclass(frozen=True, slots=True)
class Placed:
    """An actor of the record, as one that is told in advance is compared with it; `folded` is its own name."""

    id: str
    folded: str
    kind: ActorKind | None
    bodies: frozenset[str]
    given: bool
    wikidata: str | None


def bodies_of(actor: GivenActor) -> frozenset[str]:
    """The states and bodies of all its offices."""
    return frozenset().union(*(bodies(x.named) for x in actor.offices))


def place(actor: GivenActor, known: Sequence[Placed]) -> str | None:
    """Which of the actors `actor` is; None if it is new.

    `known` are those of its name or its Wikidata id. One of that id, or one given before by this name
    without another id; else, of those that articles named so, the one that its offices fit.
    """
    for x in known:
        if actor.wikidata and x.wikidata == actor.wikidata:
            return x.id
    own = [x for x in known if x.folded == folded(actor.name)]
    # An id on one side only does not part two entries of a name; two ids do.
    open_to = [x for x in own if not (x.wikidata and actor.wikidata) and kinds_fit(x.kind, actor.kind)]
    for x in open_to:
        if x.given:
            return x.id
    seen = [Known(x.id, x.id, x.kind, x.bodies) for x in open_to]
    return same_actor(Seen(actor.kind, bodies_of(actor)), seen)


def aliases_of(actor: GivenActor, itself: str, known: Iterable[Placed]) -> list[str]:
    """Actors that articles named by one of its aliases, and that are hence the same."""
    others = {folded(x) for x in actor.aliases} - {folded(actor.name)}
    ours = bodies_of(actor)
    return [
        x.id
        for x in known
        if x.folded in others
        and x.id != itself
        and not x.given
        and kinds_fit(x.kind, actor.kind)
        and fits(x.bodies, ours)
    ]
