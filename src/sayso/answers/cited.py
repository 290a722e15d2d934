"""An instrument over time: every mention in its order, by whom, what was done about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sayso.answers.instruments import MentionItem, instrument
from sayso.model import Actor
from sayso.record.contract import CitedDay, Entry, InstrumentRecord, KeptEvent, Store

__all__ = ["InTime", "InstrumentOverTime", "Lane", "instrument_over_time"]

LANES = 12
EVENTS = 20


@dataclass(frozen=True, slots=True)
class InTime:
    """A mention with the words around it, and the statement in which it stands; None for the narrator's own."""

    item: MentionItem
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Lane:
    """Somebody who cites the instrument: in how many statements, and in how many on each day that is known.

    `actor` is None for those whose speaker is not known.
    """

    actor: Actor | None
    statements: int
    days: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class InstrumentOverTime:
    """One instrument: its newest `mentions` in order of time, who cites it, and what was done about it.

    `lanes` are those who cite it most, of `speakers`; `first` and `last` the days between which all lie, None
    where no day is known.
    """

    record: InstrumentRecord
    mentions: tuple[InTime, ...]
    lanes: tuple[Lane, ...]
    speakers: int
    first: date | None
    last: date | None
    events: tuple[KeptEvent, ...]


def instrument_over_time(store: Store, name: str, *, limit: int = 50) -> InstrumentOverTime:
    """The one instrument of this name, with its `limit` newest mentions, the oldest of them first.

    `UnknownId`, `AmbiguousId`; `VerbatimError` if words are not in their text.
    """
    found = instrument(store, name, limit=limit)
    known = {x.entry.statement.id: x.entry for x in found.items}
    for id in dict.fromkeys(x.mention.statement for x in found.mentions):
        if id and id not in known:
            known[id] = store.entry(id)
    lanes = _lanes(store.cited_days(found.record.kept.name))
    days = [day for x in lanes for day, _ in x.days]
    told = [date.fromisoformat(x) for x in (found.record.kept.first, found.record.kept.last) if x]
    return InstrumentOverTime(
        record=found.record,
        mentions=tuple(InTime(x, known.get(x.mention.statement or "")) for x in found.mentions),
        lanes=tuple(lanes[:LANES]),
        speakers=sum(x.actor is not None for x in lanes),
        first=min((*days, *told), default=None),
        last=max((*days, *told), default=None),
        events=store.events_about(found.record.kept.name, limit=EVENTS),
    )


def _lanes(cited: tuple[CitedDay, ...]) -> list[Lane]:
    """By actor, those who cite it most first, nobody named last."""
    found: dict[Actor | None, list[CitedDay]] = {}
    for x in cited:
        found.setdefault(x.actor, []).append(x)
    lanes = [
        Lane(
            actor,
            sum(x.statements for x in of),
            tuple((date.fromisoformat(x.day), x.statements) for x in of if x.day),
        )
        for actor, of in found.items()
    ]
    return sorted(lanes, key=lambda x: (x.actor is None, -x.statements, x.actor.name if x.actor else ""))
