"""Who published on which days, from which hosts, and what of these hosts could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Severity
from sayso.record import schema as t
from sayso.record.desk_contract import Publishing

__all__ = ["lost_at", "publishing", "sites"]

LOOKED_AT = 20
"""A publisher's newest texts, by whose addresses its hosts are known."""
MOST_LOST = 5000
"""Problems that are looked through for a host, the newest."""


def publishing(connection: Connection, since: date) -> tuple[Publishing, ...]:
    """The days of publication of each publisher from this day on, in the order of their names."""
    days: dict[str, set[date]] = {}
    for publisher, day in (*_own(connection, since), *_carried(connection, since)):
        days.setdefault(publisher, set()).add(date.fromisoformat(day))
    return tuple(Publishing(x, tuple(sorted(days[x]))) for x in sorted(days))


def _own(connection: Connection, since: date) -> Iterator[tuple[str, str]]:
    d = t.documents.c
    rows = select(d.publisher, d.published).where(d.published >= since.isoformat(), d.publisher.is_not(None))
    yield from ((x.publisher, x.published) for x in connection.execute(rows.distinct()))


def _carried(connection: Connection, since: date) -> Iterator[tuple[str, str]]:
    """The same text again, by others: the facts of a document are those of its first capture."""
    dc = t.document_captures.c
    again = select(dc.document).group_by(dc.document).having(sa.func.count() > 1)
    publisher, published = (dc.facts[x]["value"].as_string() for x in ("publisher", "published"))
    rows = select(publisher.label("publisher"), published.label("published")).where(dc.document.in_(again))
    rows = rows.where(published >= since.isoformat(), publisher.is_not(None))
    yield from ((x.publisher, x.published) for x in connection.execute(rows.distinct()))


def sites(connection: Connection, publishers: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """The hosts from which each publisher's newest texts were captured; none for files."""
    return {x: frozenset(filter(None, map(_host, _addresses(connection, x)))) for x in publishers}


def _addresses(connection: Connection, publisher: str) -> Iterator[str]:
    d, dc, c = t.documents.c, t.document_captures.c, t.captures.c
    newest = select(d.id).where(d.publisher == publisher).order_by(d.published.desc(), d.id.desc())
    rows = (
        select(c.address)
        .join(t.document_captures, dc.capture == c.id)
        .where(dc.document.in_(newest.limit(LOOKED_AT)))
    )
    yield from connection.execute(rows).scalars()


def lost_at(connection: Connection, sites: Iterable[str]) -> Mapping[str, int]:
    """How many pages of each of these hosts could not be read, and were not since."""
    numbers = dict.fromkeys(sites, 0)
    p = t.problems.c
    lost = select(p.thing).where(p.cleared == sa.false(), p.severity == Severity.LOST.value)
    for thing in connection.execute(lost.order_by(p.seen.desc()).limit(MOST_LOST)).scalars():
        if (host := _host(thing)) in numbers:
            numbers[host] += 1
    return numbers


def _host(address: str) -> str:
    """The host of a web address; "" for a file and for what is no address."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
