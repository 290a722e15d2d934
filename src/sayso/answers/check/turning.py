"""Words on which the meaning turns, and which of them a cut loses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sayso.data import table

__all__ = [
    "AFFIRMING",
    "AUXILIARIES",
    "JOINTS",
    "PARTING",
    "POINTING",
    "SHORT",
    "Turning",
    "same_sense",
    "turning",
]

Turning = tuple[str, str]
"""A class of words, and the word or phrase of it."""

_DATA = table("turning.toml")
JOINTS = frozenset(_DATA["joints"]["words"])
AUXILIARIES = frozenset(_DATA["auxiliaries"]["words"])
AFFIRMING = frozenset(_DATA["affirming"]["phrases"])
POINTING = frozenset(_DATA["pointing"]["words"])
ARTICLES = frozenset(_DATA["articles"]["words"])
POSSESSED = frozenset(_DATA["possessed"]["words"])
PRONOUNS = frozenset(_DATA["pronouns"]["words"])
PREPOSITIONS = frozenset(_DATA["prepositions"]["words"])
LINKING = frozenset(_DATA["linking"]["words"])
PARTING = frozenset(_DATA["parting"]["words"]) | JOINTS
SHORT = frozenset(_DATA["short"]["words"])


@cache
def _phrases() -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each word or phrase, as its words, the classes that it is of."""
    out: dict[tuple[str, ...], tuple[str, ...]] = {}
    for name, found in _DATA["words"].items():
        for phrase in found:
            key = tuple(phrase.replace("-", " ").split())
            out[key] = (*out.get(key, ()), name)
    return out


def turning(said: Sequence[str]) -> list[tuple[int, Turning]]:
    """The turning words among some words in a row, with their places; a phrase stands at its first word.

    >>> turning(["he", "can't", "win", "40"])
    [(1, ('negation', "can't")), (1, ('modal', "can't")), (3, ('number', '40'))]
    """
    out: list[tuple[int, Turning]] = []
    for at, word in enumerate(said):
        if word[0].isdigit():
            out.append((at, ("number", word)))
        for length in (1, 2, 3):
            phrase = tuple(said[at : at + length])
            if len(phrase) == length:
                out += [(at, (name, " ".join(phrase))) for name in _phrases().get(phrase, ())]
    return out


@cache
def _senses() -> dict[str, int]:
    return {word: number for number, some in enumerate(_DATA["senses"]["groups"]) for word in some}


def same_sense(one: Turning, other: Turning) -> bool:
    """Whether one turning word may stand for another where speech is reported.

    >>> same_sense(("modal", "will"), ("modal", "would")), same_sense(("condition", "if"), ("condition", "unless"))
    (True, False)
    """
    if one[0] != other[0]:
        return False
    if one[0] in _DATA["senses"]["one"]:
        return True
    senses = _senses()
    return one[1] == other[1] or (one[1] in senses and senses[one[1]] == senses.get(other[1]))
