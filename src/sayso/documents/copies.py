"""Whether one text is a copy of another: a wire report as two outlets print it, and not one form filled in twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from sayso.documents.near_duplicates import FEWEST_SHINGLES, shingles

__all__ = ["RULE", "is_copy"]

RULE = "copies/2"
"""The name and version of this rule and of the keys by which texts meet, as the record keeps it beside each text."""

CONTAINED = 0.7
"""The share of the shorter text's five-word sequences that a copy has too: outlets cut the end and add their own."""
FILLED_IN = 0.05
"""The share of sentences in which other names or numbers fill the same words, above which it is a form."""
NEAR = 0.6
"""The share of words that two sentences have in common if one is the other with something changed."""
FEWEST_WORDS = 5

# A dash ends one too: what stands before it in a dateline is each outlet's own.
SENTENCE = re.compile(r"[^.!?\n—–]+")
WORD = re.compile(r"\w+")
# Outlets put "on Monday" for "on 3 March" and the other way round.
DAYS = "monday tuesday wednesday thursday friday saturday sunday"
MONTHS = "january february march april may june july august september october november december"
CALENDAR = frozenset(f"{DAYS} {MONTHS}".split())

Words = tuple[str, ...]


def is_copy(one: str, other: str) -> bool:
    """Whether the two are one report, cut, added to or set anew by an outlet.

    Two letters by one form (declarations for two places, notices of two years) have as many words in common, but
    say them of other names and numbers; an outlet leaves those as they are.
    """
    ours, theirs = shingles(one), shingles(other)
    fewer = min(len(ours), len(theirs))
    if fewer < FEWEST_SHINGLES or len(ours & theirs) < CONTAINED * fewer:
        return False
    same, changed, filled_in = _compared(list(_sentences(one)), list(_sentences(other)))
    return filled_in <= FILLED_IN * (same + changed)


def _compared(ours: list[Words], theirs: list[Words]) -> tuple[int, int, int]:
    """How many sentences are the same, how many are changed, and in how many of these names or numbers differ."""
    folded = {_folded(x) for x in ours} & {_folded(x) for x in theirs}
    left = [x for x in theirs if _folded(x) not in folded]
    pairs = [(x, _nearest(x, left)) for x in ours if _folded(x) not in folded]
    near = [(x, y) for x, y in pairs if y is not None]
    return len(folded), len(near), sum(_filled_in(x, y) for x, y in near)


def _sentences(text: str) -> Iterator[Words]:
    for sentence in SENTENCE.findall(text):
        words = tuple(WORD.findall(sentence))
        if len(words) >= FEWEST_WORDS:
            yield words


def _folded(words: Words) -> Words:
    return tuple(x.casefold() for x in words)


def _nearest(words: Words, others: Iterable[Words]) -> Words | None:
    """Of the other text's sentences the one that has most of these words, if it has enough."""
    mine = set(_folded(words))
    shares = ((_share(mine, set(_folded(x))), x) for x in others)
    share, nearest = max(shares, key=lambda x: x[0], default=(0.0, ()))
    return nearest if share >= NEAR else None


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one), len(other))


def _filled_in(one: Words, other: Words) -> bool:
    """Whether each of the two has a name or a number in the place of another's."""
    ours, theirs = _telling(one), _telling(other)
    return bool(ours - theirs) and bool(theirs - ours)


def _telling(words: Words) -> Counter[str]:
    """The numbers, and the words with a capital, but for the first and those of the calendar."""
    capital = {x.casefold() for x in words[1:] if x[0].isupper()} - CALENDAR
    return Counter(x for x in _folded(words) if x in capital or any(map(str.isdigit, x)))
