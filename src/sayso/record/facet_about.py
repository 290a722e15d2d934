"""What the statements of any answer are divided by and do not say themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.record import schema as t
from sayso.record.belonging import Belongings, belongings

__all__ = ["About", "read_about"]


@dataclass(frozen=True, slots=True)
class About:
    """Facts about actors and documents that are the same for every query.

    By actor, the one that it was judged to be and its name; by document, its day of publication and everyone
    who published it; by statement, the documents in which a copy of it stands.
    """

    whose: Belongings
    names: Mapping[str, tuple[str, str]]
    published: Mapping[int, str]
    publishers: Mapping[int, frozenset[str]]
    copies: Mapping[str, list[int]]


def read_about(connection: Connection) -> About:
    """The facts of the whole record."""
    published, publishers = _documents(connection)
    return About(belongings(connection), _names(connection), published, publishers, _copies(connection))


def _names(connection: Connection) -> dict[str, tuple[str, str]]:
    """By actor, the one that it was judged to be, and the name of that one."""
    a, stands = t.actors.c, t.actors.alias("stands")
    rows = select(a.id, stands.c.id.label("group"), stands.c.name)
    rows = rows.join(stands, stands.c.id == sa.func.coalesce(a.same_as, a.id))
    return {x.id: (x.group, x.name) for x in connection.execute(rows)}


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
