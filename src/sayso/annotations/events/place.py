"""Where in its sentence a verb stands: the main clause, a subordinate one, under a condition."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.annotations.events.grammar import word_class
from sayso.annotations.events.words import Words

__all__ = ["Place", "place_of"]

_SUBORDINATORS = word_class("words", "subordinator") - {"so", "what", "how"}
_HYPOTHETICAL = word_class("words", "hypothetical")
_SAYING = word_class("words", "saying")
_STOPS = frozenset(";:—")


@dataclass(frozen=True, slots=True)
class Place:
    """`depth` is 0 in a main clause or in what somebody said, 1 in another subordinate clause."""

    depth: int
    hypothetical: bool
    opener: int | None = None


def place_of(words: Words, start: int, first: int) -> Place:
    """The place of the verb group that starts at word `start`, in a sentence that begins at `first`."""
    index = start - 1
    if index > first and words.lower[index] == ",":
        index = _before_insertion(words, index, first)
    while index >= first:
        word = words.lower[index]
        if word in _STOPS or word == ",":
            return Place(0, False)
        if word in _HYPOTHETICAL:
            return Place(1, True, index)
        if word in _SUBORDINATORS and not (
            word == "as" and index + 1 < start and _names_a_role(words, index + 1)
        ):
            return Place(1, False, index)
        if word == "that":
            return Place(0 if _said(words, index, first) else 1, False, index)
        index -= 1
    return Place(0, False)


def _before_insertion(words: Words, comma: int, first: int) -> int:
    """The word before the insertion that ends with the comma at `comma`, or the comma if none begins."""
    for index in range(comma - 1, first, -1):
        if words.lower[index] == ",":
            return index - 1
    return comma


def _names_a_role(words: Words, index: int) -> bool:
    return words.lower[index] in (
        "a",
        "an",
        "part",
        "well",
        "president",
        "prime",
        "human",
        "many",
        "much",
        "of",
    )


def _said(words: Words, that: int, first: int) -> bool:
    return not _SAYING.isdisjoint(words.lower[max(first, that - 6) : that])
