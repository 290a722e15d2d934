"""What is new, actors and instruments as JSON."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from sayso.model import ActorKind, Cause, Sameness, Severity
from sayso.web.api.fields import Line, Text
from sayso.web.api.models import ActorNamed, FoundTold, SaidTold, Spans, Told

__all__ = [
    "ActorTold",
    "FollowedTold",
    "InstrumentOverTimeTold",
    "InstrumentTold",
    "PairJudged",
    "SamenessSent",
    "TimelineTold",
    "TodayTold",
]


class ArrivedTold(Told):
    """How much was kept since a moment."""

    documents: int
    copies: int
    not_read: int
    nobody_spoke: int
    statements: int
    without_speaker: int


class SpokeTold(Told):
    """An actor, how many of its statements are new, and the newest of them."""

    actor: ActorNamed
    statements: int
    newest: list[FoundTold]


class CitedTold(Told):
    """An instrument, how many new statements cite it, and the newest of them."""

    instrument: str
    statements: int
    newest: list[FoundTold]


class DeniedTold(Told):
    """A claim that was contested, in the article's words; `whose` are the words of it that say so."""

    claim: str
    whose: str | None
    statement: FoundTold


class ProblemsTold(Told):
    """A cause, how many problems of it there are, and the things of the newest."""

    cause: Cause
    severity: Severity
    number: int
    things: list[str]


class SilenceTold(Told):
    """A publisher that has been silent for longer than it ever paused in the 90 days before its last day."""

    publisher: str
    last: date
    days: int
    longest: int
    published: int
    not_read: int


class CoverageTold(Told):
    """Gaps up to a day: publishers that fell silent, and those with pages that could not be read."""

    until: date | None
    silent: list[SilenceTold]
    unread: list[SilenceTold]
    known: int
    unknown: int


class TodayTold(Told):
    """What is new in the record since a moment."""

    since: datetime
    last_kept: datetime | None
    arrived: ArrivedTold
    grouped: int
    spoke: list[SpokeTold]
    speakers: int
    cited: list[CitedTold]
    instruments: int
    denied: list[DeniedTold]
    denials: int
    problems: list[ProblemsTold]
    coverage: CoverageTold


class HeldTold(Told):
    """An office, as given with its days, or as seen in statements of those days."""

    office: str
    first: str | None
    last: str | None
    statements: int
    given: bool


class ActorTold(Told):
    """One actor of a list, with the newest of its offices."""

    id: str
    name: str
    kind: ActorKind | None
    given: bool
    statements: int
    office: HeldTold | None


class NameTold(Told):
    """One name, as written; `actor` is whose own it is."""

    name: str
    actor: str
    given: bool


class TallyTold(Told):
    """A name and how many statements have to do with it."""

    name: str
    statements: int


class BinTold(Told):
    """A stretch of days, both inclusive, and how many statements, and denials among them, it has."""

    first: date
    last: date
    statements: int
    denials: int


class TimelineTold(Told):
    """Bins without gaps; `whole` are the first and the last of all days."""

    unit: str
    whole: list[date]
    bins: list[BinTold]


class NamedByTold(Told):
    """Who names the actor, in how many statements, and the newest of them; null for nobody named."""

    actor: ActorNamed | None
    statements: int
    newest: FoundTold


class JoinedTold(Told):
    """An actor that was judged to be this one; `unlike` is what speaks against it."""

    actor: ActorNamed
    statements: int
    unlike: str


class OneTold(Told):
    """One side of a judgement."""

    id: str
    name: str


class PairJudged(Told):
    """A judgement on two actors."""

    one: OneTold
    other: OneTold
    verdict: Sameness
    author: str
    made: datetime
    note: str


class ProposalTold(Told):
    """Two actors that may be one, and why."""

    one: ActorTold
    other: ActorTold
    reason: str
    score: float


class FollowedTold(ActorTold):
    """All about one actor."""

    wikidata: str | None
    names: list[NameTold]
    offices: list[HeldTold]
    publishers: list[TallyTold]
    via: list[TallyTold]
    cites: list[TallyTold]
    time: TimelineTold | None
    spoken: SaidTold
    denied: list[DeniedTold]
    denials: int
    named_by: list[NamedByTold]
    named_in: int
    joined: list[JoinedTold]
    judged: list[PairJudged]
    proposals: list[ProposalTold]


class SamenessSent(Told):
    """A judgement on two actors, by their ids or names; `open` takes the one that stands back."""

    one: Line = Field(min_length=1)
    other: Line = Field(min_length=1)
    verdict: Sameness
    author: Line
    note: Text = ""


class InstrumentTold(Told):
    """One instrument of a list; `first` and `last` are days of publication."""

    name: str
    mentions: int
    documents: int
    statements: int
    first: str | None
    last: str | None


class ClauseTold(Told):
    """A clause, and how many mentions cite it."""

    name: str
    mentions: int


class LaneDayTold(Told):
    """A day and how many statements cite the instrument on it."""

    day: date
    statements: int


class LaneTold(Told):
    """Somebody who cites the instrument, and on which days; null for those whose speaker is not known."""

    actor: ActorNamed | None
    statements: int
    days: list[LaneDayTold]


class PassageTold(Told):
    """Words of a text, and where they stand in it."""

    words: list[str]
    spans: Spans
    document: str
    title: str | None
    publisher: str | None
    published: str | None
    address: str | None
    capture: str | None
    made_by: str


class MentionTold(PassageTold):
    """A mention; `statement` is that in which it stands, null for the narrator's own."""

    clause: str | None
    statement: str | None
    excerpt: str
    speaker: ActorNamed | None


class EventFoundTold(PassageTold):
    """What an article tells as done or due, with its PLOVER code."""

    code: str | None
    actor: str | None
    target: str | None
    on: str | None
    vote: dict[str, int | None] | None


class InstrumentOverTimeTold(InstrumentTold):
    """One instrument: its mentions in order of time, who cites it, and what was done about it."""

    clauses: list[ClauseTold]
    speakers: int
    lanes: list[LaneTold]
    in_time: list[MentionTold]
    events: list[EventFoundTold]
