"""What `said` asks of a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.model import Act, Kind, Mode

__all__ = ["Order", "Query"]


class Order(StrEnum):
    """How answers are ordered: best first, or newest first."""

    BEST = "best"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Query:
    """What `said` asks for; an empty field asks for everything.

    `since` and `until` are inclusive and compared with the day the words were said, where the text
    gives one, else with the day of publication; `said_on` with the former alone: first and last day of
    which one must be covered; `published` with that of publication, both days inclusive. `via`, `cites`, `by`,
    `publisher`, `organisation` and `state` are words of a name, or the whole name in quotation marks; `denies`
    are words of a contested claim, or empty for any. `by` finds an actor by any of its names, and by an office
    it held, `actor` by its id, `organisation` and `state` by whom it speaks for. `judged` is whether a verdict
    stands.
    """

    words: str = ""
    by: str = ""
    actor: str = ""
    organisation: str = ""
    state: str = ""
    publisher: str = ""
    kind: Kind | None = None
    mode: Mode | None = None
    act: Act | None = None
    since: date | None = None
    until: date | None = None
    said_on: tuple[date, date] | None = None
    published: tuple[date, date] | None = None
    via: str = ""
    cites: str = ""
    denies: str | None = None
    min_confidence: float = 0.0
    judged: bool | None = None
    leave_out_wrong: bool = False
    order: Order = Order.BEST
    limit: int = 20
    offset: int = 0
