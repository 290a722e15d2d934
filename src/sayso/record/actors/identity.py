"""Which actor a speaker is, and which actors are one: pure functions over what is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import ActorJudgement, ActorKind, Sameness, sha256_hex
from sayso.record.actors.offices import fits

__all__ = ["Known", "Seen", "actor_id", "canonical", "clash", "groups", "kinds_fit", "same_actor", "standing"]

ID_LENGTH = 16
COLLECTIVE = frozenset({ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.GROUP})


def actor_id(folded_name: str, taken: Iterable[str] = ()) -> str:
    """The id of the actor of this folded name: of the name alone for the first, with a number for the next.

    >>> first = actor_id(" ana ruiz ")
    >>> actor_id(" ana ruiz ", [first]) != first
    True
    """
    used, number = set(taken), 1
    while (found := _hashed(folded_name, number)) in used:
        number += 1
    return found


def _hashed(folded_name: str, number: int) -> str:
    text = folded_name if number == 1 else f"{folded_name}#{number}"
    return sha256_hex(text.encode("utf-8"))[:ID_LENGTH]


@dataclass(frozen=True, slots=True)
class Seen:
    """A speaker as one document lets one know it: its kind, and the bodies in all its roles there."""

    kind: ActorKind | None = None
    bodies: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the record that has the speaker's name; `group` is the actor that it is judged to be."""

    id: str
    group: str
    kind: ActorKind | None = None
    bodies: frozenset[str] = frozenset()


def same_actor(seen: Seen, known: Sequence[Known]) -> str | None:
    """Which of the actors with its name the speaker is; None if it is one that is not known yet.

    Of those of a fitting kind: one with a body in common; else the only one, unless both are of
    bodies and of different ones; else, where several have the name, the one of no known body. A
    speaker of whom nothing tells which of two it is becomes neither.
    """
    fitting = [x for x in known if kinds_fit(x.kind, seen.kind)]
    alone = len({x.group for x in fitting}) == 1
    of_group: dict[str, frozenset[str]] = {}
    for x in fitting:
        of_group[x.group] = of_group.get(x.group, frozenset()) | x.bodies
    placed = [x for x in fitting if of_group[x.group]]
    if seen.bodies:
        met = [x for x in placed if fits(of_group[x.group], seen.bodies)]
        # Of a group, the one that has the body itself: a split then leaves each with its own.
        met.sort(key=lambda x: not (x.bodies and fits(x.bodies, seen.bodies)))
        if met:
            return met[0].id
        return fitting[0].id if alone and not placed else None
    if alone:
        return fitting[0].id
    return next((x.id for x in fitting if x not in placed), None)


def kinds_fit(one: ActorKind | None, other: ActorKind | None) -> bool:
    """A person is no body; among bodies, and for what is not known, articles waver."""
    kinds = {one, other}
    return not (ActorKind.PERSON in kinds and kinds & COLLECTIVE)


Pair = tuple[str, str]


def standing(judgements: Iterable[ActorJudgement]) -> dict[Pair, Sameness]:
    """The verdict that stands on each pair of actors: the newest, in the order given; none where it is open."""
    verdicts: dict[Pair, Sameness] = {}
    for x in judgements:
        verdicts[min(x.one, x.other), max(x.one, x.other)] = x.verdict
    return {pair: verdict for pair, verdict in verdicts.items() if verdict is not Sameness.OPEN}


def groups(verdicts: Mapping[Pair, Sameness]) -> tuple[frozenset[str], ...]:
    """The actors that are one, directly or through others; those that are by themselves left out."""
    root: dict[str, str] = {}

    def top(actor: str) -> str:
        while root.setdefault(actor, actor) != actor:
            root[actor] = root[root[actor]]
            actor = root[actor]
        return actor

    for (one, other), verdict in sorted(verdicts.items()):
        if verdict is Sameness.SAME:
            root[top(one)] = top(other)
    found: dict[str, set[str]] = {}
    for actor in sorted(root):
        found.setdefault(top(actor), set()).add(actor)
    return tuple(frozenset(x) for x in found.values())


def clash(verdicts: Mapping[Pair, Sameness]) -> Pair | None:
    """Two actors that are judged different and are one through others; None if there are none."""
    together = groups(verdicts)
    for pair, verdict in sorted(verdicts.items()):
        if verdict is Sameness.DIFFERENT and any(group.issuperset(pair) for group in together):
            return pair
    return None


def canonical(group: Mapping[str, tuple[str, bool]]) -> str:
    """By which of its actors a group goes: one given in advance, else the longest name; ties by id.

    `group` maps each actor's id to its name and whether it was given.
    """
    return min(group, key=lambda x: (not group[x][1], -len(group[x][0]), x))
