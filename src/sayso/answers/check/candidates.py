"""Where in the record a quotation could stand: found by index, then laid beside the words there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise, product

from sayso.answers.check.align import Placed, best_place, exact_places
from sayso.answers.check.lookups import Lookups
from sayso.answers.check.region import Region, region
from sayso.answers.check.words import STOPS, Word, pieces
from sayso.model import Document, Span
from sayso.record.contract import Entry, Sighting

__all__ = ["Candidate", "candidates"]

FAR = 0.4
"""Errors a word from which on statements are looked for that share no run of words, only rare ones."""
MOST = 12
"""Candidates of one quotation."""
ALIGNED = 4
"""Regions in which words are laid side by side: those that share most runs of words."""
OPTIONS = 5
"""Places of one piece of a quotation that are tried with those of the others."""
LEAST_RUN = 3
"""Words of the shortest piece that is looked for by itself."""
APART = 1500
"""Code points between two sightings of one document up to which they are read as one."""
STEP_BACK = 300
"""Code points left out that are as bad as a piece out of its order."""
MOST_PIECES = 6
COVERED = 0.85
"""Of a quotation put together from pieces, the share of words that the pieces must have."""


@dataclass(frozen=True)
class Candidate:
    """The pieces of a quotation, in the draft's order, each in its place.

    `gaps` says for each but the first whether the draft marks an ellipsis before it; `missing` counts the
    draft's words that stand in no piece.
    """

    pieces: tuple[Placed, ...]
    gaps: tuple[bool, ...] = ()
    missing: int = 0

    @property
    def cost(self) -> float:
        """How far the words are from the record's."""
        torn = sum(not marked for marked in self.gaps)
        return sum(x.cost for x in self.pieces) + self.missing + torn

    def near(self, other: Candidate) -> bool:
        """Whether its words are as far from the record's as those of another, brackets aside."""
        return round(self.cost, 1) == round(other.cost, 1)

    @property
    def back(self) -> bool:
        """Whether a piece stands before the one that it follows in the draft."""
        return any(y.first < x.first and x.region is y.region for x, y in pairwise(self.pieces))


def candidates(
    store: Lookups, text: str, said: Sequence[Word], speaker: str, days: tuple[date, date] | None
) -> list[Candidate]:
    """The places where `said`, the words of `text`, could come from, most alike first."""
    parts = pieces(said)
    found: list[Sighting] = []
    for part in parts:
        if len(part) >= LEAST_RUN or len(parts) == 1:
            words = text[part[0].start : part[-1].end]
            found += store.sightings(words, speaker=speaker, days=days)
    if not found:  # an ellipsis between words that are few by themselves
        found = [
            x
            for part in parts
            for x in store.sightings(text[part[0].start : part[-1].end], speaker=speaker, days=days)
        ]
    made = _made(parts, _regions(found))
    if more := _unseen(store, text, parts, made):
        made = _made(parts, _regions([*found, *more]))
    if min((x.cost for x in made), default=len(said)) > FAR * len(said):
        near = [
            *store.nearest(text[said[0].start : said[-1].end], speaker=speaker),
            *store.nearest(text[said[0].start : said[-1].end]),
        ]
        made += _made(parts, _regions(Sighting(x.document, _whole(x), 1.0) for x in near))
    return sorted(made, key=lambda x: x.cost)[:MOST]


def _unseen(
    store: Lookups, text: str, parts: Sequence[tuple[Word, ...]], made: Sequence[Candidate]
) -> list[Sighting]:
    """Where the words stand that are in no text with the others: a sentence put in from elsewhere."""
    if len(parts) > 1 or not made:
        return []
    best = min(made, key=lambda x: x.cost)
    runs: list[list[Word]] = [[]]
    for placed in best.pieces:
        for here, there in placed.steps:
            if here is not None and there is None:
                runs[-1].append(placed.said[here])
            elif runs[-1]:
                runs.append([])
    return [
        x
        for run in runs
        if len(run) >= LEAST_RUN
        for x in store.sightings(text[run[0].start : run[-1].end], speaker="", days=None)
    ]


def _made(parts: Sequence[tuple[Word, ...]], regions: Sequence[Region]) -> list[Candidate]:
    if len(parts) == 1:
        return _of_one(parts[0], regions)
    return _of_many(parts, regions, (True,) * (len(parts) - 1))


def _whole(entry: Entry) -> Span:
    return Span(entry.statement.content[0].start, entry.statement.content[-1].end)


def _regions(found: Iterable[Sighting]) -> list[Region]:
    """The texts around the sightings, those of one document that are near each other as one, best first."""
    weights: dict[tuple[str, int, int], float] = {}
    texts: dict[str, Document] = {}
    spans: dict[str, list[tuple[Span, float]]] = {}
    for x in found:
        texts[x.document.sha256] = x.document
        spans.setdefault(x.document.sha256, []).append((x.span, x.weight))
    for sha256, some in spans.items():
        start = end = -APART * 2
        weight = 0.0
        for span, more in sorted(some):
            if span.start - end > APART:
                if weight:
                    weights[sha256, start, end] = weight
                start, end, weight = span.start, span.end, 0.0
            end, weight = max(end, span.end), weight + more
        weights[sha256, start, end] = weight
    best = sorted(weights, key=lambda x: (-weights[x], x))
    return [region(texts[sha256], Span(start, end)) for sha256, start, end in best]


def _of_one(said: Sequence[Word], regions: Sequence[Region]) -> list[Candidate]:
    exact = [Candidate((x,)) for where in regions for x in exact_places(said, where)]
    if exact:
        return exact
    parts = _torn(said, regions)
    missing = len(said) - sum(len(x) for x in parts)
    torn = [
        Candidate(x.pieces, x.gaps, missing) for x in _of_many(parts, regions, (False,) * (len(parts) - 1))
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


def _of_many(
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
