"""Proposals: pairs of actors that may be one, found without comparing each with each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from sayso.model import ActorKind
from sayso.record.actors.identity import kinds_fit
from sayso.record.actors.offices import fits
from sayso.record.actors.variants import Reason, Variant, compare, skeleton

__all__ = ["LARGEST_BLOCK", "Compared", "Pairing", "keys_of", "meets", "pairings"]

LARGEST_BLOCK = 150
"""Actors under one key, beyond which it says nothing."""
PEOPLE_OF_ONE_NAME = 3
"""Full names with one last name (or first name), up to which the bare name is worth asking about."""
HOMONYMS = 0.5
OTHER_BODIES = 0.5
"""What is left of a score where the two are of different states or bodies."""


@dataclass(frozen=True, slots=True)
class Compared:
    """An actor as proposals see it: the names and bodies of all that were judged to be it."""

    id: str
    kind: ActorKind | None
    names: tuple[str, ...]
    bodies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two actors, by their ids, that may be one, with why and how likely it seems (0 to 1)."""

    one: str
    other: str
    reason: str
    score: float


def pairings(
    actors: Iterable[Compared], apart: frozenset[frozenset[str]] = frozenset(), about: str | None = None
) -> tuple[Pairing, ...]:
    """Pairs of actors that may be one, best first, but those of `apart`; those with `about`, if given.

    What is unnamed is left out: two officials who did not give their names are nobody's variants.
    """
    named = {x.id: x for x in actors if x.kind is not ActorKind.UNNAMED}
    looked = {x.id: tuple(map(Variant, x.names)) for x in named.values()}
    found: list[Pairing] = []
    for one, other in sorted(_pairs(looked)):
        if about not in (None, one, other) or frozenset((one, other)) in apart:
            continue
        reason = _best(named[one], named[other], looked[one], looked[other])
        if reason:
            found.append(Pairing(one, other, reason.words, round(reason.score, 3)))
    return tuple(sorted(found, key=lambda x: (-x.score, x.one, x.other)))


Looked = Mapping[str, tuple[Variant, ...]]
Pair = tuple[str, str]


def _best(
    one: Compared, other: Compared, ours: tuple[Variant, ...], theirs: tuple[Variant, ...]
) -> Reason | None:
    """The best reason for two actors to be one, worth less where their bodies differ."""
    fit = fits(one.bodies, other.bodies)
    if {x.tokens for x in ours} & {x.tokens for x in theirs}:
        return _homonyms(one, other, fit)
    if not kinds_fit(one.kind, other.kind):
        return None
    person = {one.kind, other.kind} <= {ActorKind.PERSON, None}
    reasons = (compare(x, y, person=person) for x in ours for y in theirs)
    best = max((x for x in reasons if x), key=lambda x: x.score, default=None)
    if best and not fit:
        return Reason(f"{best.words}; but of {_of(one)} and {_of(other)}", best.score * OTHER_BODIES)
    return best


def _homonyms(one: Compared, other: Compared, fit: bool) -> Reason:
    if not kinds_fit(one.kind, other.kind):
        return Reason("one name, read as a person and as a body", HOMONYMS * OTHER_BODIES)
    if fit:
        return Reason("one name, and nothing that tells two apart", HOMONYMS)
    return Reason(f"one name, of {_of(one)} and of {_of(other)}", HOMONYMS * OTHER_BODIES)


def _of(actor: Compared) -> str:
    return " ".join(x.title() for x in sorted(actor.bodies))


def _pairs(looked: Looked) -> set[Pair]:
    """The pairs worth comparing: those that meet under a key, and bare names with the full ones they end."""
    blocks: dict[tuple[str, ...], set[str]] = {}
    for actor, variants in looked.items():
        for key in {key for x in variants for key in _keys(x)}:
            blocks.setdefault(key, set()).add(actor)
    met = {
        pair
        for block in blocks.values()
        if 1 < len(block) <= LARGEST_BLOCK
        for pair in combinations(sorted(block), 2)
    }
    return met | set(_bare(looked))


def keys_of(name: str) -> frozenset[str]:
    """The keys by which a name is found when another is looked for that may be the same actor's.

    Those under which alike names meet; and of a full name how it begins and ends, of a bare one itself.

    >>> sorted(x for x in keys_of("Ruvan Thessel") if x.startswith(("begins", "ends")))
    ['begins ruvan', 'ends thessel']
    """
    look = Variant(name)
    keys = {" ".join(x) for x in _keys(look)}
    if len(look.tokens) == 1:
        return frozenset(keys | {f"bare {look.tokens[0]}"})
    if look.tokens:
        keys |= {f"begins {x}" for x in filter(None, (look.tokens[0], look.nickname))}
        keys.add(f"ends {look.tokens[-1]}")
    return frozenset(keys)


def meets(key: str) -> frozenset[str]:
    """The keys of others that a name with `key` is compared with: the same; a bare name's with full ones."""
    kind, _, word = key.partition(" ")
    if kind == "bare":
        return frozenset({key, f"begins {word}", f"ends {word}"})
    return frozenset({key, f"bare {word}"} if kind in ("begins", "ends") else {key})


def _keys(name: Variant) -> Iterator[tuple[str, ...]]:
    """The keys under which a name meets those that `compare` could find alike."""
    tokens = name.tokens
    if not tokens:
        return
    yield ("words", *sorted(tokens))
    yield ("letters", "".join(tokens))
    yield ("sounds", *map(skeleton, tokens))
    yield ("initials", name.letters or name.initials)
    if len(tokens) == 1:
        # One letter left out of either: one letter more, less, other, or two exchanged.
        word = tokens[0]
        yield from (("slip", word[:place] + word[place + 1 :]) for place in range(1, len(word)))
        return
    for place, token in enumerate(tokens):
        yield ("slip", str(place), token[0], *tokens[:place], "", *tokens[place + 1 :])
    for first in filter(None, (tokens[0], name.nickname)):
        yield ("last", tokens[-1], first[0])


def _bare(looked: Looked) -> Iterator[Pair]:
    """Names of one word with the full names that begin or end with it, where these are few."""
    full: dict[tuple[str, str], set[str]] = {}
    for actor, variants in looked.items():
        for x in variants:
            if len(x.tokens) > 1:
                full.setdefault(("last", x.tokens[-1]), set()).add(actor)
                for first in filter(None, (x.tokens[0], x.nickname)):
                    full.setdefault(("first", first), set()).add(actor)
    for actor, variants in looked.items():
        for token in {x.tokens[0] for x in variants if len(x.tokens) == 1}:
            for place in ("last", "first"):
                others = full.get((place, token), set()) - {actor}
                if len(others) <= PEOPLE_OF_ONE_NAME:
                    yield from ((min(actor, x), max(actor, x)) for x in others)
