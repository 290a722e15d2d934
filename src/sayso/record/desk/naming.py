"""Who speaks of an actor: statements of others that have one of its names in their words."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.model import ActorKind
from sayso.record import schema as t
from sayso.record.actors.asking import merged_into
from sayso.record.actors.groups import members
from sayso.record.asking import entries
from sayso.record.desk_contract import Naming, SpokenOf
from sayso.record.folding import folded

__all__ = ["spoken_of", "telling_names"]

SHOWN = 12
"""Speakers that are listed, those who name the actor most often."""
LEAST_LETTERS = 4
"""A surname of fewer letters is too often another word."""
NAMES = 20
"""Names of an actor that are looked for."""


def spoken_of(connection: Connection, actor: str, newest: int) -> SpokenOf:
    """Who names this group, among the `newest` statements kept last whose words have one of its names."""
    a, n = t.actors.c, t.actor_names.c
    own = set(connection.execute(members([actor])).scalars())
    kind = connection.execute(select(a.kind).where(a.id == actor)).scalar()
    known = connection.execute(select(n.name).where(n.actor.in_(sorted(own)))).scalars()
    names = telling_names(known, ActorKind(kind) if kind else None)
    names += [x for x in _surnames(names, kind) if _only_theirs(connection, x, own)]
    if not names:
        return SpokenOf((), 0, more=False)
    s = t.statements.c
    # By their numbers alone: what stands is looked at afterwards, or an index on that would be read whole.
    rows = select(s.row, s.words, s.shown, s.same_as, sa.func.coalesce(s.holder, s.actor).label("actor"))
    rows = rows.where(s.row.in_(_having(connection, names, newest)))
    stands_for = merged_into(connection)
    found: dict[str | None, list[int]] = {}
    for row in connection.execute(rows.order_by(sa.func.coalesce(s.day, "").desc(), s.row)):
        stands = row.shown and row.same_as is None
        if stands and row.actor not in own and any(_has(row.words, x) for x in names):
            found.setdefault(stands_for.get(row.actor, row.actor), []).append(row.row)
    chosen = sorted(found, key=lambda x: (x is None, -len(found[x]), x))[:SHOWN]
    first = entries(connection, [found[x][0] for x in chosen])
    naming = tuple(Naming(x.actor, len(found[of]), x) for of, x in zip(chosen, first, strict=True))
    return SpokenOf(naming, sum(map(len, found.values())), more=len(found) > SHOWN)


def _surnames(names: Iterable[str], kind: str | None) -> list[str]:
    if kind != ActorKind.PERSON.value:
        return []
    last = {x.split()[-1] for x in names}
    return sorted(x for x in last if len(x) >= LEAST_LETTERS and x[0].isupper() and x.isalpha())


def _only_theirs(connection: Connection, surname: str, own: set[str]) -> bool:
    """Whether no other actor of the record has this word in a full name: then it stands for this one in running text.

    An actor of whom a text gives the bare surname alone is no second bearer of it.
    """
    n = t.actor_names.c
    others = select(n.actor).where(n.folded.contains(folded(surname), autoescape=True), n.actor.not_in(own))
    others = others.where(n.folded != folded(surname))
    return connection.execute(others.limit(1)).first() is None


def telling_names(names: Iterable[str], kind: ActorKind | None) -> list[str]:
    """The names by which an actor is told from others in running text, the longest first.

    A person's bare first or last name may be anybody's (but see `_surnames`), and so may one without a capital.

    >>> telling_names(["Ana Ruiz", "Ruiz", "foreign minister"], ActorKind.PERSON)
    ['Ana Ruiz']
    >>> telling_names(["Selmark", "foreign ministry"], ActorKind.STATE)
    ['Selmark']
    """
    if kind is ActorKind.UNNAMED:
        return []
    least = 2 if kind in (ActorKind.PERSON, None) else 1
    told = {x for x in names if len(folded(x).split()) >= least and any(w[:1].isupper() for w in x.split())}
    return sorted(told, key=lambda x: (-len(x), x))[:NAMES]


def _having(connection: Connection, names: Iterable[str], newest: int) -> list[int]:
    """The rows kept last in whose words one of these names stands, by the full-text index."""
    phrases = " OR ".join(f'"{" ".join(folded(x).split())}"' for x in names)
    rows = sa.text(
        "SELECT rowid FROM statements_fts WHERE statements_fts MATCH :names ORDER BY rowid DESC LIMIT :newest"
    )
    return list(connection.execute(rows, {"names": phrases, "newest": newest}).scalars())


def _has(words: str, name: str) -> bool:
    """Whether the name itself stands in the words: the index takes off endings and case."""
    if len(folded(name).split()) > 1:
        return folded(name) in folded(words)
    return any(
        x.strip("“”\"'‘’.,;:!?()").removesuffix("’s").removesuffix("'s") == name for x in words.split()
    )
