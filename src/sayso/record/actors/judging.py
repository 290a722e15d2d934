"""Judging actors: a decision is appended, and which actors are one follows from all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import ActorJudgement, Sameness, UsageError
from sayso.record import schema as t
from sayso.record.actors.asking import group_of
from sayso.record.actors.groups import group
from sayso.record.actors.identity import Pair, canonical, clash, groups, standing
from sayso.record.actors.settling import settle
from sayso.record.storing import utc

__all__ = ["add_actor_judgement", "append", "judged", "regroup"]


def judged(connection: Connection) -> tuple[ActorJudgement, ...]:
    """All judgements on actors, the oldest first."""
    rows = connection.execute(select(t.actor_judgements).order_by(t.actor_judgements.c.id))
    return tuple(
        ActorJudgement(x.one, x.other, Sameness(x.verdict), x.author, x.made.replace(tzinfo=UTC), x.note)
        for x in rows
    )


def add_actor_judgement(connection: Connection, judgement: ActorJudgement) -> None:
    """Append a judgement; `UsageError` if it says nothing, or what other judgements contradict."""
    one, other = judgement.one, judgement.other
    group_of(connection, one), group_of(connection, other)
    if one == other:
        raise UsageError(f"{one} is one actor already; name two, by their ids where they have one name")
    before = judged(connection)
    pair = (min(one, other), max(one, other))
    if judgement.verdict is Sameness.OPEN and pair not in standing(before):
        raise UsageError(
            f"no judgement stands on {one} and {other}; `sayso actor` shows what was judged about one of them"
        )
    verdicts = standing((*before, judgement))
    if met := clash(verdicts):
        raise UsageError(_contradicts(connection, judgement, met, verdicts))
    append(connection, [judgement])
    regroup(connection, verdicts, {one, other})


def _contradicts(
    connection: Connection, judgement: ActorJudgement, met: Pair, verdicts: Mapping[Pair, Sameness]
) -> str:
    """Why a judgement cannot stand beside the others, and which of them to take back."""
    (joined,) = (x for x in groups(verdicts) if x.issuperset(met))
    rows = select(t.actors.c.id, t.actors.c.name).where(t.actors.c.id.in_(sorted(joined)))
    names = {x.id: x.name for x in connection.execute(rows)}

    def told(pair: Pair) -> str:
        return " and ".join(f"{names[x]} ({x})" for x in pair)

    new = (min(judgement.one, judgement.other), max(judgement.one, judgement.other))
    links = [x for x, v in verdicts.items() if v is Sameness.SAME and joined.issuperset(x) and x != new]
    if judgement.verdict is Sameness.DIFFERENT:
        through = "; ".join(told(x) for x in sorted(links))
        return (
            f"{told(met)} are the same through others: {through}; "
            "take one of these back first: sayso same ONE OTHER --open"
        )
    return (
        f"that would make one of {told(met)}, which were judged different; "
        "take that back first: sayso different ONE OTHER --open"
    )


def append(connection: Connection, judgements: Iterable[ActorJudgement]) -> None:
    """Write judgements as they are."""
    rows = [
        {
            "one": x.one,
            "other": x.other,
            "verdict": x.verdict.value,
            "author": x.author,
            "made": utc(x.made),
            "note": x.note,
        }
        for x in judgements
    ]
    if rows:
        connection.execute(sa.insert(t.actor_judgements), rows)


def regroup(connection: Connection, verdicts: Mapping[Pair, Sameness], about: set[str]) -> None:
    """Let `same_as` follow from the verdicts for the groups that these actors were or are in."""
    a = t.actors.c
    stood = set(connection.execute(select(group()).where(a.id.in_(sorted(about)))).scalars())
    now = [x for x in groups(verdicts) if x & about]
    touched = set(connection.execute(select(a.id).where(group().in_(sorted(stood)))).scalars())
    touched |= about.union(*now)
    rows = connection.execute(select(a.id, a.name, a.given).where(a.id.in_(sorted(touched))))
    known = {x.id: (x.name, x.given) for x in rows}
    stands: dict[str, str | None] = dict.fromkeys(touched)
    for together in groups({k: v for k, v in verdicts.items() if touched.issuperset(k)}):
        first = canonical({x: known[x] for x in together})
        stands |= {x: first for x in together if x != first}
    again = sa.update(t.actors).where(a.id == sa.bindparam("of")).values(same_as=sa.bindparam("as"))
    connection.execute(again, [{"of": x, "as": first} for x, first in sorted(stands.items())])
    settle(connection, _offices(connection, touched))


def _offices(connection: Connection, actors: set[str]) -> list[str]:
    """The keys of the offices that these actors hold, by what was given and what was seen."""
    s, o, k = t.statements.c, t.actor_offices.c, t.actor_office_keys.c
    seen = select(s.office).where(s.actor.in_(sorted(actors)), s.office.is_not(None))
    given = select(k.key).join(t.actor_offices, o.id == k.office).where(o.actor.in_(sorted(actors)))
    return sorted(connection.execute(sa.union(seen, given)).scalars())
