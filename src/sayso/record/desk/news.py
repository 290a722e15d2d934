"""What is new in the record: by actor, by instrument, what was denied, what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import Actor, Cause, Severity
from sayso.record import schema as t
from sayso.record.actors.asking import merged_into, numbers_of
from sayso.record.asking import entries
from sayso.record.desk.kept import arrived, first_kept, spoke, stands
from sayso.record.desk_contract import Citing, Denials, News, ProblemTally, Speaking
from sayso.record.entry import Entry
from sayso.record.storing import utc

__all__ = ["news"]

GROUPED = 5000
"""New statements that are grouped at once, the newest; a first reading of an archive brings many more."""
THINGS = 5
"""Things named for each cause of a problem."""
DENIALS = 12


def news(connection: Connection, since: datetime, groups: int, each: int) -> News:
    """What was kept since this moment: `each` newest statements of so many actors and instruments."""
    kept = first_kept(connection, since)
    first = _not_too_many(connection, kept)
    speaking, speakers = _by_actor(connection, first, groups, each)
    citing, cited = _by_instrument(connection, first, groups, each)
    denying, denials = _denying(connection, first)
    rows = {row for group in (*speaking, *citing) for row in group.newest} | set(denying)
    shown = _entries(connection, rows)
    number = select(sa.func.count()).where(stands(first))
    return News(
        arrived=arrived(connection, since, kept),
        grouped=int(connection.execute(number).scalar_one()),
        speaking=tuple(Speaking(_actor(x, shown), x.number, _of(x, shown)) for x in speaking),
        speakers=speakers,
        citing=tuple(Citing(x.name, x.number, _of(x, shown)) for x in citing),
        cited=cited,
        denials=Denials(tuple(shown[x] for x in denying), denials),
        problems=_problems(connection, since),
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """Statements that have an actor or an instrument in common: how many, and the rows of the newest."""

    name: str
    number: int
    newest: list[int]


Shown = Mapping[int, Entry]


def _of(group: _Group, shown: Shown) -> tuple[Entry, ...]:
    return tuple(shown[row] for row in group.newest)


def _actor(group: _Group, shown: Shown) -> Actor:
    actor = shown[group.newest[0]].actor
    assert actor is not None, f"statement row {group.newest[0]} has a speaker that is no actor"
    return actor


def _not_too_many(connection: Connection, first: int) -> int:
    """`first`, or the later text from which on there are as many statements as are grouped at once."""
    document = t.statements.c.document
    rows = select(document).where(stands(first)).order_by(document.desc()).limit(1).offset(GROUPED)
    found = connection.execute(rows).scalar()
    return first if found is None else int(found) + 1


def _entries(connection: Connection, rows: Iterable[int]) -> Shown:
    ordered = sorted(rows)
    return dict(zip(ordered, entries(connection, ordered), strict=True))


def _by_actor(connection: Connection, first: int, most: int, each: int) -> tuple[list[_Group], int]:
    number: Any = sa.func.count()
    counted = select(spoke().label("actor"), number.label("number"))
    counted = counted.where(stands(first), spoke().is_not(None)).group_by(spoke())
    numbers = numbers_of(connection, counted)
    chosen = sorted(numbers, key=lambda x: (-numbers[x], x))[:most]
    newest: dict[str, list[int]] = {x: [] for x in chosen}
    wanted = sum(min(each, numbers[x]) for x in chosen)
    stands_for = merged_into(connection)
    s = t.statements.c
    # Newest texts first, and no further than until each of the chosen has its statements.
    rows = select(s.row, spoke().label("actor")).where(stands(first), spoke().is_not(None))
    with connection.execute(rows.order_by(s.document.desc(), s.row.desc())) as found:
        for row in found:
            if not wanted:
                break
            mine = newest.get(stands_for.get(row.actor, row.actor))
            if mine is not None and len(mine) < each:
                mine.append(row.row)
                wanted -= 1
    return [_Group(x, numbers[x], newest[x]) for x in chosen], len(numbers)


def _by_instrument(connection: Connection, first: int, most: int, each: int) -> tuple[list[_Group], int]:
    s, x = t.statements.c, t.statement_terms.c
    rows = select(x.folded, x.name, s.row).join(t.statements, s.row == x.row)
    rows = rows.where(x.role == "cites", stands(first)).order_by(s.document.desc(), s.row.desc())
    found: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for row in connection.execute(rows):
        found.setdefault(row.folded, []).append(row.row)
        names[row.folded] = min(row.name, names.get(row.folded, row.name))
    chosen = sorted(found, key=lambda x: (-len(found[x]), x))[:most]
    return [_Group(names[x], len(found[x]), found[x][:each]) for x in chosen], len(found)


def _denying(connection: Connection, first: int) -> tuple[list[int], int]:
    s = t.statements.c
    where = (stands(first), s.denies.is_not(None))
    newest = select(s.row).where(*where).order_by(s.document.desc(), s.row.desc()).limit(DENIALS)
    total = connection.execute(select(sa.func.count()).where(*where)).scalar_one()
    return list(connection.execute(newest).scalars()), int(total)


def _problems(connection: Connection, since: datetime) -> tuple[ProblemTally, ...]:
    """By cause, what was lost before what was read with a reservation."""
    p = t.problems.c
    number: Any = sa.func.count()
    where = (p.seen >= utc(since), p.cleared == sa.false())
    counted = select(p.severity, p.cause, number.label("number")).where(*where).group_by(p.severity, p.cause)
    found = []
    for x in connection.execute(counted.order_by(p.severity, number.desc(), p.cause)):
        things = select(p.thing).where(*where, p.cause == x.cause, p.severity == x.severity)
        newest = connection.execute(things.order_by(p.seen.desc(), p.id.desc()).limit(THINGS)).scalars()
        found.append(ProblemTally(Cause(x.cause), Severity(x.severity), x.number, tuple(newest)))
    return tuple(found)
