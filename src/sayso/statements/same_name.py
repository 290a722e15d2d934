"""When two names in one article are the same person's: parts left out, accents, a slip of the pen."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from sayso.statements.states import state_of_adjective, state_of_name

__all__ = ["same_body", "same_person", "unaccented"]

SLIP = 0.8
"""Likeness (difflib's ratio) from which a word is a slip of another: Baharm and Bahram are 0.83 alike."""
LEAST = 5


@lru_cache(maxsize=4096)
def unaccented(name: str) -> str:
    """A name without case, accents, stops and quotation marks."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.casefold().replace(".", "").replace("’", "'").strip("\"'“”")


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    words = unaccented(name).split()
    full = [w for w in words if len(w) > 1 and w not in ("jr", "sr")]
    return tuple(full or words)


@lru_cache(maxsize=8192)
def same_person(one: str, other: str) -> bool:
    """Whether two full names of one article can only be one person's.

    One leaves out parts of the other but not the surname ("Javad Zarif", "Mohammad Javad Zarif"), or
    they differ by a slip within one word of five letters or more.
    """
    a, b = _parts(one), _parts(other)
    if a == b:
        return True
    if len(a) < 2 or len(b) < 2:
        return False
    if a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a)):
        return True
    if len(a) != len(b):
        return False
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(unlike) == 1 and _slip(*unlike[0])


def _slip(x: str, y: str) -> bool:
    # "Maria" and "Mario", "Daniel" and "Daniela" are two persons: a slip leaves the ends of a word alone.
    if min(len(x), len(y)) < LEAST or x[0] != y[0] or x[-1] != y[-1]:
        return False
    return SequenceMatcher(None, x, y, autojunk=False).ratio() >= SLIP


@lru_cache(maxsize=8192)
def same_body(one: str, other: str) -> bool:
    """Whether two names of bodies have the same words in another order: "UK High Court", "High Court of the United Kingdom"."""
    return " " in one and " " in other and _words(one) == _words(other)


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    words, found = [w for w in name.split() if w.lower() not in ("of", "the", "for")], set()
    while words:
        for count in (3, 2, 1):
            state = state_of_name(" ".join(words[:count])) or (
                state_of_adjective(words[0]) if count == 1 else None
            )
            if state or count == 1:
                found.add(state or unaccented(words[0]))
                words = words[count:]
                break
    return frozenset(found)
