"""The edges of a quotation, character by character: what stops may change, and whether all is exact."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.answers.check.align import Placed
from sayso.answers.check.candidate import Candidate
from sayso.answers.check.sought import Sought
from sayso.answers.check.values import Finding, Fit
from sayso.answers.check.words import EDITORS, ends_sentence

__all__ = ["ends"]

STRONG = "?!"
"""Stops that say how a sentence is meant: no editor changes them."""


def ends(candidate: Candidate, sought: Sought) -> Iterator[Finding]:
    """Whether the last stop is the record's, and whether all characters are."""
    last = candidate.pieces[-1]
    mine, its = _stops(sought.tail), _stops(_after(last))
    for sign in STRONG:
        if sign in mine and sign not in its:
            yield Finding(Fit.ALTERED, f"The record has no “{sign}” there.")
        if sign in its and sign not in mine and _whole_sentence(candidate):
            yield Finding(Fit.ALTERED, f"The “{sign}” at its end is lost.")
    exact = len(candidate.pieces) == 1 and not candidate.missing and _same_characters(last, sought)
    if not exact or not its.startswith(mine):
        yield Finding(Fit.EDITED)


def _same_characters(placed: Placed, sought: Sought) -> bool:
    here = sought.text[sought.words[0].start : sought.words[-1].end]
    there = placed.region.document.text_at(placed.region.span(placed.first, placed.last))
    return here == there and not sought.words[0].gap


def _after(placed: Placed) -> str:
    """What stands after the last word, up to the next."""
    words, text = placed.region.words, placed.region.document.text
    end = words[placed.last + 1].start if placed.last + 1 < len(words) else len(text)
    return text[words[placed.last].end : end].split("\n")[0]


def _stops(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in EDITORS and c not in "[]").split("(")[0]


def _whole_sentence(candidate: Candidate) -> bool:
    """Whether the piece begins where a sentence, or the record's own quotation, begins."""
    placed = candidate.pieces[-1]
    first, where = placed.first, placed.region
    if first == 0 or (where.quoted[first] and not where.quoted[first - 1]):
        return True
    return ends_sentence(where.document.text, where.words[first - 1], where.words[first])
