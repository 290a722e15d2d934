"""Where in the record a quotation could stand: found by index, then laid beside the words there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sayso.answers.check.candidate import LEAST_RUN, Candidate
from sayso.answers.check.lookups import Lookups
from sayso.answers.check.region import Region, region
from sayso.answers.check.together import of_many, of_one
from sayso.answers.check.words import Word, pieces
from sayso.model import Document, Span
from sayso.record.contract import Entry, Sighting

__all__ = ["candidates"]

FAR = 0.4
"""Errors a word from which on statements are looked for that share no run of words, only rare ones."""
MOST = 12
"""Candidates of one quotation."""
APART = 1500
"""Code points between two sightings of one document up to which they are read as one."""


def candidates(
    store: Lookups, text: str, said: Sequence[Word], speaker: str, days: tuple[date, date] | None
) -> list[Candidate]:
    """The places where `said`, the words of `text`, could come from, most alike first."""
    parts = pieces(said)
    found: list[Sighting] = []
    for part in parts:
        if len(part) >= LEAST_RUN or len(parts) == 1:
            found += store.sightings(_asked(part), speaker=speaker, days=days)
    if not found:  # an ellipsis between words that are few by themselves
        found = [x for part in parts for x in store.sightings(_asked(part), speaker=speaker, days=days)]
    made = _made(parts, _regions(found))
    if more := _unseen(store, parts, made):
        made = _made(parts, _regions([*found, *more]))
    if min((x.cost for x in made), default=len(said)) > FAR * len(said):
        near = [
            *store.nearest(text[said[0].start : said[-1].end], speaker=speaker),
            *store.nearest(text[said[0].start : said[-1].end]),
        ]
        made += _made(parts, _regions(Sighting(x.document, _whole(x), 1.0) for x in near))
    return sorted(made, key=lambda x: x.cost)[:MOST]


def _asked(part: Sequence[Word]) -> str:
    """The words to look up, without what an editor put in."""
    return " ".join(x.plain for x in part if not x.bracketed) or " ".join(x.plain for x in part)


def _unseen(store: Lookups, parts: Sequence[tuple[Word, ...]], made: Sequence[Candidate]) -> list[Sighting]:
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
        for x in store.sightings(_asked(run), speaker="", days=None)
    ]


def _made(parts: Sequence[tuple[Word, ...]], regions: Sequence[Region]) -> list[Candidate]:
    if len(parts) == 1:
        return of_one(parts[0], regions)
    return of_many(parts, regions, (True,) * (len(parts) - 1))


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
