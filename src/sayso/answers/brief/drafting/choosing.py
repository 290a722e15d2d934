"""What a draft tells: the newest and weightiest statement first, then what stands around it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.answers.brief.drafting.frames import frame_of
from sayso.answers.brief.drafting.naming import actor_key, is_nameable
from sayso.answers.brief.drafting.parts import PER_DAY, Choice, parts_of
from sayso.answers.brief.drafting.weight import day_of, latest_day, weight
from sayso.model import UsageError, Verdict
from sayso.record.contract import Entry, Order, Query, Store

__all__ = ["Wanted", "choose"]

LEAST_SURE = 0.75
"""How sure a reading must be for a sentence to be drafted from it, unless a person judged it right."""

MOST = 400
"""Statements looked at for one draft, the newest."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a brief is to be about, as in a search; an empty field asks for everything."""

    by: str = ""
    about: str = ""
    cites: str = ""
    since: date | None = None
    until: date | None = None


def choose(store: Store, wanted: Wanted, *, day: date | None, without: Collection[str] = ()) -> Choice:
    """The statements of a draft; `UsageError` if none answers that a sentence can be made from.

    Nothing that was said or published after `day` is among them, and none of the statements `without` is told.
    """
    asked = Query(
        words=wanted.about,
        by=wanted.by,
        cites=wanted.cites,
        since=wanted.since,
        until=min((x for x in (wanted.until, day) if x), default=None),
        leave_out_wrong=True,
        order=Order.DAY,
        limit=MOST,
    )
    matter = _known(_found(store, asked), day)
    around = _known(_around(store, asked, matter), day)
    seen = tuple({x.statement.id: x for x in (*matter, *around)}.values())
    can = [x for x in seen if x.statement.id not in without and _can_be_told(x, seen)]
    answers = [x for x in matter if x in can]
    if not answers:
        raise UsageError(_nothing(len(matter)))
    newest = max(day_of(x) for x in answers)  # a report of today may tell what was said last week
    first = max(answers, key=lambda x: (weight(x) - PER_DAY * (newest - day_of(x)).days, x.statement.id))
    return parts_of(first, matter, can, seen, about=bool(wanted.about or wanted.cites))


def _known(entries: Iterable[Entry], day: date | None) -> tuple[Entry, ...]:
    """Those that could be known on a day: a text of the day after tells nothing yet."""
    return tuple(x for x in entries if day is None or latest_day(x) <= day)


def _nothing(found: int) -> str:
    if found:
        return f"of {found} statements that answer, none can be told in a sentence by itself; see them with `sayso said`"
    return "no statement in the record answers; ask for less, or see what there is with `sayso said`"


def _found(store: Store, query: Query) -> tuple[Entry, ...]:
    return tuple(x.entry for x in store.search(query))


def _around(store: Store, asked: Query, matter: Sequence[Entry]) -> tuple[Entry, ...]:
    """What others said of the matter, and what else the texts that answer carry."""
    others = _found(store, replace(asked, by="")) if asked.by and (asked.words or asked.cites) else ()
    texts = {x.document.sha256 for x in matter}
    days = [day_of(x) for x in matter]
    if not days:
        return others
    near = replace(asked, by="", words="", cites="", since=asked.since, until=asked.until)
    return (*others, *(x for x in _found(store, near) if x.document.sha256 in texts))


def _can_be_told(entry: Entry, seen: Sequence[Entry]) -> bool:
    judged = entry.verdict
    right = judged is not None and judged.verdict in {Verdict.RIGHT, Verdict.CORRECTED}
    sure = right or entry.statement.confidence >= LEAST_SURE
    return sure and is_nameable(entry) and frame_of(entry) is not None and not _is_disputed(entry, seen)


def _is_disputed(entry: Entry, seen: Iterable[Entry]) -> bool:
    """Whether another reading gives some of the same words to somebody else: then nobody is named."""
    return any(
        x.document == entry.document
        and actor_key(x) not in {None, actor_key(entry)}
        and x.statement.inside != entry.statement.id
        and any(a.overlaps(b) for a in x.statement.content for b in entry.statement.content)
        for x in seen
    )
