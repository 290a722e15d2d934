"""Why two names may be of one actor: each rule looks at a pair of names and gives a reason, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from sayso.record.folding import folded

__all__ = ["Reason", "Variant", "compare", "skeleton"]

NICKNAME = re.compile(r"[\"“”„«»'‘’(]([^\"“”„«»'‘’()]{2,})[\"“”„«»'‘’)](?=\s|$)")
LEAST_LETTERS = 4
"""A word of fewer letters has too many neighbours for a slip of the pen to be told from another name."""
ALIKE = 0.75
"""The share of letters that two spellings of a word have in common, at least."""
# Spellings of one sound in names that come from other scripts; then vowels go: they vary most.
SOUNDS = (
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("cz", "s"),
    ("zh", "s"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
    ("ks", "x"),
)
LETTERS = str.maketrans({"q": "k", "c": "k", "w": "v", "j": "y", "z": "s", "b": "b"})
VOWELS = str.maketrans("", "", "aeiouy'")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two names may be of one actor, in words, and how likely it seems (0 to 1)."""

    words: str
    score: float


@dataclass(frozen=True)
class Variant:
    """A name of an actor, looked at as names vary."""

    name: str

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """Its words, folded, a nickname in quotation marks left out."""
        return tuple(folded(NICKNAME.sub(" ", self.name)).split())

    @cached_property
    def nickname(self) -> str | None:
        """The nickname that stands in quotation marks or brackets."""
        found = NICKNAME.search(self.name)
        return folded(found[1]).strip() if found else None

    @cached_property
    def letters(self) -> str | None:
        """The name as an abbreviation, if it is nothing else."""
        plain = self.name.replace(".", "")
        return plain.casefold() if plain.isalpha() and plain.isupper() and 2 < len(plain) < 9 else None

    @cached_property
    def initials(self) -> str:
        """The first letters of its capitalised words."""
        return "".join(x[0] for x in re.findall(r"[^\W\d_]+", self.name) if x[0].isupper()).casefold()


def skeleton(word: str) -> str:
    """What is left of a folded word when spellings of one sound are made one and vowels go.

    >>> skeleton("yusuf") == skeleton("youssef"), skeleton("khamis") == skeleton("hamees")
    (True, True)
    """
    for spelling, sound in SOUNDS:
        word = word.replace(spelling, sound)
    plain = word.translate(LETTERS).translate(VOWELS)
    return re.sub(r"(.)\1+", r"\1", plain)


def compare(one: Variant, other: Variant, *, person: bool) -> Reason | None:
    """The best reason for the two names to be one actor's; None if there is none.

    `person` is whether both may be people: bodies have no surnames and no initials.
    """
    found = list(_person(one, other)) if person else list(_body(one, other))
    found += _any(one, other)
    return max(found, key=lambda x: x.score, default=None)


def _body(one: Variant, other: Variant) -> Iterator[Reason]:
    for short, long in ((one, other), (other, one)):
        if short.letters and len(long.tokens) > 1 and short.letters == long.initials:
            yield Reason(f"“{short.name}” are the initials of “{long.name}”", 0.8)


def _any(one: Variant, other: Variant) -> Iterator[Reason]:
    if one.tokens == other.tokens:
        return
    if sorted(one.tokens) == sorted(other.tokens):
        yield Reason("the same words in another order", 0.85)
    elif "".join(one.tokens) == "".join(other.tokens):
        yield Reason("the same letters, divided otherwise", 0.9)
    elif len(one.tokens) == len(other.tokens):
        yield from _spelling(one, other)


def _spelling(one: Variant, other: Variant) -> Iterator[Reason]:
    """Words alike one by one, those that differ by a slip or by another spelling of the same sounds."""
    apart = [(x, y) for x, y in zip(one.tokens, other.tokens, strict=True) if x != y]
    if len(apart) == len(one.tokens) > 2 or any(min(len(x), len(y)) < LEAST_LETTERS for x, y in apart):
        return
    alike = [OSA.normalized_similarity(x, y) for x, y in apart]
    sounds = all(skeleton(x) == skeleton(y) and skeleton(x) for x, y in apart)
    told = ", ".join(f"{x} / {y}" for x, y in apart)
    if sounds and min(alike) >= 0.5:
        yield Reason(f"another spelling of the same sounds: {told}", 0.6 + 0.3 * min(alike))
    elif len(apart) == 1 and min(alike) >= ALIKE and apart[0][0][0] == apart[0][1][0]:
        # A bare word is met by chance more often than one beside the same other words.
        yield Reason(f"spelled alike: {told}", (0.6 if len(one.tokens) > 1 else 0.3) * min(alike) + 0.2)


def _person(one: Variant, other: Variant) -> Iterator[Reason]:
    for short, long in ((one, other), (other, one)):
        if len(short.tokens) == 1 and len(long.tokens) > 1:
            if short.tokens[0] == long.tokens[-1]:
                yield Reason(f"“{short.name}” is the last word of “{long.name}”", 0.7)
            elif short.tokens[0] in (long.nickname, long.tokens[0]):
                yield Reason(f"“{short.name}” is the first word or a nickname of “{long.name}”", 0.4)
        if long.nickname and len(short.tokens) > 1 and short.tokens[-1:] == long.tokens[-1:]:
            if short.tokens == long.tokens:
                yield Reason(f"the same name without the nickname “{long.nickname}”", 0.95)
            elif short.tokens[0] == long.nickname:
                yield Reason(f"“{long.nickname}” is the nickname of “{long.name}”", 0.9)
    if min(len(one.tokens), len(other.tokens)) > 1 and one.tokens[-1] == other.tokens[-1]:
        yield from _given_names(one.tokens[:-1], other.tokens[:-1])


def _given_names(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[Reason]:
    """Initials for given names, and given names left out, before the same last name."""
    if one == other:
        return
    short, long = sorted((one, other), key=len)
    pairs = list(zip(short, long, strict=False))
    abbreviated = any(x != y and 1 in (len(x), len(y)) and x[0] == y[0] for x, y in pairs)
    if all(x == y or (1 in (len(x), len(y)) and x[0] == y[0]) for x, y in pairs):
        if abbreviated:
            yield Reason("an initial for a given name, the same last name", 0.65)
        elif len(short) < len(long):
            yield Reason("a middle name or initial that one of them leaves out", 0.85)
