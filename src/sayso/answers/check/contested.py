"""Whether the words quoted are a claim that the one under whose name they stand contests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.answers.check.lookups import Lookups
from sayso.answers.check.sought import Sought
from sayso.answers.check.speakers import named
from sayso.answers.check.turning import AUXILIARIES, POINTING, turning
from sayso.answers.check.values import Finding, Fit, Match
from sayso.answers.check.words import words
from sayso.record.contract import Entry

__all__ = ["contested"]

STEM = 5
"""Letters by which forms of one word are the same."""

LEAST_OF_CLAIM = 4
SHARE_OF_CLAIM = 0.6
"""How much of a contested claim's words a statement must have to be that claim."""

SHARE_WITHIN = 0.8
"""How many of a quotation's words must stand in a contested claim for the quotation to be a part of it."""

LITTLE = 5
"""Letters of a word that says something by itself."""

_SENTENCES = re.compile(r"(?<=[.!?])\s+")


def contested(store: Lookups, sought: Sought, match: Match, entry: Entry) -> Iterator[Finding]:
    """Whether these words are a claim that their speaker contests."""
    if sought.denies:
        return
    said = " ".join(match.words)
    if entry.statement.denies:
        if _within_claim(entry.statement.denies, said):
            yield Finding(
                Fit.DENIED,
                "The record has these words as a claim that is contested, not as the speaker's own.",
            )
        return
    if not named(sought.speaker):
        return
    for denial in store.denials(sought.speaker or ""):
        if _may_deny(denial, entry) and _is_claim(denial.statement.denies or "", said):
            where = denial.citation.publisher or denial.document.name
            yield Finding(
                Fit.DENIED, f"{sought.speaker} denies it ({where}, {denial.citation.published or 'no day'})."
            )
            return


def _may_deny(denial: Entry, entry: Entry) -> bool:
    """Whether a denial can be of what another statement reports.

    A "No" to a question contests what was asked, and no report; what somebody says in the text in which the
    denial stands, on nobody else's word, is not what is denied there.
    """
    if (denial.statement.denies or "").rstrip(" ”\"'’").endswith("?"):
        return False
    return denial.document.sha256 != entry.document.sha256 or bool(entry.statement.via)


def _is_claim(claim: str, said: str) -> bool:
    """Whether one sentence of a statement has most of a contested claim's telling words."""
    one = _telling(claim)
    shared = max((len(one & _telling(x)) for x in _SENTENCES.split(said)), default=0)
    return shared >= LEAST_OF_CLAIM and shared >= SHARE_OF_CLAIM * len(one)


def _within_claim(claim: str, said: str) -> bool:
    """Whether what is quoted is a part of a contested claim: nearly all of its words are there."""
    one, other = ({x.plain for x in words(text)} for text in (claim, said))
    return bool(other) and len(one & other) >= SHARE_WITHIN * len(other)


@lru_cache(maxsize=10_000)  # the denials of one speaker are held against each of their quotations
def _telling(text: str) -> frozenset[str]:
    """The beginnings of the words that say something by themselves: "I don't have anything" has none."""
    said = [x.plain for x in words(text)]
    empty = AUXILIARIES | POINTING | {word for _, (_, word) in turning(said)}
    return frozenset(x[:STEM] for x in said if len(x) >= LITTLE and x not in empty)
