"""Asking for instruments: which are cited, where each stands, who cites it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Actor, ActorKind, AmbiguousId, Document, Span, UnknownId
from sayso.record import schema as t
from sayso.record.asking import entries
from sayso.record.folding import folded
from sayso.record.instrument_contract import (
    CitedBy,
    Clause,
    InstrumentMention,
    InstrumentRecord,
    KeptInstrument,
)
from sayso.record.verbatim import documents_of, passage

__all__ = ["instrument_record", "kept_instruments"]

LISTED = 10
"""Instruments named in a message that asks for a choice."""
AT_ONCE = 500
"""Values in one question: a database takes a limited number."""


def kept_instruments(connection: Connection, words: str, limit: int) -> tuple[KeptInstrument, ...]:
    """Instruments whose name has all these words, those with most mentions first."""
    r = t.references.c
    where = [r.folded.contains(f" {word} ", autoescape=True) for word in folded(words).split()]
    return _kept(connection, where, limit)


def _kept(
    connection: Connection, where: Sequence[sa.ColumnElement[bool]], limit: int
) -> tuple[KeptInstrument, ...]:
    r = t.references.c
    number: Any = sa.func.count()
    most = select(r.folded, number.label("mentions")).where(r.again == sa.false(), *where)
    most = most.group_by(r.folded).order_by(number.desc(), r.folded).limit(limit)
    keys = list(connection.execute(most).scalars())
    # Counting what is different takes longer, so only for those that are listed.
    told = (
        select(
            r.folded,
            sa.func.min(r.instrument).label("name"),
            number.label("mentions"),
            sa.func.count(r.document.distinct()).label("documents"),
            sa.func.count(r.statement.distinct()).label("statements"),
            sa.func.min(r.day).label("first"),
            sa.func.max(r.day).label("last"),
        )
        .where(r.again == sa.false(), r.folded.in_(keys))
        .group_by(r.folded)
    )
    found = {x.folded: x for x in connection.execute(told)}
    return tuple(
        KeptInstrument(x.name, x.mentions, x.documents, x.statements, x.first, x.last)
        for x in (found[key] for key in keys)
    )


def instrument_record(connection: Connection, name: str, limit: int) -> InstrumentRecord:
    """All about the one instrument of this name, or of whose name these are words."""
    kept = _only(connection, name)
    key = folded(kept.name)
    citing = _citing(connection, key)
    newest = sorted(citing, key=lambda x: x.row)
    newest.sort(key=lambda x: x.day or "", reverse=True)
    return InstrumentRecord(
        kept=kept,
        mentions=_mentions(connection, key, limit),
        entries=entries(connection, [x.row for x in newest[:limit]]),
        speakers=_speakers(connection, Counter(x.actor for x in citing if x.actor)),
        clauses=_clauses(connection, key),
    )


def _only(connection: Connection, name: str) -> KeptInstrument:
    exact = _kept(connection, [t.references.c.folded == folded(name)], 1) if folded(name).strip() else ()
    found = exact or (kept_instruments(connection, name, LISTED + 1) if folded(name).strip() else ())
    if not found:
        raise UnknownId(f"no instrument in the record is named {name!r}; `sayso instruments` lists them")
    if len(found) > 1:
        lines = "".join(f"\n  {x.name} ({x.mentions})" for x in found[:LISTED])
        more = "\n  and more" if len(found) > LISTED else ""
        raise AmbiguousId(f"several instruments match {name!r}; name one in full:{lines}{more}")
    return found[0]


def _citing(connection: Connection, key: str) -> Sequence[Any]:
    """The statements that cite the instrument of this folded name: row, day, and actor of each."""
    r, s = t.references.c, t.statements.c
    cited = select(r.statement).where(r.again == sa.false(), r.folded == key, r.statement.is_not(None))
    each = cited.distinct().subquery()
    rows = select(s.row, s.day, sa.func.coalesce(s.holder, s.actor).label("actor"))
    rows = rows.select_from(each.join(t.statements, s.id == each.c.statement)).where(s.shown == sa.true())
    return connection.execute(rows).all()


def _mentions(connection: Connection, key: str, limit: int) -> tuple[InstrumentMention, ...]:
    r = t.references.c
    newest = select(r.id).where(r.again == sa.false(), r.folded == key)
    newest = newest.order_by(r.day.desc().nulls_last(), r.document.desc(), r.id.desc()).limit(limit)
    ids = list(connection.execute(newest).scalars())
    found = {x.id: x for x in connection.execute(select(t.references).where(r.id.in_(ids)))}
    documents = documents_of(connection, {x.document for x in found.values()})
    return tuple(_mention(found[x], documents[found[x].document]) for x in reversed(ids))


def _mention(row: Any, document: Document) -> InstrumentMention:
    place = passage(document, (Span(row.start, row.end),), row.words, f"a mention of {row.instrument}")
    return InstrumentMention(place, row.clause, row.statement, row.made_by)


def _speakers(connection: Connection, spoke: Mapping[str, int]) -> tuple[CitedBy, ...]:
    """Actors by how many of the statements are theirs, each under the one by which it goes."""
    a, own = t.actors.c, t.actors.alias("own")
    numbers: Counter[Actor] = Counter()
    ids = sorted(spoke)
    for start in range(0, len(ids), AT_ONCE):
        rows = select(own.c.id.label("own"), a.id, a.name, a.kind)
        rows = rows.select_from(own.join(t.actors, a.id == sa.func.coalesce(own.c.same_as, own.c.id)))
        for x in connection.execute(rows.where(own.c.id.in_(ids[start : start + AT_ONCE]))):
            numbers[Actor(x.id, x.name, ActorKind(x.kind) if x.kind else None)] += spoke[x.own]
    found = [CitedBy(actor, number) for actor, number in numbers.items()]
    return tuple(sorted(found, key=lambda x: (-x.statements, x.actor.name, x.actor.id)))


def _clauses(connection: Connection, key: str) -> tuple[Clause, ...]:
    r = t.references.c
    number: Any = sa.func.count()
    rows = select(r.clause, number.label("number")).where(
        r.again == sa.false(), r.folded == key, r.clause.is_not(None)
    )
    found = [Clause(x.clause, x.number) for x in connection.execute(rows.group_by(r.clause))]
    return tuple(sorted(found, key=lambda x: (-x.mentions, x.name)))
