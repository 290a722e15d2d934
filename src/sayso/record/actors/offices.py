"""Offices compared: whose they are, and whether two descriptions mean the same one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from sayso.model import ActorKind, Office, Speaker
from sayso.record.actors.words import is_of, one_word, words

__all__ = ["bodies", "fits", "given_keys", "office_key", "offices_of"]

REMEMBERED = 5000
"""Descriptions whose words are kept in memory: an office comes again and again."""
LEAST_ALIKE = 5
"""Letters that a body's name and its adjective begin with alike: Tarvessa, Tarvessan."""
PAIRS = {("prime", "minister"): "prime-minister", ("chief", "executive"): "ceo"}
"""Two words that are one office together, and another each."""
HELD_ONCE = frozenset({"former", "ex", "late", "onetime"})


@lru_cache(REMEMBERED)
def bodies(role: str | None) -> frozenset[str]:
    """The states and bodies that `role` names; none for one that was held once, and may be of anybody.

    >>> sorted(bodies("Selmark's foreign minister")), sorted(bodies("former governor of Orland"))
    (['selmark'], [])
    """
    found = list(words(role or ""))
    if any(x.text in HELD_ONCE for x in found):
        return frozenset()
    return frozenset(x.text for x in found if x.body)


def fits(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two people of these bodies can be one: a body of both, or a body of one of them unknown.

    >>> fits({"tarvessa"}, {"tarvessan", "un"}), fits({"selmark"}, {"tarvessa"}), fits({"selmark"}, ())
    (True, False, True)
    """
    ours, theirs = set(one), set(other)
    return not ours or not theirs or any(_alike(x, y) for x in ours for y in theirs)


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (
        len(shorter) >= LEAST_ALIKE and longer.startswith(shorter[: max(LEAST_ALIKE, len(shorter) - 2)])
    )


@lru_cache(REMEMBERED)
def office_key(description: str | None) -> str | None:
    """What all descriptions of one office have in common; None if it has several holders, or names no body.

    >>> office_key("Selmark's foreign minister") == office_key("Minister of Foreign Affairs of Selmark")
    True
    >>> office_key("the foreign minister"), office_key("spokesman for Selmark's foreign ministry")
    (None, None)
    """
    found = list(words(description or ""))
    if not any(x.body for x in found) or any(is_of("many_holders", x.text) for x in found):
        return None
    plain = {x.text for x in found if not is_of("left_out", x.text)}
    for pair, office in PAIRS.items():
        if plain.issuperset(pair):
            plain = plain.difference(pair) | {office}
    kept = {one_word(x) for x in plain}
    if "minister" in kept:
        kept.discard("ministry")  # "minister, Ministry of Water" is the water minister
    if not any(is_of("one_holder", x) or x == "prime-minister" for x in kept):
        return None
    return " ".join(sorted(kept))


def given_keys(office: Office) -> frozenset[str]:
    """The keys under which an office given in advance is found: articles leave out what is plain to them."""
    ways = (
        (office.title,),
        (office.title, office.country),
        (office.title, office.organisation),
        (office.title, office.organisation, office.country),
    )
    keys = (office_key(", ".join(x for x in way if x)) for way in ways)
    return frozenset(key for key in keys if key)


def offices_of(speaker: Speaker | None) -> dict[str, str | None]:
    """The keys of the office in which a named speaker spoke, and of the one that stands for a name."""
    if speaker is None or speaker.kind in (ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.GROUP):
        return {"office": None, "by_office": None}
    nameless = office_key(speaker.name)
    return {"office": None if nameless else office_key(speaker.role), "by_office": nameless}
