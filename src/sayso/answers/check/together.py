"""The pieces of a quotation, each where it stands, put together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product

from sayso.answers.check.align import Placed, best_place, exact_places
from sayso.answers.check.candidate import LEAST_RUN, Candidate
from sayso.answers.check.region import Region
from sayso.answers.check.words import STOPS, Word

__all__ = ["of_many", "of_one"]

ALIGNED = 4
"""Regions in which words are laid side by side: those that share most runs of words."""
OPTIONS = 5
"""Places of one piece of a quotation that are tried with those of the others."""
STEP_BACK = 300
"""Code points left out that are as bad as a piece out of its order."""
MOST_PIECES = 6
COVERED = 0.85
"""Of a quotation put together from pieces, the share of words that the pieces must have."""


def of_one(said: Sequence[Word], regions: Sequence[Region]) -> list[Candidate]:
    """The places of words without an ellipsis: exact ones, else the most alike, and such as are put together."""
    exact = [Candidate((x,)) for where in regions for x in exact_places(said, where)]
    if exact:
        return exact
    parts = _torn(said, regions)
    missing = len(said) - sum(len(x) for x in parts)
    torn = [
        Candidate(x.pieces, x.gaps, missing) for x in of_many(parts, regions, (False,) * (len(parts) - 1))
    ]
    # The text that has the longest runs may share few rare ones.
    longest = [x.region for one in torn for x in one.pieces]
    near = [x for where in dict.fromkeys((*regions[:ALIGNED], *longest)) if (x := best_place(said, where))]
    least = min((x.cost for x in near), default=len(said))
    return [Candidate((x,)) for x in near] + [x for x in torn if missing + 2 < least]


def _torn(said: Sequence[Word], regions: Sequence[Region]) -> list[tuple[Word, ...]]:
    """The fewest runs of words that stand somewhere and together make up the quotation; none if it has no such."""
    out: list[tuple[Word, ...]] = []
    at = 0
    while at < len(said):
        length = max((_longest(said, at, where) for where in regions), default=0)
        length -= _of_next_sentence(said[at : at + length])
        if length >= LEAST_RUN:
            out.append(tuple(said[at : at + length]))
        at += max(length, 1)
    whole = sum(len(x) for x in out) >= COVERED * len(said)
    return out if whole and 2 <= len(out) <= MOST_PIECES else []


def _of_next_sentence(run: Sequence[Word]) -> int:
    """How many of the last words begin another sentence: it stands elsewhere, with the same beginning."""
    return next((back for back in (1, 2) if back < len(run) and STOPS.search(run[-back].before)), 0)


def _longest(said: Sequence[Word], at: int, where: Region) -> int:
    """How many words from `at` on stand in the region one after the other."""
    text = where.joined[0]
    low, high = 0, len(said) - at
    while low < high:
        middle = (low + high + 1) // 2
        if " " + " ".join(x.plain for x in said[at : at + middle]) + " " in text:
            low = middle
        else:
            high = middle - 1
    return low


def of_many(
    parts: Sequence[tuple[Word, ...]], regions: Sequence[Region], gaps: tuple[bool, ...]
) -> list[Candidate]:
    """The pieces of a quotation put together again: in one document if one has them all, else in several."""
    if not parts:
        return []
    documents = list(dict.fromkeys(x.document.sha256 for x in regions))
    made = []
    for sha256 in documents:
        here = [x for x in regions if x.document.sha256 == sha256]
        options = [_options(part, here) for part in parts]
        if all(options):
            made.append(Candidate(min(_choices(options), key=_disorder), gaps))
    if not made:
        options = [_options(part, regions) for part in parts]
        if all(options):
            made += [Candidate(x, gaps) for x in sorted(_choices(options), key=_disorder)[:OPTIONS]]
    return made


def _choices(options: Sequence[Sequence[Placed]]) -> Iterator[tuple[Placed, ...]]:
    return islice(product(*options), OPTIONS**4)


def _options(said: Sequence[Word], regions: Sequence[Region]) -> list[Placed]:
    exact = [x for where in regions for x in exact_places(said, where)]
    if exact:
        return exact[:OPTIONS]
    near = [x for where in regions[:ALIGNED] if (x := best_place(said, where)) and x.cost <= 0.5 * len(said)]
    return sorted(near, key=lambda x: x.cost)[:1]


def _disorder(some: Sequence[Placed]) -> tuple[int, float, int]:
    """How badly pieces hang together: documents, cost, code points left out, where a step back weighs some."""
    documents = len({x.region.document.sha256 for x in some})
    back, far = 0, 0
    for one, other in pairwise(some):
        gap = other.region.words[other.first].start - one.region.words[one.last].end
        back += gap < 0
        far += abs(gap)
    return documents, sum(x.cost for x in some), far + STEP_BACK * back
