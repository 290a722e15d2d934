"""How an answer divides: counted in one pass over its statements, and remembered until the record changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.record import schema as t
from sayso.record.belonging import Belongings, belongings
from sayso.record.contract import Order, Query
from sayso.record.facet_contract import By, Facet, FacetValue
from sayso.record.narrowing import narrowed
from sayso.record.sqlite_file import SqliteFile

__all__ = ["SqliteFacets"]

SURE = (0.9, 0.75, 0.5)
"""The confidences at which an answer is divided."""
FEW = 2000
"""Statements whose terms are looked up one by one; of more all terms are read, which is quicker."""
MONTH = len("2031-03")
MONTHS = (By.DAY, By.PUBLISHED)


class SqliteFacets(SqliteFile):
    """A `FacetStore` in the file."""

    def facets(self, query: Query, *, values: int = 12) -> tuple[Facet, ...]:
        """How all statements that answer divide."""
        asked = replace(query, order=Order.BEST, limit=0, offset=0)
        return self._remembered((asked, values), lambda: self._divided(asked, values))

    def _divided(self, query: Query, values: int) -> tuple[Facet, ...]:
        whose = self._belongings()
        with self._reading() as connection:
            found = _matching(connection, query, whose)
            counted = {**_of_rows(connection, found, whose), **_of_terms(connection, found.row)}
        return tuple(made for by in By if (made := _facet(by, counted[by], values)).values)

    def _belongings(self) -> Belongings:
        """Whom every actor of the record speaks for."""
        return self._remembered("belongings", self._read_belongings)

    def _belongings_for(self, query: Query) -> Belongings | None:
        """The same for a query that names a state or an organisation."""
        return self._belongings() if query.state or query.organisation else None

    def _read_belongings(self) -> Belongings:
        with self._reading() as connection:
            return belongings(connection)


Counted = Mapping[str, tuple[str, int]]
"""By value, how to call it and how many statements have it."""


def _facet(by: By, counted: Counted, values: int) -> Facet:
    ordered = sorted(counted.items(), key=lambda x: (-x[1][1], x[1][0]))
    if by in MONTHS:
        return Facet(by, tuple(FacetValue(v, label, n) for v, (label, n) in sorted(counted.items())), 0)
    kept = tuple(FacetValue(value, label, number) for value, (label, number) in ordered[:values])
    return Facet(by, kept, len(ordered) - len(kept))


@dataclass(frozen=True, slots=True)
class _Matching:
    """The statements that answer, a column for each thing that they are counted by: quicker than row by row."""

    row: Sequence[int] = ()
    id: Sequence[str] = ()
    actor: Sequence[str | None] = ()
    kind: Sequence[str] = ()
    mode: Sequence[str] = ()
    act: Sequence[str | None] = ()
    confidence: Sequence[float] = ()
    day: Sequence[str | None] = ()
    document: Sequence[int] = ()
    verdict: Sequence[str | None] = ()


def _matching(connection: Connection, query: Query, whose: Belongings) -> _Matching:
    s = t.statements.c
    actor = sa.func.coalesce(s.holder, s.actor)
    columns = select(s.row, s.id, actor, s.kind, s.mode, s.act, s.confidence, s.day, s.document, s.verdict)
    rows = connection.execute(narrowed(connection, columns, query, whose)).all()
    return _Matching(*zip(*rows, strict=True))


def _of_rows(connection: Connection, found: _Matching, whose: Belongings) -> dict[By, Counted]:
    """The divisions by what stands in the statements' own rows and their documents'."""
    documents = Counter(found.document)
    published, publishers = _documents(connection)
    days = Counter(found.day).items()
    verdicts = Counter(found.verdict).items()
    carried = _carried(found, documents, publishers, _copies(connection))
    return {
        **_of_speakers(connection, Counter(found.actor), whose),
        By.KIND: _plain(found.kind),
        By.MODE: _plain(found.mode),
        By.ACT: _plain(found.act),
        By.JUDGED: _summed(("yes" if verdict else "no", number) for verdict, number in verdicts),
        By.CONFIDENCE: {
            str(sure): (f"{sure:.0%} or more", n)
            for sure in SURE
            if (n := sum(map(sure.__le__, found.confidence)))
        },
        By.DAY: _summed((day[:MONTH], number) for day, number in days if day),
        By.PUBLISHED: _summed(
            (published[d][:MONTH], number) for d, number in documents.items() if published.get(d)
        ),
        By.PUBLISHER: {f'"{name}"': (name, number) for name, number in carried.items()},
    }


def _plain(values: Iterable[str | None]) -> Counted:
    return {value: (value, number) for value, number in Counter(values).items() if value}


def _summed(pairs: Iterable[tuple[str, int]]) -> Counted:
    total: Counter[str] = Counter()
    for value, number in pairs:
        total[value] += number
    return {value: (value, number) for value, number in total.items()}


def _documents(connection: Connection) -> tuple[dict[int, str], dict[int, frozenset[str]]]:
    """The day of publication of each document, and everyone who published it."""
    d, dc = t.documents.c, t.document_captures.c
    published = select(d.id, d.published).where(d.published.is_not(None))
    name = dc.facts["publisher"]["value"].as_string()
    found: dict[int, set[str]] = {}
    for x in connection.execute(select(dc.document, name.label("name")).where(name.is_not(None)).distinct()):
        found.setdefault(x.document, set()).add(x.name)
    return (
        {x.id: x.published for x in connection.execute(published)},
        {document: frozenset(names) for document, names in found.items()},
    )


def _copies(connection: Connection) -> dict[str, list[int]]:
    """The documents in which a copy of a statement stands."""
    s = t.statements.c
    rows = select(s.same_as, s.document).where(s.same_as.is_not(None), s.shown)
    out: dict[str, list[int]] = {}
    for x in connection.execute(rows):
        out.setdefault(x.same_as, []).append(x.document)
    return out


def _carried(
    found: _Matching,
    documents: Mapping[int, int],
    publishers: Mapping[int, frozenset[str]],
    copies: Mapping[str, list[int]],
) -> Counter[str]:
    """How many statements each publisher carried, each statement once."""
    total: Counter[str] = Counter()
    for document, number in documents.items():
        for name in publishers.get(document, ()):
            total[name] += number
    for statement, document in zip(found.id, found.document, strict=True) if copies else ():
        for name in {y for x in copies.get(statement, ()) for y in publishers.get(x, ())}:
            if name not in publishers.get(document, ()):
                total[name] += 1
    return total


def _of_speakers(
    connection: Connection, spoken: Mapping[str | None, int], whose: Belongings
) -> dict[By, Counted]:
    """The divisions by who spoke, and for whom."""
    a, stands = t.actors.c, t.actors.alias("stands")
    rows = select(a.id, stands.c.id.label("group"), stands.c.name)
    rows = rows.join(stands, stands.c.id == sa.func.coalesce(a.same_as, a.id))
    groups: Counter[str] = Counter()
    names: dict[str, str] = {}
    for x in connection.execute(rows):
        if number := spoken.get(x.id):
            groups[x.group] += number
            names[x.group] = x.name
    return {
        By.ACTOR: {x: (names[x], number) for x, number in groups.items()},
        By.ORGANISATION: _quoted(groups, whose.organisations),
        By.STATE: _quoted(groups, whose.states),
    }


def _quoted(groups: Mapping[str, int], names: Mapping[str, frozenset[str]]) -> Counted:
    pairs = ((name, number) for x, number in groups.items() for name in names.get(x, ()))
    return {f'"{name}"': (name, number) for name, (_, number) in _summed(pairs).items()}


def _of_terms(connection: Connection, rows: Sequence[int]) -> dict[By, Counted]:
    """The divisions by chain and by instrument."""
    x = t.statement_terms.c
    terms = select(x.row, x.role, x.name)
    if len(rows) <= FEW:
        terms = terms.where(x.row.in_(rows))
    wanted = set(rows)
    found = Counter((role, name) for row, role, name in connection.execute(terms).all() if row in wanted)
    out: dict[By, dict[str, tuple[str, int]]] = {By.VIA: {}, By.CITES: {}}
    for (role, name), number in found.items():
        out[By(role)][f'"{name}"'] = (name, number)
    return {**out}
