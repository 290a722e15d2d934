"""What was kept since a moment: the texts, and the statements that stand in them."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.record import schema as t
from sayso.record.desk_contract import Arrived
from sayso.record.storing import utc

__all__ = ["arrived", "first_kept", "last_kept", "spoke", "stands"]

AFTER_ALL = 2**62
"""A number that no text has: nothing was kept since."""


def first_kept(connection: Connection, since: datetime) -> int:
    """The number of the first text that was kept at this moment or later; those after it have greater ones."""
    d = t.documents.c
    rows = select(d.id).where(d.added >= utc(since)).order_by(d.added, d.id).limit(1)
    found = connection.execute(rows).scalar()
    return AFTER_ALL if found is None else int(found)


def last_kept(connection: Connection) -> datetime | None:
    """When the newest text was kept."""
    found: datetime | None = connection.execute(select(sa.func.max(t.documents.c.added))).scalar()
    return found and found.replace(tzinfo=UTC)


def stands(first: int) -> sa.ColumnElement[bool]:
    """Whether a statement stands, for itself, in a text from `first` on."""
    s = t.statements.c
    return sa.and_(s.document >= first, s.shown == sa.true(), s.same_as.is_(None))


def spoke() -> sa.ColumnElement[str]:
    """The actor that spoke, before those that are one are put together."""
    return sa.func.coalesce(t.statements.c.holder, t.statements.c.actor)


def arrived(connection: Connection, since: datetime, first: int) -> Arrived:
    """How much was kept at `since` or later, from the text `first` on."""
    d, s = t.documents.c, t.statements.c
    texts = select(sa.func.count(), sa.func.count(d.copy_of), sa.func.count(d.reading))
    number, copies, read = connection.execute(texts.where(d.added >= utc(since))).one()
    spoken_in = select(sa.func.count(s.document.distinct())).where(s.document >= first, s.shown == sa.true())
    said = select(sa.func.count(), sa.func.count(spoke())).where(stands(first))
    statements, with_speaker = connection.execute(said).one()
    return Arrived(
        documents=number,
        copies=copies,
        not_read=number - read,
        nobody_spoke=read - int(connection.execute(spoken_in).scalar_one()),
        statements=statements,
        without_speaker=statements - with_speaker,
    )
