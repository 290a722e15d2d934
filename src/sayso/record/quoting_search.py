"""Full-text questions of the check: a short phrase in the texts, and the statements nearest to some words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Document, Span
from sayso.record import schema as t
from sayso.record.actors.groups import members, said_rows
from sayso.record.quoting_contract import Sighting
from sayso.record.shingles import folded_words
from sayso.record.verbatim import documents_of

__all__ = [
    "denial_rows",
    "documents_of_speaker",
    "nearest_rows",
    "phrase_sightings",
    "rows_over",
    "spoken_in",
]

MOST_TEXTS = 12
"""Texts in which a short phrase is looked for."""
LOOKED_THROUGH = 500
"""Of the texts that have it, the newest that are looked through for those in which the speaker spoke."""
MOST_OF_A_WORD = 400
"""Statements with a word from which on it is common."""
MOST_OF_ONE = 3
"""Places of a short phrase in one text."""
LONGEST_SAYING = 366
"""Days on which one thing is said at most ("in 2019"), so that an index need not be read from its beginning."""
RAREST = 6
"""Words of a passage by which its nearest statements are found."""

_TEXTS = sa.table("documents_fts", sa.column("rowid"), sa.column("documents_fts"))
_STATEMENTS = sa.table("statements_fts", sa.column("rowid"), sa.column("rank"), sa.column("statements_fts"))

_WITH_WORD = select(_STATEMENTS.c.rowid).where(_STATEMENTS.c.statements_fts.op("MATCH")(sa.bindparam("word")))
_NUMBER = select(sa.func.count()).select_from(_WITH_WORD.limit(MOST_OF_A_WORD).subquery())


def phrase_sightings(
    connection: Connection, words: str, actors: frozenset[str], limit: int
) -> tuple[Sighting, ...]:
    """Where these words stand in a row, in the newest texts of the record; first where one of these actors spoke."""
    found = [word for word, _ in folded_words(words)]
    if not found:
        return ()
    match = 'text : "' + " ".join(found) + '"'
    # Joined, since an index over a record as it stood also knows texts that came later.
    rows = select(_TEXTS.c.rowid).join(t.documents, t.documents.c.id == _TEXTS.c.rowid)
    rows = rows.where(_TEXTS.c.documents_fts.op("MATCH")(match)).order_by(_TEXTS.c.rowid.desc())
    newest = connection.execute(rows.limit(LOOKED_THROUGH if actors else MOST_TEXTS)).scalars().all()
    ids = [*_spoken_among(connection, newest, actors), *newest[:MOST_TEXTS]] if actors else newest
    ids = list(dict.fromkeys(ids))
    texts = documents_of(connection, ids)
    pattern = re.compile(
        r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, found)) + r"(?![^\W_])", re.IGNORECASE
    )
    return tuple(x for key in ids for x in _places(texts[key], pattern))[:limit]


def _spoken_among(connection: Connection, documents: Sequence[int], actors: frozenset[str]) -> Sequence[int]:
    """Those of some documents, newest first, in which one of these actors spoke."""
    d = t.documents.c
    rows = select(d.id).where(d.id.in_(documents), spoken_in(d.id, actors, None))
    return connection.execute(rows.order_by(d.id.desc()).limit(MOST_TEXTS)).scalars().all()


def _places(document: Document, pattern: re.Pattern[str]) -> list[Sighting]:
    return [
        Sighting(document, Span(*place.span()), 1.0)
        for place in islice(pattern.finditer(document.text), MOST_OF_ONE)
    ]


def nearest_rows(connection: Connection, words: str, actors: frozenset[str] | None, limit: int) -> list[int]:
    """The statements that share the rarest of these words, best first; of these actors alone if given."""
    rare = _rarest(connection, words)
    if not rare:
        return []
    s = t.statements.c
    match = " OR ".join(f'"{word}"' for word in rare)
    rows = select(s.row).join(_STATEMENTS, _STATEMENTS.c.rowid == s.row)
    rows = rows.where(_STATEMENTS.c.statements_fts.op("MATCH")(match), s.shown, s.same_as.is_(None))
    if actors is not None:
        some = members(actors)
        rows = rows.where(sa.or_(s.actor.in_(some), s.holder.in_(some)))
    return list(connection.execute(rows.order_by(sa.text("rank")).limit(limit)).scalars())


def _rarest(connection: Connection, words: str) -> list[str]:
    """The rarest words, none of which is common in the record's statements, unless all are."""
    counted = []
    for word in dict.fromkeys(x for x, _ in folded_words(words) if len(x) > 2):
        number = connection.execute(_NUMBER, {"word": f'"{word}"'}).scalar_one()
        if 0 < number < MOST_OF_A_WORD:
            counted.append((number, word))
    return [word for _, word in sorted(counted)[:RAREST]]


def rows_over(connection: Connection, document: str, span: Span) -> list[int]:
    """The statements that stand in the document of this digest and share a code point with `span`."""
    s, d = t.statements.c, t.documents.c
    rows = select(s.row, s.content).join(t.documents, d.id == s.document).where(d.sha256 == document, s.shown)
    return [row.row for row in connection.execute(rows) if _touches(row.content, span)]


def _touches(content: Sequence[Sequence[int]], span: Span) -> bool:
    return any(start < span.end and span.start < end for start, end in content)


def denial_rows(connection: Connection, actors: frozenset[str], limit: int) -> list[int]:
    """The newest statements in which one of these actors contests a claim."""
    said = said_rows(members(actors), t.statements.c.denies).c
    rows = select(said.row).where(said.denies.is_not(None))
    return list(connection.execute(rows.order_by(said.day.desc(), said.row).limit(limit)).scalars())


def documents_of_speaker(
    connection: Connection, actors: frozenset[str], days: tuple[date, date] | None, limit: int
) -> list[int]:
    """The first documents, at most `limit`, in which one of these actors spoke, on these days if given."""
    s = t.statements.c
    columns = (s.document, s.said_from, s.said_to) if days else (s.document,)  # else an index has all
    said = said_rows(members(actors), *columns).c
    rows = select(said.document).distinct().limit(limit)
    if days:
        first, last = (x.isoformat() for x in days)
        earliest = (days[0] - timedelta(days=LONGEST_SAYING)).isoformat()
        rows = rows.where(
            said.day >= earliest, said.day <= last, said.said_from <= last, said.said_to >= first
        )
    return list(connection.execute(rows).scalars())


def spoken_in(
    document: sa.ColumnElement[int], actors: frozenset[str], days: tuple[date, date] | None
) -> sa.Exists:
    """Whether one of these actors spoke in the document, on these days if given.

    Asked of a few documents by the index of statements by document: to list all of an actor's would take the
    longer, the more there are.
    """
    s, some = t.statements.c, members(actors)
    # As they are, SQLite would look the two columns up in the indexes of actors.
    speaks = sa.or_(*(sa.func.coalesce(x, "").in_(some) for x in (s.holder, s.actor)))
    found = select(s.row).where(s.shown == sa.true(), s.same_as.is_(None), s.document == document, speaks)
    if days:
        found = found.where(s.said_from <= days[1].isoformat(), s.said_to >= days[0].isoformat())
    return found.exists()
