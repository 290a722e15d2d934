"""Finding quotations again: the shingles of every text in a table, and what is looked up in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Span
from sayso.record import schema as t
from sayso.record.actors.groups import group, groups_named
from sayso.record.folding import folded
from sayso.record.quoting_contract import Sighting
from sayso.record.quoting_search import documents_of_speaker, spoken_in
from sayso.record.shingles import GUARANTEED, Shingle, kept_shingles, shingles
from sayso.record.verbatim import documents_of

__all__ = ["actors_called", "sightings", "write_shingles"]

MOST_ROWS = 48
"""Rows looked at of one shingle: one that has more is common and says little."""
LOOKED_THROUGH = 2000
"""Rows of a common one that are looked through for documents in which a speaker of many spoke."""
MOST_OF_MANY = 12
"""Of these, the rows that are taken."""
FEW_DOCUMENTS = 500
"""Documents of one speaker that are listed."""
COMMON = 0.15
"""The weight of a shingle that is common; of any other 1."""
FEW = 10
"""Shingles of a passage that is short: one that is common counts for much of it."""
SLACK = 80
"""Code points around the words of a sighting."""
MOST_OF_ONE = 3
"""Sightings of one document."""


_PLACES = select(t.document_shingles.c.document, t.document_shingles.c.place)
_PLACES = _PLACES.where(t.document_shingles.c.shingle == sa.bindparam("key"))
_OF_KEY = _PLACES.limit(MOST_ROWS)


class _Hit(NamedTuple):
    at: int  # the number of the shingle in the words asked for
    offset: int  # where it begins in them
    place: int  # where it begins in the document
    weight: float


def write_shingles(connection: Connection, document: int, text: str) -> None:
    """Index the text of a document that is new to the record."""
    rows = [{"shingle": x.key, "document": document, "place": x.place} for x in sorted(kept_shingles(text))]
    if rows:
        connection.execute(sa.insert(t.document_shingles), rows)


def sightings(
    connection: Connection, words: str, actors: frozenset[str], days: tuple[date, date] | None, limit: int
) -> tuple[tuple[Sighting, ...], bool]:
    """Where most of `words` stand together, best first, by shared shingles.

    And whether that may miss the place where they all do: where all shingles, or some of few, are common.
    """
    sought = _sought(words)
    hits: dict[int, list[_Hit]] = defaultdict(list)
    common: list[tuple[int, Shingle]] = []
    for at, one in enumerate(sought):
        rows = _rows(connection, one.key)
        if len(rows) == MOST_ROWS:
            common.append((at, one))
        for row in rows:
            hits[row.document].append(_Hit(at, one.place, row.place, COMMON if len(rows) == MOST_ROWS else 1))
    if actors and common:
        for when in dict.fromkeys((None, days)):
            rows_of_speaker = _of_speaker(connection, actors, when)
            for at, one in common[:4]:
                for row in rows_of_speaker(one.key):
                    hits[row.document].append(_Hit(at, one.place, row.place, 2 * COMMON))
    found = [
        (weight, document, span)
        for document, some in hits.items()
        for weight, span in _stretches(some, len(words))
    ]
    found.sort(key=lambda x: (-x[0], x[1], x[2]))
    texts = documents_of(connection, {document for _, document, _ in found[:limit]})
    seen = tuple(
        Sighting(texts[document], _within(span, len(texts[document].text)), weight)
        for weight, document, span in found[:limit]
    )
    alone = all(x.weight < 1 for some in hits.values() for x in some)
    return seen, alone or (bool(common) and len(sought) <= FEW)


def _sought(words: str) -> Sequence[Shingle]:
    """The shingles to look up: all of a short passage; of a long one those that its source must have kept."""
    every = shingles(words)
    return every if len(every) <= 3 * GUARANTEED else kept_shingles(words)


def _rows(connection: Connection, key: int) -> Sequence[Any]:
    return connection.execute(_OF_KEY, {"key": key}).all()


def _of_speaker(
    connection: Connection, actors: frozenset[str], days: tuple[date, date] | None
) -> Callable[[int], Sequence[Any]]:
    """Gives, of the rows of a common shingle, those in whose documents one of these actors spoke.

    Whoever spoke in few documents: they are listed and looked up. Whoever spoke in many: a few rows of any shingle
    are enough to find some of theirs.
    """
    documents = documents_of_speaker(connection, actors, days, FEW_DOCUMENTS + 1)
    if not documents:
        return lambda key: ()
    if len(documents) <= FEW_DOCUMENTS:
        rows = _PLACES.where(t.document_shingles.c.document.in_(documents))
        most = MOST_ROWS
    else:
        first = _PLACES.limit(LOOKED_THROUGH).subquery()
        rows = select(first).where(spoken_in(first.c.document, actors, days))
        most = MOST_OF_MANY
    return lambda key: connection.execute(rows.limit(most), {"key": key}).all()


def _stretches(hits: Iterable[_Hit], length: int) -> list[tuple[float, tuple[int, int]]]:
    """The best stretches of one document that could hold a passage of this length, apart, with their weights."""
    ordered = sorted(hits, key=lambda x: x.place)
    room = int(1.5 * length) + SLACK
    made = []
    for first in range(len(ordered)):
        within: dict[int, _Hit] = {}
        for hit in ordered[first:]:
            if hit.place - ordered[first].place > room:
                break
            within.setdefault(hit.at, hit)
        start = min(x.place - x.offset for x in within.values())
        end = max(x.place - x.offset for x in within.values()) + length
        made.append((sum(x.weight for x in within.values()), (start - SLACK, end + SLACK)))
    made.sort(key=lambda x: (-x[0], x[1]))
    chosen: list[tuple[float, tuple[int, int]]] = []
    for weight, (start, end) in made:
        if len(chosen) == MOST_OF_ONE:
            break
        if all(end <= a + SLACK or b - SLACK <= start for _, (a, b) in chosen):
            chosen.append((weight, (start, end)))
    return chosen


def _within(span: tuple[int, int], length: int) -> Span:
    start = max(span[0], 0)
    return Span(start, max(min(span[1], length), start + 1))


def actors_called(connection: Connection, name: str) -> frozenset[str]:
    """The groups of exactly this name, else those of which a name has all these words."""
    if not folded(name).strip():
        return frozenset()
    exact = select(group()).join(t.actor_names, t.actor_names.c.actor == t.actors.c.id)
    found = frozenset(connection.execute(exact.where(t.actor_names.c.folded == folded(name))).scalars())
    return found or frozenset(connection.execute(groups_named(name)).scalars())
