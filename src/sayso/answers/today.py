"""What is new: who spoke, what was cited, what was denied, what could not be read, who fell silent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sayso.answers.coverage import LOOKED_BACK, Coverage, coverage
from sayso.answers.denied import Denied, denied
from sayso.answers.passage import excerpt
from sayso.answers.said import SaidItem
from sayso.model import Actor
from sayso.record.contract import Arrived, Entry, ProblemTally, Store

__all__ = ["Cited", "Spoke", "Today", "today"]


@dataclass(frozen=True, slots=True)
class Spoke:
    """An actor, how many of its statements are new, and the newest of them."""

    actor: Actor
    statements: int
    items: tuple[SaidItem, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """An instrument, how many new statements cite it, and the newest of them."""

    instrument: str
    statements: int
    items: tuple[SaidItem, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """What is new in the record since a moment.

    `spoke`, `cited` and `denied` are of the newest `grouped` statements, which are all unless very many came at
    once; `speakers`, `instruments` and `denials` say how many there are of each. `last_kept` is when a text was
    kept last, None in an empty record.
    """

    since: datetime
    last_kept: datetime | None
    arrived: Arrived
    grouped: int
    spoke: tuple[Spoke, ...]
    speakers: int
    cited: tuple[Cited, ...]
    instruments: int
    denied: tuple[Denied, ...]
    denials: int
    problems: tuple[ProblemTally, ...]
    coverage: Coverage


def today(store: Store, since: datetime, *, now: datetime, groups: int = 12, each: int = 3) -> Today:
    """What was kept since `since` (aware), seen at `now`: so many actors and instruments, `each` statements of each.

    `VerbatimError` if a statement's words are not in its text.
    """
    published = store.publishing(now.date() - LOOKED_BACK)
    news = store.news(since, groups=groups, each=each)
    return Today(
        since=since,
        last_kept=store.last_kept(),
        arrived=news.arrived,
        grouped=news.grouped,
        spoke=tuple(Spoke(x.actor, x.statements, _items(x.entries)) for x in news.speaking),
        speakers=news.speakers,
        cited=tuple(Cited(x.instrument, x.statements, _items(x.entries)) for x in news.citing),
        instruments=news.cited,
        denied=denied(news.denials.entries, [x.publisher for x in published]),
        denials=news.denials.total,
        problems=news.problems,
        coverage=coverage(store, published, today=now.date()),
    )


def _items(entries: tuple[Entry, ...]) -> tuple[SaidItem, ...]:
    return tuple(SaidItem(x, (), excerpt(x.document, x.statement, ())) for x in entries)
