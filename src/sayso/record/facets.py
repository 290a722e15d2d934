"""How an answer divides: counted in one pass over its statements, and remembered until the record changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Select, select

from sayso.record import schema as t
from sayso.record.belonging import Belongings
from sayso.record.contract import Order, Query
from sayso.record.facet_about import About, read_about
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
        stamp = self._stamp()
        total, made = self._answers.remembered((stamp, (asked, values)), lambda: self._divided(asked, values))
        # Whoever asks how an answer divides asks how many statements it has, too.
        self._answers.remembered((stamp, ("count", asked)), lambda: total)
        return made

    def _divided(self, query: Query, values: int) -> tuple[int, tuple[Facet, ...]]:
        about = self._remembered("about", self._read_about)
        with self._reading() as connection:
            found = _matching(connection, query, about.whose)
            counted = {**_of_rows(found, about), **_of_terms(connection, found.row)}
        made = (_facet(by, counted[by], values) for by in By)
        return len(found.row), tuple(x for x in made if x.values)

    def _belongings_for(self, query: Query) -> Belongings | None:
        """Whom the actors speak for, for a query that names a state or an organisation."""
        named = query.state or query.organisation
        return self._remembered("about", self._read_about).whose if named else None

    def _read_about(self) -> About:
        with self._reading() as connection:
            return read_about(connection)


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
    return _Matching(*zip(*_plainly(connection, narrowed(connection, columns, query, whose)), strict=True))


def _plainly(connection: Connection, rows: Select[Any]) -> list[tuple[Any, ...]]:
    """All rows as the driver gives them: of a hundred thousand, wrapping each takes longer than reading it."""
    with connection.execute(rows) as found:
        assert found.cursor is not None, "a query gives rows"
        return list(found.cursor.fetchall())


def _of_rows(found: _Matching, about: About) -> dict[By, Counted]:
    """The divisions by what stands in the statements' own rows and their documents'."""
    documents = Counter(found.document)
    days = Counter(found.day).items()
    verdicts = Counter(found.verdict).items()
    carried = _carried(found, documents, about)
    return {
        **_of_speakers(Counter(found.actor), about),
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
            (about.published[d][:MONTH], number) for d, number in documents.items() if d in about.published
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


def _carried(found: _Matching, documents: Mapping[int, int], about: About) -> Counter[str]:
    """How many statements each publisher carried, each statement once."""
    total: Counter[str] = Counter()
    for document, number in documents.items():
        for name in about.publishers.get(document, ()):
            total[name] += number
    for statement, document in zip(found.id, found.document, strict=True) if about.copies else ():
        for name in {y for x in about.copies.get(statement, ()) for y in about.publishers.get(x, ())}:
            if name not in about.publishers.get(document, ()):
                total[name] += 1
    return total


def _of_speakers(spoken: Mapping[str | None, int], about: About) -> dict[By, Counted]:
    """The divisions by who spoke, and for whom."""
    groups: Counter[str] = Counter()
    names: dict[str, str] = {}
    for actor, number in spoken.items():
        if actor is not None and actor in about.names:  # else nobody is named, or the actor came in meanwhile
            group, names[group] = about.names[actor]
            groups[group] += number
    return {
        By.ACTOR: {x: (names[x], number) for x, number in groups.items()},
        By.ORGANISATION: _quoted(groups, about.whose.organisations),
        By.STATE: _quoted(groups, about.whose.states),
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
    found = Counter((role, name) for row, role, name in _plainly(connection, terms) if row in wanted)
    out: dict[By, dict[str, tuple[str, int]]] = {By.VIA: {}, By.CITES: {}}
    for (role, name), number in found.items():
        out[By(role)][f'"{name}"'] = (name, number)
    return {**out}
