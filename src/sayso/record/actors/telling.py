"""All that the record holds about one actor, told in one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import ActorJudgement, Sameness
from sayso.record import schema as t
from sayso.record.actor_contract import ActorRecord, JudgedPair, Name, Tally
from sayso.record.actors.asking import kept_group
from sayso.record.actors.groups import members, said_rows
from sayso.record.actors.held import held_offices

__all__ = ["actor_record"]

AT_ONCE = 5000
"""Texts in one question: a database takes a limited number."""


def actor_record(connection: Connection, actor: str) -> ActorRecord:
    """The record of the group that `actor` stands for, without its statements."""
    a = t.actors.c
    own = list(connection.execute(select(a.id, a.wikidata).where(a.id.in_(members([actor])))))
    ids = [x.id for x in own]
    offices = held_offices(connection, [actor])[actor]
    terms = _terms(connection, actor)
    return ActorRecord(
        kept=kept_group(connection, actor, offices),
        wikidata=next((x.wikidata for x in own if x.wikidata), None),
        names=_names(connection, ids),
        offices=offices,
        entries=(),
        publishers=_publishers(connection, actor),
        via=terms["via"],
        cited=terms["cites"],
        denied=_denied(connection, actor),
        judgements=_judgements(connection, ids),
    )


def _names(connection: Connection, ids: list[str]) -> tuple[Name, ...]:
    n = t.actor_names.c
    rows = select(n.name, n.actor, n.given).where(n.actor.in_(ids))
    rows = rows.order_by(n.given.desc(), sa.func.length(n.name).desc(), n.name, n.actor)
    return tuple(Name(x.name, x.actor, x.given) for x in connection.execute(rows))


def _tally(numbers: Mapping[str, int]) -> tuple[Tally, ...]:
    """What is named and how often, the most first."""
    return tuple(Tally(x, numbers[x]) for x in sorted(numbers, key=lambda x: (-numbers[x], x)) if x)


def _publishers(connection: Connection, actor: str) -> tuple[Tally, ...]:
    """Who published the actor's statements, in their own texts and in copies of them, each once a publisher."""
    s = t.statements.c
    said = said_rows(members([actor]), s.id, s.document)
    number: Any = sa.func.count()
    own = select(said.c.document, number.label("number")).group_by(said.c.document)
    texts = {x.document: x.number for x in connection.execute(own)}
    copies = (
        select(said.c.document.label("first"), said.c.id, s.document)
        .join(said, s.same_as == said.c.id)
        .where(s.same_as.is_not(None), s.shown == sa.true())
    )
    again = connection.execute(copies).all()
    of = _publishers_of(connection, {*texts, *(x.document for x in again)})
    numbers: Counter[str] = Counter()
    for document, many in texts.items():
        numbers.update(dict.fromkeys(of[document], many))
    carried = {(name, x.id) for x in again for name in of[x.document] - of[x.first]}
    numbers.update(name for name, _ in carried)
    return _tally(numbers)


def _publishers_of(connection: Connection, documents: set[int]) -> dict[int, set[str]]:
    """The publishers that carried each of these texts."""
    dc = t.document_captures.c
    name = dc.facts["publisher"]["value"].as_string()
    found: dict[int, set[str]] = {x: set() for x in documents}
    ordered = sorted(documents)
    for start in range(0, len(ordered), AT_ONCE):
        rows = select(dc.document, name.label("name")).where(
            dc.document.in_(ordered[start : start + AT_ONCE]), name.is_not(None)
        )
        for x in connection.execute(rows):
            found[x.document].add(x.name)
    return found


def _terms(connection: Connection, actor: str) -> dict[str, tuple[Tally, ...]]:
    """Through whom the actor's statements came (via), and what they cite."""
    x, said = t.statement_terms.c, said_rows(members([actor]))
    number: Any = sa.func.count()
    rows = select(x.role, sa.func.min(x.name).label("name"), number.label("number"))
    rows = rows.join(said, said.c.row == x.row).group_by(x.role, x.folded)
    numbers: dict[str, dict[str, int]] = {"via": {}, "cites": {}}
    for row in connection.execute(rows):
        numbers[row.role][row.name] = row.number
    return {role: _tally(of) for role, of in numbers.items()}


def _denied(connection: Connection, actor: str) -> tuple[Tally, ...]:
    claim = said_rows(members([actor]), t.statements.c.denies).c.denies
    number: Any = sa.func.count()
    rows = select(claim.label("name"), number.label("number")).where(claim.is_not(None)).group_by(claim)
    return _tally({x.name: x.number for x in connection.execute(rows)})


def _judgements(connection: Connection, ids: list[str]) -> tuple[JudgedPair, ...]:
    j = t.actor_judgements.c
    one, other = t.actors.alias("first"), t.actors.alias("second")
    rows = (
        select(t.actor_judgements, one.c.name.label("one_name"), other.c.name.label("other_name"))
        .join(one, one.c.id == j.one)
        .join(other, other.c.id == j.other)
        .where(sa.or_(j.one.in_(ids), j.other.in_(ids)))
        .order_by(j.id)
    )
    return tuple(
        JudgedPair(
            ActorJudgement(x.one, x.other, Sameness(x.verdict), x.author, x.made.replace(tzinfo=UTC), x.note),
            x.one_name,
            x.other_name,
        )
        for x in connection.execute(rows)
    )
